package org.actant.energy.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.actant.energy.Channel;
import org.actant.energy.Reading;
import org.actant.measure.Quantity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessTreeMeterTest {
  private static final String BURN = "i=0; while [ $i -lt 300000 ]; do i=$((i+1)); done";

  @BeforeEach
  void onLinux() {
    assumeThat(Path.of("/proc/self/task")).as("needs Linux").exists();
  }

  @ParameterizedTest(name = "with a cgroup, where that is possible: {0}")
  @ValueSource(booleans = {true, false})
  void aDaemonThatEndsUnseenIsCounted(boolean grouped) throws IOException {
    // the shell between ends at once, so that nobody but this process can wait for the daemon
    String script =
        "setsid sh -c '(exec </dev/null >/dev/null 2>&1; " + BURN + ") & exit 0'; sleep 2.5";
    try (var process = GatedProcess.start(List.of("sh", "-c", script), false, grouped);
        var probe = new ProcessTreeMeter(process).open(process.pid())) {
      var _ = probe.read();
      process.open();
      process.awaitEnd();
      double tree = value(probe, ProcessTreeMeter.CPU);
      double waited = process.reap().usage().cpuS();

      assertThat(tree).isGreaterThan(waited + 0.03);
      assertThat(probe.survivors(process.pid())).isEmpty();
    }
  }

  @ParameterizedTest(name = "with a cgroup, where that is possible: {0}")
  @ValueSource(booleans = {true, false})
  void modesAddUpAndMemoryIsSeen(boolean grouped) throws Exception {
    try (var process = GatedProcess.start(List.of("sh", "-c", BURN + "; sleep 9"), false, grouped);
        var probe = new ProcessTreeMeter(process).open(process.pid())) {
      process.open();
      for (int i = 0; i < 100 && value(probe, ProcessTreeMeter.CPU) < 0.05; i++) {
        Thread.sleep(50);
      }
      var readings = probe.read();
      assertThat(
              value(readings.get(ProcessTreeMeter.USER))
                  + value(readings.get(ProcessTreeMeter.SYSTEM)))
          .isCloseTo(value(readings.get(ProcessTreeMeter.CPU)), within(1e-9));
      assertThat(value(readings.get(ProcessTreeMeter.MEMORY))).isGreaterThan(100_000);
      assertThat(value(readings.get(ProcessTreeMeter.PEAK))).isGreaterThan(100_000);
    }
  }

  private static double value(ProcessTreeMeter.TreeProbe probe, Channel channel) {
    return value(probe.read().get(channel));
  }

  private static double value(@Nullable Reading reading) {
    return reading instanceof Reading.Measured(Quantity amount) ? amount.value() : Double.NaN;
  }
}
