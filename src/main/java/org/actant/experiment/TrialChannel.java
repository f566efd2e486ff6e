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

/// A trial's side of the talk with the process that watches it. When that process is gone, so is the trial: it must not
/// compute on beside the next one.
final class TrialChannel {
  private final PrintStream out;
  private final LinkedBlockingQueue<String> answers = new LinkedBlockingQueue<>();

  private TrialChannel(PrintStream out) {
    this.out = out;
  }

  /// Takes the standard streams of this process; whatever else prints goes to the log.
  static TrialChannel standard() {
    var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
    var channel = new TrialChannel(out);
    Thread.ofPlatform().daemon().name("watcher").start(channel::listen);
    return channel;
  }

  private void listen() {
    try (var in =
        new BufferedReader(
            new InputStreamReader(new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8))) {
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
