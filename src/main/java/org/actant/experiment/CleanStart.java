package org.actant.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.actant.carbon.planning.IntensitySeries;
import org.actant.carbon.planning.Schedule;
import org.actant.carbon.planning.SeriesFile;
import org.actant.input.UnavailableException;
import org.actant.technique.StartWindow;
import org.actant.workspace.Workspace;

/// When a trial that may wait for a cleaner grid should start. It waits no longer than it may, and
/// not at all where the series says nothing about the time ahead.
final class CleanStart {
  /// The series, below the workspace.
  static final String FILE = "experiments/intensity.csv";

  private final IntensitySeries series;

  CleanStart(IntensitySeries series) {
    this.series = series;
  }

  /// @throws UnavailableException if the workspace has no series
  static CleanStart of(Workspace workspace) throws IOException {
    Path file = workspace.resolve(FILE);
    if (!Files.exists(file)) {
      throw new UnavailableException(
          "no file %s; put the grid's intensities over time there, such as an export of Electricity Maps, see `actant carbon plan --help`"
              .formatted(FILE));
    }
    var options = new SeriesFile.Options(Optional.empty(), Optional.empty(), Optional.empty());
    return new CleanStart(SeriesFile.read(file, options).series());
  }

  /// A wait before a trial.
  ///
  /// @param until when to start
  /// @param note for people: how long, and what it is said to save
  record Wait(Duration length, Instant until, String note) {}

  /// Returns how long to wait from now on.
  Wait plan(StartWindow window, Instant now) {
    Duration run = Duration.ofMillis(Math.round(window.lengthHours() * 3.6e6));
    Duration most = Duration.ofMillis(Math.round(window.waitHours() * 3.6e6));
    var schedule = new Schedule(series, run, now, now.plus(most).plus(run));
    Optional<Schedule.Window> atOnce = schedule.startingAt(now);
    List<Schedule.Window> best = schedule.best(1);
    if (atOnce.isEmpty() || best.isEmpty()) {
      return new Wait(Duration.ZERO, now, "no wait: the series does not cover the time from now");
    }
    Schedule.Window chosen = best.getFirst();
    Duration wait = Duration.between(now, chosen.begin());
    return new Wait(
        wait,
        chosen.begin(),
        String.format(
            Locale.ROOT,
            "waits %d min until %s, of at most %d: %.0f instead of %.0f g/kWh",
            wait.toMinutes(),
            chosen.begin(),
            most.toMinutes(),
            chosen.mean().gramsPerKilowattHour(),
            atOnce.get().mean().gramsPerKilowattHour()));
  }

  /// Waits, asleep.
  static void sleep(Wait wait, Clock clock) throws IOException {
    try {
      // a machine that was suspended meanwhile must not sleep on
      for (Duration left = Duration.between(clock.instant(), wait.until());
          left.isPositive();
          left = Duration.between(clock.instant(), wait.until())) {
        Thread.sleep(left.compareTo(Duration.ofMinutes(1)) < 0 ? left : Duration.ofMinutes(1));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for a cleaner grid", e);
    }
  }
}
