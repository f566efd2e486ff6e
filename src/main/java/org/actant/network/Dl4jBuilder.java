package org.actant.network;

import java.util.HashMap;
import java.util.Map;
import org.actant.network.Architecture.Padding;
import org.actant.network.Architecture.Reduction;
import org.actant.network.Blueprint.Node;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.layers.misc.FrozenLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/// Translates a blueprint into a DL4J graph. A ReLU right after a convolution or dense layer
/// becomes that layer's activation; flattening is left to DL4J.
final class Dl4jBuilder {
  static final double EPSILON = 1e-5;
  static final String INPUT = "images";
  private static final String FILTERS = ".filters";

  private final Blueprint blueprint;
  private final Fittings fittings;
  private final GraphBuilder graph;
  private final Map<Integer, String> vertices = new HashMap<>();

  Dl4jBuilder(Blueprint blueprint, long seed, Fittings fittings) {
    this.blueprint = blueprint;
    this.fittings = fittings;
    this.graph =
        new NeuralNetConfiguration.Builder()
            .seed(seed)
            .dataType(DataType.FLOAT)
            .updater(fittings.updater())
            .weightInit(WeightInit.RELU)
            .activation(Activation.RELU)
            .graphBuilder()
            .addInputs(INPUT);
  }

  Dl4jNetwork build() {
    for (Node node : blueprint.nodes()) {
      vertices.put(node.number(), vertex(node));
    }
    InputShape input = blueprint.input();
    graph.setOutputs("output");
    graph.setInputTypes(InputType.convolutional(input.height(), input.width(), input.channels()));
    var network = new ComputationGraph(graph.build());
    network.init();
    blueprint.nodes().forEach(node -> writeKernels(network, node));
    return new Dl4jNetwork(blueprint, network, vertices);
  }

  /// Adds what a node does and returns the name of the vertex that gives it.
  private String vertex(Node node) {
    return switch (node.operation()) {
      case Blueprint.Images _ -> INPUT;
      case Blueprint.Flatten _ -> input(node);
      case Blueprint.Gradients(int orientations, int cell) -> gradients(node, orientations, cell);
      case Blueprint.Convolution convolution -> layer(node, convolution(node, convolution));
      case Blueprint.Dense(int units) ->
          layer(node, node.name().equals("output") ? output(units) : dense(node, units));
      case Blueprint.Normalization _ -> normalization(node);
      case Blueprint.Relu _ -> isFused(node) ? input(node) : activation(node, node.name(), true);
      case Blueprint.Pool pool -> layer(node, pool(pool));
      case Blueprint.GlobalPool _ -> layer(node, new GlobalPoolingLayer(PoolingType.AVG));
      case Blueprint.Drop(int percent) ->
          layer(node, new DropoutLayer(new Dropout(1 - percent / 100.0)));
      case Blueprint.Add _ -> {
        String[] inputs = node.inputs().stream().map(vertices::get).toArray(String[]::new);
        graph.addVertex(node.name(), new ElementWiseVertex(ElementWiseVertex.Op.Add), inputs);
        yield node.name();
      }
    };
  }

  /// Filters with ReLU that no training changes, the mean of each cell, and the root.
  private String gradients(Node node, int orientations, int cell) {
    var filters =
        new ConvolutionLayer.Builder(3, 3)
            .nOut(2 * orientations)
            .hasBias(false)
            .convolutionMode(ConvolutionMode.Same)
            .build();
    String responses = node.name() + FILTERS;
    String cells = node.name() + ".cells";
    graph.addLayer(responses, new FrozenLayer(filters), input(node));
    graph.addLayer(cells, pool(new Blueprint.Pool(Reduction.MEAN, cell, cell)), responses);
    graph.addLayer(node.name(), new ActivationLayer(new RaisedRoot()), cells);
    return node.name();
  }

  private void writeKernels(ComputationGraph network, Node node) {
    if (node.operation() instanceof Blueprint.Gradients(int orientations, int cell)) {
      var gradients = new OrientedGradients(orientations, cell);
      Dl4jNetwork.write(
          network.getLayer(node.name() + FILTERS).getParam("W"),
          gradients.kernels(blueprint.input().channels()));
    }
  }

  private String layer(Node node, Layer layer) {
    graph.addLayer(node.name(), layer, input(node));
    return node.name();
  }

  private String input(Node node) {
    return vertices.getOrDefault(node.inputs().getFirst(), INPUT);
  }

  private boolean isFused(Node relu) {
    return blueprint.before(relu).isWeighted();
  }

  private Layer convolution(Node node, Blueprint.Convolution convolution) {
    var layer =
        new ConvolutionLayer.Builder(convolution.kernel(), convolution.kernel())
            .stride(convolution.stride(), convolution.stride())
            .nOut(convolution.outputs())
            .convolutionMode(
                convolution.padding() == Padding.SAME
                    ? ConvolutionMode.Same
                    : ConvolutionMode.Truncate);
    return weighted(node, layer).build();
  }

  private Layer dense(Node node, int units) {
    return weighted(node, new DenseLayer.Builder().nOut(units)).build();
  }

  private <T extends BaseLayer.Builder<T>> T weighted(Node node, T layer) {
    int number = node.weights().orElseThrow();
    Node settled = blueprint.settled(node);
    boolean rectified =
        settled.operation() instanceof Blueprint.Relu && blueprint.before(settled).equals(node);
    boolean last = settled.equals(node) || rectified;
    layer.activation(
        last
            ? fittings.activation(number, rectified)
            : Activation.IDENTITY.getActivationFunction());
    layer.weightDecay(fittings.weightDecay());
    fittings.noise(number).ifPresent(layer::weightNoise);
    return layer;
  }

  private OutputLayer output(int classes) {
    var builder =
        fittings
            .loss()
            .map(loss -> new OutputLayer.Builder(loss).activation(Activation.IDENTITY))
            .orElseGet(
                () -> new OutputLayer.Builder(LossFunction.MCXENT).activation(Activation.SOFTMAX));
    int number = blueprint.weighted().size() - 1;
    builder.weightDecay(fittings.weightDecay());
    fittings.noise(number).ifPresent(builder::weightNoise);
    return builder.nOut(classes).build();
  }

  /// Batch normalization ignores an activation of its own.
  private String normalization(Node node) {
    String name = layer(node, new BatchNormalization.Builder().eps(EPSILON).build());
    boolean isLast =
        blueprint.weighted().stream().anyMatch(it -> blueprint.settled(it).equals(node));
    if (!isLast) {
      return name;
    }
    vertices.put(node.number(), name);
    String identity = name + ".out";
    int number = node.weights().orElseThrow();
    graph.addLayer(identity, new ActivationLayer(fittings.activation(number, false)), name);
    return identity;
  }

  private String activation(Node node, String name, boolean rectified) {
    int number =
        blueprint.weighted().stream()
            .filter(it -> blueprint.settled(it).equals(node))
            .mapToInt(it -> it.weights().orElseThrow())
            .findFirst()
            .orElseThrow();
    return layer(node, new ActivationLayer(fittings.activation(number, rectified)));
  }

  private static Layer pool(Blueprint.Pool pool) {
    return new SubsamplingLayer.Builder(
            pool.reduction() == Reduction.MAXIMUM
                ? SubsamplingLayer.PoolingType.MAX
                : SubsamplingLayer.PoolingType.AVG)
        .kernelSize(pool.size(), pool.size())
        .stride(pool.stride(), pool.stride())
        .convolutionMode(ConvolutionMode.Truncate)
        .build();
  }
}
