package org.actant.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How an answer stands to a claim, and by which words. The machine's word, until a person says
/// otherwise.
///
/// The words of the answer decide: words against it contest, words for it support, both or words of
/// bounds qualify. A coded stance of the answer toward a concept that the two share counts like
/// such a word. Amounts that agree support; amounts that differ qualify, as the year, the place or
/// the way of counting may differ too.
record Judgment(Relation relation, String reason) {
  static Judgment of(Claim claim, Answer answer, Optional<Comparison> comparison) {
    var against = new ArrayList<>(quoted(answer.contests()));
    var in = new ArrayList<>(quoted(answer.supports()));
    var around = new ArrayList<>(quoted(answer.qualifies()));
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
    comparison.ifPresent(c -> (c.agrees() ? in : around).add(c.told()));
    return decide(against, in, around);
  }

  private static Judgment decide(List<String> against, List<String> in, List<String> around) {
    var reasons = new ArrayList<String>();
    add(reasons, "against", against);
    add(reasons, "for", in);
    add(reasons, "around", around);
    String reason = String.join("; ", reasons);
    if (!against.isEmpty() && in.isEmpty()) {
      return new Judgment(Relation.CONTESTS, reason);
    }
    if (!in.isEmpty() && against.isEmpty() && around.isEmpty()) {
      return new Judgment(Relation.SUPPORTS, reason);
    }
    if (!against.isEmpty() || !in.isEmpty() || !around.isEmpty()) {
      return new Judgment(Relation.QUALIFIES, reason);
    }
    return new Judgment(Relation.SILENT, "speaks of the same and takes no side");
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
