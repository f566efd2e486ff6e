package org.actant.technique.model.filter;

import java.util.ArrayList;
import java.util.List;
import org.actant.network.Architecture;
import org.actant.network.InputShape;
import org.actant.network.LayerWeights;
import org.actant.network.TrainedNetwork;

/// A network seen as groups of channels that can be cut.
///
/// @param places the convolutions
record PrunableNetwork(TrainedNetwork network, List<ChannelGroup> groups, List<Place> places) {
  /// A convolution and the size of its feature maps.
  ///
  /// @param name such as `conv1`, as in the exported file
  /// @param weights its place in the list of weights
  /// @param order its place in the list of activations
  record Place(String name, int weights, int order, int height, int width) {}

  static PrunableNetwork of(TrainedNetwork network) {
    var groups = new ArrayList<ChannelGroup>();
    var places = new ArrayList<Place>();
    InputShape input = network.input();
    int height = input.height();
    int width = input.width();
    int number = 0;
    int weights = 0;
    for (Architecture.Layer layer : network.architecture().layers()) {
      number++;
      switch (layer) {
        case Architecture.Conv _ -> {
          close(groups, weights, 1);
          groups.add(new ChannelGroup("conv" + number, List.of(weights), List.of()));
          places.add(new Place("conv" + number, weights, weights, height, width));
          weights++;
        }
        case Architecture.Pool() -> {
          height /= 2;
          width /= 2;
        }
        case Architecture.Dense _ -> {
          close(groups, weights, height * width);
          weights++;
        }
      }
    }
    close(groups, weights, height * width);
    return new PrunableNetwork(network, groups, places);
  }

  /// Names the layer that reads the newest group, unless it has one already.
  private static void close(List<ChannelGroup> groups, int consumer, int area) {
    if (!groups.isEmpty() && groups.getLast().consumers().isEmpty()) {
      ChannelGroup open = groups.removeLast();
      groups.add(
          new ChannelGroup(
              open.name(),
              open.producers(),
              List.of(new ChannelGroup.Consumer(consumer, area))));
    }
  }

  /// Returns the convolution at this place in the list of weights.
  Place place(int weights) {
    return places.stream()
        .filter(place -> place.weights() == weights)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no convolution at " + weights));
  }

  /// The number of channels of a group.
  int channels(ChannelGroup group) {
    return network.weights().get(group.producers().getFirst()).outputs();
  }

  /// Returns the smaller network.
  ///
  /// @param kept for each group the channels that stay, ascending
  TrainedNetwork keep(List<int[]> kept) {
    List<LayerWeights> weights = new ArrayList<>(network.weights());
    for (int i = 0; i < groups.size(); i++) {
      int[] keep = kept.get(i);
      for (int producer : groups.get(i).producers()) {
        weights.set(producer, Channels.keepOutputs(weights.get(producer), keep));
      }
      for (ChannelGroup.Consumer consumer : groups.get(i).consumers()) {
        LayerWeights reader = weights.get(consumer.place());
        weights.set(consumer.place(), Channels.keepInputs(reader, consumer.area(), keep));
      }
    }
    return TrainedNetwork.of(shape(weights), network.input(), weights);
  }

  /// The shape that goes with smaller weights.
  private Architecture shape(List<LayerWeights> weights) {
    var layers = new ArrayList<Architecture.Layer>();
    int next = 0;
    for (Architecture.Layer layer : network.architecture().layers()) {
      layers.add(
          switch (layer) {
            case Architecture.Conv _ -> new Architecture.Conv(weights.get(next++).outputs());
            case Architecture.Pool() -> layer;
            case Architecture.Dense _ -> {
              next++;
              yield layer;
            }
          });
    }
    return new Architecture(layers, network.architecture().batchNormalization());
  }
}
