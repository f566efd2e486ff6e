package org.actant.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class ConfusionTest {
  /// The example of scikit-learn's f1_score: truth 0 1 2 0 1 2, answers 0 2 1 0 0 1.
  private static final Confusion EXAMPLE =
      Confusion.of(new int[][] {{2, 0, 0}, {1, 0, 1}, {0, 2, 0}});

  @Test
  void findsTheMacroF1OfTheReferenceSoftware() {
    assertThat(EXAMPLE.macroF1()).isCloseTo(0.26666666, within(1e-8));
    assertThat(EXAMPLE.f1(0)).isCloseTo(0.8, within(1e-12));
    assertThat(EXAMPLE.accuracy()).isCloseTo(2 / 6.0, within(1e-12));
  }

  @Test
  void knowsWhatAConstantAnswerIsWorth() {
    var constant = Confusion.of(new int[][] {{5, 1}, {2, 2}}).constant();

    assertThat(constant.counts()).isEqualTo(List.of(List.of(6, 0), List.of(4, 0)));
    assertThat(constant.accuracy()).isEqualTo(0.6);
    assertThat(constant.macroF1()).isCloseTo(0.375, within(1e-12));
  }

  @Test
  void drawsAsManyThingsOfEachClassAgain() {
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(3);
    var one = Confusion.of(new int[][] {{900, 80, 20}, {0, 50, 0}, {3, 3, 4}});
    double[] drawn = new double[500];
    double[] rare = new double[500];
    for (int i = 0; i < drawn.length; i++) {
      Confusion again = one.resample(random);
      assertThat(again.of(0)).isEqualTo(1000);
      assertThat(again.of(1)).isEqualTo(50);
      assertThat(again.counts().get(1)).containsExactly(0, 50, 0);
      drawn[i] = again.counts().get(0).get(0);
      rare[i] = again.counts().get(0).get(2);
    }

    // binomial with 1,000 tries: mean 900, sd 9.49; mean 20, sd 4.43
    assertThat(Summary.of(drawn).mean()).isCloseTo(900, within(2.0));
    assertThat(Summary.of(drawn).sd().orElseThrow()).isCloseTo(9.49, within(1.0));
    assertThat(Summary.of(rare).mean()).isCloseTo(20, within(1.0));
    assertThat(Summary.of(rare).sd().orElseThrow()).isCloseTo(4.43, within(0.6));
  }

  @Test
  void givesAScoreAnIntervalOverTrainingsAndItems() {
    var right = Confusion.of(new int[][] {{80, 20}, {20, 80}});
    Score one = Score.of(List.of(right), Confusion::accuracy, Bootstrap.seeded(1));
    Score five =
        Score.of(
            List.of(right, right, right, right, right), Confusion::accuracy, Bootstrap.seeded(1));

    // 160 of 200: standard error 2.8 points, whether one or five networks say so
    assertThat(one.value()).isEqualTo(0.8);
    assertThat(one.interval().low()).isCloseTo(0.745, within(0.01));
    assertThat(one.interval().high()).isCloseTo(0.855, within(0.01));
    assertThat(five.interval().high() - five.interval().low())
        .isCloseTo(one.interval().high() - one.interval().low(), within(0.015));
  }

  @Test
  void givesSeveralScoresTogetherAsEachAlone() {
    var trainings =
        List.of(
            Confusion.of(new int[][] {{80, 20}, {5, 95}}),
            Confusion.of(new int[][] {{90, 10}, {15, 85}}));
    Bootstrap bootstrap = Bootstrap.seeded(7);
    assertThat(
            Score.of(
                trainings,
                List.of(Confusion::accuracy, c -> c.f1(1), Confusion::macroF1),
                bootstrap))
        .containsExactly(
            Score.of(trainings, Confusion::accuracy, bootstrap),
            Score.of(trainings, c -> c.f1(1), bootstrap),
            Score.of(trainings, Confusion::macroF1, bootstrap));
  }
}
