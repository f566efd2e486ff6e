package org.actant.network;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;

/// Writes networks as ONNX files with 32-bit weights. Batch normalization stays a node of its own:
/// the file shows the network as it was trained, and ONNX Runtime folds the node into the
/// convolution when it loads the file. The last node gives logits; there is no softmax.
public final class OnnxExport {
  private OnnxExport() {}

  /// Writes a network. Input `images` of shape `[N, 1, height, width]`, output `logits` of shape
  /// `[N, classes]`. The same weights give the same bytes.
  public static void write(TrainedNetwork network, Path file) throws IOException {
    graph(network).write(file);
  }

  /// Returns the graph that [#write] writes, for those who want to add metadata.
  public static OnnxGraph graph(TrainedNetwork network) {
    var graph = new OnnxGraph(network.architecture().toString());
    graph.metadata("actant.network", network.architecture().toString());
    Iterator<LayerWeights> weights = network.weights().iterator();
    String value = graph.images(network.input());
    boolean flat = false;
    int number = 0;
    for (Architecture.Layer layer : network.architecture().layers()) {
      number++;
      switch (layer) {
        case Architecture.Conv _ ->
            value =
                convolution(
                    graph, "conv" + number, value, (LayerWeights.Convolution) weights.next());
        case Architecture.Pool() -> value = graph.maxPool("pool" + number, value);
        case Architecture.Dense _ -> {
          value = flat ? value : graph.flatten("flatten", value);
          flat = true;
          String name = "dense" + number;
          value =
              graph.relu(
                  name + ".relu", dense(graph, name, value, (LayerWeights.Dense) weights.next()));
        }
      }
    }
    value = flat ? value : graph.flatten("flatten", value);
    graph.logits(
        dense(graph, "output", value, (LayerWeights.Dense) weights.next()), network.input());
    return graph;
  }

  private static String convolution(
      OnnxGraph graph, String name, String input, LayerWeights.Convolution layer) {
    int side = layer.kernel();
    String weights =
        graph.floats(name + ".weight", layer.values(), layer.outputs(), layer.inputs(), side, side);
    String bias = graph.floats(name + ".bias", layer.bias(), layer.outputs());
    String value = graph.convolution(name, side, input, weights, bias);
    if (layer.normalization().isPresent()) {
      value = normalization(graph, name + ".norm", value, layer.normalization().get());
    }
    return graph.relu(name + ".relu", value);
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
