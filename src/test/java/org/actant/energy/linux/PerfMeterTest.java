package org.actant.energy.linux;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.actant.energy.Availability;
import org.actant.energy.Channel;
import org.actant.energy.MeteredProcess;
import org.actant.energy.Probe;
import org.actant.energy.Reading;
import org.actant.energy.Sample;
import org.actant.measure.Count;
import org.actant.measure.Seconds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Event counters of a made-up kernel: what a processor with few or no counters would answer.
class PerfMeterTest {
  private static final int ENOENT = 2;
  private static final int EACCES = 13;

  @TempDir Path folder;

  private final FakeKernel kernel = new FakeKernel();

  @Test
  void countsEveryEventThatTheProcessorShows() throws IOException {
    kernel.counts(PerfEvent.Kind.TASK_CLOCK, values(0, 0, 0), values(2_500_000_000L, 1, 1));
    kernel.counts(PerfEvent.Kind.INSTRUCTIONS, values(0, 0, 0), values(7_000, 10, 10));
    kernel.counts(PerfEvent.Kind.CYCLES, values(0, 0, 0), values(9_000, 10, 10));
    kernel.counts(PerfEvent.Kind.CACHE_REFERENCES, values(0, 0, 0), values(40, 10, 10));
    kernel.counts(PerfEvent.Kind.CACHE_MISSES, values(0, 0, 0), values(4, 10, 10));
    try (Probe probe = new PerfMeter(kernel).open(1)) {
      assertThat(named(probe))
          .containsExactly(
              Map.entry("cache-misses", count(4, "cache-misses")),
              Map.entry("cache-references", count(40, "cache-references")),
              Map.entry("cycles", count(9_000, "cycles")),
              Map.entry("instructions", count(7_000, "instructions")),
              Map.entry("task-clock", new Reading.Measured(new Seconds(2.5))));
      assertThat(probe.notes()).isEmpty();
    }
    assertThat(kernel.open).as("counters left open").isZero();
  }

  @Test
  void scalesAnEventThatHadToTakeTurnsWindowByWindow() throws IOException {
    kernel.counts(
        PerfEvent.Kind.CYCLES, values(0, 0, 0), values(1_000, 100, 100), values(1_500, 200, 125));
    try (Probe probe = new PerfMeter(kernel).open(1)) {
      Reading whole = requireNonNull(named(probe).get("cycles"));
      Reading later = requireNonNull(named(probe).get("cycles"));

      assertThat(whole).isEqualTo(count(1_000, "cycles"));
      assertThat(later.since(whole)).isEqualTo(count(2_000, "cycles")); // 500 seen in a quarter
      assertThat(probe.notes())
          .containsExactly(
              "perf/cycles was counted 63 % of the time and scaled up: the processor has fewer"
                  + " counters than events, or cores of two kinds");
    }
  }

  @Test
  void hasNoFigureWhileAnEventWaitsForItsTurnAndMakesUpForItLater() throws IOException {
    kernel.counts(
        PerfEvent.Kind.CYCLES,
        values(0, 0, 0),
        values(0, 2_000_000_000, 0),
        values(300, 3_000_000_000L, 1_000_000_000));
    try (Probe probe = new PerfMeter(kernel).open(1)) {
      assertThat(named(probe).get("cycles"))
          .isInstanceOfSatisfying(
              Reading.Unavailable.class,
              u -> assertThat(u.reason()).contains("no free counter for 2.000 s"));
      assertThat(named(probe).get("cycles")).isEqualTo(count(900, "cycles"));
    }
  }

  @Test
  void aProcessThatHasNotRunYetHasCountedZero() throws IOException {
    kernel.counts(PerfEvent.Kind.INSTRUCTIONS, values(0, 0, 0), values(0, 0, 0));
    try (Probe probe = new PerfMeter(kernel).open(1)) {
      assertThat(named(probe)).containsEntry("instructions", count(0, "instructions"));
    }
  }

  @Test
  void leavesOutWhatTheProcessorLacksAndSaysWhatWasRefused() throws IOException {
    kernel.counts(PerfEvent.Kind.TASK_CLOCK, values(0, 0, 0), values(1_000_000_000, 1, 1));
    kernel.refuses(PerfEvent.Kind.INSTRUCTIONS, EACCES);
    kernel.refuses(PerfEvent.Kind.CYCLES, ENOENT);
    try (Probe probe = new PerfMeter(kernel).open(1)) {
      assertThat(named(probe)).containsOnlyKeys("task-clock", "instructions");
      assertThat(named(probe).get("instructions"))
          .isInstanceOfSatisfying(
              Reading.Unavailable.class, u -> assertThat(u.reason()).contains("not permitted"));
    }
    assertThat(new PerfMeter(kernel).availability())
        .isInstanceOfSatisfying(
            Availability.Present.class,
            p ->
                assertThat(p.detail())
                    .startsWith("task-clock; not instructions: not permitted")
                    .contains(
                        "; not cycles, cache-references, cache-misses: this processor shows"));
  }

  @Test
  void isAbsentWhereNothingCanBeCounted() {
    assertThat(new PerfMeter(kernel).availability())
        .isInstanceOfSatisfying(
            Availability.Absent.class,
            a -> assertThat(a.reason()).contains("in most virtual machines"));
    assertThatThrownBy(() -> new PerfMeter(kernel).open(1))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("cycles");
  }

  @Test
  void saysWhatToDoAboutARefusal() {
    assertThat(PerfRefusal.explain(EACCES, "4")).contains("sysctl kernel.perf_event_paranoid=2");
    assertThat(PerfRefusal.explain(1, "2")).contains("--cap-add PERFMON");
    assertThat(PerfRefusal.explain(24, "2")).contains("ulimit -n");
    assertThat(PerfRefusal.explain(38, "2")).contains("kernel has no event counters");
    assertThat(PerfRefusal.explain(77, "2")).contains("errno 77");
  }

  /// The real kernel: two shells at work, one the child of the other, and the same loop in both.
  @Test
  void seesAChildAtWorkThatProcDoesNotShowYet() throws Exception {
    var perf = new PerfMeter();
    assumeTrue(perf.availability() instanceof Availability.Present, "" + perf.availability());
    String loop = "i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done;";
    String child = "/bin/sh -c '" + loop + " echo done; read -r _'";
    try (var process =
        MeteredProcess.start(
            List.of("/bin/sh", "-c", loop + child + "; true"),
            Map.of(),
            folder.resolve("log"),
            List.of(perf, new CpuTimeMeter()))) {
      assertThat(process.output().readLine()).isEqualTo("done");
      Sample sample = process.sample();
      double clock = seconds(sample, PerfMeter.channel(PerfEvent.Kind.TASK_CLOCK));
      double parent = seconds(sample, sample.readings().firstKey());
      assertThat(clock).isCloseTo(2 * parent, within(parent));
      assertThat(clock).isGreaterThan(parent * 1.3);
    }
  }

  private static double seconds(Sample sample, Channel channel) {
    return sample.readings().get(channel) instanceof Reading.Measured(Seconds amount)
        ? amount.value()
        : Double.NaN;
  }

  private static PerfCounter.Values values(long value, long enabled, long running) {
    return new PerfCounter.Values(value, enabled, running);
  }

  private static Reading count(double value, String unit) {
    return new Reading.Measured(new Count(value, unit));
  }

  private static SortedMap<String, Reading> named(Probe probe) {
    var readings = new TreeMap<String, Reading>();
    probe.read().forEach((channel, reading) -> readings.put(channel.name(), reading));
    return readings;
  }

  /// Has no counter but those it was given; each gives its values one after the other, the last one
  /// for ever.
  private static final class FakeKernel implements PerfEvents {
    private final Map<PerfEvent.Kind, List<PerfCounter.Values>> values =
        new EnumMap<>(PerfEvent.Kind.class);
    private final Map<PerfEvent.Kind, Integer> errors = new EnumMap<>(PerfEvent.Kind.class);
    private int open;

    void counts(PerfEvent.Kind kind, PerfCounter.Values... reads) {
      values.put(kind, List.of(reads));
    }

    void refuses(PerfEvent.Kind kind, int errno) {
      errors.put(kind, errno);
    }

    @Override
    public PerfCounter open(PerfEvent.Kind kind, long pid) throws IOException {
      if (!values.containsKey(kind)) {
        throw new PerfEvent.RefusedException("perf_event_open", errors.getOrDefault(kind, ENOENT));
      }
      open++;
      Deque<PerfCounter.Values> left = new ArrayDeque<>(values.get(kind));
      return new PerfCounter() {
        @Override
        public Values read() {
          return left.size() > 1 ? left.removeFirst() : left.getFirst();
        }

        @Override
        public void close() {
          open--;
        }
      };
    }
  }
}
