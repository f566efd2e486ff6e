package org.actant.energy.calibration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.function.ObjDoubleConsumer;

/// Looks at the load once a second, in a thread of its own, and hands on what it saw with the
/// seconds it lasted. Processes move between processors: seen over a longer time, one busy thread
/// looks like a little load on all.
final class LoadWatch implements AutoCloseable {
  private static final long PERIOD_MILLIS = 1000;

  /// Less time than this says too little in ticks of 10 ms.
  private static final double SHORTEST_S = 0.2;

  private final Path proc;
  private final Path cpus;
  private final ObjDoubleConsumer<Load> listener;
  private final Thread thread;
  private ProcessorTimes last;
  private long lastNanos;

  private LoadWatch(Path proc, Path cpus, ObjDoubleConsumer<Load> listener) throws IOException {
    this.proc = proc;
    this.cpus = cpus;
    this.listener = listener;
    this.last = ProcessorTimes.read(proc.resolve("stat"));
    this.lastNanos = System.nanoTime();
    this.thread = Thread.ofPlatform().daemon().name("load-watch").unstarted(this::run);
  }

  static LoadWatch begin(ObjDoubleConsumer<Load> listener) throws IOException {
    var watch = new LoadWatch(Path.of("/proc"), Path.of("/sys/devices/system/cpu"), listener);
    watch.thread.start();
    return watch;
  }

  private void run() {
    try {
      while (true) {
        Thread.sleep(PERIOD_MILLIS);
        look();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // closed
    }
  }

  /// Looks now, unless the last look was a moment ago.
  ///
  /// @return seconds since what was last handed on
  synchronized double look() {
    double seconds = (System.nanoTime() - lastNanos) / 1e9;
    if (seconds < SHORTEST_S) {
      return seconds;
    }
    try {
      ProcessorTimes now = ProcessorTimes.read(proc.resolve("stat"));
      listener.accept(now.since(last, seconds, gigahertz()), seconds);
      last = now;
      lastNanos += (long) (seconds * 1e9);
      return 0;
    } catch (IOException e) {
      return seconds; // seen at the next look, over a longer time
    }
  }

  private OptionalDouble gigahertz() {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < last.busyS().length; i++) {
      Path file = cpus.resolve("cpu" + i).resolve("cpufreq").resolve("scaling_cur_freq");
      if (!Files.isReadable(file)) {
        return OptionalDouble.empty();
      }
      try {
        sum += Long.parseLong(Files.readString(file, StandardCharsets.US_ASCII).strip()) / 1e6;
        count++;
      } catch (IOException | NumberFormatException e) {
        return OptionalDouble.empty();
      }
    }
    return OptionalDouble.of(sum / count);
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
