package org.actant.codebook;

import java.util.BitSet;
import java.util.List;
import org.actant.actors.TaggedSentence;
import org.actant.language.PatternException;
import org.actant.language.TokenPattern;

/// A cue pattern in TokensRegex.
record TokenCue(String text, TokenPattern pattern) implements CuePattern {
  static TokenCue compile(String text) throws BadPattern {
    try {
      return new TokenCue(text, TokenPattern.compile(text));
    } catch (PatternException e) {
      throw new BadPattern(e.found(), e.expected());
    }
  }

  @Override
  public List<Match> all(TaggedSentence sentence) {
    return pattern
        .find(sentence.sentence(), sentence.text())
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
    return pattern.required().map(index::with).orElseGet(index::all);
  }
}
