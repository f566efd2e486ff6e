package org.actant.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.actant.energy.Meter;
import org.actant.energy.MeteredProcess;
import org.actant.energy.Sample;
import org.actant.energy.WindowCost;

/// Measures the machine while nothing of the study runs but a process that sleeps.
record IdleTrial(double seconds, Path log, List<Meter> meters, Clock clock) implements TrialRunner {
  @Override
  public TrialRecord run(Trial trial, int number) throws IOException {
    String started = clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
    long from = System.nanoTime();
    String longer = String.valueOf((long) seconds + 60);
    try (var process = MeteredProcess.start(List.of("sleep", longer), Map.of(), log, meters)) {
      var marks = new Marks();
      Sample begin = marks.border("begin", process::sample);
      long until = System.nanoTime() + Math.round(seconds * 1e9);
      while (System.nanoTime() < until) {
        LockSupport.parkNanos(until - System.nanoTime());
      }
      Sample end = marks.border("end", process::sample);
      double elapsed = end.at().value() - begin.at().value();
      var window =
          new TrialRecord.Window(
              Trial.IDLE, 1, begin.at().value(), elapsed, 0, WindowCost.between(begin, end));
      return new TrialRecord(
          number,
          trial,
          started,
          (System.nanoTime() - from) / 1e9,
          new TrialRecord.Ok(new TrialResult(-1, null, List.of(), "the machine without work")),
          List.of(window),
          marks.all(),
          0);
    }
  }
}
