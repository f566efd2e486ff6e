package org.actant.technique.model.coding;

import java.util.List;
import java.util.Optional;
import org.actant.network.Blueprint;
import org.actant.network.LayerWeights;

/// The shape of a layer with weights, as it follows from the shape of its network. Files do not
/// repeat it.
///
/// @param kernel the side of a kernel; 0 for a dense layer
/// @param normalized whether batch normalization follows
record LayerShape(int outputs, int inputs, int kernel, boolean normalized) {
  /// Returns the shapes in the order of [org.actant.network.TrainedNetwork#weights].
  static List<LayerShape> of(Blueprint blueprint) {
    return blueprint.weighted().stream().map(node -> of(blueprint, node)).toList();
  }

  private static LayerShape of(Blueprint blueprint, Blueprint.Node node) {
    Blueprint.Size from = blueprint.before(node).size();
    Blueprint.Size to = node.size();
    return node.operation() instanceof Blueprint.Convolution convolution
        ? new LayerShape(
            to.channels(), from.channels(), convolution.kernel(), isNormalized(blueprint, node))
        : new LayerShape(to.channels(), from.channels(), 0, false);
  }

  private static boolean isNormalized(Blueprint blueprint, Blueprint.Node node) {
    return blueprint.nodes().stream()
        .anyMatch(next ->
            next.operation() instanceof Blueprint.Normalization
                && next.inputs().contains(node.number()));
  }

  long weights() {
    long area = kernel == 0 ? 1 : (long) kernel * kernel;
    return area * outputs * inputs;
  }

  LayerWeights layer(
      float[] values, float[] bias, Optional<LayerWeights.Normalization> normalization) {
    return kernel == 0
        ? new LayerWeights.Dense(outputs, inputs, values, bias)
        : new LayerWeights.Convolution(outputs, inputs, kernel, values, bias, normalization);
  }
}
