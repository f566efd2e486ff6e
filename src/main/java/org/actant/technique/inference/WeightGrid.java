package org.actant.technique.inference;

import java.util.Arrays;

/// The grids of a layer's weights: whole numbers from `-largest` to `largest` times a scale.
///
/// @param scales one per output; all equal if the layer has a single one
@SuppressWarnings("ArrayRecordComponent")
record WeightGrid(float[] scales, int largest) {
  /// Returns grids that just hold the largest weight, and the bias, which is a whole multiple of
  /// both scales.
  static WeightGrid of(
      WeightedNode layer, Int8Settings settings, float scaleOfInput, double largestBias) {
    double[] wanted = new double[layer.outputs()];
    float[] values = layer.weight().values();
    for (int i = 0; i < values.length; i++) {
      int output = layer.outputOf(i);
      wanted[output] =
          Math.max(wanted[output], Math.abs(values[i]) / (double) settings.largestWeight());
    }
    layer
        .bias()
        .ifPresent(bias -> {
          for (int i = 0; i < wanted.length; i++) {
            double forBias = Math.abs(bias.values()[i]) / (scaleOfInput * largestBias);
            wanted[i] = Math.max(wanted[i], forBias);
          }
        });
    if (!settings.perChannel()) {
      Arrays.fill(wanted, Arrays.stream(wanted).max().orElse(0));
    }
    float[] scales = new float[wanted.length];
    for (int i = 0; i < scales.length; i++) {
      scales[i] = wanted[i] == 0 ? 1 : (float) wanted[i];
    }
    return new WeightGrid(scales, settings.largestWeight());
  }

  byte[] bytes(WeightedNode layer) {
    float[] values = layer.weight().values();
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < bytes.length; i++) {
      long level = Math.round(values[i] / (double) scales[layer.outputOf(i)]);
      bytes[i] = (byte) Math.clamp(level, -largest, largest);
    }
    return bytes;
  }
}
