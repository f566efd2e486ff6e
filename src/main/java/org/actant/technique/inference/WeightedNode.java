package org.actant.technique.inference;

import java.util.List;
import java.util.Optional;
import org.actant.network.OnnxModel;
import org.actant.network.OnnxModel.Constant;
import org.actant.network.OnnxModel.Node;

/// A node that multiplies what it reads by constant weights: `Conv`, `Gemm` or `MatMul`.
///
/// @param weight its weights
/// @param bias one value per output, if it adds any
/// @param axis the dimension of the weights that counts outputs
record WeightedNode(Constant weight, Optional<Constant> bias, int axis) {
  /// Returns nothing if 8-bit kernels have no room for what the node does.
  static Optional<WeightedNode> of(OnnxModel model, Node node) {
    return switch (node.operator()) {
      case "Conv" -> of(model, node, 0);
      case "Gemm" -> isPlainProduct(node) ? of(model, node, columns(node)) : Optional.empty();
      case "MatMul" -> of(model, node, 1).filter(it -> it.weight().dimensions().length == 2);
      default -> Optional.empty();
    };
  }

  int outputs() {
    return (int) weight.dimensions()[axis];
  }

  /// The output to which the weight at this place belongs.
  int outputOf(int index) {
    int inner = 1;
    for (int d = axis + 1; d < weight.dimensions().length; d++) {
      inner *= (int) weight.dimensions()[d];
    }
    return index / inner % outputs();
  }

  private static Optional<WeightedNode> of(OnnxModel model, Node node, int axis) {
    List<String> inputs = node.inputs();
    Optional<Constant> weight = model.floats(inputs.get(1));
    if (weight.isEmpty() || model.isConstant(inputs.getFirst())) {
      return Optional.empty();
    }
    if (inputs.size() < 3 || inputs.get(2).isEmpty()) {
      return Optional.of(new WeightedNode(weight.get(), Optional.empty(), axis));
    }
    long outputs = weight.get().dimensions()[axis];
    return model
        .floats(inputs.get(2))
        .filter(bias -> bias.values().length == outputs)
        .map(bias -> new WeightedNode(weight.get(), Optional.of(bias), axis));
  }

  private static boolean isPlainProduct(Node gemm) {
    return gemm.number("alpha", 1) == 1
        && gemm.number("beta", 1) == 1
        && gemm.integer("transA", 0) == 0;
  }

  private static int columns(Node gemm) {
    return gemm.integer("transB", 0) == 0 ? 1 : 0;
  }
}
