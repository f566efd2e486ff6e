package org.actant.network;

import java.util.List;
import java.util.Optional;
import org.actant.dataset.ImageSet;

/// What is done to a network while it is trained, beside ordinary steps. Start from [#NONE] and add
/// what is wanted:
///
/// ```java
/// Trainer.fineTune(network, images, training, TrainingHooks.NONE.withMasks(masks), progress);
/// ```
///
/// Layers are counted as in [TrainedNetwork#weights]; arrays have the layout of
/// [LayerWeights#values]. Biases and normalization are never touched.
///
/// @param masks one array per layer by which its weights are multiplied after every step, empty for
///   a layer that is free; or no arrays at all. Zeros keep pruned weights out (Han et al. 2015,
///   arXiv 1506.02626).
/// @param afterStep changes weights after every step; slower than masks, as the weights are copied
/// @param forward changes a copy of the weights for the forward pass; the gradient goes to the
///   weights themselves as if nothing had been changed (straight-through: Bengio, Léonard and
///   Courville 2013, arXiv 1308.3432). The trained network comes back with its own weights, not the
///   changed copies.
/// @param activations rounds what layers give
/// @param soft what a teacher said of the training images
/// @param frozen how many layers, from the first, keep their weights. The images pass them once;
///   the rest is trained on what comes out.
/// @param slimming the weight of the L1 penalty on the scales (gamma) of batch normalization
///   (network slimming: Liu et al. 2017, arXiv 1708.06519). After each step every scale moves
///   towards 0 by `slimming` times the learning rate and stops there.
/// @param validation images on which early stopping looks
/// @param stop asked after every step whether the training is to end now
public record TrainingHooks(
    List<float[]> masks,
    Optional<WeightOperator> afterStep,
    Optional<WeightOperator> forward,
    Optional<RoundedActivations> activations,
    Optional<SoftTargets> soft,
    int frozen,
    double slimming,
    Optional<ImageSet> validation,
    Optional<StopRule> stop) {
  public static final TrainingHooks NONE =
      new TrainingHooks(
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          0,
          0,
          Optional.empty(),
          Optional.empty());

  public TrainingHooks {
    masks = List.copyOf(masks);
    if (frozen < 0 || !(slimming >= 0)) {
      throw new IllegalArgumentException("bad hooks: frozen " + frozen + ", slimming " + slimming);
    }
  }

  /// Changes the weights of a layer in place.
  @FunctionalInterface
  public interface WeightOperator {
    /// @param layer which layer, from 0
    /// @param weights its weights, in the layout of [LayerWeights#values]; to be changed
    void apply(int layer, float[] weights);
  }

  /// Rounds activations to evenly spaced levels, as 8-bit integers would hold them, while training
  /// and gives the gradient through where the value was inside the range. Applies to layers with
  /// ReLU; linear ones and the output are left alone.
  ///
  /// @param largest one value per layer at which its range ends, 0 for a layer that is left alone
  /// @param levels steps between 0 and the largest value, such as 255
  @SuppressWarnings("ArrayRecordComponent")
  public record RoundedActivations(float[] largest, int levels) {
    public RoundedActivations {
      if (levels < 1) {
        throw new IllegalArgumentException("bad number of levels " + levels);
      }
    }
  }

  /// A teacher's answers, learned beside the labels (Hinton, Vinyals and Dean 2015, arXiv
  /// 1503.02531). With `q = softmax(z)` of the student's logits, `p_T` and `q_T` softened by the
  /// temperature, the loss of an image is `alpha CE(label, q) + (1 - alpha) T² CE(p_T, q_T)`.
  ///
  /// @param logits the teacher's logits: one row per training image, in the images' order
  /// @param temperature `T`, above 0
  /// @param alpha the weight of the labels, 0 to 1
  @SuppressWarnings("ArrayRecordComponent")
  public record SoftTargets(float[][] logits, double temperature, double alpha) {
    public SoftTargets {
      if (!(temperature > 0 && alpha >= 0 && alpha <= 1)) {
        throw new IllegalArgumentException(
            "bad soft targets: temperature " + temperature + ", alpha " + alpha);
      }
    }
  }

  /// Decides whether a training ends early, such as when its energy budget is spent.
  @FunctionalInterface
  public interface StopRule {
    /// @param epoch the epoch that runs, from 1
    /// @param step steps done since the training began, from 1
    boolean isOver(int epoch, long step);
  }

  public TrainingHooks withMasks(List<float[]> changed) {
    return new TrainingHooks(
        changed, afterStep, forward, activations, soft, frozen, slimming, validation, stop);
  }

  public TrainingHooks withAfterStep(WeightOperator changed) {
    return new TrainingHooks(
        masks,
        Optional.of(changed),
        forward,
        activations,
        soft,
        frozen,
        slimming,
        validation,
        stop);
  }

  public TrainingHooks withForward(WeightOperator changed) {
    return new TrainingHooks(
        masks,
        afterStep,
        Optional.of(changed),
        activations,
        soft,
        frozen,
        slimming,
        validation,
        stop);
  }

  public TrainingHooks withActivations(RoundedActivations changed) {
    return new TrainingHooks(
        masks, afterStep, forward, Optional.of(changed), soft, frozen, slimming, validation, stop);
  }

  public TrainingHooks withSoftTargets(SoftTargets changed) {
    return new TrainingHooks(
        masks,
        afterStep,
        forward,
        activations,
        Optional.of(changed),
        frozen,
        slimming,
        validation,
        stop);
  }

  public TrainingHooks withFrozen(int layers) {
    return new TrainingHooks(
        masks, afterStep, forward, activations, soft, layers, slimming, validation, stop);
  }

  public TrainingHooks withSlimming(double weight) {
    return new TrainingHooks(
        masks, afterStep, forward, activations, soft, frozen, weight, validation, stop);
  }

  public TrainingHooks withValidation(ImageSet images) {
    return new TrainingHooks(
        masks, afterStep, forward, activations, soft, frozen, slimming, Optional.of(images), stop);
  }

  public TrainingHooks withStop(StopRule rule) {
    return new TrainingHooks(
        masks,
        afterStep,
        forward,
        activations,
        soft,
        frozen,
        slimming,
        validation,
        Optional.of(rule));
  }

  /// The hooks for a network without its first layers, which are done with.
  TrainingHooks after(int layers, Optional<ImageSet> seen) {
    return new TrainingHooks(
        masks.isEmpty() ? masks : masks.subList(layers, masks.size()),
        afterStep.map(it -> shifted(it, layers)),
        forward.map(it -> shifted(it, layers)),
        activations.map(it -> shifted(it, layers)),
        soft,
        0,
        slimming,
        seen,
        stop);
  }

  private static WeightOperator shifted(WeightOperator operator, int layers) {
    return (layer, weights) -> operator.apply(layer + layers, weights);
  }

  private static RoundedActivations shifted(RoundedActivations rounded, int layers) {
    float[] largest =
        java.util.Arrays.copyOfRange(rounded.largest(), layers, rounded.largest().length);
    return new RoundedActivations(largest, rounded.levels());
  }
}
