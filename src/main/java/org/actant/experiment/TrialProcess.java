package org.actant.experiment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
import org.jspecify.annotations.Nullable;

/// Runs one trial in a fresh process and watches it: reads the meters when the trial marks the
/// border of a window, and once a second between, so that counters cannot wrap unseen. All rows are
/// kept in memory until the trial is over; beside an open window nothing is computed and nothing
/// written.
final class TrialProcess {
  private static final long TICK_NANOS = 1_000_000_000L;

  private final MeteredProcess process;
  private final LinkedBlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();
  private final List<TrialRecord.Window> windows = new ArrayList<>();
  private final List<TrialRecord.Mark> marks = new ArrayList<>();
  private @Nullable Sample begun;

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
      TrialRecord.Outcome outcome = watch.outcome(from + timeoutNanos, log);
      return new TrialRecord(
          number,
          trial,
          started,
          (System.nanoTime() - from) / 1e9,
          outcome,
          watch.windows,
          watch.marks);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted in trial " + number, e);
    }
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
        mark("tick");
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
          windows.add(new TrialRecord.Window(begun, now, end));
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
    Sample sample = process.sample();
    marks.add(new TrialRecord.Mark(name, sample));
    return sample;
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
    int status = process.await();
    String how =
        status > 128
            ? "was ended by signal " + (status - 128)
            : "ended with status " + status + " before it was done";
    String last = lastLine(log);
    return new TrialRecord.Failed(
        "the process " + how + (last.isEmpty() ? "" : "; last words: " + last));
  }

  private static String lastLine(Path log) throws IOException {
    List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
    return lines.reversed().stream().filter(line -> !line.isBlank()).findFirst().orElse("").strip();
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
