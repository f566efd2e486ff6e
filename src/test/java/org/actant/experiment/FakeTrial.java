package org.actant.experiment;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.actant.technique.Findings;

/// A trial that trains and compresses nothing. What it does depends on the name of its condition:
/// `fails` throws, `dies` ends without a word, `sleeps` does not come back; the others compute for
/// a moment and answer.
public final class FakeTrial {
  private FakeTrial() {}

  public static void main(String[] args) {
    var channel = TrialChannel.standard();
    Message last;
    try {
      last = new Message.Done(run(channel, TrialTask.read(Path.of(args[0]))));
    } catch (IOException | RuntimeException e) {
      last = new Message.Failed(e.getClass().getSimpleName() + ": " + e.getMessage());
    }
    channel.say(last);
    System.exit(0);
  }

  private static TrialResult run(TrialChannel channel, TrialTask task) throws IOException {
    switch (task.trial().condition()) {
      case Trial.TRAINING -> {
        if (task.study().network().equals("dense9999")) {
          throw new IllegalStateException("the loss is not a number");
        }
        var _ = channel.window("train", 1, () -> busy(20), _ -> 100);
        Files.writeString(Path.of(task.network()), "weights");
        return new TrialResult(1000, null, List.of(), "fake");
      }
      case "fails" -> throw new IllegalArgumentException("no such kernel");
      case "dies" -> {
        System.out.println("half a word");
        Runtime.getRuntime().halt(7);
      }
      case "sleeps" -> pause(60_000);
      default -> {}
    }
    var _ = channel.window("compress", 1, () -> busy(5), _ -> 0);
    var _ = channel.window("infer", 1, () -> busy(200), _ -> 500);
    var _ = channel.window("infer", 2, () -> pause(100), _ -> 500);
    return new TrialResult(
        1000,
        new TrialResult.Answers(
            List.of(List.of(9, 1), List.of(2, 8)), 0.25, 4000, 1e-7, 1, true, "fake engine"),
        List.of(new Findings.Finding("epochs", "", 1)),
        "fake");
  }

  /// Uses so much of a processor's time, however long that takes on a busy machine.
  private static double busy(int millis) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long end = threads.getCurrentThreadCpuTime() + millis * 1_000_000L;
    double sum = 0;
    while (threads.getCurrentThreadCpuTime() < end) {
      sum += Math.sqrt(sum + 1);
    }
    return sum;
  }

  private static double pause(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return 0;
  }
}
