package org.actant.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.actant.corpus.Reading.Unreadable;

/// Reads a document in a thread of its own that may use so much time and no more, and turns
/// exhaustion of stack or heap into an answer about the document.
///
/// The thread is interrupted at its time limit. Work that does not hear this goes on in the
/// background until the process ends; its result is thrown away.
final class GuardedReader {
  private static final long STACK_BYTES = 8L << 20;

  private GuardedReader() {}

  static Reading read(DocumentReader reader, Path file, String id, Limits limits)
      throws IOException {
    try {
      return call("read-" + id, limits.time(), () -> exhaustible(reader, file, id, limits));
    } catch (TimeoutException _) {
      return overLimit("more than " + limits.time().toSeconds() + " s of work", "at most that");
    }
  }

  /// Returns the title that the file states; none if finding it takes too long or too much.
  static Optional<String> title(DocumentReader reader, Path file, Duration time)
      throws IOException {
    try {
      return call("title", time, () -> exhaustibleTitle(reader, file));
    } catch (TimeoutException _) {
      return Optional.empty();
    }
  }

  private static Reading exhaustible(DocumentReader reader, Path file, String id, Limits limits)
      throws IOException {
    try {
      return reader.read(file, id, limits);
    } catch (StackOverflowError _) {
      return overLimit("objects nested too deeply", "a document within the limits");
    } catch (OutOfMemoryError _) {
      return overLimit(
          "content that needs more memory than there is", "a document within the limits");
    }
  }

  private static Optional<String> exhaustibleTitle(DocumentReader reader, Path file)
      throws IOException {
    try {
      return reader.title(file);
    } catch (StackOverflowError | OutOfMemoryError _) {
      return Optional.empty(); // ingest will say what is wrong with the file
    }
  }

  private static Unreadable overLimit(String found, String expected) {
    return new Unreadable(IngestStatus.OVER_LIMIT, found, expected);
  }

  private static <T> T call(String name, Duration time, Callable<T> callable)
      throws IOException, TimeoutException {
    var work = new FutureTask<>(callable);
    var thread = new Thread(null, work, name, STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    try {
      return work.get(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      work.cancel(true);
      throw e;
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException io -> throw io;
        case RuntimeException runtime -> throw runtime;
        case Error error -> throw error;
        case null, default -> throw new IllegalStateException(e.getCause());
      }
    } catch (InterruptedException e) {
      work.cancel(true);
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while working on " + name, e);
    }
  }
}
