package org.actant.codebook;

import java.util.BitSet;
import java.util.List;
import org.actant.actors.TaggedSentence;
import org.actant.language.DependencyPattern;
import org.actant.language.PatternException;

/// A cue pattern in Semgrex. Its nodes `actor` and `target` say who acts toward whom.
record DependencyCue(String text, DependencyPattern pattern) implements CuePattern {
  static DependencyCue compile(String text) throws BadPattern {
    try {
      return new DependencyCue(text, DependencyPattern.compile(text));
    } catch (PatternException e) {
      throw new BadPattern(e.found(), e.expected());
    }
  }

  @Override
  public List<Match> all(TaggedSentence sentence) {
    return pattern
        .find(sentence.sentence(), sentence.text(), sentence.parse())
        .map(match ->
            List.of(
                new Match(
                    match.from(),
                    match.to(),
                    match.named().get("actor"),
                    match.named().get("target"))))
        .orElse(List.of());
  }

  @Override
  public BitSet candidates(SentenceIndex index) {
    return index.with(pattern.required());
  }
}
