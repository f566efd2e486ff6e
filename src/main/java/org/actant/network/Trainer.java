package org.actant.network;

import java.util.List;
import java.util.Optional;
import org.actant.dataset.ImageSet;

/// Trains networks with DL4J's layer API, on one thread of Java: the operators bring their own
/// threads.
public final class Trainer {
  private Trainer() {}

  /// Trains a new network. Equal arguments give equal weights on the same machine with the same
  /// number of threads.
  ///
  /// @throws TrainingFailedException if the loss stops being a number or memory runs out
  public static TrainedNetwork train(
      Architecture architecture, ImageSet images, Training training, TrainingProgress progress) {
    return train(architecture, images, training, TrainingHooks.NONE, progress);
  }

  /// Trains a new network, with hooks.
  public static TrainedNetwork train(
      Architecture architecture,
      ImageSet images,
      Training training,
      TrainingHooks hooks,
      TrainingProgress progress) {
    if (hooks.frozen() > 0) {
      TrainedNetwork random = untrained(architecture, InputShape.of(images), training);
      return fineTune(random, images, training, hooks, progress);
    }
    if (architecture.startsFixed()) {
      TrainedNetwork random = untrained(architecture, InputShape.of(images), training);
      Learning learning = Learning.behind(Cut.after(random, 0), images, hooks);
      return learning.whole(
          train(learning.shape(), learning.features(), training, learning.hooks(), progress));
    }
    Blueprint blueprint = Blueprint.of(architecture, InputShape.of(images));
    var fittings = TrainingRun.fittings(images, training, hooks);
    Dl4jNetwork network = Dl4jNetwork.create(blueprint, training.seed(), fittings);
    return run(network, fittings, images, progress);
  }

  /// Returns a new network with the random weights that training would start from.
  public static TrainedNetwork untrained(
      Architecture architecture, InputShape input, Training training) {
    return new TrainedNetwork(
        Dl4jNetwork.create(Blueprint.of(architecture, input), training.seed(), Fittings.NONE));
  }

  /// Trains a copy of a network further, with a fresh optimizer.
  ///
  /// @throws TrainingFailedException if the loss stops being a number or memory runs out
  public static TrainedNetwork fineTune(
      TrainedNetwork network, ImageSet images, Training training, TrainingProgress progress) {
    return fineTune(network, images, training, TrainingHooks.NONE, progress);
  }

  /// Trains a copy of a network further, with hooks and a fresh optimizer.
  ///
  /// @throws org.actant.input.InputException if the frozen layers end inside a residual block
  public static TrainedNetwork fineTune(
      TrainedNetwork network,
      ImageSet images,
      Training training,
      TrainingHooks hooks,
      TrainingProgress progress) {
    if (hooks.frozen() > 0) {
      Cut cut = Cut.after(network, hooks.frozen());
      Optional<ImageSet> validation = hooks.validation().map(cut::features);
      TrainingHooks rest = hooks.after(hooks.frozen(), validation);
      return cut.with(fineTune(cut.tail(), cut.features(images), training, rest, progress));
    }
    if (network.architecture().startsFixed()) {
      Learning learning = Learning.behind(Cut.after(network, 0), images, hooks);
      return learning.whole(
          fineTune(learning.tail(), learning.features(), training, learning.hooks(), progress));
    }
    var fittings = TrainingRun.fittings(images, training, hooks);
    List<LayerWeights> weights = network.weights();
    Dl4jNetwork copy = Dl4jNetwork.create(network.blueprint(), training.seed(), fittings);
    copy.write(weights);
    return run(copy, fittings, images, progress);
  }

  /// Trains and returns the network without its hooks.
  private static TrainedNetwork run(
      Dl4jNetwork network, TrainingFittings fittings, ImageSet images, TrainingProgress progress) {
    try (var run = new TrainingRun(network, fittings, images)) {
      run.train(progress);
    } catch (OutOfMemoryError e) {
      throw new TrainingFailedException(
          "memory ran out while training %s with batches of %s; a smaller batch needs less"
              .formatted(network.blueprint().architecture(), fittings.training().batch()),
          e);
    }
    return new TrainedNetwork(
        Dl4jNetwork.create(network.blueprint(), Fittings.NONE, network.weights()));
  }
}
