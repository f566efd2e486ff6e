package org.actant.classifier;

import java.util.Arrays;

/// Turns scores into probabilities: softmax(slope · score + offset of the label).
///
/// For two labels this is the sigmoid of Platt, *Probabilistic outputs for support vector machines*
/// (1999); for more, temperature scaling with an offset a label (Guo et al., *On calibration of
/// modern neural networks*, ICML 2017, arXiv 1706.04599). It is fitted to scores of rows that the
/// model had not seen, otherwise every probability would be too sure of itself. The offsets put
/// back the shares of the labels, which training leaves out.
///
/// @param offsets by label
record Calibration(double slope, double[] offsets) {
  /// Holds the parameters where few rows say little: a prior of mean (1, 0, …) as of this many
  /// rows.
  private static final double RIDGE = 1.0;

  private static final int MOST_ROUNDS = 100;
  private static final double ENOUGH = 1e-9;

  Calibration {
    offsets = offsets.clone();
    if (!Double.isFinite(slope) || !Arrays.stream(offsets).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("a calibration that is no number");
    }
  }

  /// @param scores by row and label, of models that had not seen the row
  /// @param labels of the rows
  static Calibration fit(double[][] scores, int[] labels) {
    int count = scores[0].length;
    double[] parameters = new double[count + 1];
    parameters[0] = 1;
    double loss = loss(scores, labels, parameters);
    for (int round = 0; round < MOST_ROUNDS; round++) {
      double[] step = step(scores, labels, parameters);
      double size = 1;
      double[] next = moved(parameters, step, size);
      double better = loss(scores, labels, next);
      while (better > loss && size > 1e-6) {
        size /= 2;
        next = moved(parameters, step, size);
        better = loss(scores, labels, next);
      }
      if (!(better < loss - ENOUGH * labels.length)) {
        break;
      }
      parameters = next;
      loss = better;
    }
    return new Calibration(parameters[0], Arrays.copyOfRange(parameters, 1, count + 1));
  }

  double[] probabilities(double[] scores) {
    return softmax(logits(scores, slope, offsets));
  }

  /// Returns the most probable label, the first of equals.
  static int best(double[] probabilities) {
    int best = 0;
    for (int label = 1; label < probabilities.length; label++) {
      if (probabilities[label] > probabilities[best]) {
        best = label;
      }
    }
    return best;
  }

  private static double[] probabilities(double[] scores, double[] parameters) {
    double[] offsets = Arrays.copyOfRange(parameters, 1, parameters.length);
    return softmax(logits(scores, parameters[0], offsets));
  }

  private static double[] logits(double[] scores, double slope, double[] offsets) {
    double[] logits = new double[scores.length];
    for (int label = 0; label < logits.length; label++) {
      logits[label] = slope * scores[label] + offsets[label];
    }
    return logits;
  }

  private static double[] softmax(double[] logits) {
    double highest = Arrays.stream(logits).max().orElseThrow();
    double[] shares = Arrays.stream(logits).map(logit -> Math.exp(logit - highest)).toArray();
    double sum = Arrays.stream(shares).sum();
    return Arrays.stream(shares).map(share -> share / sum).toArray();
  }

  private static double loss(double[][] scores, int[] labels, double[] parameters) {
    double loss = 0;
    for (int row = 0; row < labels.length; row++) {
      loss -= Math.log(Math.max(1e-300, probabilities(scores[row], parameters)[labels[row]]));
    }
    for (int i = 0; i < parameters.length; i++) {
      loss += RIDGE / 2 * square(parameters[i] - (i == 0 ? 1 : 0));
    }
    return loss;
  }

  /// Returns Newton's step: minus the inverse of the Hessian times the gradient.
  private static double[] step(double[][] scores, int[] labels, double[] parameters) {
    int size = parameters.length;
    double[] gradient = new double[size];
    double[][] hessian = new double[size][size];
    for (int i = 0; i < size; i++) {
      gradient[i] = RIDGE * (parameters[i] - (i == 0 ? 1 : 0));
      hessian[i][i] = RIDGE;
    }
    for (int row = 0; row < labels.length; row++) {
      add(scores[row], labels[row], probabilities(scores[row], parameters), gradient, hessian);
    }
    return solve(hessian, Arrays.stream(gradient).map(g -> -g).toArray());
  }

  private static void add(
      double[] scores, int label, double[] p, double[] gradient, double[][] hessian) {
    double mean = 0;
    double square = 0;
    for (int i = 0; i < p.length; i++) {
      mean += p[i] * scores[i];
      square += p[i] * scores[i] * scores[i];
      gradient[i + 1] += p[i] - (i == label ? 1 : 0);
    }
    gradient[0] += mean - scores[label];
    hessian[0][0] += square - mean * mean;
    for (int i = 0; i < p.length; i++) {
      double mixed = p[i] * (scores[i] - mean);
      hessian[0][i + 1] += mixed;
      hessian[i + 1][0] += mixed;
      for (int j = 0; j < p.length; j++) {
        hessian[i + 1][j + 1] += (i == j ? p[i] : 0) - p[i] * p[j];
      }
    }
  }

  /// Solves a positive definite system by Cholesky's method.
  private static double[] solve(double[][] matrix, double[] right) {
    int n = right.length;
    double[][] lower = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = matrix[i][j];
        for (int k = 0; k < j; k++) {
          sum -= lower[i][k] * lower[j][k];
        }
        lower[i][j] = i == j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / lower[j][j];
      }
    }
    double[] x = right.clone();
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < i; k++) {
        x[i] -= lower[i][k] * x[k];
      }
      x[i] /= lower[i][i];
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int k = i + 1; k < n; k++) {
        x[i] -= lower[k][i] * x[k];
      }
      x[i] /= lower[i][i];
    }
    return x;
  }

  private static double[] moved(double[] parameters, double[] step, double size) {
    double[] next = parameters.clone();
    for (int i = 0; i < next.length; i++) {
      next[i] += size * step[i];
    }
    return next;
  }

  private static double square(double x) {
    return x * x;
  }
}
