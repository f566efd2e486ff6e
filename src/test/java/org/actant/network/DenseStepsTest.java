package org.actant.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.actant.dataset.ImageSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DenseStepsTest {
  private static final ImageSet IMAGES = Images.noise(200, 5, 5, 4);

  /// A rule that never stops sends a training to DL4J's own steps.
  private static final TrainingHooks BY_DL4J = TrainingHooks.NONE.withStop((_, _) -> false);

  @ParameterizedTest
  @ValueSource(strings = {"adam", "sgd", "nesterov", "rmsprop"})
  void theStepsAreThoseOfDl4j(String optimizer) {
    var training =
        new Training(3, 32, 0.003, 5)
            .withOptimizer(Optimizer.parse(optimizer))
            .withSchedule(new Schedule.OneCycle())
            .withLabelSmoothing(0.1);
    var losses = new ArrayList<Double>();
    var expected = new ArrayList<Double>();
    TrainedNetwork own = Trainer.train(shape(), IMAGES, training, (_, _, loss) -> losses.add(loss));
    TrainedNetwork dl4j =
        Trainer.train(shape(), IMAGES, training, BY_DL4J, (_, _, loss) -> expected.add(loss));
    List<LayerWeights> weights = own.weights();
    for (int layer = 0; layer < weights.size(); layer++) {
      assertThat(weights.get(layer).values())
          .containsExactly(dl4j.weights().get(layer).values(), within(2e-4f));
      assertThat(weights.get(layer).bias())
          .containsExactly(dl4j.weights().get(layer).bias(), within(2e-4f));
    }
    for (int epoch = 0; epoch < 3; epoch++) {
      assertThat(losses.get(epoch)).isCloseTo(expected.get(epoch), within(1e-4));
    }
  }

  private static Architecture shape() {
    return Architecture.parse("dense24-dense12");
  }
}
