package org.actant.network;

import java.util.ArrayList;
import java.util.List;
import org.actant.dataset.ImageSet;
import org.actant.input.InputException;
import org.actant.network.Blueprint.Node;

/// A network in two parts: what gives features, and what is to learn from them.
///
/// @param layers how many weighted layers the first part has
/// @param first the shape of the first part
/// @param rest the shape of the second part
public record Cut(TrainedNetwork network, int layers, Architecture first, Architecture rest) {
  /// @throws InputException if the cut would go through a residual block, or leave nothing
  public static Cut after(TrainedNetwork network, int layers) {
    Blueprint blueprint = network.blueprint();
    List<Node> weighted = blueprint.weighted();
    boolean possible = layers >= 0 && layers < weighted.size();
    int place = !possible ? 0 : layers == 0 ? 0 : weighted.get(layers - 1).layer() + 1;
    if (!possible || weighted.get(layers).layer() < place) {
      throw new InputException(
          "found a cut after %s layers of %s; expected 0 to %s, and not inside a residual block"
              .formatted(layers, network.architecture(), weighted.size() - 1));
    }
    List<Architecture.Layer> all = network.architecture().layers();
    while (place < all.size() && passes(all.get(place), layers)) {
      place++;
    }
    return new Cut(
        network,
        layers,
        new Architecture(all.subList(0, place)),
        new Architecture(all.subList(place, all.size())));
  }

  /// The last node of the first part.
  Node last() {
    return network.blueprint().nodes().stream()
        .filter(node -> node.layer() < first.layers().size())
        .reduce((_, second) -> second)
        .orElseThrow();
  }

  private static boolean passes(Architecture.Layer layer, int layers) {
    boolean isPool = layer instanceof Architecture.Pool || layer instanceof Architecture.GlobalPool;
    return layer instanceof Architecture.Gradients || (isPool && layers > 0);
  }

  private boolean isFixed() {
    return layers == 0 && first.startsFixed();
  }

  /// Passes images through the first part, which for that gets an output layer that says nothing.
  public ImageSet features(ImageSet images) {
    if (isFixed()) {
      var fixed = (Architecture.Gradients) first.layers().getFirst();
      return new OrientedGradients(fixed.orientations(), fixed.cell()).of(images);
    }
    Blueprint.Size size = size();
    int classes = network.input().classes();
    var silent =
        new LayerWeights.Dense(
            classes, size.volume(), new float[size.volume() * classes], new float[classes]);
    var weights = new ArrayList<>(network.weights().subList(0, layers));
    weights.add(silent);
    TrainedNetwork part = TrainedNetwork.of(first, network.input(), weights);
    Node output = part.blueprint().nodes().getLast();
    return new ImageSet(
        images.name(),
        size.channels(),
        size.height(),
        size.width(),
        images.classes(),
        part.values(images, part.blueprint().before(output)),
        images.labels());
  }

  /// The size of the features.
  private Blueprint.Size size() {
    return Blueprint.of(first, network.input()).features();
  }

  /// The second part as a network of its own.
  public TrainedNetwork tail() {
    Blueprint.Size size = size();
    var input =
        new InputShape(size.channels(), size.height(), size.width(), network.input().classes());
    List<LayerWeights> weights = network.weights();
    return TrainedNetwork.of(rest, input, weights.subList(layers, weights.size()));
  }

  /// The whole network with another second part.
  public TrainedNetwork with(TrainedNetwork tail) {
    var weights = new ArrayList<>(network.weights().subList(0, layers));
    weights.addAll(tail.weights());
    return TrainedNetwork.of(network.architecture(), network.input(), weights);
  }
}
