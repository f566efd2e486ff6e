package org.actant.network;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.actant.input.InputException;
import org.actant.network.Architecture.Padding;
import org.actant.network.Architecture.Reduction;

/// An architecture spelled out for images of one size: its operations in the order in which they
/// can be computed, with the size of what each gives. Whoever builds, exports, counts or cuts a
/// network walks this list.
///
/// Every node says to which *channel group* its output belongs. Channel 3 of a group is the same
/// channel at every node of the group: of the convolution that makes it, its normalization, the
/// pools behind it, and, after a residual addition, of both convolutions that are added. To cut a
/// channel of a group, cut it from the outputs of all weighted nodes that belong to the group and
/// from the inputs of all that read from it. After `flatten`, and in images, a channel has
/// `size.volume() / group channels` values in a row. Group 0 are the channels of the images, the
/// last group are the classes; neither can be cut.
///
/// ```java
/// for (Blueprint.Node node : Blueprint.of(architecture, input).weighted()) {
///   int from = blueprint.node(node.inputs().getFirst()).group(); // the channels it reads
///   int to = node.group();                                       // the channels it makes
///   LayerWeights weights = network.weights().get(node.weights().getAsInt());
/// }
/// ```
public final class Blueprint {
  private final Architecture architecture;
  private final InputShape input;
  private final List<Node> nodes = new ArrayList<>();
  private final List<Integer> groups = new ArrayList<>();
  private int layers;

  /// What a node gives: channels of images, or a vector of `channels` values with height and width
  /// 1.
  public record Size(int channels, int height, int width) {
    public int volume() {
      return channels * height * width;
    }
  }

  /// What a node does.
  public sealed interface Operation {}

  /// The images that go in.
  public record Images() implements Operation {}

  /// Oriented gradients of the images, see [OrientedGradients]. The channels belong to group 0:
  /// they cannot be cut one by one.
  public record Gradients(int orientations, int cell) implements Operation {}

  /// A convolution with bias. Padding is in [#pads].
  public record Convolution(int outputs, int kernel, int stride, Padding padding)
      implements Operation {
    /// Returns how many zeros go around an input of this size: top, left, bottom, right.
    public int[] pads(Size input) {
      int rows = pad(input.height());
      int columns = pad(input.width());
      return new int[] {rows / 2, columns / 2, rows - rows / 2, columns - columns / 2};
    }

    private int pad(int side) {
      return padding == Padding.VALID
          ? 0
          : Math.max(0, ((side + stride - 1) / stride - 1) * stride + kernel - side);
    }

    private int side(int from) {
      return padding == Padding.SAME
          ? (from + stride - 1) / stride
          : Math.floorDiv(from - kernel, stride) + 1;
    }
  }

  /// Batch normalization, part of the weights of the convolution before it.
  public record Normalization() implements Operation {}

  public record Relu() implements Operation {}

  public record Pool(Reduction reduction, int size, int stride) implements Operation {
    private int side(int from) {
      return Math.floorDiv(from - size, stride) + 1;
    }
  }

  /// The mean of each channel, a vector.
  public record GlobalPool() implements Operation {}

  /// Makes a vector of an image: channel by channel, row by row.
  public record Flatten() implements Operation {}

  /// The sum of two inputs of equal size.
  public record Add() implements Operation {}

  /// Dropout, which does nothing but while training.
  public record Drop(int percent) implements Operation {}

  /// A fully connected layer with bias.
  public record Dense(int units) implements Operation {}

  /// One operation.
  ///
  /// @param number its place in the list
  /// @param name unique, such as `conv1`, `conv1.norm`, `conv1.relu`, `pool2`, `output`
  /// @param inputs the numbers of the nodes that it reads
  /// @param size what it gives
  /// @param group the channel group of what it gives
  /// @param weights the place of its weights in [TrainedNetwork#weights], none if it has none
  /// @param layer the place in [Architecture#layers] of the layer that it belongs to, from 0; -1
  ///   for the images, and their number for the output
  public record Node(
      int number,
      String name,
      Operation operation,
      List<Integer> inputs,
      Size size,
      int group,
      OptionalInt weights,
      int layer) {
    public Node {
      inputs = List.copyOf(inputs);
    }

    /// Whether this is a convolution or a dense layer.
    public boolean isWeighted() {
      return operation instanceof Convolution || operation instanceof Dense;
    }
  }

  private Blueprint(Architecture architecture, InputShape input) {
    this.architecture = architecture;
    this.input = input;
  }

  /// @throws InputException if an image has no room for the pools and convolutions
  public static Blueprint of(Architecture architecture, InputShape input) {
    var blueprint = new Blueprint(architecture, input);
    blueprint.build();
    return blueprint;
  }

  public Architecture architecture() {
    return architecture;
  }

  public InputShape input() {
    return input;
  }

  /// All operations; the inputs of each come before it, the images first, the logits last.
  public List<Node> nodes() {
    return List.copyOf(nodes);
  }

  public Node node(int number) {
    return nodes.get(number);
  }

  /// The first input of a node.
  public Node before(Node node) {
    return nodes.get(node.inputs().getFirst());
  }

  /// The convolutions and dense layers in the order of [TrainedNetwork#weights]; the output is the
  /// last.
  public List<Node> weighted() {
    return nodes.stream().filter(Node::isWeighted).toList();
  }

  /// The number of channels of each group.
  public List<Integer> groups() {
    return List.copyOf(groups);
  }

  /// Whether the channels of a group may be cut.
  public boolean isFree(int group) {
    return group > 0 && group < groups.size() - 1;
  }

  /// What a weighted node finally gives to others: its own value after normalization, addition and
  /// ReLU, whatever of them follows.
  public Node settled(Node weighted) {
    Node node = weighted;
    for (Node next : nodes.subList(weighted.number() + 1, nodes.size())) {
      boolean passes =
          switch (next.operation()) {
            case Normalization _, Relu _, Add _ -> next.inputs().contains(node.number());
            case Images _,
                Gradients _,
                Convolution _,
                Pool _,
                GlobalPool _,
                Flatten _,
                Drop _,
                Dense _ ->
                false;
          };
      node = passes && next.layer() == weighted.layer() ? next : node;
    }
    return node;
  }

  /// Multiplications with a weight for one image, by weighted node.
  public long multiplications(Node weighted) {
    Size from = before(weighted).size();
    Size to = weighted.size();
    return switch (weighted.operation()) {
      case Convolution(_, int kernel, _, _) ->
          (long) to.volume() * from.channels() * kernel * kernel;
      case Dense _ -> (long) from.volume() * to.volume();
      case Images _,
          Gradients _,
          Normalization _,
          Relu _,
          Pool _,
          GlobalPool _,
          Flatten _,
          Add _,
          Drop _ ->
          0;
    };
  }

  /// The number of values that the first dense layer, or the output, reads.
  int flattened() {
    return weighted().stream()
        .filter(node -> node.operation() instanceof Dense)
        .findFirst()
        .map(node -> before(node).size().volume())
        .orElseThrow();
  }

  /// The size of what the layers hand to the output, before it is flattened.
  Size features() {
    Node vector = before(nodes.getLast());
    return vector.operation() instanceof Flatten ? before(vector).size() : vector.size();
  }

  private void build() {
    groups.add(input.channels());
    Node last = node("images", new Images(), List.of(), size(input), 0, OptionalInt.empty(), -1);
    for (int i = 0; i < architecture.layers().size(); i++) {
      last = layer(i, architecture.layers().get(i), last);
    }
    dense("output", input.classes(), last, architecture.layers().size());
  }

  private static Size size(InputShape input) {
    return new Size(input.channels(), input.height(), input.width());
  }

  private Node layer(int place, Architecture.Layer layer, Node from) {
    int number = place + 1;
    return switch (layer) {
      case Architecture.Gradients(int orientations, int cell) ->
          same(
              "hog" + number,
              new Gradients(orientations, cell),
              from,
              new Size(2 * orientations, from.size().height() / cell, from.size().width() / cell),
              place);
      case Architecture.Conv conv -> convolution("conv" + number, conv, from, place);
      case Architecture.Pool(Reduction reduction, int size, int stride) ->
          pool("pool" + number, new Pool(reduction, size, stride), from, place);
      case Architecture.GlobalPool() ->
          same(
              "gap" + number,
              new GlobalPool(),
              from,
              new Size(from.size().channels(), 1, 1),
              place);
      case Architecture.Residual block -> residual("res" + number, block, from, place);
      case Architecture.Drop(int percent) ->
          same("drop" + number, new Drop(percent), from, from.size(), place);
      case Architecture.Dense(int units, boolean rectified) -> {
        Node dense = dense("dense" + number, units, from, place);
        yield rectified ? relu("dense" + number, dense, place) : dense;
      }
    };
  }

  private Node convolution(String name, Architecture.Conv conv, Node from, int place) {
    var operation = new Convolution(conv.channels(), conv.kernel(), conv.stride(), conv.padding());
    Node made = convolution(name, operation, from, newGroup(conv.channels()), place);
    made = conv.normalized() ? normalization(name, made, place) : made;
    return conv.rectified() ? relu(name, made, place) : made;
  }

  private Node residual(String name, Architecture.Residual block, Node from, int place) {
    boolean projected = block.stride() != 1 || from.size().channels() != block.channels();
    var first = new Convolution(block.inner(), 3, block.stride(), Padding.SAME);
    var second = new Convolution(block.channels(), 3, 1, Padding.SAME);
    int inner = newGroup(block.inner());
    Node a = convolution(name + ".a", first, from, inner, place);
    a = block.normalized() ? normalization(name + ".a", a, place) : a;
    a = relu(name + ".a", a, place);
    int outer = projected ? newGroup(block.channels()) : from.group();
    Node b = convolution(name + ".b", second, a, outer, place);
    b = block.normalized() ? normalization(name + ".b", b, place) : b;
    var projection = new Convolution(block.channels(), 1, block.stride(), Padding.SAME);
    Node shortcut =
        projected ? convolution(name + ".projection", projection, from, outer, place) : from;
    Node sum =
        node(
            name + ".add",
            new Add(),
            List.of(b.number(), shortcut.number()),
            b.size(),
            outer,
            OptionalInt.empty(),
            place);
    return relu(name, sum, place);
  }

  private Node convolution(String name, Convolution operation, Node from, int group, int place) {
    Size to =
        new Size(
            operation.outputs(),
            operation.side(from.size().height()),
            operation.side(from.size().width()));
    return node(
        name, operation, List.of(from.number()), to, group, OptionalInt.of(layers++), place);
  }

  private Node normalization(String name, Node from, int place) {
    return node(
        name + ".norm",
        new Normalization(),
        List.of(from.number()),
        from.size(),
        from.group(),
        from.weights(),
        place);
  }

  private Node relu(String name, Node from, int place) {
    return same(name + ".relu", new Relu(), from, from.size(), place);
  }

  private Node pool(String name, Pool pool, Node from, int place) {
    Size to =
        new Size(
            from.size().channels(),
            pool.side(from.size().height()),
            pool.side(from.size().width()));
    return same(name, pool, from, to, place);
  }

  private Node dense(String name, int units, Node from, int place) {
    Node vector =
        !isVector(from)
            ? same("flatten", new Flatten(), from, new Size(from.size().volume(), 1, 1), place)
            : from;
    return node(
        name,
        new Dense(units),
        List.of(vector.number()),
        new Size(units, 1, 1),
        newGroup(units),
        OptionalInt.of(layers++),
        place);
  }

  private boolean isVector(Node node) {
    return switch (node.operation()) {
      case GlobalPool _, Flatten _, Dense _ -> true;
      case Relu _, Drop _ -> isVector(before(node));
      case Images _, Gradients _, Convolution _, Normalization _, Pool _, Add _ -> false;
    };
  }

  /// A node that keeps the channels.
  private Node same(String name, Operation operation, Node from, Size to, int place) {
    return node(
        name, operation, List.of(from.number()), to, from.group(), OptionalInt.empty(), place);
  }

  private int newGroup(int channels) {
    groups.add(channels);
    return groups.size() - 1;
  }

  private Node node(
      String name,
      Operation operation,
      List<Integer> inputs,
      Size size,
      int group,
      OptionalInt weights,
      int layer) {
    if (size.height() < 1 || size.width() < 1) {
      throw new InputException(
          "found the network `%s` for images of %s x %s pixels; expected fewer pools or smaller kernels, nothing is left at `%s`"
              .formatted(architecture, input.height(), input.width(), name));
    }
    var node = new Node(nodes.size(), name, operation, inputs, size, group, weights, layer);
    nodes.add(node);
    return node;
  }
}
