package org.actant.energy.recording;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.locks.LockSupport;
import org.actant.energy.linux.GatedProcess;
import org.actant.energy.linux.ProcessTreeMeter;

/// Ends a command that takes too long, with everything that it started: asks first (SIGTERM), and
/// kills what has not ended 5 s later.
final class Timeout implements AutoCloseable {
  static final String NOTE = "the command was ended after its time";
  private static final double GRACE_S = 5;
  private static final int MOST_LOOKS = 50;
  private static final int SIGKILL = 9;
  private static final int SIGTERM = 15;

  private final GatedProcess process;
  private final ProcessTreeMeter.TreeProbe tree;
  private final Recorder recorder;
  private final OptionalDouble limitS;
  private final Thread thread;
  private volatile boolean over;
  private volatile boolean happened;

  Timeout(
      GatedProcess process,
      ProcessTreeMeter.TreeProbe tree,
      Recorder recorder,
      OptionalDouble limitS) {
    this.process = process;
    this.tree = tree;
    this.recorder = recorder;
    this.limitS = limitS;
    this.thread = Thread.ofPlatform().daemon().name("timeout").unstarted(this::run);
  }

  /// The time runs from now on.
  void start() {
    if (limitS.isPresent()) {
      thread.start();
    }
  }

  private void run() {
    pause(limitS.orElseThrow());
    if (!over) {
      happened = true;
      signal(SIGTERM);
      pause(GRACE_S);
      if (!over) {
        signal(SIGKILL);
      }
    }
  }

  private void pause(double seconds) {
    long until = System.nanoTime() + Math.round(seconds * 1e9);
    while (!over && System.nanoTime() < until) {
      LockSupport.parkNanos(until - System.nanoTime());
    }
  }

  /// Ends the timer. What the command had just started when it was ended is ended, too.
  void finish() {
    close();
    for (int look = 0; happened && look < MOST_LOOKS; look++) {
      signal(SIGKILL);
      if (tree.living().isEmpty()) {
        return;
      }
      LockSupport.parkNanos(20_000_000);
    }
  }

  private void signal(int signal) {
    recorder.mark(); // looks who is there
    process.signal(tree.living(), signal);
  }

  List<String> notes() {
    return happened
        ? List.of(String.format(Locale.ROOT, NOTE + " of %s s was over", limitS.orElseThrow()))
        : List.of();
  }

  @Override
  public void close() {
    over = true;
    LockSupport.unpark(thread);
  }
}
