package org.actant.technique.model.coding;

import org.actant.network.LayerWeights;

/// A layer whose weights are shared. Biases and normalization are kept as they are.
///
/// @param layer the shape, the biases and the normalization; its weights are not looked at
/// @param weights one code per weight of the layer, in its order
record SharedLayer(LayerWeights layer, SharedWeights weights) {
  SharedLayer {
    if (layer.values().length != weights.codes().length) {
      throw new IllegalArgumentException(
          weights.codes().length + " codes for " + layer.values().length + " weights");
    }
  }

  /// Returns the layer with its weights shared by k-means.
  static SharedLayer of(LayerWeights layer, int bits) {
    return new SharedLayer(layer, WeightSharing.share(layer.values(), bits));
  }

  boolean isConvolution() {
    return layer instanceof LayerWeights.Convolution;
  }

  /// Returns the layer with the shared weights.
  LayerWeights decoded() {
    return switch (layer) {
      case LayerWeights.Dense(int outputs, int inputs, _, float[] bias) ->
          new LayerWeights.Dense(outputs, inputs, weights.values(), bias);
      case LayerWeights.Convolution c ->
          new LayerWeights.Convolution(
              c.outputs(), c.inputs(), c.kernel(), weights.values(), c.bias(), c.normalization());
    };
  }

  /// Returns the same sharing refitted to the weights and with the biases of `trained`.
  SharedLayer refit(LayerWeights trained) {
    return new SharedLayer(trained, weights.refit(trained.values()));
  }
}
