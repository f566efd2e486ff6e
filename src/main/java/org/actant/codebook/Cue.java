package org.actant.codebook;

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
public record Cue(
    CuePattern match,
    List<CuePattern> with,
    List<CuePattern> unless,
    @Nullable ActorClass subject) {
  public Cue {
    with = List.copyOf(with);
    unless = List.copyOf(unless);
  }

  /// Returns where the cue matches, if it does.
  public Optional<CuePattern.Match> find(TaggedSentence sentence) {
    Optional<CuePattern.Match> found = match.find(sentence);
    if (found.isEmpty()
        || with.stream().anyMatch(pattern -> pattern.find(sentence).isEmpty())
        || unless.stream().anyMatch(pattern -> pattern.find(sentence).isPresent())) {
      return Optional.empty();
    }
    if (subject != null
        && !Subjects.nearest(sentence, found.get()).filter(subject::includes).isPresent()) {
      return Optional.empty();
    }
    return found;
  }

  /// What stands in the codebook.
  public String text() {
    return match.text();
  }
}
