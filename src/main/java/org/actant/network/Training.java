package org.actant.network;

import java.util.Optional;
import org.actant.input.InputException;

/// How a network is trained, on shuffled batches, against the cross entropy. Equal trainings give
/// equal weights.
///
/// @param epochs passes over all images, 1 or more
/// @param batch images per step
/// @param learningRate the step size, changed by the schedule
/// @param seed decides the first weights and the order of the images
/// @param labelSmoothing the share of each label that is spread evenly over all classes, 0 or more
///   and below 1 (Szegedy et al. 2016, arXiv 1512.00567)
/// @param weightDecay the share by which each weight shrinks in a step, times the learning rate;
///   biases and normalization are spared (Loshchilov and Hutter 2019, arXiv 1711.05101)
/// @param patience when to stop before the last epoch; needs validation images among the hooks
public record Training(
    int epochs,
    int batch,
    double learningRate,
    long seed,
    Optimizer optimizer,
    Schedule schedule,
    double labelSmoothing,
    double weightDecay,
    Optional<Patience> patience) {
  public Training {
    if (epochs < 1 || batch < 1 || !(learningRate > 0 && learningRate < 1)) {
      throw new InputException(
          "found a training of %s epochs, batch %s, learning rate %s; expected 1 or more, 1 or more, and a rate between 0 and 1"
              .formatted(epochs, batch, learningRate));
    }
    if (!(labelSmoothing >= 0 && labelSmoothing < 1 && weightDecay >= 0 && weightDecay < 1)) {
      throw new InputException(
          "found a training with label smoothing %s and weight decay %s; expected 0 or more and below 1 for both"
              .formatted(labelSmoothing, weightDecay));
    }
  }

  /// Adam (Kingma and Ba 2015, arXiv 1412.6980) with a constant learning rate.
  public Training(int epochs, int batch, double learningRate, long seed) {
    this(epochs, batch, learningRate, seed, Optimizer.ADAM, Schedule.FIXED, 0, 0, Optional.empty());
  }

  /// Early stopping: ends a training whose validation score has not improved for some epochs, and
  /// goes back to the best weights (Prechelt 1998, doi:10.1007/3-540-49430-8_3).
  ///
  /// @param epochs how many epochs without improvement, 1 or more
  /// @param least the improvement that counts, 0 or more
  public record Patience(Score score, int epochs, double least) {
    public Patience {
      if (epochs < 1 || !(least >= 0)) {
        throw new InputException(
            "found a patience of %s epochs for an improvement of %s; expected 1 or more epochs and 0 or more"
                .formatted(epochs, least));
      }
    }
  }

  /// What is watched on the validation images.
  public enum Score {
    LOSS,
    ACCURACY
  }

  public Training withEpochs(int changed) {
    return new Training(
        changed,
        batch,
        learningRate,
        seed,
        optimizer,
        schedule,
        labelSmoothing,
        weightDecay,
        patience);
  }

  public Training withBatch(int changed) {
    return new Training(
        epochs,
        changed,
        learningRate,
        seed,
        optimizer,
        schedule,
        labelSmoothing,
        weightDecay,
        patience);
  }

  public Training withLearningRate(double changed) {
    return new Training(
        epochs, batch, changed, seed, optimizer, schedule, labelSmoothing, weightDecay, patience);
  }

  public Training withSeed(long changed) {
    return new Training(
        epochs,
        batch,
        learningRate,
        changed,
        optimizer,
        schedule,
        labelSmoothing,
        weightDecay,
        patience);
  }

  public Training withOptimizer(Optimizer changed) {
    return new Training(
        epochs,
        batch,
        learningRate,
        seed,
        changed,
        schedule,
        labelSmoothing,
        weightDecay,
        patience);
  }

  public Training withSchedule(Schedule changed) {
    return new Training(
        epochs,
        batch,
        learningRate,
        seed,
        optimizer,
        changed,
        labelSmoothing,
        weightDecay,
        patience);
  }

  public Training withLabelSmoothing(double changed) {
    return new Training(
        epochs, batch, learningRate, seed, optimizer, schedule, changed, weightDecay, patience);
  }

  public Training withWeightDecay(double changed) {
    return new Training(
        epochs, batch, learningRate, seed, optimizer, schedule, labelSmoothing, changed, patience);
  }

  public Training withPatience(Patience changed) {
    return new Training(
        epochs,
        batch,
        learningRate,
        seed,
        optimizer,
        schedule,
        labelSmoothing,
        weightDecay,
        Optional.of(changed));
  }
}
