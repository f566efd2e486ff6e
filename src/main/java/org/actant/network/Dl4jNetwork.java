package org.actant.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.actant.dataset.ImageSet;
import org.actant.network.Blueprint.Node;
import org.actant.network.LayerWeights.Normalization;
import org.deeplearning4j.nn.conf.layers.BaseOutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/// A blueprint built in DL4J, with its weights. Layouts of DL4J 1.0.0-M2.1: a convolution keeps
/// `[out, in, height, width]` in row-major order, a dense layer `[in, out]` in column-major order,
/// and batch normalization keeps the logarithm of the standard deviation among its parameters.
///
/// @param vertices the name of the DL4J vertex that gives what a node gives, by node
record Dl4jNetwork(Blueprint blueprint, ComputationGraph graph, Map<Integer, String> vertices) {
  // loggers are held weakly by their registry
  private static final List<Logger> QUIET =
      List.of(Logger.getLogger("org.nd4j"), Logger.getLogger("org.deeplearning4j"));

  static {
    QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
  }

  Dl4jNetwork {
    vertices = Map.copyOf(vertices);
  }

  /// Returns a network with random weights.
  static Dl4jNetwork create(Blueprint blueprint, long seed, Fittings fittings) {
    return new Dl4jBuilder(blueprint, seed, fittings).build();
  }

  /// Returns a network with these weights.
  static Dl4jNetwork create(Blueprint blueprint, Fittings fittings, List<LayerWeights> weights) {
    Dl4jNetwork network = create(blueprint, 1, fittings);
    network.write(weights);
    return network;
  }

  /// Returns the weights of the convolutions, the dense layers and the output, in this order.
  List<LayerWeights> weights() {
    return blueprint.weighted().stream().map(this::weights).toList();
  }

  LayerWeights weights(Node node) {
    INDArray values = parameter(node, "W");
    long[] shape = values.shape();
    float[] bias = read(parameter(node, "b"));
    return shape.length == 2
        ? new LayerWeights.Dense((int) shape[1], (int) shape[0], read(values), bias)
        : new LayerWeights.Convolution(
            (int) shape[0], (int) shape[1], (int) shape[2], read(values), bias, norm(node));
  }

  /// The weight array of a layer as DL4J keeps it.
  INDArray values(int layer) {
    return parameter(blueprint.weighted().get(layer), "W");
  }

  /// The scales of all batch normalizations.
  List<INDArray> scales() {
    return blueprint.nodes().stream()
        .filter(node -> node.operation() instanceof Blueprint.Normalization)
        .map(node -> parameter(node, "gamma"))
        .toList();
  }

  /// Returns what these nodes give for images, all in one array per node, row-major.
  List<float[]> values(ImageSet images, List<Node> nodes) {
    var found = new HashMap<String, float[]>();
    found.put(Dl4jBuilder.INPUT, images.pixels());
    List<String> names =
        nodes.stream()
            .map(this::vertex)
            .distinct()
            .filter(name -> !name.equals(Dl4jBuilder.INPUT))
            .toList();
    if (!names.isEmpty()) {
      try (INDArray pixels = pixels(images)) {
        Map<String, INDArray> outputs = graph.feedForward(pixels, false);
        for (String name : names) {
          found.put(name, read(present(outputs.get(name))));
        }
        outputs.values().stream()
            .filter(output -> output != pixels && output.closeable())
            .forEach(INDArray::close);
      }
    }
    var values = new ArrayList<float[]>();
    for (Node node : nodes) {
      values.add(found.getOrDefault(vertex(node), images.pixels()));
    }
    return values;
  }

  private static INDArray present(@Nullable INDArray array) {
    if (array == null) {
      throw new IllegalStateException("DL4J left out a value");
    }
    return array;
  }

  /// Trains on a batch, one step.
  void fit(Batches batch) {
    graph.fit(new INDArray[] {batch.features()}, new INDArray[] {batch.labels()});
  }

  /// Returns what the output layer says, one row per image: logarithms of probabilities, or logits
  /// if the loss takes logits. Either are logits.
  float[][] answers(ImageSet images) {
    boolean probabilities = !isTrainedOnLogits();
    try (INDArray pixels = pixels(images);
        INDArray answers = graph.outputSingle(pixels)) {
      float[][] rows = answers.toFloatMatrix();
      for (float[] row : rows) {
        for (int c = 0; c < row.length && probabilities; c++) {
          row[c] = (float) Math.log(Math.max(row[c], Float.MIN_NORMAL));
        }
      }
      return rows;
    }
  }

  private boolean isTrainedOnLogits() {
    return graph.getLayer("output").conf().getLayer() instanceof BaseOutputLayer layer
        && layer.getLossFn() instanceof SoftTargetLoss;
  }

  /// Copies images into native memory: `[images, channels, height, width]`.
  static INDArray pixels(ImageSet images) {
    long[] shape = {images.size(), images.channels(), images.height(), images.width()};
    return Nd4j.create(images.pixels(), shape, 'c');
  }

  /// Returns a copy in row-major order.
  static float[] read(INDArray array) {
    try (INDArray copy = array.dup('c')) {
      return copy.data().asFloat();
    }
  }

  /// Overwrites an array from row-major values.
  static void write(INDArray target, float[] values) {
    try (INDArray source = Nd4j.create(values, target.shape(), 'c')) {
      target.assign(source);
    }
  }

  private String vertex(Node node) {
    return vertices.getOrDefault(node.number(), node.name());
  }

  void write(List<LayerWeights> weights) {
    List<Node> nodes = blueprint.weighted();
    if (nodes.size() != weights.size()) {
      throw new IllegalArgumentException(
          "found the weights of %s layers; expected %s for %s"
              .formatted(weights.size(), nodes.size(), blueprint.architecture()));
    }
    for (int i = 0; i < nodes.size(); i++) {
      LayerWeights layer = weights.get(i);
      write(parameter(nodes.get(i), "W"), layer.values());
      write(parameter(nodes.get(i), "b"), layer.bias());
      if (layer instanceof LayerWeights.Convolution c && c.normalization().isPresent()) {
        write(normalization(nodes.get(i)).orElseThrow(), c.normalization().get());
      }
    }
  }

  private void write(Node node, Normalization weights) {
    write(parameter(node, "gamma"), weights.gamma());
    write(parameter(node, "beta"), weights.beta());
    write(parameter(node, "mean"), weights.mean());
    write(parameter(node, "log10stdev"), weights.logDeviation());
  }

  private Optional<Normalization> norm(Node convolution) {
    return normalization(convolution)
        .map(node ->
            new Normalization(
                read(parameter(node, "gamma")),
                read(parameter(node, "beta")),
                read(parameter(node, "mean")),
                read(parameter(node, "log10stdev")),
                Dl4jBuilder.EPSILON));
  }

  private Optional<Node> normalization(Node convolution) {
    return blueprint.nodes().stream()
        .filter(node -> node.operation() instanceof Blueprint.Normalization)
        .filter(node -> node.weights().equals(convolution.weights()))
        .findFirst();
  }

  private INDArray parameter(Node node, String key) {
    return present(graph.getLayer(node.name()).getParam(key));
  }
}
