package org.actant.energy.linux;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreeMemoryTest {
  @TempDir Path proc;
  private long nowNanos;

  @Test
  void oneProcessHasItsResidentSetAndItsPeak() throws IOException {
    process(1, 100, 300, 90);
    TreeMemory memory = memory();
    memory.update(List.of(1L));

    assertThat(memory.nowBytes()).isEqualTo(100 * 1024);
    assertThat(memory.largestPeakBytes()).isEqualTo(300 * 1024);
  }

  @Test
  void pagesThatProcessesShareCountOnce() throws IOException {
    process(1, 100, 100, 60);
    process(2, 100, 100, 60);
    TreeMemory memory = memory();
    memory.update(List.of(1L, 2L));

    assertThat(memory.nowBytes()).isEqualTo(120 * 1024);
  }

  @Test
  void betweenWalksTheLastRatioHolds() throws IOException {
    process(1, 100, 100, 50);
    process(2, 100, 100, 50);
    var memory = new TreeMemory(new ProcFiles(proc), () -> nowNanos += 1_000_000);
    memory.update(List.of(1L, 2L));
    process(1, 300, 300, 299);
    memory.update(List.of(1L, 2L));
    assertThat(memory.nowBytes()).as("half of 400").isEqualTo(200 * 1024);

    nowNanos += 10_000_000_000L;
    memory.update(List.of(1L, 2L));
    assertThat(memory.nowBytes()).as("walked again").isEqualTo(349 * 1024);
  }

  @Test
  void aProcessThatHasEndedHasNone() throws IOException {
    Files.createDirectories(proc.resolve("1"));
    Files.writeString(proc.resolve("1/status"), "Name:\tz\nState:\tZ (zombie)\n");
    TreeMemory memory = memory();
    memory.update(List.of(1L, 2L));

    assertThat(memory.nowBytes()).isZero();
  }

  private TreeMemory memory() {
    return new TreeMemory(new ProcFiles(proc), () -> nowNanos);
  }

  private void process(int pid, int resident, int peak, int proportional) throws IOException {
    Path folder = Files.createDirectories(proc.resolve("" + pid));
    Files.writeString(
        folder.resolve("status"),
        String.format(Locale.ROOT, "Name:\ta\nVmHWM:\t%8d kB\nVmRSS:\t%8d kB\n", peak, resident));
    Files.writeString(
        folder.resolve("smaps_rollup"),
        String.format(
            Locale.ROOT,
            "00400000-7ff r--p 0 00:00 0 [rollup]\nRss: 1 kB\nPss: %d kB\nPss_Dirty: 9 kB\n",
            proportional));
  }
}
