package org.actant.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How an answer stands to a claim, and by which words. The machine's word, until a person says
/// otherwise. It takes a side only by a cue that it can show:
///
/// 1. a text that is older than the claim does not know it: it [Relation#MENTIONS];
/// 2. a stance toward a shared concept that a person coded;
/// 3. a concession qualifies ([Attitude]);
/// 4. words against the issuer contest, words for it support, both or words of bounds qualify;
/// 5. amounts that agree support, unless the answer only repeats the issuer's own ([Saying]);
///    amounts that differ qualify, as the year, the place or the way of counting may differ too
///    ([Comparison]);
/// 6. else it mentions.
record Judgment(Relation relation, String reason) {
  static Judgment of(Claim claim, Answer answer, Timing timing, Optional<Comparison> comparison) {
    Attitude attitude = answer.toward(claim.issuer());
    var against = new ArrayList<>(quoted(attitude.contests()));
    var in = new ArrayList<>(quoted(attitude.supports()));
    var around = new ArrayList<>(quoted(attitude.qualifies()));
    var conceded = quoted(attitude.concessions());
    for (Stances.Coding coding : answer.stances()) {
      if (claim.utterance().concepts().contains(coding.concept())) {
        String told =
            "stance on " + coding.concept() + ": " + coding.stance() + " (" + coding.status() + ")";
        switch (coding.stance()) {
          case "opposes" -> against.add(told);
          case "supports" -> in.add(told);
          default -> around.add(told);
        }
      }
    }
    boolean repeats = answer.quoted().contains(claim.issuer());
    comparison
        .filter(c -> !(c.agrees() && repeats))
        .ifPresent(c -> (c.agrees() ? in : around).add(c.told()));
    String reason = reason(conceded, against, in, around);
    if (!timing.canAnswer()) {
      return new Judgment(
          Relation.MENTIONS, "older than the claim" + (reason.isEmpty() ? "" : "; " + reason));
    }
    return reason.isEmpty()
        ? new Judgment(Relation.MENTIONS, "no words for, against or around " + claim.issuer())
        : new Judgment(decide(conceded, against, in, around), reason);
  }

  private static Relation decide(
      List<String> conceded, List<String> against, List<String> in, List<String> around) {
    if (!conceded.isEmpty() || !against.isEmpty() && !in.isEmpty()) {
      return Relation.QUALIFIES;
    }
    if (!against.isEmpty()) {
      return Relation.CONTESTS;
    }
    return around.isEmpty() ? Relation.SUPPORTS : Relation.QUALIFIES;
  }

  private static String reason(
      List<String> conceded, List<String> against, List<String> in, List<String> around) {
    var reasons = new ArrayList<String>();
    add(reasons, "concedes", conceded);
    add(reasons, "against", against);
    add(reasons, "for", in);
    add(reasons, "around", around);
    return String.join("; ", reasons);
  }

  private static void add(List<String> reasons, String side, List<String> words) {
    if (!words.isEmpty()) {
      reasons.add(side + ": " + String.join(", ", words));
    }
  }

  private static List<String> quoted(List<String> words) {
    return words.stream().map(word -> "`" + word + "`").toList();
  }
}
