package org.actant.energy.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.actant.energy.Availability;
import org.actant.energy.Channel;
import org.actant.energy.Meter;
import org.actant.energy.Probe;
import org.actant.energy.Reading;
import org.actant.energy.Tier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class MeteredCommandTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);
  private static final String BURN = "i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done";

  @BeforeEach
  void onLinux() {
    assumeThat(Path.of("/proc/self/task")).as("needs Linux").exists();
  }

  @TestFactory
  Stream<DynamicTest> theExitStatusIsThatOfAShell() {
    return Stream.of(
            new Object[] {"exit 0", 0},
            new Object[] {"exit 7", 7},
            new Object[] {"exit 255", 255},
            new Object[] {"kill -9 $$", 137},
            new Object[] {"kill -SEGV $$", 139},
            new Object[] {"kill -TERM $$", 143})
        .map(row ->
            DynamicTest.dynamicTest(
                (String) row[0],
                () ->
                    assertThat(shell((String) row[0]).run().exitStatus())
                        .hasValue((Integer) row[1])));
  }

  @Test
  void countsTheTimeOfChildrenThatHaveEnded() throws IOException {
    Recording recording = shell("sh -c '" + BURN + "'; sh -c '" + BURN + "'");

    double tree = amount(recording, "process-tree/cpu");
    double waited = amount(recording, "wait4/user") + amount(recording, "wait4/system");
    assertThat(tree).isGreaterThan(0.05).isCloseTo(waited, within(0.03 + 0.1 * waited));
  }

  @Test
  void aDaemonIsCountedAndNamedWhenItOutlivesTheCommand() throws IOException {
    // setsid and the shell between make it an orphan in a session of its own
    Recording recording =
        shell(
            "setsid sh -c '(exec >/dev/null 2>&1 </dev/null; "
                + BURN
                + "; exec sleep 5) & exit 0'; sleep 1.5");

    assertThat(amount(recording, "process-tree/cpu")).isGreaterThan(0.02);
    assertThat(amount(recording, "process-tree/cpu"))
        .as("more than what the command waited for")
        .isGreaterThan(amount(recording, "wait4/user") + 0.02);
    assertThat(recording.notes())
        .anyMatch(note -> note.matches("outlived the command: sleep \\(process \\d+\\), .*"));
    endSleepers(recording);
  }

  private static void endSleepers(Recording recording) {
    for (String note : recording.notes()) {
      if (note.startsWith("outlived the command")) {
        long pid = Long.parseLong(note.replaceAll(".*process (\\d+).*", "$1"));
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
      }
    }
  }

  @Test
  void aCommandThatNeverEndsIsEndedWithAllThatItStarted() throws IOException {
    long begun = System.nanoTime();
    Recording recording =
        run(
            List.of("sh", "-c", "sleep 100 & while :; do sleep 0.1; done"),
            List.of(),
            new MeteredCommand.Settings(1, OptionalDouble.of(0), OptionalDouble.of(0.5), false));

    assertThat((System.nanoTime() - begun) / 1e9).isLessThan(5);
    assertThat(recording.run().exitStatus()).hasValue(143);
    assertThat(recording.notes())
        .contains("the command was ended after its time of 0.5 s was over")
        .noneMatch(note -> note.startsWith("outlived"));
  }

  @Test
  void windowsThatTheProgramMarksAreMeasured() throws IOException {
    Recording recording =
        shell(
            "echo 'begin work' >$ACTANT_WINDOWS; sleep 0.3; echo 'end work items=12'"
                + " >$ACTANT_WINDOWS;echo nonsense >$ACTANT_WINDOWS; echo 'begin forever'"
                + " >$ACTANT_WINDOWS");

    Window work = recording.window("work").orElseThrow();
    assertThat(work.durationS()).isCloseTo(0.3, within(0.15));
    assertThat(work.facts()).containsEntry("items", "12");
    assertThat(recording.windows().stream().map(Window::name)).containsExactly("work", "run");
    assertThat(recording.notes())
        .anyMatch(note -> note.contains("`nonsense`"))
        .anyMatch(note -> note.contains("`forever` was begun and never ended"));
  }

  @Test
  void marksMayBeWrittenToDescriptor3AndTheLastNeedsNoLineEnd() throws IOException {
    Recording recording =
        run(
            List.of("sh", "-c", "echo begin a >&3; sleep 0.1; printf 'end a' >&3"),
            List.of(),
            new MeteredCommand.Settings(1, OptionalDouble.of(0), OptionalDouble.empty(), true));

    assertThat(recording.window("a")).isPresent();
  }

  @Test
  void anEmptyWindowIsMeasuredAndNoted() throws IOException {
    Recording recording =
        shell("printf 'begin nothing\\nend nothing\\n' >$ACTANT_WINDOWS; sleep 0.1");

    assertThat(recording.window("nothing").orElseThrow().durationS()).isLessThan(0.1);
    assertThat(recording.notes()).anyMatch(note -> note.contains("`nothing` took"));
  }

  @Test
  void aCounterThatVanishesMidwayIsUnavailableAndNoted() throws IOException {
    Recording recording =
        run(
            List.of("sleep", "0.35"),
            List.of(
                new Fake(look ->
                    look < 3
                        ? Recordings.measured(Recordings.PACKAGE, 5 * look)
                        : new Reading.Unavailable("no such file"))),
            new MeteredCommand.Settings(10, OptionalDouble.of(0), OptionalDouble.empty(), false));

    assertThat(recording.window("run").orElseThrow().amounts().get(Recordings.PACKAGE))
        .isEqualTo(new Reading.Unavailable("no such file"));
    assertThat(recording.notes())
        .anyMatch(note -> note.startsWith("rapl/package-0 could not be read any more"));
  }

  @Test
  void idleIsMeasuredByDefaultWhereAMeterCountsTheMachine() throws IOException {
    Recording recording =
        run(
            List.of("true"),
            List.of(new Fake(look -> Recordings.measured(Recordings.PACKAGE, look))),
            MeteredCommand.Settings.DEFAULT);

    Window idle = recording.window("idle").orElseThrow();
    assertThat(idle.durationS()).isCloseTo(2, within(0.3));
    assertThat(idle.beginS().orElseThrow()).isCloseTo(-idle.durationS(), within(1e-9));
    assertThat(shell("true").notes()).anyMatch(note -> note.startsWith("no idle was measured"));
  }

  @Test
  void aMeterThatCannotBeAttachedIsANote() throws IOException {
    Recording recording =
        run(
            List.of("true"),
            List.of(
                new Fake(
                    _ -> {
                      throw new IllegalStateException("never read");
                    }) {
                  @Override
                  public Probe open(long pid) throws IOException {
                    throw new IOException("busy");
                  }
                }),
            new MeteredCommand.Settings(1, OptionalDouble.of(0), OptionalDouble.empty(), false));

    assertThat(recording.notes()).contains("the meter rapl could not be attached: busy");
  }

  @Test
  void aWallClockThatJumpsIsNotedAndDurationsDoNotFollowIt() throws IOException {
    var looks = new AtomicInteger();
    Clock jumping =
        new Clock() {
          @Override
          public ZoneOffset getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(java.time.ZoneId zone) {
            return this;
          }

          @Override
          public Instant instant() {
            Duration sinceStart = Duration.ofNanos(System.nanoTime());
            return Instant.EPOCH
                .plus(sinceStart)
                .plusSeconds(looks.incrementAndGet() > 5 ? 3600 : 0);
          }
        };
    Recording recording =
        new MeteredCommand(
                List.of("sleep", "0.5"),
                List.of(),
                new MeteredCommand.Settings(
                    20, OptionalDouble.of(0), OptionalDouble.empty(), false),
                jumping,
                "test")
            .run();

    assertThat(recording.notes()).anyMatch(note -> note.contains("jumped by +3600.0 s"));
    assertThat(recording.run().elapsedS().orElseThrow()).isCloseTo(0.5, within(0.3));
  }

  @Test
  void aReplayedRunReproducesTheRecordedTotals() throws IOException {
    var settings =
        new MeteredCommand.Settings(10, OptionalDouble.of(0), OptionalDouble.empty(), false);
    var points = new ArrayList<Series.Point>();
    for (int i = 0; i <= 20; i++) {
      points.add(new Series.Point(i / 10.0, Recordings.measured(Recordings.PACKAGE, 3 * i)));
    }
    Recording old =
        Recordings.of(
            List.of(new Series(Recordings.PACKAGE, "", points)),
            List.of(Recordings.window("run", 0, 2, Recordings.amounts(Recordings.PACKAGE, 60))));
    var player = new ReplayMeter(old);

    Recording replayed =
        player.mark(run(List.of("sleep", "2.05"), List.of(player), settings), "old");

    assertThat(amount(replayed, "replay:rapl/package-0")).isCloseTo(60, within(1e-6));
    assertThat(replayed.notes()).anyMatch(note -> note.startsWith("REPLAY"));
  }

  private static Recording shell(String script) throws IOException {
    return run(
        List.of("sh", "-c", script),
        List.of(),
        new MeteredCommand.Settings(2, OptionalDouble.empty(), OptionalDouble.empty(), false));
  }

  private static Recording run(
      List<String> command, List<Meter> meters, MeteredCommand.Settings settings)
      throws IOException {
    return new MeteredCommand(command, meters, settings, CLOCK, "test").run();
  }

  private static double amount(Recording recording, String channel) {
    return recording.window("run").orElseThrow().amount(channel).orElseThrow();
  }

  /// A meter of one package that says what it is told, look by look.
  private static class Fake implements Meter {
    private final IntFunction<Reading> says;

    Fake(IntFunction<Reading> says) {
      this.says = says;
    }

    @Override
    public String name() {
      return "rapl";
    }

    @Override
    public Tier tier() {
      return Tier.T2;
    }

    @Override
    public String description() {
      return "made up";
    }

    @Override
    public Availability availability() {
      return new Availability.Present("made up");
    }

    @Override
    public Probe open(long pid) throws IOException {
      return new Probe() {
        private int looks;

        @Override
        public SortedMap<Channel, Reading> read() {
          return Recordings.amounts(Recordings.PACKAGE, says.apply(looks++));
        }

        @Override
        public void close() {}
      };
    }
  }
}
