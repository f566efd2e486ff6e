package org.actant.technique.inference;

import java.util.ArrayList;
import java.util.List;
import org.actant.network.OnnxGraph;
import org.actant.network.OnnxModel;
import org.actant.network.OnnxModel.Node;

/// Writes a model with QuantizeLinear and DequantizeLinear around every value that is to be held in
/// bytes, by which engines recognize integer layers. Activations are unsigned bytes, one scale and
/// zero point per value; weights are signed bytes around 0; biases are 32-bit with the product of
/// both scales (Jacob et al. 2018, doi:10.1109/CVPR.2018.00286).
final class Int8Graph {
  private static final double LARGEST_BIAS = 1 << 30;

  private final OnnxModel model;
  private final IntegerPlan plan;
  private final Calibration calibration;
  private final Int8Settings settings;
  private final OnnxGraph graph;

  Int8Graph(OnnxModel model, IntegerPlan plan, Calibration calibration, Int8Settings settings) {
    this.model = model;
    this.plan = plan;
    this.calibration = calibration;
    this.settings = settings;
    this.graph = model.emptied();
  }

  OnnxGraph write() {
    calibration
        .ranges()
        .forEach((value, range) -> {
          graph.floats(value + ".scale", new float[] {range.scale()});
          graph.uint8(value + ".zero", new byte[] {(byte) range.zero()});
        });
    model.inputs().stream().filter(plan::isBytes).forEach(this::quantize);
    for (Node node : plan.nodes()) {
      graph.copy(node, inputs(node), node.outputs().stream().map(this::made).toList());
      node.outputs().stream().filter(plan::isBytes).forEach(this::quantize);
    }
    graph.copyConstants(model);
    return graph;
  }

  /// The names under which a node now finds what it reads.
  private List<String> inputs(Node node) {
    List<String> inputs = new ArrayList<>(node.inputs());
    inputs.replaceAll(this::read);
    plan.weighted(node)
        .ifPresent(layer -> {
          String name = node.outputs().getFirst();
          float scale = range(node.inputs().getFirst()).scale();
          WeightGrid grid = WeightGrid.of(layer, settings, scale, LARGEST_BIAS);
          inputs.set(1, weights(name, layer, grid));
          layer.bias().ifPresent(bias -> inputs.set(2, bias(name, bias.values(), grid, scale)));
        });
    return inputs;
  }

  private void quantize(String value) {
    String scale = plan.gridOf(value) + ".scale";
    String zero = plan.gridOf(value) + ".zero";
    String bytes = graph.quantize(value + ".q", made(value), scale, zero);
    graph.dequantize(read(value), bytes, scale, zero);
  }

  /// The name under which a value is computed; an output of the model is what is read back.
  private String made(String value) {
    return plan.isBytes(value) && model.outputs().contains(value) ? value + ".raw" : value;
  }

  private String read(String value) {
    return plan.isBytes(value) && !model.outputs().contains(value) ? value + ".dq" : value;
  }

  private Range range(String value) {
    return calibration.of(plan.gridOf(value));
  }

  private String weights(String name, WeightedNode layer, WeightGrid grid) {
    String bytes = graph.int8(name + ".weight", grid.bytes(layer), layer.weight().dimensions());
    float[] scales = grid.scales();
    if (!settings.perChannel()) {
      String scale = graph.floats(name + ".weight.scale", new float[] {scales[0]});
      String zero = graph.int8(name + ".weight.zero", new byte[1]);
      return graph.dequantize(name + ".weight.dq", bytes, scale, zero);
    }
    String scale = graph.floats(name + ".weight.scale", scales, scales.length);
    String zeros = graph.int8(name + ".weight.zero", new byte[scales.length], scales.length);
    return graph.dequantize(name + ".weight.dq", bytes, scale, zeros, layer.axis());
  }

  private String bias(String name, float[] bias, WeightGrid grid, float scaleOfInput) {
    int n = bias.length;
    int[] values = new int[n];
    float[] scales = new float[n];
    for (int i = 0; i < n; i++) {
      scales[i] = scaleOfInput * grid.scales()[i];
      values[i] = (int) Math.rint(bias[i] / (double) scales[i]);
    }
    String integers = graph.int32(name + ".bias", values, n);
    String scale = graph.floats(name + ".bias.scale", scales, n);
    String zeros = graph.int32(name + ".bias.zero", new int[n], n);
    return graph.dequantize(name + ".bias.dq", integers, scale, zeros, 0);
  }
}
