package org.actant.claims;

import java.util.List;
import java.util.Set;
import org.actant.actors.TaggedSentence;
import org.actant.claims.ClaimLexicon.Kind;
import org.actant.codebook.Negation;

/// Reads what a sentence says for, against and around what it speaks of. A word for it that is
/// negated counts against it, and the other way round.
final class AnswerFinder {
  private final ClaimLexicon lexicon;
  private final Stances stances;

  AnswerFinder(ClaimLexicon lexicon, Stances stances) {
    this.lexicon = lexicon;
    this.stances = stances;
  }

  Answer read(Utterance utterance) {
    TaggedSentence sentence = utterance.sentence();
    Sides sides = sides(sentence);
    int base = utterance.anchor().start();
    return new Answer(
        utterance,
        Quantities.of(utterance.text(), base),
        Years.of(utterance.text(), base),
        sides.supports,
        sides.contests,
        sides.qualifies,
        stances.sides(utterance.anchor(), utterance.concepts()));
  }

  /// The words of a sentence by what they do.
  record Sides(List<String> supports, List<String> contests, List<String> qualifies) {}

  Sides sides(TaggedSentence sentence) {
    return sides(lexicon, sentence);
  }

  static Sides sides(ClaimLexicon lexicon, TaggedSentence sentence) {
    var supports = new java.util.TreeSet<String>();
    var contests = new java.util.TreeSet<String>();
    collect(lexicon, Kind.SUPPORTS, sentence, supports, contests);
    collect(lexicon, Kind.CONTESTS, sentence, contests, supports);
    var qualifies = new java.util.TreeSet<String>();
    lexicon
        .find(Kind.QUALIFIES, sentence)
        .forEach(m -> qualifies.add(ClaimFinder.words(sentence, m.from(), m.to())));
    return new Sides(List.copyOf(supports), List.copyOf(contests), List.copyOf(qualifies));
  }

  private static void collect(
      ClaimLexicon lexicon,
      Kind kind,
      TaggedSentence sentence,
      Set<String> straight,
      Set<String> turned) {
    for (ClaimLexicon.Match match : lexicon.find(kind, sentence)) {
      String words = ClaimFinder.words(sentence, match.from(), match.to());
      Negation.before(sentence, match.from())
          .ifPresentOrElse(no -> turned.add(no + " … " + words), () -> straight.add(words));
    }
  }
}
