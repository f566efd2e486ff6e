package org.actant.technique;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.actant.input.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelsTest {
  private final Technique pruning = Techniques.named("filter-pruning");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          level     | 1.5    | a number from 0.0 to 0.95
          level     | half   | a number from 0.0 to 0.95
          level     | NaN    | a number from 0.0 to 0.95
          epochs    | -1     | a whole number from 0 to 1000
          epochs    | 1.5    | a whole number from 0 to 1000
          epochs    | 9999999999 | a whole number from 0 to 1000
          criterion | l2     | one of l1, random
          """)
  void aLevelThatTheKnobDoesNotHaveIsRefused(String knob, String level, String expected) {
    assertThatThrownBy(() -> Levels.of(pruning, Map.of(knob, level)))
        .isInstanceOf(InputException.class)
        .hasMessage(
            "found `"
                + level
                + "` for the knob `"
                + knob
                + "` of `filter-pruning`; expected "
                + expected);
  }

  @Test
  void levelsNotGivenAreTheDefaults() {
    Levels levels = Levels.of(pruning, Map.of("level", "0.25"));
    assertThat(levels.number("level")).isEqualTo(0.25);
    assertThat(levels.count("epochs")).isEqualTo(1);
    assertThat(levels.text("criterion")).isEqualTo("l1");
  }
}
