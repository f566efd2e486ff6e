package org.actant.technique.model.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.Random;
import org.actant.input.InputException;
import org.actant.network.LayerWeights;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// Every criterion on an example small enough to compute by hand.
class FilterCriterionTest {
  private static final Offset<Double> EXACT = within(1e-12);

  /// Three filters of 1x2: (3, -4), (0, 0), (1, 1).
  private static final LayerWeights.Convolution LAYER =
      new LayerWeights.Convolution(
          3, 2, 1, new float[] {3, -4, 0, 0, 1, 1}, new float[] {9, 9, 9}, Optional.empty());

  @Test
  void l1AddsAbsoluteWeightsAndLeavesOutTheBias() {
    assertThat(scores("l1", LAYER)).containsExactly(7, 0, 2);
  }

  @Test
  void l2IsTheEuclideanNorm() {
    assertThat(scores("l2", LAYER)).containsExactly(new double[] {5, 0, Math.sqrt(2)}, EXACT);
  }

  @Test
  void fpgmAddsTheDistancesToTheOtherFilters() {
    // |(3,-4)-(0,0)| = 5, |(3,-4)-(1,1)| = sqrt(29), |(0,0)-(1,1)| = sqrt(2)
    assertThat(scores("fpgm", LAYER))
        .containsExactly(
            new double[] {5 + Math.sqrt(29), 5 + Math.sqrt(2), Math.sqrt(29) + Math.sqrt(2)},
            EXACT);
  }

  /// Not small weights but those in the middle of the others can be spared: where `l1` cuts the
  /// filter of small norm, `fpgm` cuts the one that lies between two others.
  @Test
  void fpgmCutsTheFilterInTheMiddleAndNotTheSmallest() {
    var layer =
        new LayerWeights.Convolution(
            4, 1, 1, new float[] {1, 5, 5.5f, 6}, new float[4], Optional.empty());
    assertThat(Selection.best(scores("l1", layer), 3)).containsExactly(1, 2, 3);
    assertThat(Selection.best(scores("fpgm", layer), 3)).contains(0);
  }

  @Test
  void bnScaleIsTheAbsoluteScale() {
    var normalization =
        new LayerWeights.Normalization(
            new float[] {-2, 0.5f, 1}, new float[3], new float[3], new float[3], 1e-5);
    var layer =
        new LayerWeights.Convolution(
            3, 1, 1, new float[3], new float[3], Optional.of(normalization));
    assertThat(scores("bn-scale", layer)).containsExactly(2, 0.5, 1);
  }

  @Test
  void bnScaleRefusesALayerWithoutNormalization() {
    assertThatThrownBy(() -> scores("bn-scale", LAYER))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("`bn-scale` for the layer conv1, which has no batch normalization");
  }

  @Test
  void taylorIsTheAbsoluteMeanOfOutputTimesGradient() {
    // two images of two channels of 1x2
    float[] maps = {1, 2, 3, 0, 1, 0, 1, 1};
    float[] slopes = {0.5f, 0.25f, 1, 7, -1, 9, 2, -2};
    // channel 0: |(0.5 + 0.5) / 2| = 0.5 and |-1 / 2| = 0.5; channel 1: |3 / 2| and |2 - 2| / 2
    double[] scores =
        FilterCriterion.named("taylor")
            .scores(evidence(LAYER, maps(2, 1, 2, maps), maps(2, 1, 2, slopes)));
    assertThat(scores).containsExactly(0.5, 0.75);
  }

  @Test
  void apozCountsWhatIsNotZero() {
    // two images of two channels of 1x2: channel 0 gives 0 1 | 0 0, channel 1 gives 5 5 | 0 5
    float[] maps = {0, 1, 5, 5, 0, 0, 0, 5};
    assertThat(scores("apoz", maps(2, 1, 2, maps))).containsExactly(0.25, 0.75);
  }

  @Test
  void activationEntropyIsThatOfTheMeansOverImages() {
    // four images, three channels of 1x1: all equal (0 bit), two values twice (1 bit), four (2 bit)
    float[] maps = {7, 0, 1, 7, 0, 2, 7, 1, 3, 7, 1, 4};
    assertThat(scores("activation-entropy", maps(3, 1, 1, maps)))
        .containsExactly(new double[] {0, 1, 2}, EXACT);
  }

  @Test
  void mutualInformationFindsTheChannelThatTellsTheClass() {
    // labels 0 1 0 1; channel 0 follows them, channel 1 varies as much but does not, channel 2
    // rests
    float[] maps = {0, 0, 3, 5, 0, 3, 0, 5, 3, 5, 5, 3};
    assertThat(scores("mutual-information", maps(3, 1, 1, maps)))
        .containsExactly(new double[] {1, 0, 0}, EXACT);
    assertThat(scores("activation-entropy", maps(3, 1, 1, maps)))
        .as("entropy cannot tell the first two apart")
        .containsExactly(new double[] {1, 1, 0}, EXACT);
  }

  @Test
  void hrankIsTheMeanRankOfTheMaps() {
    // two images of two channels of 2x2: ranks 1 and 2 for channel 0, 0 and 1 for channel 1
    float[] maps = {1, 2, 2, 4, 0, 0, 0, 0, 1, 0, 0, 1, 3, 3, 3, 3};
    assertThat(scores("hrank", maps(2, 2, 2, maps))).containsExactly(1.5, 0.5);
  }

  @Test
  void theRandomControlFollowsTheSeed() {
    double[] scores = scores("random", LAYER);
    assertThat(scores).hasSize(3).doesNotHaveDuplicates();
    assertThat(scores("random", LAYER)).isEqualTo(scores);
  }

  @Test
  void everyCriterionHasItsOwnNameAndSaysWhereItComesFrom() {
    assertThat(FilterCriterion.names()).doesNotHaveDuplicates();
    assertThat(FilterCriterion.ALL)
        .allSatisfy(criterion -> assertThat(criterion.source()).isNotBlank());
  }

  private static double[] scores(String criterion, LayerWeights.Convolution layer) {
    FeatureMaps none = new FeatureMaps(layer.outputs(), 1, 1, new float[0], new int[0], 2);
    return FilterCriterion.named(criterion).scores(evidence(layer, none, none));
  }

  private static double[] scores(String criterion, FeatureMaps maps) {
    return FilterCriterion.named(criterion).scores(evidence(LAYER, maps, maps));
  }

  private static Evidence evidence(
      LayerWeights.Convolution layer, FeatureMaps maps, FeatureMaps slopes) {
    return new Evidence("conv1", layer, () -> maps, () -> slopes, new Random(1));
  }

  /// Feature maps of as many images as there are values for, of the classes 0, 1, 0, 1, …
  private static FeatureMaps maps(int channels, int height, int width, float[] values) {
    int[] labels = new int[values.length / (channels * height * width)];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = i % 2;
    }
    return new FeatureMaps(channels, height, width, values, labels, 2);
  }
}
