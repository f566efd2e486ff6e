package org.actant.technique.inference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.actant.dataset.ImageSet;
import org.actant.network.EngineOptions;
import org.actant.network.InputShape;
import org.actant.network.OnnxGraph;
import org.actant.network.OrtEngine;

/// Asks the engine on this processor for an 8-bit convolution whose answer is known: 64 channels of
/// ones, 3 x 3 kernels of 0.01, so 64 x 9 x 0.01 = 5.76 inside the image. Kernels that add products
/// in 16 bits answer about 2.91.
final class SaturationProbe {
  static final double EXPECTED = 5.76;
  private static final double TOLERANCE = 0.01;
  private static final int CHANNELS = 64;
  private static final int OUTPUTS = 8;
  private static final int SIDE = 6;

  private SaturationProbe() {}

  /// What was answered and what follows.
  ///
  /// @param answers what each precision answered
  /// @param choice the first precision whose answer is right; the order is that of the enum,
  ///   fastest and most exact first
  record Verdict(SortedMap<IntegerPrecision, Double> answers, IntegerPrecision choice) {
    Verdict {
      answers = Collections.unmodifiableSortedMap(new TreeMap<>(answers));
    }

    /// Whether this precision was asked and answered rightly.
    boolean isRight(IntegerPrecision precision) {
      Double answer = answers.get(precision);
      return answer != null && SaturationProbe.isRight(answer);
    }

    /// For people and for the model's metadata.
    String describe() {
      return answers.entrySet().stream()
          .map(e -> String.format(Locale.ROOT, "%s %.4f", e.getKey().label(), e.getValue()))
          .collect(Collectors.joining(", ", "expected 5.7600, found ", ""));
    }
  }

  /// Runs the convolution with every precision.
  static Verdict run() throws IOException {
    var answers = new TreeMap<IntegerPrecision, Double>();
    for (IntegerPrecision precision : IntegerPrecision.values()) {
      answers.put(precision, answer(precision));
    }
    return verdict(answers);
  }

  static Verdict verdict(SortedMap<IntegerPrecision, Double> answers) {
    for (IntegerPrecision precision : answers.keySet()) {
      if (isRight(answers.get(precision))) {
        return new Verdict(answers, precision);
      }
    }
    throw new IllegalStateException(
        "no 8-bit convolution of the engine is right on this machine: " + answers);
  }

  static boolean isRight(double answer) {
    return Math.abs(answer - EXPECTED) <= TOLERANCE;
  }

  private static double answer(IntegerPrecision precision) throws IOException {
    Path model = Files.createTempFile("actant-saturation", ".onnx");
    float[] ones = new float[SIDE * SIDE];
    Arrays.fill(ones, 1);
    try {
      graph(precision.largestWeight()).write(model);
      EngineOptions options = EngineOptions.threads(1).withX64QuantPrecision(precision.wide());
      try (OrtEngine engine = OrtEngine.open(model, options)) {
        float[] values = engine.logits(new ImageSet("ones", SIDE, SIDE, 2, ones, new int[1]))[0];
        return values[SIDE + 1];
      }
    } finally {
      Files.deleteIfExists(model);
    }
  }

  private static OnnxGraph graph(int largestWeight) {
    var graph = new OnnxGraph("saturation");
    var input = new InputShape(SIDE, SIDE, OUTPUTS * SIDE * SIDE);
    String zero = graph.uint8("zero", new byte[1]);
    String unit = graph.floats("unit", new float[] {1f / 255});
    String ones =
        graph.convolution(
            "copy", 1, graph.images(input), filled(graph, "copy.weight", 1), zeros(graph));
    String bytes = graph.quantize("ones.q", graph.relu("ones", ones), unit, zero);
    String weights = weights(graph, largestWeight);
    String sum =
        graph.convolution(
            "sum",
            3,
            graph.dequantize("ones.dq", bytes, unit, zero),
            weights,
            bias(graph, largestWeight));
    // 5.76 is 192 steps of 0.03, so that rounding the output hides nothing
    String step = graph.floats("step", new float[] {0.03f});
    String out = graph.quantize("sum.q", graph.relu("sum.relu", sum), step, zero);
    graph.logits(graph.flatten("flat", graph.dequantize("sum.dq", out, step, zero)), input);
    return graph;
  }

  private static String weights(OnnxGraph graph, int largestWeight) {
    byte[] bytes = new byte[OUTPUTS * CHANNELS * 9];
    Arrays.fill(bytes, (byte) largestWeight);
    float[] scales = new float[OUTPUTS];
    Arrays.fill(scales, 0.01f / largestWeight);
    return graph.dequantize(
        "sum.weight.dq",
        graph.int8("sum.weight", bytes, OUTPUTS, CHANNELS, 3, 3),
        graph.floats("sum.scale", scales, OUTPUTS),
        graph.int8("sum.zero", new byte[OUTPUTS], OUTPUTS),
        0);
  }

  private static String bias(OnnxGraph graph, int largestWeight) {
    float[] scales = new float[OUTPUTS];
    Arrays.fill(scales, 1f / 255 * (0.01f / largestWeight));
    return graph.dequantize(
        "sum.bias.dq",
        graph.int32("sum.bias", new int[OUTPUTS], OUTPUTS),
        graph.floats("sum.bias.scale", scales, OUTPUTS),
        graph.int32("sum.bias.zero", new int[OUTPUTS], OUTPUTS),
        0);
  }

  private static String filled(OnnxGraph graph, String name, float value) {
    float[] values = new float[CHANNELS];
    Arrays.fill(values, value);
    return graph.floats(name, values, CHANNELS, 1, 1, 1);
  }

  private static String zeros(OnnxGraph graph) {
    return graph.floats("copy.bias", new float[CHANNELS], CHANNELS);
  }
}
