package org.actant.network;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// Runs something on a thread with a large stack. ONNX Runtime 1.29 for Linux reads the command
/// line of its process with a recursive regular expression when it starts a session: a class path
/// of some 8,000 characters is enough to overflow the usual stack of 1 MiB, and the process dies
/// without a word.
final class DeepStack {
  private static final long BYTES = 256L << 20;

  private DeepStack() {}

  /// Returns what `task` returns, or throws what it throws.
  static <T, E extends Exception> T call(Task<T, E> task) throws E {
    var future = new FutureTask<T>(task::call);
    var thread = new Thread(null, future, "deep stack", BYTES);
    thread.start();
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw DeepStack.<E>unwrap(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while starting an engine", e);
    }
  }

  /// Something that may fail in one way.
  @FunctionalInterface
  interface Task<T, E extends Exception> extends Callable<T> {
    @Override
    T call() throws E;
  }

  /// A task throws nothing else than `E`, errors and unchecked exceptions.
  @SuppressWarnings("unchecked")
  private static <E extends Exception> E unwrap(ExecutionException failure) {
    return switch (failure.getCause()) {
      case Error error -> throw error;
      case RuntimeException exception -> throw exception;
      case null -> throw new IllegalStateException(failure);
      default -> (E) failure.getCause();
    };
  }
}
