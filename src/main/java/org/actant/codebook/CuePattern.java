package org.actant.codebook;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.actant.actors.TaggedSentence;
import org.jspecify.annotations.Nullable;

/// What a cue looks for in a sentence: words side by side or near each other, a regular expression
/// over tokens, or a pattern over dependencies.
public sealed interface CuePattern permits PhrasePattern, TokenCue, DependencyCue {
  /// Compiles a pattern of words.
  ///
  /// @param lists the word lists that `@name` may refer to
  /// @throws BadPattern with what was found and what was expected
  static CuePattern compile(String text, Map<String, List<String>> lists) throws BadPattern {
    return PhrasePattern.compile(text, lists);
  }

  /// What stands in the codebook.
  String text();

  /// Returns the matches in the order of the sentence.
  List<Match> all(TaggedSentence sentence);

  /// Returns the sentences that are worth a try: all that match, and perhaps others.
  BitSet candidates(SentenceIndex index);

  /// Returns the first match.
  default Optional<Match> find(TaggedSentence sentence) {
    return all(sentence).stream().findFirst();
  }

  /// A run of tokens of a sentence.
  ///
  /// @param from first token
  /// @param to one past the last token
  /// @param actor the token of the one who acts, if the pattern names it
  /// @param target the token of the one toward whom, if the pattern names it
  record Match(int from, int to, @Nullable Integer actor, @Nullable Integer target) {
    static Match of(int from, int to) {
      return new Match(from, to, null, null);
    }
  }

  /// A pattern that is not in the language.
  final class BadPattern extends Exception {
    private static final long serialVersionUID = 1L;
    private final String found;
    private final String expected;

    BadPattern(String found, String expected) {
      super(found + "; expected " + expected);
      this.found = found;
      this.expected = expected;
    }

    public String found() {
      return found;
    }

    public String expected() {
      return expected;
    }
  }
}
