package org.actant.technique.model;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.SingularOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;

/// A matrix as a sum of layers, `sum over k of value[k] * left[k] * right[k]^T`, the largest values
/// first: the first `r` layers are its best approximation of rank `r` (Eckart and Young 1936, DOI
/// 10.1007/BF02288367).
///
/// @param values the singular values, falling
/// @param left shape `[rows, values]`, the left singular vectors as columns
/// @param right shape `[values, columns]`, the right singular vectors as rows
@SuppressWarnings("ArrayRecordComponent")
public record SingularValues(
    int rows, int columns, double[] values, double[] left, double[] right) {
  /// Decomposes a matrix given row by row.
  public static SingularValues of(float[] matrix, int rows, int columns) {
    SingularValueDecomposition_F64<DMatrixRMaj> svd = decompose(matrix, rows, columns, true);
    DMatrixRMaj u = svd.getU(null, false);
    DMatrixRMaj vt = svd.getV(null, true);
    double[] values = svd.getSingularValues();
    SingularOps_DDRM.descendingOrder(u, false, values, svd.numberOfSingularValues(), vt, true);
    return new SingularValues(rows, columns, values, u.data, vt.data);
  }

  /// Returns how many singular values are larger than what rounding to 32 bits leaves: `max(rows,
  /// columns) * 2^-23` of the largest, as PyTorch's `matrix_rank` counts.
  public static int rank(float[] matrix, int rows, int columns) {
    double[] values = decompose(matrix, rows, columns, false).getSingularValues();
    double largest = 0;
    for (double value : values) {
      largest = Math.max(largest, value);
    }
    double least = largest * Math.max(rows, columns) * Math.ulp(1f);
    int rank = 0;
    for (double value : values) {
      rank += value > least ? 1 : 0;
    }
    return rank;
  }

  /// Returns the smallest rank whose layers hold this share of the sum of squared singular values.
  public int rankOfEnergy(double share) {
    double all = 0;
    for (double value : values) {
      all += value * value;
    }
    double held = 0;
    for (int rank = 1; rank < values.length; rank++) {
      held += values[rank - 1] * values[rank - 1];
      if (held >= share * all) {
        return rank;
      }
    }
    return values.length;
  }

  /// Returns the first `rank` left vectors, each times the square root of its value: shape `[rows,
  /// rank]`.
  public float[] leftFactor(int rank) {
    float[] factor = new float[rows * rank];
    for (int row = 0; row < rows; row++) {
      for (int k = 0; k < rank; k++) {
        factor[row * rank + k] = (float) (left[row * values.length + k] * Math.sqrt(values[k]));
      }
    }
    return factor;
  }

  /// Returns the first `rank` right vectors, each times the square root of its value: shape `[rank,
  /// columns]`.
  public float[] rightFactor(int rank) {
    float[] factor = new float[rank * columns];
    for (int k = 0; k < rank; k++) {
      for (int column = 0; column < columns; column++) {
        factor[k * columns + column] = (float) (right[k * columns + column] * Math.sqrt(values[k]));
      }
    }
    return factor;
  }

  private static SingularValueDecomposition_F64<DMatrixRMaj> decompose(
      float[] matrix, int rows, int columns, boolean vectors) {
    var copy = new DMatrixRMaj(rows, columns);
    for (int i = 0; i < matrix.length; i++) {
      copy.data[i] = matrix[i];
    }
    SingularValueDecomposition_F64<DMatrixRMaj> svd =
        DecompositionFactory_DDRM.svd(rows, columns, vectors, vectors, true);
    if (!svd.decompose(copy)) {
      throw new IllegalArgumentException(
          "a matrix of " + rows + " x " + columns + " has no singular values: not all finite");
    }
    return svd;
  }
}
