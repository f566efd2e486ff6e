package org.actant.carbon.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.actant.carbon.conformance.OtherResult.Outcome;
import org.actant.carbon.factor.FactorTables;
import org.actant.input.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtherResultTest {
  private static final List<ConformanceResult> OWN =
      ConformanceSuite.read().run(FactorTables.read());

  @TempDir Path folder;

  private List<OtherResult> read(String text) throws IOException {
    Path file = folder.resolve("tool.csv");
    Files.writeString(file, text);
    return OtherResult.read(file, OWN);
  }

  @Test
  void aProgramMustComeToThePrintedFigureOrToTheRightOne() throws IOException {
    assertThat(
            read(
                """
                id,value
                GA-1,2.13108480
                GA-2,2.28
                STR-bert-kWh,1503
                STR-bert-lb,1438
                CC-3,0.23
                BLOOM-text,1163032
                """))
        .extracting(OtherResult::outcome)
        .containsExactly(
            Outcome.RIGHT,
            Outcome.WRONG,
            Outcome.RIGHT,
            Outcome.REPEATS_THE_FAULT,
            Outcome.RIGHT,
            Outcome.NOT_TESTABLE);
  }

  @Test
  void badFilesAreRefusedWithTheirLine() {
    assertThatThrownBy(() -> read("id,value\nGA-1,1\nGA-99,1\n"))
        .isInstanceOf(InputException.class)
        .hasMessageContainingAll("tool.csv:3", "GA-99");
    assertThatThrownBy(() -> read("id,value\nGA-1,\"2,1\"\n"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("tool.csv:2");
    assertThatThrownBy(() -> read("vector,value\nGA-1,1\n")).hasMessageContaining("`id`");
  }
}
