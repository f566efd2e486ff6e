package org.actant.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.actant.dataset.ImageSet;
import org.actant.input.InputException;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/// One training of one network, step by step.
final class TrainingRun implements AutoCloseable {
  private final Dl4jNetwork network;
  private final TrainingFittings fittings;
  private final Training training;
  private final TrainingHooks hooks;
  private final ImageSet images;
  private final Batches batches;
  private final List<Optional<INDArray>> masks;
  private final Optional<DenseSteps> dense;
  private final Random random;
  private long steps;
  private boolean stopped;

  TrainingRun(Dl4jNetwork network, TrainingFittings fittings, ImageSet images) {
    this.network = network;
    this.fittings = fittings;
    this.training = fittings.training();
    this.hooks = fittings.hooks();
    this.images = images;
    this.batches =
        new Batches(
            network.blueprint().input(),
            training.labelSmoothing(),
            hooks.soft().map(TrainingHooks.SoftTargets::logits));
    this.masks = masks(network, hooks.masks());
    this.dense =
        DenseSteps.fit(network.blueprint(), fittings)
            ? Optional.of(DenseSteps.of(network, fittings))
            : Optional.empty();
    this.random = new Random(training.seed());
  }

  static TrainingFittings fittings(ImageSet images, Training training, TrainingHooks hooks) {
    int stepsPerEpoch = Math.max(1, Math.ceilDiv(images.size(), training.batch()));
    return new TrainingFittings(training, hooks, stepsPerEpoch);
  }

  void train(TrainingProgress progress) {
    Optional<BestWeights> best =
        training.patience().map(patience -> new BestWeights(network, patience, validation()));
    int[] order = new int[images.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    keepMasks();
    for (int epoch = 1; epoch <= training.epochs() && !stopped; epoch++) {
      shuffle(order);
      double loss = epoch(epoch, order);
      progress.epochDone(epoch, training.epochs(), loss);
      stopped |= best.isPresent() && best.get().isOver();
    }
    best.ifPresent(BestWeights::restore);
    dense.ifPresent(DenseSteps::finish);
  }

  private ImageSet validation() {
    return hooks
        .validation()
        .filter(set -> set.size() > 0)
        .orElseThrow(() ->
            new InputException(
                "found early stopping in a training without validation images; expected some"));
  }

  /// Trains on every image once and returns the mean loss.
  private double epoch(int epoch, int[] order) {
    double loss = 0;
    int seen = 0;
    for (int from = 0; from < order.length && !stopped; from += training.batch()) {
      int size = Math.min(training.batch(), order.length - from);
      batches.load(images, order, from, size);
      loss += step(epoch) * size;
      seen += size;
    }
    return loss / seen;
  }

  /// Trains on the batch that is loaded.
  private double step(int epoch) {
    double loss = dense.isPresent() ? dense.get().step(batches) : graphStep();
    if (!Double.isFinite(loss)) {
      throw new TrainingFailedException(
          "the loss became %s in epoch %s at step %s of %s; a smaller learning rate than %s may help"
              .formatted(
                  loss,
                  epoch,
                  steps % fittings.stepsPerEpoch() + 1,
                  fittings.stepsPerEpoch(),
                  training.learningRate()));
    }
    slim(fittings.rate(steps) * hooks.slimming());
    keepMasks();
    hooks.afterStep().ifPresent(this::change);
    steps++;
    stopped = hooks.stop().isPresent() && hooks.stop().get().isOver(epoch, steps);
    return loss;
  }

  private double graphStep() {
    network.fit(batches);
    return network.graph().score();
  }

  private void keepMasks() {
    for (int layer = 0; layer < masks.size(); layer++) {
      Optional<INDArray> mask = masks.get(layer);
      if (mask.isPresent()) {
        network.values(layer).muli(mask.get());
      }
    }
  }

  private void change(TrainingHooks.WeightOperator operator) {
    for (int layer = 0; layer < network.blueprint().weighted().size(); layer++) {
      INDArray weights = network.values(layer);
      float[] values = Dl4jNetwork.read(weights);
      operator.apply(layer, values);
      Dl4jNetwork.write(weights, values);
    }
  }

  /// Moves every scale towards 0, and no further: the proximal step of an L1 penalty.
  private void slim(double distance) {
    if (distance > 0) {
      for (INDArray scale : network.scales()) {
        try (INDArray size = Transforms.abs(scale, true);
            INDArray sign = Transforms.sign(scale, true)) {
          size.subi(distance);
          Transforms.max(size, 0, false);
          scale.assign(sign.muli(size));
        }
      }
    }
  }

  private static List<Optional<INDArray>> masks(Dl4jNetwork network, List<float[]> masks) {
    int layers = network.blueprint().weighted().size();
    if (!masks.isEmpty() && masks.size() != layers) {
      throw new IllegalArgumentException(
          "found " + masks.size() + " masks; expected one for each of " + layers + " layers");
    }
    var arrays = new ArrayList<Optional<INDArray>>();
    for (int layer = 0; layer < masks.size(); layer++) {
      if (masks.get(layer).length == 0) {
        arrays.add(Optional.empty());
      } else {
        INDArray mask = network.values(layer).ulike();
        Dl4jNetwork.write(mask, masks.get(layer));
        arrays.add(Optional.of(mask));
      }
    }
    return arrays;
  }

  private void shuffle(int[] order) {
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
  }

  @Override
  public void close() {
    batches.close();
  }
}
