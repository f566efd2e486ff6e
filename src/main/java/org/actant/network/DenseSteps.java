package org.actant.network;

import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.ops.transforms.Transforms;

/// Steps of training for networks of dense layers alone, written as matrix products. DL4J's own
/// step computes each layer's sums three times (forwards, backwards and for the score) and the
/// gradient of the input, which nobody needs; small networks spend most of their training on that.
/// The updates are those of DL4J: the same gradient of the mean cross entropy, the same updater.
final class DenseSteps {
  private final Dl4jNetwork network;
  private final List<Layer> layers = new ArrayList<>();
  private final INDArray weights;
  private final INDArray gradients;
  private final GradientUpdater<?> updater;
  private int steps;

  /// A layer's part of all weights and of all gradients.
  private record Layer(
      INDArray weight,
      INDArray bias,
      INDArray gradient,
      INDArray biasGradient,
      boolean rectified) {}

  private DenseSteps(Dl4jNetwork network, IUpdater rule) {
    this.network = network;
    List<LayerWeights> start = network.weights();
    long size = start.stream().mapToLong(LayerWeights::trainable).sum();
    this.weights = Nd4j.create(DataType.FLOAT, 1, size);
    this.gradients = Nd4j.create(DataType.FLOAT, 1, size);
    long stateSize = rule.stateSize(size);
    this.updater =
        rule.instantiate(stateSize == 0 ? null : Nd4j.create(DataType.FLOAT, 1, stateSize), true);
    List<Blueprint.Node> nodes = network.blueprint().weighted();
    long from = 0;
    for (int i = 0; i < nodes.size(); i++) {
      var dense = (LayerWeights.Dense) start.get(i);
      boolean rectified = isRectified(network.blueprint(), nodes.get(i));
      Layer layer = layer(from, dense.inputs(), dense.outputs(), rectified);
      Dl4jNetwork.write(layer.weight, dense.values());
      Dl4jNetwork.write(layer.bias, dense.bias());
      layers.add(layer);
      from += dense.trainable();
    }
  }

  /// Whether a network can be trained like this: dense layers behind the input, nothing else, no
  /// hooks and no early stopping.
  static boolean fit(Blueprint blueprint, TrainingFittings fittings) {
    Training training = fittings.training();
    return fittings.hooks().equals(TrainingHooks.NONE)
        && training.patience().isEmpty()
        && training.weightDecay() == 0
        && blueprint.architecture().layers().stream()
            .allMatch(Architecture.Dense.class::isInstance);
  }

  static DenseSteps of(Dl4jNetwork network, TrainingFittings fittings) {
    return new DenseSteps(network, fittings.updater());
  }

  private static boolean isRectified(Blueprint blueprint, Blueprint.Node node) {
    List<Architecture.Layer> shape = blueprint.architecture().layers();
    return node.layer() < shape.size()
        && shape.get(node.layer()) instanceof Architecture.Dense dense
        && dense.rectified();
  }

  private Layer layer(long from, int inputs, int outputs, boolean rectified) {
    long middle = from + (long) inputs * outputs;
    return new Layer(
        part(weights, from, middle, inputs, outputs),
        part(weights, middle, middle + outputs, 1, outputs),
        part(gradients, from, middle, inputs, outputs),
        part(gradients, middle, middle + outputs, 1, outputs),
        rectified);
  }

  private static INDArray part(INDArray all, long from, long to, int rows, int columns) {
    return all.get(NDArrayIndex.all(), NDArrayIndex.interval(from, to)).reshape('f', rows, columns);
  }

  /// Trains on a batch, one step, and returns the mean cross entropy before it.
  double step(Batches batch) {
    INDArray labels = batch.labels();
    long count = labels.size(0);
    List<INDArray> values = forward(batch.features().reshape('c', count, inputs()));
    INDArray answers = Transforms.softmax(values.getLast(), false);
    double loss = -Transforms.log(answers, true).muli(labels).sumNumber().doubleValue() / count;
    backward(values, answers.subi(labels).divi(count));
    updater.applyUpdater(gradients, steps, 0);
    weights.subi(gradients);
    steps++;
    return loss;
  }

  private long inputs() {
    return layers.getFirst().weight.size(0);
  }

  /// Returns the input and what each layer gives; the last one are sums before the softmax.
  private List<INDArray> forward(INDArray input) {
    var values = new ArrayList<INDArray>();
    values.add(input);
    for (Layer layer : layers) {
      INDArray sums = values.getLast().mmul(layer.weight).addiRowVector(layer.bias);
      values.add(layer.rectified ? Transforms.relu(sums, false) : sums);
    }
    return values;
  }

  /// Writes the gradients of all layers.
  ///
  /// @param error of the sums of the last layer
  private void backward(List<INDArray> values, INDArray error) {
    INDArray delta = error;
    for (int i = layers.size() - 1; i >= 0; i--) {
      Layer layer = layers.get(i);
      INDArray input = values.get(i);
      Nd4j.gemm(input, delta, layer.gradient, true, false, 1, 0);
      layer.biasGradient.assign(delta.sum(true, 0));
      if (i > 0) {
        delta = delta.mmul(layer.weight.transpose());
        if (layers.get(i - 1).rectified) {
          // what a ReLU gave is 0 or above, so its sign is its derivative
          delta.muli(Transforms.sign(input, false));
        }
      }
    }
  }

  /// Hands the weights back to the network.
  void finish() {
    var trained = new ArrayList<LayerWeights>();
    for (Layer layer : layers) {
      trained.add(
          new LayerWeights.Dense(
              (int) layer.weight.size(1),
              (int) layer.weight.size(0),
              Dl4jNetwork.read(layer.weight),
              Dl4jNetwork.read(layer.bias)));
    }
    network.write(trained);
  }
}
