package org.actant.network;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Writes networks as ONNX files with 32-bit weights. Batch normalization stays a node of its own:
/// the file shows the network as it was trained, and ONNX Runtime folds the node into the
/// convolution when it loads the file. The last node gives logits; there is no softmax.
public final class OnnxExport {
  private OnnxExport() {}

  /// Writes a network. Input `images` of shape `[N, channels, height, width]`, output `logits` of
  /// shape `[N, classes]`. The same weights give the same bytes.
  public static void write(TrainedNetwork network, Path file) throws IOException {
    graph(network).write(file);
  }

  /// Returns the graph that [#write] writes, for those who want to add metadata.
  public static OnnxGraph graph(TrainedNetwork network) {
    var graph = new OnnxGraph(network.architecture().toString());
    graph.metadata("actant.network", network.architecture().toString());
    Blueprint blueprint = network.blueprint();
    List<LayerWeights> weights = network.weights();
    var values = new ArrayList<String>();
    for (Blueprint.Node node : blueprint.nodes()) {
      values.add(node(graph, blueprint, node, weights, values));
    }
    graph.logits(values.getLast(), network.input());
    return graph;
  }

  /// Adds a node and returns the name of its value.
  private static String node(
      OnnxGraph graph,
      Blueprint blueprint,
      Blueprint.Node node,
      List<LayerWeights> weights,
      List<String> values) {
    String name = node.name();
    String input = node.inputs().isEmpty() ? "" : values.get(node.inputs().getFirst());
    return switch (node.operation()) {
      case Blueprint.Images() -> graph.images(blueprint.input());
      case Blueprint.Gradients(int orientations, int cell) ->
          new OrientedGradients(orientations, cell)
              .export(graph, name, input, blueprint.input().channels());
      case Blueprint.Convolution convolution ->
          convolution(
              graph,
              name,
              input,
              convolution.pads(blueprint.before(node).size()),
              convolution.stride(),
              (LayerWeights.Convolution) weights.get(node.weights().orElseThrow()));
      case Blueprint.Normalization() ->
          normalization(
              graph,
              name,
              input,
              ((LayerWeights.Convolution) weights.get(node.weights().orElseThrow()))
                  .normalization()
                  .orElseThrow());
      case Blueprint.Relu() -> graph.relu(name, input);
      case Blueprint.Pool(var reduction, int size, int stride) ->
          reduction == Architecture.Reduction.MAXIMUM
              ? graph.maxPool(name, size, stride, input)
              : graph.averagePool(name, size, stride, input);
      case Blueprint.GlobalPool() ->
          graph.flatten(name + ".flatten", graph.globalAverage(name, input));
      case Blueprint.Flatten() -> graph.flatten(name, input);
      case Blueprint.Add() -> graph.sum(name, input, values.get(node.inputs().getLast()));
      case Blueprint.Drop _ -> input;
      case Blueprint.Dense _ ->
          dense(graph, name, input, (LayerWeights.Dense) weights.get(node.weights().orElseThrow()));
    };
  }

  private static String convolution(
      OnnxGraph graph,
      String name,
      String input,
      int[] pads,
      int stride,
      LayerWeights.Convolution layer) {
    int side = layer.kernel();
    String weights =
        graph.floats(name + ".weight", layer.values(), layer.outputs(), layer.inputs(), side, side);
    String bias = graph.floats(name + ".bias", layer.bias(), layer.outputs());
    return graph.convolution(name, side, stride, pads, input, weights, bias);
  }

  private static String normalization(
      OnnxGraph graph, String name, String input, LayerWeights.Normalization layer) {
    int channels = layer.gamma().length;
    float[] variance = new float[channels];
    for (int i = 0; i < channels; i++) {
      variance[i] = (float) layer.variance(i);
    }
    return graph.normalization(
        name,
        input,
        graph.floats(name + ".gamma", layer.gamma(), channels),
        graph.floats(name + ".beta", layer.beta(), channels),
        graph.floats(name + ".mean", layer.mean(), channels),
        graph.floats(name + ".variance", variance, channels),
        layer.epsilon());
  }

  private static String dense(
      OnnxGraph graph, String name, String input, LayerWeights.Dense layer) {
    String weights =
        graph.floats(name + ".weight", layer.values(), layer.inputs(), layer.outputs());
    String bias = graph.floats(name + ".bias", layer.bias(), layer.outputs());
    return graph.gemm(name, input, weights, bias);
  }
}
