package org.actant.codebook;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.actant.actors.Mention;
import org.actant.actors.TaggedSentence;

/// Guesses who acts in a match without a parse: English puts the subject before the verb, and the
/// doer of a passive after `by`.
public final class Subjects {
  private static final Set<String> PREPOSITIONS = Set.of("IN", "TO");

  /// Tags of what may stand before a noun within its phrase.
  private static final Set<String> NOUN_PHRASE =
      Set.of("DT", "JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "PRP$", "CD", "POS", "VBG");

  private Subjects() {}

  /// Returns the doer: after `by` right behind the match, else the nearest actor before the match,
  /// else the first one after it.
  public static Optional<Mention> doer(TaggedSentence sentence, CuePattern.Match match) {
    return byAgent(sentence, match)
        .or(() -> nearest(sentence, match))
        .or(() -> sentence.mentions().stream().filter(m -> m.from() >= match.from()).findFirst());
  }

  /// Returns the nearest actor at or before the start of the match, preferring one that is no part
  /// of a prepositional phrase.
  public static Optional<Mention> nearest(TaggedSentence sentence, CuePattern.Match match) {
    List<Mention> before =
        sentence.mentions().stream().filter(m -> m.from() <= match.from()).toList();
    Comparator<Mention> order = Comparator.comparingInt(Mention::from);
    return before.stream()
        .filter(m -> !isAfterPreposition(sentence, m))
        .max(order)
        .or(() -> before.stream().max(order));
  }

  private static Optional<Mention> byAgent(TaggedSentence sentence, CuePattern.Match match) {
    int at = match.to();
    if (at >= sentence.size() || !sentence.form(at).equals("by")) {
      return Optional.empty();
    }
    return sentence.mentions().stream()
        .filter(m -> m.from() > at && m.from() <= at + 4)
        .findFirst();
  }

  private static boolean isAfterPreposition(TaggedSentence sentence, Mention mention) {
    int at = mention.from() - 1;
    while (at >= 0 && NOUN_PHRASE.contains(sentence.token(at).pos())) {
      at--;
    }
    return at >= 0 && PREPOSITIONS.contains(sentence.token(at).pos());
  }
}
