package org.actant.network;

import org.actant.dataset.ImageSet;

/// How far the logits of an engine are from those of the network it serves.
///
/// @param maxAbs the largest absolute difference of two logits
/// @param sqnrDb signal-to-quantization-noise ratio, `10 log10(sum of squares / sum of squared
///   differences)`, in decibel; infinite if there is no difference
/// @param top1Agreement the share of images for which both name the same class, 0 to 1
/// @param images how many images were compared
public record Parity(double maxAbs, double sqnrDb, double top1Agreement, int images) {
  /// Compares on all images given, usually 256.
  public static Parity compare(TrainedNetwork network, InferenceEngine engine, ImageSet images) {
    return compare(network.logits(images), engine.logits(images));
  }

  /// Compares two answers to the same images. An answer that is not a number makes the largest
  /// difference infinite.
  public static Parity compare(float[][] expected, float[][] found) {
    if (expected.length == 0
        || expected.length != found.length
        || expected[0].length != found[0].length) {
      throw new IllegalArgumentException(
          "answers to " + expected.length + " and " + found.length + " images do not compare");
    }
    double maxAbs = 0;
    double signal = 0;
    double noise = 0;
    int agreed = 0;
    for (int i = 0; i < expected.length; i++) {
      for (int c = 0; c < expected[i].length; c++) {
        double difference = found[i][c] - expected[i][c];
        maxAbs =
            Math.max(
                maxAbs,
                Double.isFinite(difference) ? Math.abs(difference) : Double.POSITIVE_INFINITY);
        signal += (double) expected[i][c] * expected[i][c];
        noise += difference * difference;
      }
      agreed += argMax(expected[i]) == argMax(found[i]) ? 1 : 0;
    }
    double sqnr = noise == 0 ? Double.POSITIVE_INFINITY : 10 * Math.log10(signal / noise);
    return new Parity(maxAbs, sqnr, (double) agreed / expected.length, expected.length);
  }

  /// Returns the index of the largest value, the first if there are several.
  public static int argMax(float[] logits) {
    int best = 0;
    for (int c = 1; c < logits.length; c++) {
      if (logits[c] > logits[best]) {
        best = c;
      }
    }
    return best;
  }
}
