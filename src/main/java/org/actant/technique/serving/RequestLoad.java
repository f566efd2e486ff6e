package org.actant.technique.serving;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.actant.dataset.ImageSet;
import org.actant.network.InferenceEngine;
import org.actant.technique.Findings;
import org.actant.technique.Requests;
import org.actant.technique.Serving;

/// Asks an engine for answers, again and again, and remembers how long each took. Several runs add
/// up. Not for several threads.
public final class RequestLoad {
  private final InferenceEngine engine;
  private final CachingEngine cache;
  private final ImageSet images;
  private final Serving serving;
  private final long seed;
  private final List<ImageSet> full;
  private final RequestStream stream;
  private final List<Double> latencies = new ArrayList<>();
  private long answered;
  private double wallSeconds;
  private double processorSeconds;
  private long batches;
  private int runs;

  /// @param engine is not closed
  /// @param images are asked for
  /// @param seed decides which images come again, and when requests come
  public RequestLoad(InferenceEngine engine, ImageSet images, Serving serving, long seed) {
    Requests requests = serving.requests();
    this.cache = new CachingEngine(engine, requests.cachedAnswers());
    this.engine = requests.cachedAnswers() > 0 ? cache : engine;
    this.images = images;
    this.serving = serving;
    this.seed = seed;
    this.full = images.batches(serving.batch());
    this.stream = new RequestStream(images, requests.stream(), seed);
  }

  /// Asks for this many seconds and returns the number of images answered.
  public long run(double seconds) {
    long begun = System.nanoTime();
    double processor = processorSeconds();
    runs++;
    long images =
        serving.requests().equals(Requests.PLAIN)
            ? rounds(seconds)
            : serving.requests().batching().isPresent()
                ? queued(serving.requests().batching().get(), seconds)
                : streamed(seconds);
    answered += images;
    wallSeconds += (System.nanoTime() - begun) / 1e9;
    processorSeconds += processorSeconds() - processor;
    return images;
  }

  /// Adds what the requests were like; nothing for plain batches, of which the windows tell all.
  public void report(Findings findings) {
    Requests requests = serving.requests();
    if (requests.equals(Requests.PLAIN) || answered == 0) {
      return;
    }
    findings.add("requests per second", "1/s", answered / wallSeconds);
    findings.add("cpu seconds per 1000 requests", "s", 1000 * processorSeconds / answered);
    if (requests.cachedAnswers() > 0) {
      findings.add("cache hit rate", "", cache.hitRate());
    }
    if (requests.batching().isPresent()) {
      double[] sorted = latencies.stream().mapToDouble(Double::doubleValue).sorted().toArray();
      findings.add("request latency p50", "ms", quantile(sorted, 0.5));
      findings.add("request latency p95", "ms", quantile(sorted, 0.95));
      findings.add("images per batch", "", (double) answered / batches);
    }
  }

  /// Answers batch after batch, from the first again after the last.
  private long rounds(double seconds) {
    long enough = System.nanoTime() + (long) (seconds * 1e9);
    long done = 0;
    for (int i = 0; System.nanoTime() < enough; i = (i + 1) % full.size()) {
      done += engine.logits(full.get(i)).length;
    }
    return done;
  }

  private long streamed(double seconds) {
    long enough = System.nanoTime() + (long) (seconds * 1e9);
    long done = 0;
    while (System.nanoTime() < enough) {
      done += engine.logits(stream.next(serving.batch())).length;
    }
    return done;
  }

  private long queued(Requests.Batching batching, double seconds) {
    long done = 0;
    try (var queue = new RequestQueue(batching, stream, seed + runs)) {
      queue.start(seconds);
      for (List<RequestQueue.Request> batch = queue.take();
          !batch.isEmpty();
          batch = queue.take()) {
        done += engine.logits(together(batch)).length;
        batches++;
        long now = System.nanoTime();
        batch.forEach(request -> latencies.add((now - request.due()) / 1e6));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while answering requests", e);
    }
    return done;
  }

  private ImageSet together(List<RequestQueue.Request> batch) {
    float[] pixels = new float[batch.size() * images.area()];
    int[] labels = new int[batch.size()];
    for (int i = 0; i < labels.length; i++) {
      ImageSet image = batch.get(i).image();
      System.arraycopy(image.pixels(), 0, pixels, i * images.area(), images.area());
      labels[i] = image.labels()[0];
    }
    return images.with(pixels, labels);
  }

  /// The smallest value that is not below this share of all, by nearest rank.
  static double quantile(double[] sorted, double share) {
    return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
  }

  /// What all threads of this process have computed.
  private static double processorSeconds() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
        / 1e9;
  }
}
