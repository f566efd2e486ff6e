package org.actant.technique.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SingularValuesTest {
  @Test
  void aDiagonalMatrixHasItsDiagonalAsSingularValues() {
    SingularValues svd = SingularValues.of(new float[] {2, 0, 0, -3}, 2, 2);
    assertThat(svd.values()).containsExactly(new double[] {3, 2}, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"5,3", "3,5", "4,4"})
  void allLayersTogetherGiveTheMatrix(int rows, int columns) {
    float[] matrix = random(rows * columns);
    SingularValues svd = SingularValues.of(matrix, rows, columns);
    int full = Math.min(rows, columns);
    assertThat(product(svd, full)).containsExactly(matrix, within(1e-5f));
  }

  /// Eckart and Young 1936: the squared error of the best approximation of rank `r` is the sum of
  /// the squares of the singular values that are left out.
  @Test
  void theErrorOfAThinnerProductIsWhatIsLeftOut() {
    float[] matrix = random(6 * 4);
    SingularValues svd = SingularValues.of(matrix, 6, 4);
    float[] thin = product(svd, 2);
    double error = 0;
    for (int i = 0; i < matrix.length; i++) {
      error += Math.pow(matrix[i] - thin[i], 2);
    }
    double left = Math.pow(svd.values()[2], 2) + Math.pow(svd.values()[3], 2);
    assertThat(error).isCloseTo(left, within(1e-5));
  }

  @Test
  void theRankOfAnEnergyIsTheSmallestThatHoldsIt() {
    // squared singular values 9, 4, 1 of 14
    SingularValues svd = SingularValues.of(new float[] {3, 0, 0, 0, 2, 0, 0, 0, 1}, 3, 3);
    assertThat(svd.rankOfEnergy(0.64)).isEqualTo(1);
    assertThat(svd.rankOfEnergy(0.65)).isEqualTo(2);
    assertThat(svd.rankOfEnergy(0.93)).isEqualTo(3);
    assertThat(svd.rankOfEnergy(1)).isEqualTo(3);
  }

  @Test
  void theRankDoesNotCountWhatRoundingLeaves() {
    assertThat(SingularValues.rank(new float[4], 2, 2)).isZero();
    assertThat(SingularValues.rank(new float[] {0.1f, 0.2f, 0.3f, 0.6f}, 2, 2)).isEqualTo(1);
    assertThat(SingularValues.rank(new float[] {1, 0, 0, 1e-3f}, 2, 2)).isEqualTo(2);
    assertThat(SingularValues.rank(new float[] {1, 2, 3}, 1, 3)).isEqualTo(1);
  }

  private static float[] product(SingularValues svd, int rank) {
    float[] left = svd.leftFactor(rank);
    float[] right = svd.rightFactor(rank);
    float[] product = new float[svd.rows() * svd.columns()];
    for (int row = 0; row < svd.rows(); row++) {
      for (int column = 0; column < svd.columns(); column++) {
        for (int k = 0; k < rank; k++) {
          product[row * svd.columns() + column] +=
              left[row * rank + k] * right[k * svd.columns() + column];
        }
      }
    }
    return product;
  }

  private static float[] random(int count) {
    var random = new Random(7);
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = random.nextFloat() - 0.5f;
    }
    return values;
  }
}
