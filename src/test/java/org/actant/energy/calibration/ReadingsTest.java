package org.actant.energy.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.actant.input.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingsTest {
  private static final List<StepRow> ROWS =
      List.of(
          MadeUpMachine.row(LoadStep.idle("idle-first"), OptionalDouble.empty()),
          MadeUpMachine.row(LoadStep.of(LoadStep.Kind.COMPUTE, 2, 50), OptionalDouble.empty()));

  @TempDir Path folder;

  @Test
  void joinsWattsByTheNameOfTheStep() throws IOException {
    assertThat(Readings.join(csv("step,watts\ncompute-2x50,61.5\nidle-first,\n"), ROWS))
        .singleElement()
        .satisfies(row -> {
          assertThat(row.step().name()).isEqualTo("compute-2x50");
          assertThat(row.watts()).hasValue(61.5);
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "step,watts\\ncompute-2x50,61W\\n | watts.csv:2: found `61W` watts",
        "step,watts\\ncompute-2x50,-3\\n | watts.csv:2: found `-3` watts",
        "step,watts\\ncompute-2x50,NaN\\n | watts.csv:2: found `NaN` watts",
        "step,watts\\ncompute-9x50,61\\n | found step `compute-9x50`",
        "step,watts\\nidle-first,6\\nidle-first,7\\n | watts.csv:3: found step `idle-first` again",
        "step,power\\nidle-first,6\\n | watts.csv:1: found the columns",
      })
  void refusesWhatIsNoReading(String text, String message) throws IOException {
    Path csv = csv(text.replace("\\n", "\n"));

    assertThatThrownBy(() -> Readings.join(csv, ROWS))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(message);
  }

  private Path csv(String text) throws IOException {
    return Files.writeString(folder.resolve("watts.csv"), text);
  }
}
