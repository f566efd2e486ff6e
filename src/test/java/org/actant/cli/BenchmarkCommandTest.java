package org.actant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.actant.input.InputException;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class BenchmarkCommandTest {
  @Test
  void oneRunMeasuresTheLibraryAsShippedAndRevived() {
    String printed = run("training", "--seconds", "1", "--rounds", "1", "--quiet", "--json");
    assertThat(printed)
        .contains("DL4J as shipped", "layer helper none")
        .contains("DL4J revived", "layer helper MKLDNNConvHelper");
    assertThat(printed.split("onednn", -1)).as("only the revived one has oneDNN").hasSize(2);
  }

  @Test
  void impossibleNumbersAreRefused() {
    assertThat(
            new CommandLine(new BenchmarkCommand())
                .setExecutionExceptionHandler(
                    (e, _, _) -> e instanceof InputException ? ExitCode.BAD_INPUT : 70)
                .execute("training", "--seconds", "0"))
        .isEqualTo(ExitCode.BAD_INPUT);
  }

  private static String run(String... arguments) {
    PrintStream before = System.out;
    var bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      assertThat(new CommandLine(new BenchmarkCommand()).execute(arguments)).isZero();
    } finally {
      System.setOut(before);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
