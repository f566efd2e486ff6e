package org.actant.experiment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.actant.energy.Meter;
import org.actant.energy.MeteredProcess;
import org.actant.energy.Sample;
import org.actant.energy.WindowCost;
import org.jspecify.annotations.Nullable;

/// Runs one trial in a fresh process and watches it: reads the meters when the trial marks the
/// border of a window, and now and then between, for a picture of long windows (meters whose
/// counters wrap look after these themselves). All rows are kept in memory until the trial is over;
/// beside an open window nothing is computed and nothing written.
final class TrialProcess {
  private static final long TICK_NANOS = 10_000_000_000L;

  private final MeteredProcess process;
  private final LinkedBlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();
  private final List<Borders> windows = new ArrayList<>();
  private final Marks marks = new Marks();
  private @Nullable Sample begun;

  /// A closed window: the samples at its borders, and what the trial said at its end.
  private record Borders(Sample begin, Sample end, Message.End message) {
    TrialRecord.Window window() {
      return new TrialRecord.Window(
          message.window(),
          message.repetition(),
          begin.at().value(),
          message.elapsedS(),
          message.items(),
          WindowCost.between(begin, end));
    }
  }

  private TrialProcess(MeteredProcess process) {
    this.process = process;
  }

  /// @param task the file that tells the trial what to do
  /// @param log takes what the trial writes to its standard error
  static TrialRecord run(
      TrialCommand command,
      int number,
      Trial trial,
      Path task,
      Path log,
      List<Meter> meters,
      long timeoutNanos,
      Clock clock)
      throws IOException {
    String started = clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
    long from = System.nanoTime();
    try (var process =
        MeteredProcess.start(command.with(task), command.environment(), log, meters)) {
      var watch = new TrialProcess(process);
      Sample begin = watch.mark("begin");
      TrialRecord.Outcome outcome = watch.outcome(from + timeoutNanos, log);
      Sample end = watch.mark("end");
      return new TrialRecord(
          number,
          trial,
          started,
          (System.nanoTime() - from) / 1e9,
          outcome,
          watch.windows(begin, end),
          watch.marks.all(),
          watch.marks.seconds());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted in trial " + number, e);
    }
  }

  /// The whole process first, then what it marked.
  private List<TrialRecord.Window> windows(Sample begin, Sample end) {
    var all = new ArrayList<TrialRecord.Window>();
    double elapsed = end.at().value() - begin.at().value();
    all.add(
        new TrialRecord.Window(
            TrialRecord.Window.RUN,
            1,
            begin.at().value(),
            elapsed,
            0,
            WindowCost.between(begin, end)));
    windows.forEach(borders -> all.add(borders.window()));
    return all;
  }

  private TrialRecord.Outcome outcome(long deadline, Path log)
      throws IOException, InterruptedException {
    Thread.ofVirtual().start(() -> listen(process.output()));
    while (true) {
      long left = deadline - System.nanoTime();
      if (left <= 0) {
        return new TrialRecord.Failed("killed after its time was over");
      }
      Optional<String> line = lines.poll(Math.min(left, TICK_NANOS), TimeUnit.NANOSECONDS);
      if (line == null) {
        marks.tick(process::sample);
      } else if (line.isEmpty()) {
        return ended(log);
      } else {
        TrialRecord.Outcome outcome = hear(line.get());
        if (outcome != null) {
          return outcome;
        }
      }
    }
  }

  /// Hears one line; an outcome if it was the trial's last.
  private TrialRecord.@Nullable Outcome hear(String line) throws IOException {
    switch (Message.parse(line)) {
      case Message.Begin _ -> {
        begun = mark("begin");
        answer();
      }
      case Message.End end -> {
        Sample now = mark("end");
        answer();
        if (begun != null) {
          windows.add(new Borders(begun, now, end));
        }
        begun = null;
      }
      case Message.Done(TrialResult result) -> {
        return new TrialRecord.Ok(result);
      }
      case Message.Failed(String reason) -> {
        return new TrialRecord.Failed(reason);
      }
      case null -> {}
    }
    return null;
  }

  private Sample mark(String name) {
    return marks.border(name, process::sample);
  }

  /// A trial that died in the meantime is heard of at the end of its output.
  private void answer() {
    try {
      process.send("");
    } catch (IOException e) {
      // its output ends next, and the exit status says more than the broken pipe
    }
  }

  private TrialRecord.Outcome ended(Path log) throws IOException, InterruptedException {
    return new TrialRecord.Failed("the process " + LastWords.of(process.await(), log));
  }

  private void listen(BufferedReader output) {
    try (output) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        lines.add(Optional.of(line));
      }
    } catch (IOException | UncheckedIOException e) {
      // the process is gone or was killed: the end of the output, like any other
    }
    lines.add(Optional.empty());
  }
}
