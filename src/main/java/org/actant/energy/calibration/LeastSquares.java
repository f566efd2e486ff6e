package org.actant.energy.calibration;

import java.util.List;
import java.util.Optional;

/// Ordinary least squares of a few terms by the normal equations and Cholesky's decomposition
/// (Golub and Van Loan, *Matrix Computations*, section 5.3.2).
final class LeastSquares {
  /// Pivots below this share of their diagonal mean that terms say the same.
  private static final double DEPENDENT = 1e-10;

  private LeastSquares() {}

  /// Returns the coefficients with the smallest sum of squared differences; nothing where the rows
  /// do not tell the terms apart.
  static Optional<double[]> solve(List<double[]> rows, List<Double> values) {
    int n = rows.getFirst().length;
    double[][] a = new double[n][n];
    double[] b = new double[n];
    for (int r = 0; r < rows.size(); r++) {
      double[] row = rows.get(r);
      for (int i = 0; i < n; i++) {
        b[i] += row[i] * values.get(r);
        for (int j = 0; j <= i; j++) {
          a[i][j] += row[i] * row[j];
        }
      }
    }
    return decompose(a) ? Optional.of(substitute(a, b)) : Optional.empty();
  }

  /// Overwrites the lower triangle with Cholesky's factor.
  private static boolean decompose(double[][] a) {
    for (int j = 0; j < a.length; j++) {
      double pivot = a[j][j];
      for (int k = 0; k < j; k++) {
        pivot -= a[j][k] * a[j][k];
      }
      if (!(pivot > DEPENDENT * a[j][j])) {
        return false;
      }
      a[j][j] = Math.sqrt(pivot);
      for (int i = j + 1; i < a.length; i++) {
        for (int k = 0; k < j; k++) {
          a[i][j] -= a[i][k] * a[j][k];
        }
        a[i][j] /= a[j][j];
      }
    }
    return true;
  }

  private static double[] substitute(double[][] factor, double[] b) {
    int n = b.length;
    double[] x = b.clone();
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < i; k++) {
        x[i] -= factor[i][k] * x[k];
      }
      x[i] /= factor[i][i];
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int k = i + 1; k < n; k++) {
        x[i] -= factor[k][i] * x[k];
      }
      x[i] /= factor[i][i];
    }
    return x;
  }
}
