package org.actant.experiment;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.ToLongFunction;

/// A trial's side of the talk with the process that watches it. When that process is gone, so is
/// the trial: it must not compute on beside the next one.
final class TrialChannel {
  private final PrintStream out;
  private final PrintStream log;
  private final LinkedBlockingQueue<String> answers = new LinkedBlockingQueue<>();

  private TrialChannel(PrintStream out, PrintStream log) {
    this.out = out;
    this.log = log;
  }

  /// Takes the standard streams of this process; whatever else prints goes to the log.
  static TrialChannel standard() {
    var channel = new TrialChannel(stream(FileDescriptor.out), stream(FileDescriptor.err));
    System.setOut(channel.log);
    Thread.ofPlatform().daemon().name("watcher").start(channel::listen);
    return channel;
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  private void listen() {
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        answers.add(line);
      }
    } catch (IOException e) {
      // the other side is gone, as at the end of the stream
    }
    Runtime.getRuntime().halt(1);
  }

  void say(Message message) {
    out.println(message.line());
  }

  /// Leaves a trace of what went wrong for whoever reads the log of a failed trial.
  void log(Throwable failure) {
    failure.printStackTrace(log);
  }

  /// Work inside a window.
  @FunctionalInterface
  interface Work<T> {
    T run() throws IOException;
  }

  /// Opens a window, works, closes it, and returns what the work made.
  ///
  /// @param items how many images were worked on, counted from what the work made
  <T> T window(String name, int repetition, Work<T> work, ToLongFunction<T> items)
      throws IOException {
    say(new Message.Begin(name, repetition));
    await();
    long begun = System.nanoTime();
    T made = work.run();
    double elapsed = (System.nanoTime() - begun) / 1e9;
    say(new Message.End(name, repetition, elapsed, items.applyAsLong(made)));
    await();
    return made;
  }

  private void await() throws IOException {
    try {
      answers.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EOFException("interrupted");
    }
  }
}
