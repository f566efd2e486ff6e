package org.actant.network;

import java.util.ArrayList;
import java.util.List;
import org.actant.dataset.ImageSet;
import org.actant.input.InputException;
import org.actant.network.Blueprint.Node;

/// A network in two parts: what gives features, and what is to learn from them.
///
/// @param layers how many weighted layers the first part has
/// @param last the node that gives the features
/// @param rest the shape of the second part
record Cut(TrainedNetwork network, int layers, Node last, Architecture rest) {
  /// @throws InputException if the cut would go through a residual block, or leave nothing
  static Cut after(TrainedNetwork network, int layers) {
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
    int end = place;
    Node last =
        blueprint.nodes().stream()
            .filter(node -> node.layer() < end)
            .reduce((_, second) -> second)
            .orElseThrow();
    return new Cut(network, layers, last, new Architecture(all.subList(place, all.size())));
  }

  private static boolean passes(Architecture.Layer layer, int layers) {
    boolean isPool = layer instanceof Architecture.Pool || layer instanceof Architecture.GlobalPool;
    return layer instanceof Architecture.Gradients || (isPool && layers > 0);
  }

  ImageSet features(ImageSet images) {
    if (last.operation() instanceof Blueprint.Gradients(int orientations, int cell)) {
      return new OrientedGradients(orientations, cell).of(images);
    }
    Blueprint.Size size = last.size();
    return new ImageSet(
        images.name(),
        size.channels(),
        size.height(),
        size.width(),
        images.classes(),
        network.values(images, last),
        images.labels());
  }

  /// The second part as a network of its own.
  TrainedNetwork tail() {
    Blueprint.Size size = last.size();
    var input =
        new InputShape(
            size.channels(), size.height(), size.width(), network.input().classes());
    List<LayerWeights> weights = network.weights();
    return TrainedNetwork.of(rest, input, weights.subList(layers, weights.size()));
  }

  /// The whole network with another second part.
  TrainedNetwork with(TrainedNetwork tail) {
    var weights = new ArrayList<>(network.weights().subList(0, layers));
    weights.addAll(tail.weights());
    return TrainedNetwork.of(network.architecture(), network.input(), weights);
  }
}
