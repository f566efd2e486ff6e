package org.actant.energy.calibration;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.actant.energy.calibration.LoadStep.Kind;

/// A process that loads the machine until its standard input ends, so that it never outlives who
/// started it: `LoadGenerator KIND THREADS DUTY BYTES`.
///
/// Every thread works for its duty of a period of 40 ms and sleeps for the rest.
public final class LoadGenerator {
  private static final long PERIOD_NANOS = 40_000_000;
  private static final int CHUNK = 1 << 15;

  /// Takes results, so that no work can be left out as useless.
  private static volatile double sink;

  private LoadGenerator() {}

  public static void main(String[] args) throws IOException {
    Kind kind = Kind.valueOf(args[0].toUpperCase(Locale.ROOT));
    double duty = Integer.parseInt(args[2]) / 100.0;
    int longs = (int) (Long.parseLong(args[3]) / Long.BYTES);
    for (int i = 0; i < Integer.parseInt(args[1]); i++) {
      Runnable work = kind == Kind.MEMORY ? new Stream(longs) : new Arithmetic();
      Thread.ofPlatform().daemon().start(() -> cycle(work, duty));
    }
    try (var input = new FileInputStream(FileDescriptor.in)) {
      while (input.read() >= 0) {
        // somebody still wants the load
      }
    }
  }

  /// Returns the command line that makes the load of a step.
  static List<String> command(LoadStep step, long bytesPerThread) {
    // twice, for an array lies in one generation of the heap
    long heapMiB = 64 + (2 * bytesPerThread * step.threads() >> 20);
    return new ArrayList<>(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-Xmx" + heapMiB + "m",
            LoadGenerator.class.getName(),
            step.kind().name(),
            String.valueOf(step.threads()),
            String.valueOf(step.dutyPercent()),
            String.valueOf(step.kind() == Kind.MEMORY ? bytesPerThread : 0)));
  }

  private static void cycle(Runnable work, double duty) {
    long begin = System.nanoTime();
    while (true) {
      long rest = begin + (long) (duty * PERIOD_NANOS);
      while (System.nanoTime() - rest < 0) {
        work.run();
      }
      begin += PERIOD_NANOS;
      long left = begin - System.nanoTime();
      if (left > 0) {
        LockSupport.parkNanos(left);
      } else if (duty < 1) {
        begin = System.nanoTime(); // what was not given is not made up for
      }
    }
  }

  /// Some microseconds of arithmetic.
  private static final class Arithmetic implements Runnable {
    private double value = 1;

    @Override
    public void run() {
      double x = value;
      for (int i = 0; i < 4096; i++) {
        x = Math.fma(x, 0.999_999, 1e-6) + 1 / (x + i);
      }
      value = x;
      sink = x;
    }
  }

  /// Reads and writes the next part of an array, round and round.
  private static final class Stream implements Runnable {
    private final long[] memory;
    private int at;

    Stream(int longs) {
      memory = new long[Math.max(CHUNK, longs)];
    }

    @Override
    public void run() {
      long sum = 0;
      int end = Math.min(memory.length, at + CHUNK);
      for (int i = at; i < end; i++) {
        sum += memory[i];
        memory[i] = sum;
      }
      at = end == memory.length ? 0 : end;
      sink = sum;
    }
  }
}
