package org.actant.codebook;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.actant.actors.ActorClass;
import org.actant.actors.TaggedSentence;
import org.jspecify.annotations.Nullable;

/// A reason to suggest a code for a sentence: a pattern, and what must or must not stand beside it.
///
/// @param match what to look for
/// @param with patterns that must be somewhere in the sentence too
/// @param unless patterns that must not be anywhere in the sentence
/// @param subject the class of actor that the nearest actor before the match, or at its start, must
///   be of
/// @param negated what a negated match counts
public record Cue(
    CuePattern match,
    List<CuePattern> with,
    List<CuePattern> unless,
    @Nullable ActorClass subject,
    Negated negated) {
  public Cue {
    with = List.copyOf(with);
    unless = List.copyOf(unless);
  }

  /// Returns where the cue matches, if it does.
  public Optional<CuePattern.Match> find(TaggedSentence sentence) {
    Optional<CuePattern.Match> found =
        match.all(sentence).stream()
            .filter(match -> isWanted(sentence, match) && isBySubject(sentence, match))
            .findFirst();
    if (found.isEmpty()
        || with.stream().anyMatch(pattern -> pattern.find(sentence).isEmpty())
        || unless.stream().anyMatch(pattern -> pattern.find(sentence).isPresent())) {
      return Optional.empty();
    }
    return found;
  }

  /// Returns the sentences that are worth a try.
  public BitSet candidates(SentenceIndex index) {
    BitSet candidates = match.candidates(index);
    for (CuePattern pattern : with) {
      candidates.and(pattern.candidates(index));
    }
    return candidates;
  }

  /// What stands in the codebook.
  public String text() {
    return match.text();
  }

  private boolean isWanted(TaggedSentence sentence, CuePattern.Match found) {
    return switch (negated) {
      case EITHER -> true;
      case NEVER -> Negation.before(sentence, found.from()).isEmpty();
      case ONLY -> Negation.before(sentence, found.from()).isPresent();
    };
  }

  private boolean isBySubject(TaggedSentence sentence, CuePattern.Match found) {
    return subject == null
        || Subjects.nearest(sentence, found).filter(subject::includes).isPresent();
  }
}
