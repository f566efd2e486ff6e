package org.actant.technique.training;

import org.actant.network.LayerWeights;

/// Rounds the weights of a layer to whole multiples of a scale, one scale per output, such that the
/// largest weight of an output is `2^(bits - 1) - 1` times its scale.
///
/// @param outputs of the layer
/// @param block how many neighboring weights belong to the same output
/// @param largest the largest whole number
record RoundedWeights(int outputs, int block, int largest) {
  RoundedWeights(LayerWeights layer, int bits) {
    this(layer.outputs(), block(layer), (1 << (bits - 1)) - 1);
  }

  private static int block(LayerWeights layer) {
    return switch (layer) {
      case LayerWeights.Convolution convolution -> convolution.filterSize();
      case LayerWeights.Dense _ -> 1;
    };
  }

  /// Rounds in place.
  void round(float[] weights) {
    float[] most = new float[outputs];
    for (int i = 0; i < weights.length; i++) {
      int output = i / block % outputs;
      most[output] = Math.max(most[output], Math.abs(weights[i]));
    }
    for (int i = 0; i < weights.length; i++) {
      double scale = most[i / block % outputs] / (double) largest;
      weights[i] = scale == 0 ? 0 : (float) (Math.round(weights[i] / scale) * scale);
    }
  }
}
