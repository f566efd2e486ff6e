package org.actant.technique.serving;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.actant.dataset.ImageSet;
import org.actant.technique.Requests.Batching;

/// A queue between requests that come one by one and an engine that answers batches. Requests are
/// made on a thread of their own, at random times of a Poisson process, whatever the engine does;
/// batches are taken by one other thread.
final class RequestQueue implements AutoCloseable {
  private static final int ROOM = 1 << 16;

  private final Batching batching;
  private final RequestStream stream;
  private final Random random;
  private final BlockingQueue<Request> waiting;
  private final Thread source;
  private long end;
  private boolean open = true;

  /// @param due when it came, or was meant to come, on the clock of `System.nanoTime`
  record Request(ImageSet image, long due, boolean last) {}

  RequestQueue(Batching batching, RequestStream stream, long seed) {
    this.batching = batching;
    this.stream = stream;
    this.random = new Random(seed);
    // without a rate, the next batch is all that may wait
    this.waiting = new ArrayBlockingQueue<>(batching.perSecond() == 0 ? batching.largest() : ROOM);
    this.source = Thread.ofPlatform().name("requests").daemon().unstarted(this::send);
  }

  /// Lets requests come for some seconds.
  void start(double seconds) {
    end = System.nanoTime() + (long) (seconds * 1e9);
    source.start();
  }

  /// Returns the requests of the next batch; none after the last.
  List<Request> take() throws InterruptedException {
    var batch = new ArrayList<Request>();
    if (!open) {
      return batch;
    }
    add(batch, waiting.take());
    long deadline = System.nanoTime() + (long) (batching.waitMillis() * 1e6);
    while (open && batch.size() < batching.largest()) {
      Request next = waiting.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (next == null) {
        return batch;
      }
      add(batch, next);
    }
    return batch;
  }

  private void add(List<Request> batch, Request request) {
    if (request.last()) {
      open = false;
    } else {
      batch.add(request);
    }
  }

  private void send() {
    try {
      long due = next(System.nanoTime());
      while (due < end) {
        ImageSet image = stream.next(1);
        sleepUntil(due);
        waiting.put(new Request(image, due, false));
        due = next(due);
      }
      waiting.put(new Request(stream.next(1), end, true));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// The time of the request after one that came at `due`.
  private long next(long due) {
    if (batching.perSecond() == 0) {
      return System.nanoTime();
    }
    return due + (long) (-Math.log(1 - random.nextDouble()) / batching.perSecond() * 1e9);
  }

  private static void sleepUntil(long due) throws InterruptedException {
    long left = due - System.nanoTime();
    while (left > 0) {
      LockSupport.parkNanos(left);
      if (Thread.interrupted()) {
        throw new InterruptedException("requests stopped");
      }
      left = due - System.nanoTime();
    }
  }

  @Override
  public void close() {
    source.interrupt();
  }
}
