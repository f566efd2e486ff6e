package org.actant.technique.inference;

import java.util.List;
import java.util.Optional;
import org.actant.network.Architecture;
import org.actant.network.LayerWeights;
import org.actant.network.TrainedNetwork;

/// Moves batch normalization into the convolution before it, which changes no answer: with `g =
/// gamma / sqrt(variance + epsilon)` the weights become `W g` and the bias `beta + (b - mean) g`
/// (Jacob et al. 2018, doi:10.1109/CVPR.2018.00286, section 3.2).
final class BatchNormFolding {
  private BatchNormFolding() {}

  /// Returns the network without batch normalization; the same network if it has none.
  static TrainedNetwork fold(TrainedNetwork network) {
    if (!network.architecture().batchNormalization()) {
      return network;
    }
    var architecture = new Architecture(network.architecture().layers(), false);
    List<LayerWeights> folded = network.weights().stream().map(BatchNormFolding::fold).toList();
    return TrainedNetwork.of(architecture, network.input(), folded);
  }

  static LayerWeights fold(LayerWeights layer) {
    return switch (layer) {
      case LayerWeights.Convolution convolution ->
          convolution.normalization().isPresent()
              ? fold(convolution, convolution.normalization().get())
              : convolution;
      case LayerWeights.Dense dense -> dense;
    };
  }

  private static LayerWeights fold(
      LayerWeights.Convolution layer, LayerWeights.Normalization norm) {
    int size = layer.filterSize();
    float[] values = new float[layer.values().length];
    float[] bias = new float[layer.outputs()];
    for (int filter = 0; filter < layer.outputs(); filter++) {
      double gain = norm.gamma()[filter] / Math.sqrt(norm.variance(filter) + norm.epsilon());
      for (int i = filter * size; i < (filter + 1) * size; i++) {
        values[i] = (float) (layer.values()[i] * gain);
      }
      bias[filter] =
          (float)
              (norm.beta()[filter] + ((double) layer.bias()[filter] - norm.mean()[filter]) * gain);
    }
    return new LayerWeights.Convolution(
        layer.outputs(), layer.inputs(), layer.kernel(), values, bias, Optional.empty());
  }
}
