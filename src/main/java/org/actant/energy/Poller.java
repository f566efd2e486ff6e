package org.actant.energy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Looks at something once a period, in a thread of its own, until it is closed: for sources that
/// must be read more often than anybody asks for a figure, such as a counter that wraps or a power
/// that is summed up. A look must not throw; one that takes longer than the period delays the next.
public final class Poller implements AutoCloseable {
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;

  private Poller(String name, Duration period, Runnable look) {
    this.thread = Thread.ofPlatform().daemon().name(name).unstarted(() -> poll(period, look));
  }

  /// Begins; the first look comes after one period.
  public static Poller start(String name, Duration period, Runnable look) {
    var poller = new Poller(name, period, look);
    poller.thread.start();
    return poller;
  }

  private void poll(Duration period, Runnable look) {
    long next = System.nanoTime() + period.toNanos();
    try {
      while (!closed.await(next - System.nanoTime(), TimeUnit.NANOSECONDS)) {
        look.run();
        next = Math.max(next + period.toNanos(), System.nanoTime());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // somebody wants the thread to end, and so it does
    }
  }

  /// Ends; no look is under way when this returns.
  @Override
  public void close() {
    closed.countDown();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
