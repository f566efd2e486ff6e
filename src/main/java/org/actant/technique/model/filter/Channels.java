package org.actant.technique.model.filter;

import org.actant.network.LayerWeights;

/// Cuts channels out of weights. `keep` lists the channels that stay, ascending.
final class Channels {
  private Channels() {}

  static LayerWeights keepOutputs(LayerWeights layer, int[] keep) {
    return switch (layer) {
      case LayerWeights.Convolution convolution -> keepOutputs(convolution, keep);
      case LayerWeights.Dense _ ->
          throw new IllegalArgumentException("a dense layer gives no channels");
    };
  }

  /// Keeps inputs of a layer; each channel has `area` inputs in a row if the layer is dense.
  static LayerWeights keepInputs(LayerWeights layer, int area, int[] keep) {
    return switch (layer) {
      case LayerWeights.Convolution convolution -> keepInputs(convolution, keep);
      case LayerWeights.Dense dense -> keepInputs(dense, area, keep);
    };
  }

  /// Keeps filters of a convolution, with their biases and their normalization.
  static LayerWeights.Convolution keepOutputs(LayerWeights.Convolution layer, int[] keep) {
    return new LayerWeights.Convolution(
        keep.length,
        layer.inputs(),
        layer.kernel(),
        blocks(layer.values(), 1, layer.outputs(), layer.filterSize(), keep),
        pick(layer.bias(), keep),
        layer.normalization().map(norm -> keep(norm, keep)));
  }

  /// Keeps input channels of a convolution.
  static LayerWeights.Convolution keepInputs(LayerWeights.Convolution layer, int[] keep) {
    int area = layer.kernel() * layer.kernel();
    return new LayerWeights.Convolution(
        layer.outputs(),
        keep.length,
        layer.kernel(),
        blocks(layer.values(), layer.outputs(), layer.inputs(), area, keep),
        layer.bias(),
        layer.normalization());
  }

  /// Keeps the inputs of a dense layer that come from these channels; each channel has `area`
  /// inputs in a row.
  static LayerWeights.Dense keepInputs(LayerWeights.Dense layer, int area, int[] keep) {
    int channels = layer.inputs() / area;
    return new LayerWeights.Dense(
        layer.outputs(),
        keep.length * area,
        blocks(layer.values(), 1, channels, area * layer.outputs(), keep),
        layer.bias());
  }

  private static LayerWeights.Normalization keep(LayerWeights.Normalization norm, int[] keep) {
    return new LayerWeights.Normalization(
        pick(norm.gamma(), keep),
        pick(norm.beta(), keep),
        pick(norm.mean(), keep),
        pick(norm.logDeviation(), keep),
        norm.epsilon());
  }

  private static float[] pick(float[] values, int[] keep) {
    return blocks(values, 1, values.length, 1, keep);
  }

  /// Reads `values` as `[rows, channels, block]` and keeps some of the channels of every row.
  private static float[] blocks(float[] values, int rows, int channels, int block, int[] keep) {
    float[] kept = new float[rows * keep.length * block];
    for (int row = 0; row < rows; row++) {
      for (int k = 0; k < keep.length; k++) {
        int from = (row * channels + keep[k]) * block;
        System.arraycopy(values, from, kept, (row * keep.length + k) * block, block);
      }
    }
    return kept;
  }
}
