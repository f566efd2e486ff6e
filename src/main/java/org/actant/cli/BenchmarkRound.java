package org.actant.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.actant.dataset.Dataset;
import org.actant.dataset.DatasetRequest;
import org.actant.dataset.Datasets;
import org.actant.dataset.ImageSet;
import org.actant.input.Json;
import org.actant.network.Architecture;
import org.actant.network.EngineOptions;
import org.actant.network.EngineReport;
import org.actant.network.InferenceEngine;
import org.actant.network.InputShape;
import org.actant.network.OrtEngine;
import org.actant.network.TrainedNetwork;
import org.actant.network.Trainer;
import org.actant.network.Training;
import org.actant.network.TrainingRate;
import org.actant.technique.Compressed;
import org.actant.technique.Findings;
import org.actant.technique.Pipeline;
import org.actant.technique.Step;
import org.actant.technique.Workbench;

/// One round of a benchmark: the main class of a fresh process, whose last line of output is the
/// result as JSON.
final class BenchmarkRound {
  static final String NETWORK = "conv32-pool-conv64-pool-dense128";
  static final int BATCH = 128;
  private static final Training TRAINING = new Training(1, BATCH, 1e-3, 1);

  private BenchmarkRound() {}

  /// How fast a network was trained.
  ///
  /// @param engine what did it
  record Rate(double imagesPerSecond, String engine) {}

  /// How fast a model answered.
  ///
  /// @param imagesPerSecond in batches of 128
  /// @param microsecondsForOne the median time of one image alone
  record Served(
      String model, String engine, double imagesPerSecond, double microsecondsForOne, long bytes) {}

  /// @param arguments `training` or `inference`, seconds, threads
  public static void main(String[] arguments) throws IOException {
    int seconds = Integer.parseInt(arguments[1]);
    int threads = Integer.parseInt(arguments[2]);
    Object result =
        switch (arguments[0]) {
          case "training" -> train(seconds);
          case "inference" -> serve(seconds, threads).toArray(Served[]::new);
          default -> throw new IllegalArgumentException(arguments[0]);
        };
    System.out.println(Json.line(result));
  }

  private static Rate train(int seconds) throws IOException {
    ImageSet images = glyphs().train();
    TrainingRate rate =
        TrainingRate.measure(Architecture.parse(NETWORK), images, TRAINING, seconds);
    EngineReport report = EngineReport.probe();
    return new Rate(
        rate.imagesPerSecond(), report.nativeLibrary() + ", layer helper " + report.layerHelper());
  }

  private static List<Served> serve(int seconds, int threads) throws IOException {
    Dataset glyphs = glyphs();
    TrainedNetwork network =
        Trainer.untrained(Architecture.parse(NETWORK), InputShape.of(glyphs.train()), TRAINING);
    Path file = Files.createTempFile("actant-benchmark", ".onnx");
    var served = new ArrayList<Served>();
    double share = seconds / 5.0;
    try {
      served.add(
          serve(
              "network", new InProcess(network), glyphs.train(), share, 4 * network.parameters()));
      for (Map.Entry<String, List<Step>> variant : variants()) {
        Compressed model =
            new Pipeline(variant.getValue())
                .compress(
                    network,
                    glyphs.test(),
                    new Workbench(glyphs.train(), glyphs.validation(), 1, threads, new Findings()),
                    file);
        try (OrtEngine engine = OrtEngine.open(file, EngineOptions.threads(threads))) {
          served.add(serve(variant.getKey(), engine, glyphs.train(), share, model.bytes()));
        }
      }
      return served;
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static List<Map.Entry<String, List<Step>>> variants() {
    Step pruning = Step.of("filter-pruning", Map.of("level", "0.5", "epochs", "0"));
    Step int8 = Step.of("int8", Map.of());
    return List.of(
        Map.entry("fp32", List.of()),
        Map.entry("int8", List.of(int8)),
        Map.entry("pruned50", List.of(pruning)),
        Map.entry("pruned50+int8", List.of(pruning, int8)));
  }

  private static Served serve(
      String model, InferenceEngine engine, ImageSet images, double seconds, long bytes) {
    double rate = imagesPerSecond(engine, images.slice(0, BATCH), seconds / 2);
    double one = medianMicroseconds(engine, images.slice(0, 1), seconds / 2);
    return new Served(model, engine.name(), rate, one, bytes);
  }

  private static double imagesPerSecond(InferenceEngine engine, ImageSet batch, double seconds) {
    engine.logits(batch);
    long done = 0;
    long begun = System.nanoTime();
    double elapsed = 0;
    while (elapsed < seconds) {
      engine.logits(batch);
      done += batch.size();
      elapsed = (System.nanoTime() - begun) / 1e9;
    }
    return done / elapsed;
  }

  private static double medianMicroseconds(InferenceEngine engine, ImageSet one, double seconds) {
    engine.logits(one);
    var times = new ArrayList<Long>();
    long begun = System.nanoTime();
    long now = begun;
    while (now - begun < seconds * 1e9) {
      long before = now;
      engine.logits(one);
      now = System.nanoTime();
      times.add(now - before);
    }
    long[] sorted = times.stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2] / 1e3;
  }

  private static Dataset glyphs() throws IOException {
    return Datasets.load("glyphs", new DatasetRequest(Path.of(""), 16 * BATCH, 2 * BATCH, 1));
  }

  /// The network itself, as DL4J answers.
  private record InProcess(TrainedNetwork network) implements InferenceEngine {
    @Override
    public String name() {
      return "DL4J";
    }

    @Override
    public float[][] logits(ImageSet batch) {
      return network.logits(batch);
    }

    @Override
    public void close() {}
  }
}
