package org.actant.classifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CalibrationTest {
  @Test
  void theSigmoidThatMadeTheLabelsIsFoundAgain() {
    var chance = new Random(5);
    double[][] scores = new double[20_000][];
    int[] labels = new int[scores.length];
    for (int i = 0; i < labels.length; i++) {
      double score = chance.nextGaussian();
      scores[i] = new double[] {-score, score};
      double truth = 1 / (1 + Math.exp(-(3 * score - 1)));
      labels[i] = chance.nextDouble() < truth ? 1 : 0;
    }
    Calibration found = Calibration.fit(scores, labels);
    // the difference of the two scores is twice the score
    assertThat(2 * found.slope()).isCloseTo(3, within(0.1));
    assertThat(found.offsets()[1] - found.offsets()[0]).isCloseTo(-1, within(0.1));
  }

  @Test
  void scoresThatSayNothingGiveTheSharesOfTheLabels() {
    double[][] scores = new double[1000][3];
    int[] labels = new int[1000];
    Arrays.fill(labels, 0, 700, 0);
    Arrays.fill(labels, 700, 900, 1);
    Arrays.fill(labels, 900, 1000, 2);
    double[] probabilities = Calibration.fit(scores, labels).probabilities(new double[3]);
    assertThat(probabilities).containsExactly(new double[] {0.7, 0.2, 0.1}, within(0.01));
  }

  @Test
  void perfectScoresStayShortOfCertainty() {
    double[][] scores = {{3, -3}, {-3, 3}, {3, -3}, {-3, 3}};
    int[] labels = {0, 1, 0, 1};
    double[] probabilities = Calibration.fit(scores, labels).probabilities(scores[0]);
    assertThat(probabilities[0]).isBetween(0.9, 0.99999);
    assertThat(Arrays.stream(probabilities).sum()).isCloseTo(1, within(1e-12));
  }
}
