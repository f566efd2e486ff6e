package org.actant.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.actant.dataset.ImageSet;
import org.actant.input.InputException;
import org.actant.network.Training.Patience;
import org.actant.network.Training.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TrainingTest {
  private final ImageSet images = Images.noise(320, 8, 8, 1);
  private final Architecture architecture = Architecture.parse("dense16");

  static List<String> optimizers() {
    return Optimizer.names();
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void everyOptimizerLowersTheLossTheSameWayAgain(String name) {
    Training training = new Training(3, 16, 0.01, 1).withOptimizer(Optimizer.parse(name));
    List<Double> losses = losses(training);
    assertThat(losses.getLast()).isLessThan(losses.getFirst());
    assertThat(losses(training)).isEqualTo(losses);
  }

  @Test
  void anUnknownOptimizerIsRefusedWithTheKnownOnes() {
    assertThatThrownBy(() -> Optimizer.parse("lion"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("adagrad, adam, amsgrad, nadam, nesterov, rmsprop, sgd");
  }

  @Test
  void schedulesFollowTheirFormulas() {
    assertThat(new Schedule.Step(0.5, 2).factor(0, 5.5)).isEqualTo(0.25);
    assertThat(new Schedule.Exponential(0.9).factor(0, 2)).isCloseTo(0.81, within(1e-12));
    assertThat(new Schedule.Inverse(0.5, 2).factor(0, 2)).isCloseTo(0.25, within(1e-12));
    assertThat(new Schedule.Polynomial(2).factor(0.5, 0)).isCloseTo(0.25, within(1e-12));
    assertThat(new Schedule.Sigmoid(1, 3).factor(0, 3)).isCloseTo(0.5, within(1e-12));
    assertThat(new Schedule.Cosine().factor(0.5, 0)).isCloseTo(0.5, within(1e-12));
    assertThat(new Schedule.Cosine(0.1, 0.2).factor(0.1, 0)).isCloseTo(0.5, within(1e-12));
    assertThat(new Schedule.Cycles(2, 0, 0).factor(0.75, 0)).isCloseTo(0.5, within(1e-12));
  }

  /// Smith and Topin 2018: the rate rises to its largest and falls far below where it began,
  /// momentum the other way round.
  @Test
  void oneCycleRisesAndFallsOnce() {
    var cycle = new Schedule.OneCycle();
    assertThat(cycle.factor(0, 0)).isCloseTo(1 / 25.0, within(1e-12));
    assertThat(cycle.factor(0.3, 0)).isCloseTo(1, within(1e-12));
    assertThat(cycle.factor(0.999999, 0)).isCloseTo(1e-4, within(1e-6));
    assertThat(cycle.momentum(0.95, 0)).isCloseTo(0.95, within(1e-12));
    assertThat(cycle.momentum(0.95, 0.3)).isCloseTo(0.85, within(1e-12));
    assertThat(cycle.momentum(0.95, 0.999999)).isCloseTo(0.95, within(1e-6));
  }

  /// One step of plain gradient descent moves weights by the rate times the gradient.
  @Test
  void theRateOfTheScheduleIsTheRateOfTheStep() {
    Training constant = new Training(1, 320, 0.1, 1).withOptimizer(new Optimizer.Sgd());
    double moved = moved(constant);
    double halved = moved(constant.withSchedule(new Schedule.Sigmoid(1, 0)));
    assertThat(halved / moved).isCloseTo(0.5, within(1e-3));
  }

  @Test
  void weightDecayShrinksWeightsByItsShareOfTheRate() {
    Training sgd = new Training(1, 320, 0.1, 1).withOptimizer(new Optimizer.Sgd());
    float[] first = weights(Trainer.untrained(architecture, InputShape.of(images), sgd));
    float[] plain = weights(train(sgd));
    float[] decayed = weights(train(sgd.withWeightDecay(0.5)));
    for (int i = 0; i < first.length; i++) {
      assertThat(decayed[i]).isCloseTo(plain[i] - 0.1f * 0.5f * first[i], within(1e-5f));
    }
  }

  /// With labels smoothed by s the loss of a sure and right network is not 0; the gradient of the
  /// logits for uniform answers is `1/K - y`, smaller than with hard labels by the factor 1 - s.
  @Test
  void labelSmoothingMakesTheFirstStepSmaller() {
    Training sgd = new Training(1, 320, 0.1, 1).withOptimizer(new Optimizer.Sgd());
    var blank = blank();
    float[] hard = bias(blank, sgd);
    float[] soft = bias(blank, sgd.withLabelSmoothing(0.25));
    for (int c = 0; c < hard.length; c++) {
      assertThat(soft[c]).isCloseTo(0.75f * hard[c], within(1e-6f));
    }
  }

  @Test
  void aLossThatIsNoNumberFailsWithEpochAndStep() {
    float[] pixels = images.pixels().clone();
    pixels[200 * images.area()] = Float.NaN;
    var broken = new ImageSet("broken", 8, 8, 4, pixels, images.labels());
    assertThatThrownBy(() ->
            Trainer.train(
                architecture, broken, new Training(2, 320, 0.01, 1), TrainingProgress.NONE))
        .isInstanceOf(TrainingFailedException.class)
        .hasMessageContaining("NaN in epoch 1 at step 1 of 1")
        .hasMessageContaining("smaller learning rate");
  }

  @Test
  void trainingStopsWhenTheValidationScoreNoLongerImprovesAndKeepsTheBest() {
    ImageSet validation = Images.noise(100, 8, 8, 2);
    Training training =
        new Training(50, 32, 0.02, 1).withPatience(new Patience(Score.ACCURACY, 3, 0));
    List<Integer> epochs = new ArrayList<>();
    TrainedNetwork network =
        Trainer.train(
            architecture,
            images,
            training,
            TrainingHooks.NONE.withValidation(validation),
            (epoch, _, _) -> epochs.add(epoch));
    assertThat(epochs).hasSizeLessThan(50);
    int best = epochs.size() - 3;
    TrainedNetwork shorter =
        Trainer.train(
            architecture,
            images,
            training.withEpochs(best),
            TrainingHooks.NONE.withValidation(validation),
            TrainingProgress.NONE);
    assertThat(weights(network)).as("those of epoch %s", best).isEqualTo(weights(shorter));
  }

  @Test
  void earlyStoppingWithoutValidationImagesIsRefused() {
    Training training = new Training(2, 32, 0.02, 1).withPatience(new Patience(Score.LOSS, 1, 0));
    assertThatThrownBy(() -> train(training))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("validation images");
  }

  private List<Double> losses(Training training) {
    List<Double> losses = new ArrayList<>();
    Trainer.train(architecture, images, training, (_, _, loss) -> losses.add(loss));
    return losses;
  }

  private TrainedNetwork train(Training training) {
    return Trainer.train(architecture, images, training, TrainingProgress.NONE);
  }

  private double moved(Training training) {
    float[] before = weights(Trainer.untrained(architecture, InputShape.of(images), training));
    float[] after = weights(train(training));
    double sum = 0;
    for (int i = 0; i < before.length; i++) {
      sum += Math.abs(after[i] - before[i]);
    }
    return sum;
  }

  private static float[] weights(TrainedNetwork network) {
    return network.weights().getFirst().values();
  }

  private TrainedNetwork blank() {
    var output = new LayerWeights.Dense(4, 64, new float[256], new float[4]);
    return TrainedNetwork.of(Architecture.parse("linear"), InputShape.of(images), List.of(output));
  }

  private float[] bias(TrainedNetwork network, Training training) {
    TrainedNetwork tuned = Trainer.fineTune(network, images, training, TrainingProgress.NONE);
    return tuned.weights().getLast().bias();
  }
}
