package org.actant.technique.inference;

import java.util.List;
import org.actant.input.InputException;
import org.actant.network.OnnxGraph;
import org.actant.network.OnnxModel;
import org.actant.network.OnnxModel.Constant;
import org.actant.network.OnnxModel.Node;

/// Writes a model with 16-bit floats. What goes in and comes out stays 32-bit.
final class HalfGraph {
  private static final float LARGEST = 65504;

  private HalfGraph() {}

  /// Returns the model with 16-bit constants that are widened before they are used.
  static OnnxGraph weights(OnnxModel model) {
    OnnxGraph graph = model.emptied();
    for (String name : model.floats()) {
      graph.single(name, constant(graph, name + ".half", floats(model, name)));
    }
    model.nodes().forEach(node -> graph.copy(node, node.inputs(), node.outputs()));
    graph.copyConstants(model);
    return graph;
  }

  /// Returns the model with 16-bit constants, activations and arithmetic.
  static OnnxGraph arithmetic(OnnxModel model) {
    OnnxGraph graph = model.emptied();
    model.floats().forEach(name -> constant(graph, name, floats(model, name)));
    model.inputs().forEach(input -> graph.half(input + ".half", input));
    for (Node node : model.nodes()) {
      graph.copy(
          node, halved(node.inputs(), model.inputs()), halved(node.outputs(), model.outputs()));
    }
    model.outputs().forEach(output -> graph.single(output, output + ".half"));
    graph.copyConstants(model);
    return graph;
  }

  private static List<String> halved(List<String> names, List<String> ends) {
    return names.stream().map(name -> ends.contains(name) ? name + ".half" : name).toList();
  }

  private static Constant floats(OnnxModel model, String name) {
    return model.floats(name).orElseThrow();
  }

  private static String constant(OnnxGraph graph, String name, Constant constant) {
    for (float value : constant.values()) {
      if (Math.abs(value) > LARGEST) {
        throw new InputException(
            "found the weight %s in `%s`; expected at most %s for 16-bit floats"
                .formatted(value, constant.name(), LARGEST));
      }
    }
    return graph.halves(name, constant.values(), constant.dimensions());
  }
}
