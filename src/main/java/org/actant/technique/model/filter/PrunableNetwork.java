package org.actant.technique.model.filter;

import java.util.ArrayList;
import java.util.List;
import org.actant.input.InputException;
import org.actant.network.Architecture;
import org.actant.network.Blueprint;
import org.actant.network.Blueprint.Node;
import org.actant.network.LayerWeights;
import org.actant.network.TrainedNetwork;
import org.actant.technique.model.filter.ChannelGroup.Consumer;

/// A network seen as groups of channels that can be cut. The units of dense layers and the classes
/// are not among them.
record PrunableNetwork(TrainedNetwork network, List<ChannelGroup> groups) {
  PrunableNetwork {
    groups = List.copyOf(groups);
  }

  /// @throws InputException if the network has no convolution
  static PrunableNetwork of(TrainedNetwork network) {
    Blueprint blueprint = network.blueprint();
    var groups = new ArrayList<ChannelGroup>();
    for (int group = 0; group < blueprint.groups().size(); group++) {
      if (blueprint.isFree(group)) {
        ChannelGroup found = group(blueprint, group);
        if (!found.producers().isEmpty()) {
          groups.add(found);
        }
      }
    }
    if (groups.isEmpty()) {
      throw new InputException(
          "found the network `%s` for the pruning of filters; expected one with convolutions"
              .formatted(network.architecture()));
    }
    return new PrunableNetwork(network, groups);
  }

  private static ChannelGroup group(Blueprint blueprint, int group) {
    List<Node> producers =
        blueprint.weighted().stream()
            .filter(node -> node.group() == group)
            .filter(node -> node.operation() instanceof Blueprint.Convolution)
            .toList();
    List<Consumer> consumers =
        blueprint.weighted().stream()
            .filter(node -> blueprint.before(node).group() == group)
            .map(node -> new Consumer(place(node), area(blueprint, node)))
            .toList();
    return new ChannelGroup(
        producers.isEmpty() ? "" : producers.getFirst().name(),
        producers.stream().map(PrunableNetwork::place).toList(),
        consumers);
  }

  /// How many inputs in a row of a layer come from one channel.
  private static int area(Blueprint blueprint, Node reader) {
    Node read = blueprint.before(reader);
    return reader.operation() instanceof Blueprint.Dense
        ? read.size().volume() / blueprint.groups().get(read.group())
        : 1;
  }

  private static int place(Node weighted) {
    return weighted.weights().orElseThrow();
  }

  List<String> names() {
    return groups.stream().map(ChannelGroup::name).toList();
  }

  /// The number of channels of each group.
  List<Integer> channels() {
    List<LayerWeights> weights = network.weights();
    return groups.stream()
        .map(group -> weights.get(group.producers().getFirst()).outputs())
        .toList();
  }

  /// Returns the smaller network.
  ///
  /// @param kept for each group the channels that stay, ascending
  /// @throws InputException if a residual block would end with as many channels as it begins, but
  ///   has a projection
  TrainedNetwork keep(List<int[]> kept) {
    List<LayerWeights> weights = new ArrayList<>(network.weights());
    for (int i = 0; i < groups.size(); i++) {
      int[] keep = kept.get(i);
      for (int producer : groups.get(i).producers()) {
        weights.set(producer, Channels.keepOutputs(weights.get(producer), keep));
      }
      for (Consumer consumer : groups.get(i).consumers()) {
        LayerWeights reader = weights.get(consumer.place());
        weights.set(consumer.place(), Channels.keepInputs(reader, consumer.area(), keep));
      }
    }
    Architecture shape = shape(weights);
    if (Blueprint.of(shape, network.input()).weighted().size() != weights.size()) {
      throw new InputException(
          "found `%s` after pruning `%s`, in which a residual block needs its projection no more; expected another level for one of %s"
              .formatted(shape, network.architecture(), String.join(", ", names())));
    }
    return TrainedNetwork.of(shape, network.input(), weights);
  }

  /// The shape that goes with smaller weights.
  private Architecture shape(List<LayerWeights> weights) {
    var layers = new ArrayList<Architecture.Layer>();
    for (int i = 0; i < network.architecture().layers().size(); i++) {
      List<Integer> outputs = outputs(i, weights);
      layers.add(
          switch (network.architecture().layers().get(i)) {
            case Architecture.Conv conv -> conv.withChannels(outputs.getFirst());
            case Architecture.Residual(_, _, int stride, boolean normalized) ->
                new Architecture.Residual(outputs.get(1), outputs.get(0), stride, normalized);
            case Architecture.Pool pool -> pool;
            case Architecture.GlobalPool pool -> pool;
            case Architecture.Drop drop -> drop;
            case Architecture.Dense dense -> dense;
            case Architecture.Gradients gradients -> gradients;
          });
    }
    return new Architecture(layers);
  }

  /// The outputs of the weighted nodes of a layer, in their order.
  private List<Integer> outputs(int layer, List<LayerWeights> weights) {
    return network.blueprint().weighted().stream()
        .filter(node -> node.layer() == layer)
        .map(node -> weights.get(place(node)).outputs())
        .toList();
  }
}
