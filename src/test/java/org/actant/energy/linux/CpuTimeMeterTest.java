package org.actant.energy.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.actant.energy.MeteredProcess;
import org.actant.energy.Reading;
import org.actant.energy.Sample;
import org.actant.measure.Seconds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CpuTimeMeterTest {
  private static final String BUSY =
      "echo begin; read -r _; i=0; while [ $i -lt 300000 ]; do i=$((i+1)); done; echo end; read -r"
          + " _";

  @TempDir Path folder;

  @Test
  void agreesWithTheKernelsOwnClockOfTheProcess() throws Exception {
    try (var process =
        MeteredProcess.start(
            List.of("/bin/sh", "-c", BUSY),
            Map.of(),
            folder.resolve("log"),
            List.of(new CpuTimeMeter()))) {
      PerfEvent clock;
      try {
        clock = PerfEvent.open(PerfEvent.Kind.TASK_CLOCK, process.pid());
      } catch (IOException e) {
        assumeTrue(false, "perf_event_open is not permitted here: " + e.getMessage());
        return;
      }
      try (clock) {
        process.output().readLine();
        Sample before = process.sample();
        long clockBefore = clock.read().value();
        process.send("");
        process.output().readLine();
        double nanos = clock.read().value() - clockBefore;
        Reading cost = process.sample().since(before).firstEntry().getValue();

        assertThat(cost)
            .isInstanceOfSatisfying(
                Reading.Measured.class,
                seconds ->
                    assertThat(((Seconds) seconds.amount()).value())
                        .isCloseTo(nanos / 1e9, within(0.04)));
      }
    }
  }
}
