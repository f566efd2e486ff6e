package org.actant.technique.inference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.actant.network.OnnxModel;
import org.actant.network.OnnxModel.Node;

/// Which values of a model are to be held in bytes so that its layers run on integer kernels.
///
/// A layer reads bytes. What a convolution, an addition or an average gives becomes bytes again, as
/// their kernels give nothing else; what a matrix product gives only if another layer reads it, so
/// that logits keep their 32 bits. A ReLU between a layer and its bytes belongs to the layer. Pools
/// of maxima and changes of shape hand bytes on as they are, on the same grid.
final class IntegerPlan {
  private static final Set<String> ACTIVATIONS = Set.of("Relu", "Clip");
  private static final Set<String> AVERAGES = Set.of("AveragePool", "GlobalAveragePool");
  private static final Set<String> MOVES =
      Set.of("MaxPool", "Flatten", "Reshape", "Transpose", "Squeeze", "Unsqueeze");

  private final OnnxModel model;
  private final List<Node> nodes;
  private final Map<String, List<Node>> readers = new HashMap<>();
  private final Map<Node, WeightedNode> weighted = new HashMap<>();
  private final Map<String, Node> moves = new HashMap<>();
  private final SortedSet<String> bytes = new TreeSet<>();

  IntegerPlan(OnnxModel model) {
    this.model = model;
    this.nodes = model.nodes();
    for (Node node : nodes) {
      node.inputs()
          .forEach(input -> readers.computeIfAbsent(input, _ -> new ArrayList<>()).add(node));
      WeightedNode.of(model, node).ifPresent(it -> weighted.put(node, it));
      if (MOVES.contains(node.operator()) && node.outputs().size() == 1) {
        moves.put(node.outputs().getFirst(), node);
      }
    }
    nodes.forEach(this::startFrom);
    spread();
  }

  List<Node> nodes() {
    return nodes;
  }

  /// How many layers with weights read bytes.
  int layers() {
    return weighted.size();
  }

  Optional<WeightedNode> weighted(Node node) {
    return Optional.ofNullable(weighted.get(node));
  }

  /// Whether this value is to be held in bytes.
  boolean isBytes(String value) {
    return bytes.contains(value);
  }

  /// The values whose ranges have to be known.
  SortedSet<String> grids() {
    var grids = new TreeSet<String>();
    bytes.forEach(value -> grids.add(gridOf(value)));
    return grids;
  }

  /// Returns the value whose grid this one shares, often itself.
  String gridOf(String value) {
    Node move = moves.get(value);
    return move == null ? value : gridOf(move.inputs().getFirst());
  }

  private void startFrom(Node node) {
    if (weighted.containsKey(node)) {
      bytes.add(node.inputs().getFirst());
      if (node.operator().equals("Conv")) {
        bytes.add(settled(node));
      }
    } else if (isSum(node) || AVERAGES.contains(node.operator())) {
      bytes.addAll(node.inputs());
      bytes.add(settled(node));
    }
  }

  /// Only sums of two computed values; a constant is added in 32 bits.
  private boolean isSum(Node node) {
    return node.operator().equals("Add") && node.inputs().stream().noneMatch(model::isConstant);
  }

  /// What a layer gives after the activation that belongs to it.
  private String settled(Node node) {
    String value = node.outputs().getFirst();
    List<Node> next = readers.getOrDefault(value, List.of());
    boolean fused =
        next.size() == 1
            && ACTIVATIONS.contains(next.getFirst().operator())
            && !model.outputs().contains(value);
    return fused ? next.getFirst().outputs().getFirst() : value;
  }

  /// Hands bytes on through moves, backwards from those who need them and forwards to those who may
  /// have them.
  private void spread() {
    Set<String> before;
    do {
      before = new HashSet<>(bytes);
      for (Node move : moves.values()) {
        String from = move.inputs().getFirst();
        String to = move.outputs().getFirst();
        if (bytes.contains(to)) {
          bytes.add(from);
        }
        if (bytes.contains(from) && !model.inputs().contains(from)) {
          bytes.add(to);
        }
      }
    } while (!before.equals(bytes));
  }
}
