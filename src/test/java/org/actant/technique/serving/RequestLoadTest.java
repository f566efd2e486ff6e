package org.actant.technique.serving;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.actant.dataset.ImageSet;
import org.actant.network.EngineOptions;
import org.actant.network.InferenceEngine;
import org.actant.technique.Findings;
import org.actant.technique.Requests;
import org.actant.technique.Requests.Batching;
import org.actant.technique.Requests.Stream;
import org.actant.technique.Serving;
import org.junit.jupiter.api.Test;

class RequestLoadTest {
  /// 50 images of one pixel: 0/50, 1/50, ...
  private static final ImageSet IMAGES = images(50);

  /// Answers with the pixel and remembers how many images it was asked for at once.
  private static final class Echo implements InferenceEngine {
    private final List<Integer> asked = new ArrayList<>();

    @Override
    public String name() {
      return "echo";
    }

    @Override
    public float[][] logits(ImageSet batch) {
      asked.add(batch.size());
      float[][] logits = new float[batch.size()][];
      for (int i = 0; i < logits.length; i++) {
        logits[i] = new float[] {batch.pixels()[i]};
      }
      return logits;
    }

    @Override
    public void close() {}

    int images() {
      return asked.stream().mapToInt(Integer::intValue).sum();
    }
  }

  @Test
  void withoutRequestsTheImagesComeInFullBatchesAndNothingIsAdded() {
    var engine = new Echo();
    var findings = new Findings();
    var load = new RequestLoad(engine, IMAGES, serving(Requests.PLAIN), 1);
    long answered = load.run(0.02);
    load.report(findings);
    assertThat(answered).isEqualTo(engine.images()).isPositive();
    assertThat(engine.asked.subList(0, 4)).containsExactly(16, 16, 16, 2);
    assertThat(findings.all()).isEmpty();
  }

  @Test
  void aQueueThatIsNeverEmptyFillsItsBatches() {
    var engine = new Echo();
    Map<String, Double> found = run(engine, batching(0, 8, 1000));
    assertThat(engine.asked.subList(0, engine.asked.size() - 1)).containsOnly(8);
    assertThat(found.get("images per batch")).isCloseTo(8, within(0.5));
    assertThat(found.get("cpu seconds per 1000 requests")).isPositive();
  }

  @Test
  void requestsThatComeSlowlyAreAnsweredAloneIfTheFirstDoesNotWait() {
    var engine = new Echo();
    Map<String, Double> found = run(engine, batching(100, 8, 0));
    assertThat(found.get("images per batch")).isBetween(1.0, 2.0);
    assertThat(found.get("requests per second")).isBetween(50.0, 160.0);
  }

  /// 500 requests per second of which the first of a batch waits 20 ms meet some ten others.
  @Test
  void waitingFillsBatchesAndCostsLatency() {
    Map<String, Double> none = run(new Echo(), batching(500, 64, 0));
    Map<String, Double> waits = run(new Echo(), batching(500, 64, 20));
    assertThat(waits.get("images per batch"))
        .isGreaterThan(3 * requireNonNull(none.get("images per batch")));
    assertThat(waits.get("request latency p50")).isGreaterThan(none.get("request latency p50"));
    assertThat(waits.get("request latency p95"))
        .isGreaterThanOrEqualTo(waits.get("request latency p50"))
        .isGreaterThan(15);
  }

  @Test
  void theShareOfRepeatsIsTheHitRateIfAllAnswersAreKept() {
    var engine = new Echo();
    Requests requests = Requests.PLAIN.withStream(new Stream(0.75, 1)).withCachedAnswers(1_000_000);
    var load = new RequestLoad(engine, IMAGES, serving(requests), 1);
    long answered = 0;
    while (answered < 20_000) {
      answered += load.run(0.01);
    }
    var findings = new Findings();
    load.report(findings);
    double rate = requireNonNull(figures(findings).get("cache hit rate"));
    // a repeat within the batch of its first request is still a miss
    assertThat(rate).isBetween(0.70, 0.76);
    assertThat((double) engine.images() / answered).isCloseTo(1 - rate, within(1e-9));
  }

  @Test
  void keptAnswersAreTheAnswersOfTheirImages() {
    var engine = new Echo();
    var cache = new CachingEngine(engine, 3);
    assertThat(cache.logits(IMAGES)).isDeepEqualTo(new Echo().logits(IMAGES));
    ImageSet again = IMAGES.pick(new int[] {49, 0, 48});
    assertThat(cache.logits(again)).isDeepEqualTo(new Echo().logits(again));
    assertThat(engine.asked).as("only the last three are kept").containsExactly(50, 1);
    assertThat(cache.hitRate()).isCloseTo(2.0 / 53, within(1e-12));
  }

  /// With exponent 1 the first image is asked for again twice as often as the second and four times
  /// as often as the fourth.
  @Test
  void repeatsFollowZipfsLawAndNewImagesAreAllDifferent() {
    var stream = new RequestStream(IMAGES, new Stream(0.999, 1), 5);
    var counts = new TreeMap<Float, Integer>();
    for (float pixel : stream.next(200_000).pixels()) {
      counts.merge(pixel, 1, Integer::sum);
    }
    double first = requireNonNull(counts.get(0f));
    assertThat(first / requireNonNull(counts.get(1 / 50f))).isCloseTo(2, within(0.15));
    assertThat(first / requireNonNull(counts.get(3 / 50f))).isCloseTo(4, within(0.35));
    var distinct = new RequestStream(IMAGES, new Stream(0, 1), 5).next(500);
    assertThat(distinct.pixels()).doesNotHaveDuplicates().hasSize(500);
  }

  @Test
  void theSameSeedAsksForTheSameImages() {
    var stream = new Stream(0.5, 1);
    assertThat(new RequestStream(IMAGES, stream, 5).next(100).pixels())
        .isEqualTo(new RequestStream(IMAGES, stream, 5).next(100).pixels())
        .isNotEqualTo(new RequestStream(IMAGES, stream, 6).next(100).pixels());
  }

  private static Map<String, Double> run(InferenceEngine engine, Requests requests) {
    var load = new RequestLoad(engine, IMAGES, serving(requests), 1);
    load.run(0.4);
    var findings = new Findings();
    load.report(findings);
    return figures(findings);
  }

  private static Map<String, Double> figures(Findings findings) {
    return findings.all().stream()
        .collect(Collectors.toMap(Findings.Finding::metric, Findings.Finding::value));
  }

  private static Requests batching(double perSecond, int largest, double waitMillis) {
    return Requests.PLAIN.withBatching(new Batching(perSecond, largest, waitMillis));
  }

  private static Serving serving(Requests requests) {
    return new Serving(Serving.Engine.ONNX_RUNTIME, 16, EngineOptions.threads(1), requests);
  }

  private static ImageSet images(int count) {
    float[] pixels = new float[count];
    for (int i = 0; i < count; i++) {
      pixels[i] = i / (float) count;
    }
    return new ImageSet("pixels", 1, 1, 2, pixels, new int[count]);
  }
}
