package org.actant.codebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.actant.actors.TaggedSentence;
import org.actant.input.InputException;
import org.actant.language.EnglishAnnotator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NegationTest {
  @TempDir Path folder;

  private static TaggedSentence sentence(String text) {
    return TaggedSentence.of(
        EnglishAnnotator.shared().annotate(text, 0, text.length()).getFirst(), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "They require it.                            # -",
        "The law does not require it.                # not",
        "The law does not yet fully require it.      # not",
        "The law doesn't require it.                 # n't",
        "It has never been required.                 # never",
        "They failed to require it.                  # failed",
        "They left without requiring it.             # without",
        "No operator has required it.                # No",
        "They not only require it.                   # -",
        "They do not know it, and they require it.   # -",
        "We do not expect suppliers who require it.  # -",
      })
  void aWordIsNegatedByWhatStandsBeforeItInItsPhrase(String text, String negator)
      throws CuePattern.BadPattern {
    TaggedSentence sentence = sentence(text);
    CuePattern.Match match = CuePattern.compile("require/V", Map.of()).find(sentence).orElseThrow();
    assertThat(Negation.before(sentence, match.from()).orElse("-")).isEqualTo(negator);
  }

  private Codebook book(String cue) throws IOException {
    return Codebook.read(
        Files.writeString(
            folder.resolve("book.yaml"),
            """
            version: 1
            title: Test
            codes:
              - id: script
                label: Script
                definition: What it means.
                source: Akrich 1992
                use_when: Always.
                do_not_use_when: Never.
                examples: [An example.]
                cues:
                  - %s
            """
                .formatted(cue)));
  }

  private boolean finds(String cue, String text) throws IOException {
    Cue compiled = book(cue).codes().getFirst().cues().getFirst();
    TaggedSentence sentence = sentence(text);
    boolean found = compiled.find(sentence).isPresent();
    boolean tried = compiled.candidates(new SentenceIndex(List.of(sentence))).get(0);
    assertThat(tried || !found).as("what is found is tried").isTrue();
    return found;
  }

  @Test
  void aCueSaysWhatNegatedMatchesCount() throws IOException {
    String plain = "It requires a form.";
    String negated = "It does not require a form.";
    assertThat(finds("\"require/V\"", plain)).isTrue();
    assertThat(finds("\"require/V\"", negated)).isFalse();
    assertThat(finds("{match: \"require/V\", negated: only}", plain)).isFalse();
    assertThat(finds("{match: \"require/V\", negated: only}", negated)).isTrue();
    assertThat(finds("{match: \"require/V\", negated: either}", negated)).isTrue();
    assertThat(finds("\"require/V\"", "It does not require a form, but they require one."))
        .as("a later match that is not negated")
        .isTrue();
  }

  @Test
  void aCueMayBeAPatternOverTokensOrDependencies() throws IOException {
    String dependency = "{dependency: \"{lemma:/refuse|decline/} >nsubj {}=actor >xcomp {}\"}";
    assertThat(finds(dependency, "The city refused to sign it.")).isTrue();
    assertThat(finds(dependency, "The city refused it.")).isFalse();
    String tokens = "{tokens: \"[{lemma:refuse}] []{0,2} [{tag:TO}]\"}";
    assertThat(finds(tokens, "The city refused at first to sign it.")).isTrue();
    assertThat(finds(tokens, "The city signed it.")).isFalse();
  }

  @Test
  void aPatternThatDoesNotCompileIsRefusedByItsLine() {
    for (String bad :
        List.of(
            "{tokens: \"[{lemma:refuse}\"}",
            "{dependency: \"{lemma:x} >nsubj\"}",
            "{dependency: \"{} >nsubj {}\"}",
            "{match: \"a\", tokens: \"[{lemma:b}]\"}",
            "{match: \"a\", negated: sometimes}")) {
      assertThatThrownBy(() -> book(bad))
          .as(bad)
          .isInstanceOf(InputException.class)
          .hasMessageStartingWith(folder.resolve("book.yaml") + ":12: ");
    }
  }
}
