package org.actant.network;

import java.util.Arrays;
import java.util.List;
import org.actant.dataset.ImageSet;
import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;

/// Gradients of the loss with respect to what layers give, caught where DL4J hands them to the
/// layers' activations.
final class OutputGradients {
  private OutputGradients() {}

  static List<float[]> of(TrainedNetwork network, ImageSet images) {
    TrainedNetwork folded = network.folded();
    List<Architecture.Layer> layers =
        folded.architecture().layers().stream()
            .filter(layer -> !(layer instanceof Architecture.Drop))
            .toList();
    Blueprint blueprint = Blueprint.of(new Architecture(layers), network.input());
    float[][] caught = new float[blueprint.weighted().size() - 1][];
    Dl4jNetwork watched = Dl4jNetwork.create(blueprint, new Watching(caught), folded.weights());
    try (var batches = new Batches(network.input(), 0)) {
      batches.load(images, 0, images.size());
      watched.graph().setInput(0, batches.features());
      watched.graph().setLabels(batches.labels());
      watched.graph().computeGradientAndScore();
      watched.graph().clear();
    }
    shareSums(blueprint, caught);
    return Arrays.asList(caught);
  }

  /// What is added gives one value and has one gradient.
  private static void shareSums(Blueprint blueprint, float[][] caught) {
    List<Blueprint.Node> weighted = blueprint.weighted();
    for (int i = 0; i < caught.length; i++) {
      Blueprint.Node settled = blueprint.settled(weighted.get(i));
      for (int j = 0; caught[i] == null && j < i; j++) {
        caught[i] = blueprint.settled(weighted.get(j)).equals(settled) ? caught[j] : caught[i];
      }
    }
  }

  private record Watching(float[][] caught) implements Fittings {
    @Override
    public IActivation activation(int layer, boolean rectified) {
      return new Watched(Fittings.NONE.activation(layer, rectified), layer, caught);
    }
  }

  /// An activation that keeps the gradient that comes to it.
  @SuppressWarnings({"serial", "ArrayRecordComponent"}) // never serialized nor compared
  private record Watched(IActivation inner, int layer, float[][] caught) implements IActivation {
    @Override
    public INDArray getActivation(INDArray in, boolean training) {
      return inner.getActivation(in, training);
    }

    @Override
    public Pair<INDArray, INDArray> backprop(INDArray in, @Nullable INDArray epsilon) {
      if (epsilon == null) {
        throw new IllegalStateException("DL4J gave no gradient for layer " + layer);
      }
      caught[layer] = epsilon.dup('c').data().asFloat();
      return inner.backprop(in, epsilon);
    }

    @Override
    public int numParams(int inputSize) {
      return inner.numParams(inputSize);
    }
  }
}
