package org.actant.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Pieces of work that do not need each other, done a few at a time.
public final class Parallel {
  /// How many pieces of heavy work go on at once on this machine.
  public static final int USUAL = Math.min(2, Runtime.getRuntime().availableProcessors());

  private Parallel() {}

  /// Does the work and returns what it gave, in order. The first failure, in order, ends all.
  public static <T> List<T> inOrder(int threads, List<? extends Callable<T>> work)
      throws IOException {
    var results = new ArrayList<T>();
    try (ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, threads))) {
      try {
        for (Future<T> result : work.stream().map(pool::submit).toList()) {
          results.add(result.get());
        }
      } catch (ExecutionException e) {
        pool.shutdownNow();
        throw cause(e);
      } catch (InterruptedException e) {
        pool.shutdownNow();
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
    }
    return results;
  }

  private static IOException cause(ExecutionException failure) {
    return switch (failure.getCause()) {
      case IOException io -> io;
      case UncheckedIOException io -> new IOException(io.getCause());
      case RuntimeException runtime -> throw runtime;
      case Error error -> throw error;
      case null, default -> throw new IllegalStateException(failure.getCause());
    };
  }
}
