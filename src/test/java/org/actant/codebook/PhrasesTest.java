package org.actant.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasesTest {
  @Test
  void alternativesAreWrittenOut() {
    assertThat(Phrases.of("only|sole way to"))
        .hasValueSatisfying(
            phrases -> assertThat(phrases).containsExactly("only way to", "sole way to"));
  }

  @Test
  void whatMayBeMissingIsThereAndNot() {
    assertThat(Phrases.of("carbon_dioxide the? removal*"))
        .hasValueSatisfying(phrases ->
            assertThat(phrases)
                .containsExactly("carbon dioxide removal*", "carbon dioxide the removal*"));
  }

  @Test
  void aHyphenMayBeASpace() {
    assertThat(Phrases.of("net-zero"))
        .hasValueSatisfying(phrases -> assertThat(phrases).containsExactly("net zero", "net-zero"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"lead/V", "@nonhuman fail", "refuse ... to", "<PERSON> sign", "a * b"})
  void whatIsMoreThanPhrasesIsLeft(String pattern) {
    assertThat(Phrases.of(pattern)).isEmpty();
  }
}
