package org.actant.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.actant.dataset.ImageSet;
import org.actant.input.InputException;
import org.junit.jupiter.api.Test;

class TrainerTest {
  private final ImageSet images = Images.noise(320, 8, 8, 1);
  private final Architecture architecture = Architecture.parse("conv8-pool-dense16-bn");

  @Test
  void trainingLowersTheLossAndIsHeardEpochByEpoch() {
    List<Double> losses = new ArrayList<>();
    TrainedNetwork network =
        Trainer.train(
            architecture, images, new Training(6, 32, 5e-3, 1), (_, _, loss) -> losses.add(loss));
    assertThat(losses).hasSize(6);
    assertThat(losses.getLast()).isLessThan(losses.getFirst() / 2);
    assertThat(accuracy(network, Images.noise(200, 8, 8, 2))).isGreaterThan(0.9);
  }

  @Test
  void theSameSeedGivesTheSameWeightsAndAnotherSeedOthers() {
    assertThat(firstKernel(3)).isEqualTo(firstKernel(3)).isNotEqualTo(firstKernel(4));
  }

  /// Dropout and residual blocks included; another network in between does not matter.
  @Test
  void theSameSeedGivesTheSameLogitsToTheBit() {
    Architecture mixed = Architecture.parse("conv8n-drop20-res8s2-avgpool-dense16-drop50");
    Training training =
        new Training(2, 32, 1e-2, 7)
            .withOptimizer(Optimizer.parse("nesterov"))
            .withSchedule(new Schedule.OneCycle())
            .withLabelSmoothing(0.1);
    float[][] first = Trainer.train(mixed, images, training, TrainingProgress.NONE).logits(images);
    firstKernel(5);
    assertThat(Trainer.train(mixed, images, training, TrainingProgress.NONE).logits(images))
        .isDeepEqualTo(first);
  }

  @Test
  void fineTuningLeavesTheOriginalAsItIs() {
    TrainedNetwork network =
        Trainer.train(architecture, images, new Training(1, 32, 1e-3, 1), TrainingProgress.NONE);
    float[][] before = network.logits(images);
    TrainedNetwork tuned =
        Trainer.fineTune(network, images, new Training(1, 32, 1e-2, 1), TrainingProgress.NONE);
    assertThat(network.logits(images)).isDeepEqualTo(before);
    assertThat(Parity.compare(before, tuned.logits(images)).maxAbs()).isGreaterThan(0.01);
  }

  @Test
  void aNetworkMadeFromWeightsAnswersLikeTheOneTheyCameFrom() {
    TrainedNetwork network =
        Trainer.train(architecture, images, new Training(1, 32, 1e-3, 1), TrainingProgress.NONE);
    TrainedNetwork copy = TrainedNetwork.of(architecture, network.input(), network.weights());
    assertThat(copy.logits(images)).isDeepEqualTo(network.logits(images));
  }

  @Test
  void meansAndVariancesAreNoParameters() {
    var input = new InputShape(8, 8, 4);
    long plain =
        Trainer.untrained(
                Architecture.parse("conv8-pool-dense16"), input, new Training(1, 1, 1e-3, 1))
            .parameters();
    long normalized =
        Trainer.untrained(architecture, input, new Training(1, 1, 1e-3, 1)).parameters();
    assertThat(plain).isEqualTo(8 * 9 + 8 + 8 * 4 * 4 * 16 + 16 + 16 * 4 + 4);
    assertThat(normalized - plain).isEqualTo(2 * 8);
  }

  @Test
  void logitsAreTakenBeforeTheSoftmax() {
    TrainedNetwork network =
        Trainer.train(architecture, images, new Training(2, 32, 5e-3, 1), TrainingProgress.NONE);
    float[] logits = network.logits(images.slice(0, 1))[0];
    double sum = 0;
    for (float logit : logits) {
      sum += Math.exp(logit);
    }
    try (var pixels =
        org.nd4j.linalg.factory.Nd4j.create(
            images.slice(0, 1).pixels(), new long[] {1, 1, 8, 8}, 'c')) {
      float[] softmax = network.network().graph().outputSingle(pixels).toFloatVector();
      for (int c = 0; c < logits.length; c++) {
        assertThat(Math.exp(logits[c]) / sum).isCloseTo(softmax[c], within(1e-5));
      }
    }
  }

  @Test
  void anImpossibleTrainingIsRefused() {
    assertThatThrownBy(() -> new Training(0, 32, 1e-3, 1)).isInstanceOf(InputException.class);
    assertThatThrownBy(() -> new Training(1, 32, Double.NaN, 1)).isInstanceOf(InputException.class);
  }

  private float[] firstKernel(long seed) {
    return Trainer.train(
            architecture, images, new Training(1, 32, 1e-3, seed), TrainingProgress.NONE)
        .weights()
        .getFirst()
        .values();
  }

  private static double accuracy(TrainedNetwork network, ImageSet images) {
    float[][] logits = network.logits(images);
    int right = 0;
    for (int i = 0; i < logits.length; i++) {
      right += Parity.argMax(logits[i]) == images.labels()[i] ? 1 : 0;
    }
    return (double) right / logits.length;
  }
}
