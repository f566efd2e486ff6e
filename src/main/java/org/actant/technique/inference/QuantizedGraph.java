package org.actant.technique.inference;

import java.util.Iterator;
import java.util.List;
import org.actant.input.InputException;
import org.actant.network.Architecture;
import org.actant.network.InputShape;
import org.actant.network.LayerWeights;
import org.actant.network.OnnxGraph;

/// Writes a network without batch normalization as an ONNX graph of 8-bit layers. Around every
/// layer stand QuantizeLinear and DequantizeLinear, by which engines recognize integer layers:
/// activations are unsigned bytes with one scale per layer and zero point 0, as ReLU gives nothing
/// below; weights are signed bytes with one scale per output channel; biases are 32-bit with the
/// product of both scales (Jacob et al. 2018, doi:10.1109/CVPR.2018.00286; per channel:
/// Krishnamoorthi 2018, arXiv 1806.08342). The logits are not quantized.
final class QuantizedGraph {
  private static final int LARGEST_ACTIVATION = 255;
  private static final double LARGEST_BIAS = 1 << 30;

  private final OnnxGraph graph;
  private final int largestWeight;
  private final String zero;

  /// The value that the next layer reads, the name of its scale and the scale.
  private String value;

  private String scaleName;
  private float scale;

  private QuantizedGraph(
      OnnxGraph graph, InputShape input, double largestInput, int largestWeight) {
    this.graph = graph;
    this.largestWeight = largestWeight;
    this.zero = graph.uint8("zero", new byte[1]);
    this.scale = (float) (largestInput / LARGEST_ACTIVATION);
    this.scaleName = graph.floats("images.scale", new float[] {scale});
    this.value = requantize("images", graph.images(input));
  }

  static OnnxGraph of(
      Architecture architecture,
      InputShape input,
      List<LayerWeights> weights,
      Calibration calibration,
      int largestWeight) {
    var graph = new OnnxGraph(architecture + "-int8");
    var builder = new QuantizedGraph(graph, input, calibration.input(), largestWeight);
    Iterator<LayerWeights> next = weights.iterator();
    Iterator<Double> largest = calibration.activations().iterator();
    boolean flat = false;
    int number = 0;
    for (Architecture.Layer layer : architecture.layers()) {
      number++;
      switch (layer) {
        case Architecture.Conv _ ->
            builder.convolution(
                "conv" + number, (LayerWeights.Convolution) next.next(), largest.next());
        case Architecture.Pool _ -> builder.pool("pool" + number);
        case Architecture.Dense _ -> {
          builder.flatten(flat);
          flat = true;
          builder.dense("dense" + number, (LayerWeights.Dense) next.next(), largest.next());
        }
        case Architecture.Drop _ -> {}
        case Architecture.Residual _, Architecture.GlobalPool _ ->
            throw new InputException(
                "found INT8 of `%s`; expected a network of convolutions, pools and dense layers"
                    .formatted(architecture));
      }
    }
    builder.flatten(flat);
    graph.logits(builder.gemm("output", (LayerWeights.Dense) next.next()), input);
    return graph;
  }

  private void convolution(String name, LayerWeights.Convolution layer, double largest) {
    float[] scales = weightScales(layer);
    byte[] bytes = quantize(layer, scales);
    int side = layer.kernel();
    String weights =
        graph.int8(name + ".weight", bytes, layer.outputs(), layer.inputs(), side, side);
    String sum =
        graph.convolution(
            name, side, value, wide(name, weights, scales, 0), bias(name, layer, scales));
    activate(name, sum, largest);
  }

  private void dense(String name, LayerWeights.Dense layer, double largest) {
    activate(name, gemm(name, layer), largest);
  }

  private String gemm(String name, LayerWeights.Dense layer) {
    float[] scales = weightScales(layer);
    String weights =
        graph.int8(name + ".weight", quantize(layer, scales), layer.inputs(), layer.outputs());
    return graph.gemm(name, value, wide(name, weights, scales, 1), bias(name, layer, scales));
  }

  private void pool(String name) {
    value = requantize(name, graph.maxPool(name, value));
  }

  private void flatten(boolean done) {
    if (!done) {
      value = requantize("flatten", graph.flatten("flatten", value));
    }
  }

  private void activate(String name, String sum, double largest) {
    String positive = graph.relu(name + ".relu", sum);
    scale = (float) (largest / LARGEST_ACTIVATION);
    scaleName = graph.floats(name + ".scale", new float[] {scale});
    value = requantize(name, positive);
  }

  private String requantize(String name, String input) {
    String bytes = graph.quantize(name + ".q", input, scaleName, zero);
    return graph.dequantize(name + ".dq", bytes, scaleName, zero);
  }

  private String wide(String name, String weights, float[] scales, int axis) {
    String scale = graph.floats(name + ".weight.scale", scales, scales.length);
    String zeros = graph.int8(name + ".weight.zero", new byte[scales.length], scales.length);
    return graph.dequantize(name + ".weight.dq", weights, scale, zeros, axis);
  }

  private String bias(String name, LayerWeights layer, float[] weightScales) {
    int n = layer.outputs();
    int[] values = new int[n];
    float[] scales = new float[n];
    for (int i = 0; i < n; i++) {
      scales[i] = scale * weightScales[i];
      values[i] = (int) Math.rint(layer.bias()[i] / (double) scales[i]);
    }
    String bias = graph.int32(name + ".bias", values, n);
    String scaleOfBias = graph.floats(name + ".bias.scale", scales, n);
    String zeros = graph.int32(name + ".bias.zero", new int[n], n);
    return graph.dequantize(name + ".bias.dq", bias, scaleOfBias, zeros, 0);
  }

  /// One scale per output, so that its largest weight just fits and its bias does, too.
  private float[] weightScales(LayerWeights layer) {
    double[] largest = new double[layer.outputs()];
    float[] values = layer.values();
    for (int i = 0; i < values.length; i++) {
      int output = outputOf(layer, i);
      largest[output] = Math.max(largest[output], Math.abs(values[i]));
    }
    float[] scales = new float[layer.outputs()];
    for (int i = 0; i < scales.length; i++) {
      double forBias = Math.abs(layer.bias()[i]) / (scale * LARGEST_BIAS);
      double wanted = Math.max(largest[i] / largestWeight, forBias);
      scales[i] = wanted == 0 ? 1 : (float) wanted;
    }
    return scales;
  }

  private byte[] quantize(LayerWeights layer, float[] scales) {
    float[] values = layer.values();
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < bytes.length; i++) {
      long level = Math.round(values[i] / (double) scales[outputOf(layer, i)]);
      bytes[i] = (byte) Math.clamp(level, -largestWeight, largestWeight);
    }
    return bytes;
  }

  private static int outputOf(LayerWeights layer, int index) {
    return switch (layer) {
      case LayerWeights.Convolution convolution -> index / convolution.filterSize();
      case LayerWeights.Dense dense -> index % dense.outputs();
    };
  }
}
