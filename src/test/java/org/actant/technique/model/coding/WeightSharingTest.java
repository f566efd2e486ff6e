package org.actant.technique.model.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Figure 3 of Han, Mao and Dally 2016: sixteen weights, four centroids, their gradients.
class WeightSharingTest {
  private static final float[] WEIGHTS = {
    2.09f, -0.98f, 1.48f, 0.09f, 0.05f, -0.14f, -1.08f, 2.12f, -0.91f, 1.92f, 0, -1.03f, 1.87f, 0,
    1.53f, 1.49f
  };
  private static final int[] CLUSTERS = {3, 0, 2, 1, 1, 1, 0, 3, 0, 3, 1, 0, 3, 1, 2, 2};
  private static final double[] GRADIENT = {
    -0.03, -0.01, 0.03, 0.02, -0.01, 0.01, -0.02, 0.12, -0.01, 0.02, 0.04, 0.01, -0.07, -0.02, 0.01,
    -0.02
  };

  @Test
  void theCentroidsOfFigure3() {
    float[] sorted = WEIGHTS.clone();
    Arrays.sort(sorted);
    float[] centroids = WeightSharing.cluster(sorted, 4);
    assertThat(centroids).hasSize(4);
    assertThat(centroids[0]).isEqualTo(-1.00f, within(0.005f));
    assertThat(centroids[1]).isEqualTo(0.00f, within(0.005f));
    assertThat(centroids[2]).isEqualTo(1.50f, within(0.005f));
    assertThat(centroids[3]).isEqualTo(2.00f, within(0.005f));
  }

  /// A step of each weight along its own gradient, `size of the cluster` times as long, moves the
  /// mean by the sum of the gradients: 1.96, 1.48, -0.04 and -0.97 in the figure.
  @Test
  void refittingMovesTheCentroidsOfFigure3AsSummedGradientsDo() {
    float[] codebook = {0, -1, 0, 1.5f, 2};
    int[] codes = Arrays.stream(CLUSTERS).map(cluster -> cluster + 1).toArray();
    int[] sizes = {4, 5, 3, 4};
    float[] trained = new float[16];
    for (int i = 0; i < 16; i++) {
      trained[i] = (float) (codebook[codes[i]] - sizes[CLUSTERS[i]] * GRADIENT[i]);
    }
    float[] refitted = new SharedWeights(codebook, codes).refit(trained).codebook();
    assertThat(refitted)
        .usingComparatorWithPrecision(1e-5f)
        .containsExactly(0, -0.97f, -0.04f, 1.48f, 1.96f);
  }

  @Test
  void zeroStaysZeroAndEveryOtherWeightGetsTheNearestCentroidSeed3() {
    var random = new Random(3);
    float[] weights = new float[2000];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = i % 3 == 0 ? 0 : (float) random.nextGaussian();
    }
    SharedWeights shared = WeightSharing.share(weights, 4);
    assertThat(shared.codebook()).hasSizeLessThanOrEqualTo(16);
    float[] values = shared.values();
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] == 0) {
        assertThat(values[i]).isZero();
      } else {
        float distance = Math.abs(values[i] - weights[i]);
        for (int c = 1; c < shared.codebook().length; c++) {
          assertThat(distance)
              .isLessThanOrEqualTo(Math.abs(shared.codebook()[c] - weights[i]) + 1e-6f);
        }
      }
    }
    assertThat(shared.kept()).isEqualTo(1333);
  }

  @Test
  void aLayerWithFewerValuesThanCentroidsIsKeptExactly() {
    float[] weights = {0.5f, 0, -1, 0.5f, 7};
    assertThat(WeightSharing.share(weights, 8).values()).containsExactly(weights);
    assertThat(WeightSharing.share(new float[4], 5).values()).containsExactly(0, 0, 0, 0);
    assertThat(WeightSharing.share(new float[] {0, 3, 5}, 1).values()).containsExactly(0, 4, 4);
  }
}
