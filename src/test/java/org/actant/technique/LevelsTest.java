package org.actant.technique;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
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
          level     | 1.5    | a number from 0.0 to 0.95, or one per layer, joined by `/`
          level     | half   | a number from 0.0 to 0.95, or one per layer, joined by `/`
          level     | 0.5/   | a number from 0.0 to 0.95, or one per layer, joined by `/`
          learning-rate | NaN | a number from 1.0E-6 to 0.1
          epochs    | -1     | a whole number from 0 to 1000
          epochs    | 1.5    | a whole number from 0 to 1000
          epochs    | 9999999999 | a whole number from 0 to 1000
          weights   | new    | one of inherited, scratch
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
    assertThat(levels.numbersFor("level", List.of("conv1", "conv3"))).containsExactly(0.25, 0.25);
    assertThat(levels.count("epochs")).isEqualTo(1);
    assertThat(levels.text("criterion")).isEqualTo("l1");
  }
}
