package org.actant.energy.calibration;

import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalDouble;
import org.actant.input.UnavailableException;

/// Runs one step: starts the load, lets it settle, watches it, and ends it.
public final class StepRunner {
  private final Reference reference;
  private final Clock clock;
  private final long bytesPerThread;

  public StepRunner(Reference reference, Clock clock, int logicalProcessors) {
    this.reference = reference;
    this.clock = clock;
    this.bytesPerThread = LastCache.streamBytes() / logicalProcessors;
  }

  public StepRow run(LoadStep step, double settleS, double countS)
      throws IOException, InterruptedException {
    try (Generator load = Generator.start(step, bytesPerThread)) {
      Thread.sleep((long) (settleS * 1000));
      String began = clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
      var mean = new MeanLoad();
      long beginNanos = System.nanoTime();
      Reference.Watch watch = reference.begin(step);
      var steal = Steal.begin();
      OptionalDouble watts;
      try (LoadWatch seen = LoadWatch.begin(mean)) {
        Thread.sleep((long) (countS * 1000));
        seen.look();
        load.check();
        watts = watch.watts();
      }
      double seconds = (System.nanoTime() - beginNanos) / 1e9;
      return new StepRow(step, began, seconds, mean.load(), steal.seconds(), watts);
    }
  }

  /// The child process of a step; none for idle.
  private record Generator(LoadStep step, Optional<Process> process) implements AutoCloseable {
    static Generator start(LoadStep step, long bytesPerThread) throws IOException {
      if (step.kind() == LoadStep.Kind.IDLE) {
        return new Generator(step, Optional.empty());
      }
      var builder =
          new ProcessBuilder(LoadGenerator.command(step, bytesPerThread))
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD);
      builder.environment().put("CLASSPATH", System.getProperty("java.class.path", "."));
      return new Generator(step, Optional.of(builder.start()));
    }

    /// A load that has died would pass for idle.
    void check() {
      if (process.isPresent() && !process.get().isAlive()) {
        throw new UnavailableException(
            "the load of step "
                + step.name()
                + " ended with status "
                + process.get().exitValue()
                + "; is there memory for it?");
      }
    }

    @Override
    public void close() {
      process.ifPresent(Process::destroyForcibly);
    }
  }
}
