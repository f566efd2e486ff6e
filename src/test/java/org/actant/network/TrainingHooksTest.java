package org.actant.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.actant.dataset.ImageSet;
import org.actant.input.InputException;
import org.junit.jupiter.api.Test;

class TrainingHooksTest {
  private static final TrainingHooks.WeightOperator TO_SIGNS =
      (_, weights) -> {
        float size = 0;
        for (float weight : weights) {
          size += Math.abs(weight) / weights.length;
        }
        for (int i = 0; i < weights.length; i++) {
          weights[i] = Math.copySign(size, weights[i]);
        }
      };

  private final ImageSet images = Images.noise(320, 8, 8, 1);
  private final ImageSet others = Images.noise(200, 8, 8, 2);
  private final Architecture architecture = Architecture.parse("conv8-pool-dense16");
  private final Training training = new Training(4, 32, 5e-3, 1);

  @Test
  void maskedWeightsStayZeroAndTheOthersLearn() {
    TrainedNetwork network = Trainer.untrained(architecture, InputShape.of(images), training);
    List<float[]> masks = new ArrayList<>();
    for (LayerWeights layer : network.weights()) {
      float[] mask = new float[layer.values().length];
      for (int i = 0; i < mask.length; i += 3) {
        mask[i] = 1;
      }
      masks.add(mask);
    }
    masks.set(2, new float[0]);
    TrainedNetwork trained = tune(network, TrainingHooks.NONE.withMasks(masks));
    for (int layer = 0; layer < 2; layer++) {
      float[] values = trained.weights().get(layer).values();
      for (int i = 0; i < values.length; i++) {
        assertThat(values[i] == 0).as("weight %s", i).isEqualTo(i % 3 != 0);
      }
      float[] before = network.weights().get(layer).values().clone();
      multiply(before, masks.get(layer));
      assertThat(values).isNotEqualTo(before);
    }
    assertThat(trained.weights().get(2).values()).doesNotContain(0f);
    assertThat(accuracy(trained)).isGreaterThan(0.5);
  }

  @Test
  void anOperatorAfterEachStepSeesRowMajorWeights() {
    TrainedNetwork trained =
        tune(
            Trainer.untrained(architecture, InputShape.of(images), training),
            TrainingHooks.NONE.withAfterStep((layer, weights) -> {
              if (layer == 1) {
                Arrays.fill(weights, 0, 16, 0.25f);
              }
            }));
    var dense = (LayerWeights.Dense) trained.weights().get(1);
    assertThat(Arrays.copyOf(dense.values(), 16)).containsOnly(0.25f);
    assertThat(Arrays.copyOfRange(dense.values(), 16, 32)).doesNotContain(0.25f);
  }

  /// Weights of one sign and size each (Courbariaux et al. 2015, arXiv 1511.00363) are learned with
  /// straight-through gradients.
  @Test
  void straightThroughLearnsWherePlainRoundingDoesNot() {
    TrainedNetwork plain = Trainer.train(architecture, images, training, TrainingProgress.NONE);
    TrainedNetwork aware = tune(plain, TrainingHooks.NONE.withForward(TO_SIGNS));
    assertThat(accuracy(rounded(plain))).isLessThan(0.75);
    assertThat(accuracy(rounded(aware))).isGreaterThan(0.9);
    assertThat(aware.weights().getFirst().values())
        .as("the network comes back with its own weights")
        .isNotEqualTo(rounded(aware).weights().getFirst().values());
  }

  @Test
  void weightsThatAreRoundedAfterEveryStepDoNotLearn() {
    TrainingHooks.WeightOperator coarse =
        (_, weights) -> {
          for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) Math.rint(weights[i]);
          }
        };
    TrainedNetwork network = Trainer.untrained(architecture, InputShape.of(images), training);
    TrainedNetwork trained = tune(network, TrainingHooks.NONE.withAfterStep(coarse));
    assertThat(accuracy(trained)).isLessThan(0.5);
  }

  @Test
  void activationsAreRoundedInTheirRange() {
    var relu = new RoundedRelu(2, 4);
    try (var in = org.nd4j.linalg.factory.Nd4j.createFromArray(-1f, 0.2f, 0.3f, 1.4f, 3f);
        var epsilon =
            org.nd4j.linalg.factory.Nd4j.ones(org.nd4j.linalg.api.buffer.DataType.FLOAT, 5)) {
      assertThat(relu.backprop(in.dup(), epsilon).getFirst().toFloatVector())
          .containsExactly(0, 1, 1, 1, 0);
      assertThat(relu.getActivation(in.dup(), true).toFloatVector())
          .containsExactly(0, 0, 0.5f, 1.5f, 2);
    }
  }

  @Test
  void aNetworkLearnsWithRoundedActivations() {
    var hooks =
        TrainingHooks.NONE.withActivations(
            new TrainingHooks.RoundedActivations(new float[] {4, 8}, 15));
    TrainedNetwork trained =
        Trainer.train(architecture, images, training, hooks, TrainingProgress.NONE);
    TrainedNetwork plain = Trainer.train(architecture, images, training, TrainingProgress.NONE);
    assertThat(accuracy(trained)).isGreaterThan(0.8);
    assertThat(Arrays.deepEquals(trained.logits(others), plain.logits(others))).isFalse();
  }

  /// Student logits (2, 1), teacher logits (4, 0), label 0, T = 2, alpha = 0.25: q = softmax(2, 1)
  /// = 0.731059; q_T = softmax(1, 0.5) = 0.622459; p_T = softmax(2, 0) = 0.880797. CE = 0.313262;
  /// CE_T = -(0.880797 ln 0.622459 + 0.119203 ln 0.377541) = 0.533678; loss = 0.25 * 0.313262 +
  /// 0.75 * 4 * 0.533678 = 1.679351. Gradient of the first logit: 0.25 (0.731059 - 1) + 0.75 * 2
  /// (0.622459 - 0.880797) = -0.454742.
  @Test
  void softTargetsAreTheLossOfHintonByHand() {
    var loss = new SoftTargetLoss(2, 0.25);
    float[] labels = {1, 0, 4, 0};
    float[] logits = {2, 1};
    assertThat(loss.loss(labels, logits)).isCloseTo(1.679351, within(2e-5));
    assertThat(loss.gradient(labels, logits)[0]).isCloseTo(-0.454742f, within(1e-5f));
    assertThat(loss.gradient(labels, logits)[1]).isCloseTo(0.454742f, within(1e-5f));
  }

  @Test
  void aStudentLearnsFromSoftTargetsAlone() {
    TrainedNetwork teacher = Trainer.train(architecture, images, training, TrainingProgress.NONE);
    var hooks =
        TrainingHooks.NONE.withSoftTargets(
            new TrainingHooks.SoftTargets(teacher.logits(images), 3, 0));
    int[] wrong = new int[images.size()];
    var unlabeled = new ImageSet("unlabeled", 8, 8, 4, images.pixels(), wrong);
    TrainedNetwork student =
        Trainer.train(
            Architecture.parse("dense16"), unlabeled, training, hooks, TrainingProgress.NONE);
    assertThat(accuracy(student)).isGreaterThan(0.7);
  }

  @Test
  void frozenLayersKeepTheirWeightsAndTheRestLearns() {
    TrainedNetwork network = Trainer.untrained(architecture, InputShape.of(images), training);
    TrainedNetwork tuned = tune(network, TrainingHooks.NONE.withFrozen(1));
    assertThat(tuned.weights().get(0).values()).isEqualTo(network.weights().get(0).values());
    assertThat(tuned.weights().get(1).values()).isNotEqualTo(network.weights().get(1).values());
    assertThat(accuracy(tuned)).isGreaterThan(0.8);
  }

  @Test
  void theRestAnswersFeaturesAsTheWholeAnswersImages() {
    TrainedNetwork network =
        Trainer.train(
            Architecture.parse("conv8-res12s2-pool-drop25-dense16-bn"),
            images,
            training.withEpochs(1),
            TrainingProgress.NONE);
    for (int layers : new int[] {0, 1, 4, 5}) {
      Cut cut = Cut.after(network, layers);
      Parity parity =
          Parity.compare(
              network.logits(others), cut.tail().logits(network.features(others, layers)));
      assertThat(parity.maxAbs()).as("cut after %s", layers).isLessThan(1e-5);
    }
    assertThat(network.features(others, 4).channels()).isEqualTo(12);
    assertThat(network.features(others, 4).height()).as("after the pool").isEqualTo(2);
    assertThatThrownBy(() -> network.features(others, 2))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("residual block");
  }

  @Test
  void slimmingDrivesScalesToZeroAndNoFurther() {
    Architecture normalized = Architecture.parse("conv8-pool-dense16-bn");
    TrainedNetwork trained =
        Trainer.train(
            normalized,
            images,
            training.withOptimizer(new Optimizer.Sgd()),
            TrainingHooks.NONE.withSlimming(1000),
            TrainingProgress.NONE);
    assertThat(sum(scales(trained))).isZero();
    TrainedNetwork slightly =
        Trainer.train(
            normalized,
            images,
            training,
            TrainingHooks.NONE.withSlimming(1),
            TrainingProgress.NONE);
    TrainedNetwork plain = Trainer.train(normalized, images, training, TrainingProgress.NONE);
    assertThat(sum(scales(slightly))).isLessThan(sum(scales(plain)) - 0.5).isGreaterThan(0);
  }

  @Test
  void aTrainingEndsWhenItIsToldTo() {
    var seen = new AtomicLong();
    var hooks =
        TrainingHooks.NONE.withStop((epoch, step) -> {
          seen.set(step);
          return epoch == 2 && step == 13;
        });
    List<Integer> epochs = new ArrayList<>();
    Trainer.train(architecture, images, training, hooks, (epoch, _, _) -> epochs.add(epoch));
    assertThat(seen).hasValue(13);
    assertThat(epochs).containsExactly(1, 2);
  }

  private static void multiply(float[] values, float[] mask) {
    for (int i = 0; i < values.length; i++) {
      values[i] *= mask[i];
    }
  }

  private TrainedNetwork tune(TrainedNetwork network, TrainingHooks hooks) {
    return Trainer.fineTune(network, images, training, hooks, TrainingProgress.NONE);
  }

  private static TrainedNetwork rounded(TrainedNetwork network) {
    List<LayerWeights> weights = network.weights();
    for (int i = 0; i < weights.size(); i++) {
      TO_SIGNS.apply(i, weights.get(i).values());
    }
    return TrainedNetwork.of(network.architecture(), network.input(), weights);
  }

  private static float[] scales(TrainedNetwork network) {
    return ((LayerWeights.Convolution) network.weights().getFirst())
        .normalization()
        .orElseThrow()
        .gamma();
  }

  private static double sum(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += Math.abs(value);
    }
    return sum;
  }

  private double accuracy(TrainedNetwork network) {
    float[][] logits = network.logits(others);
    int right = 0;
    for (int i = 0; i < logits.length; i++) {
      right += Parity.argMax(logits[i]) == others.labels()[i] ? 1 : 0;
    }
    return (double) right / logits.length;
  }
}
