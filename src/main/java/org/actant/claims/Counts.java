package org.actant.claims;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.actant.actors.TaggedSentence;
import org.actant.language.Token;

/// Finds numbers of things, written in digits: a number whose noun follows within a few words, and
/// that is no year, no span of time and no name.
final class Counts {
  private static final int REACH = 4;
  private static final Set<String> NO_THINGS =
      Set.of(
          "year",
          "month",
          "week",
          "day",
          "hour",
          "minute",
          "second",
          "page",
          "section",
          "chapter",
          "table",
          "figure",
          "note",
          "scope",
          "percent",
          "o'clock",
          "thing",
          "time",
          "category",
          "goal",
          "way",
          "step",
          "pillar",
          "principle",
          "degree",
          "c",
          "decade",
          "century",
          "quarter");

  private Counts() {}

  /// @param taken amounts in units, which are no counts
  static Optional<Evidence> at(TaggedSentence sentence, int at, List<Quantity> taken) {
    Token token = sentence.token(at);
    String form = sentence.form(at);
    if (!token.pos().equals("CD")
        || isYear(form)
        || form.contains("/")
        || !Character.isDigit(form.charAt(0))
        || isNumbered(sentence, at)
        || taken.stream().anyMatch(q -> q.overlaps(token.start(), token.end()))) {
      return Optional.empty();
    }
    for (int next = at + 1; next < Math.min(sentence.size(), at + 1 + REACH); next++) {
      String tag = sentence.token(next).pos();
      if (tag.equals("NNS")) {
        if (NO_THINGS.contains(sentence.lemma(next))) {
          return Optional.empty();
        }
        String words = sentence.text().substring(token.start(), sentence.token(next).end());
        return Optional.of(
            new Evidence(
                Element.QUANTITY,
                token.start(),
                sentence.token(next).end(),
                words,
                form + " " + sentence.lemma(next)));
      }
      if (!tag.startsWith("JJ")
          && !tag.startsWith("NN")
          && !tag.equals("CD")
          && !tag.equals("VBN")
          && !tag.equals("HYPH")
          && !tag.equals("RB")
          && !tag.equals("VBG")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean isYear(String form) {
    return form.matches("(?:19|20)\\d\\d");
  }

  /// `Scope 1`, `Figure 2`: the number is part of a name.
  private static boolean isNumbered(TaggedSentence sentence, int at) {
    return at > 0 && NO_THINGS.contains(sentence.lemma(at - 1));
  }
}
