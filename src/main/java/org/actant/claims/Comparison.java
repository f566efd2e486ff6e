package org.actant.claims;

import static java.util.Collections.disjoint;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.actant.actors.TaggedSentence;
import org.actant.language.Token;

/// Two amounts in one unit, one claimed and one answered.
///
/// @param agrees whether they differ by less than two in a hundred
/// @param sameYear whether both name a year, and one is the same
record Comparison(Quantity claimed, Quantity answered, boolean agrees, boolean sameYear) {
  /// Shares and multiples are of anything: sentences that name no common year must be as alike as
  /// this.
  private static final double ALIKE = 0.35;

  private static final double SAME = 0.02;

  /// How far from an amount the words stand that say what it is of, in UTF-16 units.
  private static final int REACH = 45;

  private static final Set<String> VAGUE =
      Set.of(
          "total", "percent", "year", "company", "global", "average", "new", "more", "million",
          "billion", "metric", "ton", "tonne", "annual", "own");

  /// Compares the first amounts of a claim and an answer that can be compared: in one unit, of one
  /// year if both name years, and with nouns or adjectives near both that say what they are of.
  static Optional<Comparison> of(Claim claim, Answer answer) {
    Set<Integer> when = years(claim.years());
    Set<Integer> answeredWhen = years(answer.years());
    if (!when.isEmpty() && !answeredWhen.isEmpty() && disjoint(when, answeredWhen)) {
      return Optional.empty();
    }
    for (Quantity claimed : claim.quantities()) {
      for (Quantity answered : answer.quantities()) {
        if (claimed.unit() == answered.unit()
            && claimed.unit().isComparable()
            && !isIdeal(claimed)
            && !isIdeal(answered)
            && isOfTheSame(
                claim.utterance().sentence(), claimed, answer.utterance().sentence(), answered)) {
          double apart = Math.abs(claimed.value() - answered.value());
          double size = Math.max(Math.abs(claimed.value()), Math.abs(answered.value()));
          return Optional.of(
              new Comparison(
                  claimed,
                  answered,
                  size == 0 || apart / size < SAME,
                  !disjoint(when, answeredWhen)));
        }
      }
    }
    return Optional.empty();
  }

  /// A PUE of 1 is what nobody reaches.
  private static boolean isIdeal(Quantity quantity) {
    return quantity.unit() == Unit.PUE && quantity.value() == 1;
  }

  /// Whether sentences that are so much alike speak of one amount.
  boolean isOfOne(double likeness) {
    boolean relative = claimed.unit() == Unit.PERCENT || claimed.unit() == Unit.TIMES;
    return !relative || sameYear || likeness >= ALIKE;
  }

  private static Set<Integer> years(Years years) {
    return years.dates().stream()
        .flatMap(moment -> moment.year().stream())
        .collect(Collectors.toSet());
  }

  /// Whether two nouns or adjectives stand near both, or one if the unit itself says what is
  /// counted.
  private static boolean isOfTheSame(
      TaggedSentence one, Quantity claimed, TaggedSentence other, Quantity answered) {
    Set<String> near = near(one, claimed);
    near.retainAll(near(other, answered));
    return near.size() >= (claimed.unit() == Unit.PUE ? 1 : 2);
  }

  private static Set<String> near(TaggedSentence sentence, Quantity quantity) {
    var words = new TreeSet<String>();
    for (int at = 0; at < sentence.size(); at++) {
      Token token = sentence.token(at);
      boolean telling = token.pos().startsWith("NN") || token.pos().startsWith("JJ");
      boolean close =
          token.end() > quantity.start() - REACH && token.start() < quantity.end() + REACH;
      if (telling
          && close
          && !quantity.overlaps(token.start(), token.end())
          && sentence.lemma(at).length() > 2
          && !VAGUE.contains(sentence.lemma(at))) {
        words.add(sentence.lemma(at));
      }
    }
    return words;
  }

  /// Such as `100 % claimed, 67 % answered: 33 % less`.
  String told() {
    double difference = answered.value() - claimed.value();
    String apart =
        agrees
            ? "the same within 2 %"
            : Quantity.number(Math.abs(difference))
                + " "
                + claimed.unit()
                + (difference < 0 ? " less" : " more");
    return claimed.normal() + " claimed, " + answered.normal() + " answered: " + apart;
  }
}
