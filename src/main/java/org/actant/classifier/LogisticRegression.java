package org.actant.classifier;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Fits linear models by L2-regularized logistic regression, one label against the rest: LIBLINEAR
/// (Fan et al., JMLR 9 (2008) 1871–1874) with dual coordinate descent (Yu, Huang and Lin, Machine
/// Learning 85 (2011) 41–75, doi 10.1007/s10994-010-5221-8).
///
/// Both sides of a label weigh the same in sum, however few texts have it: macro-F1 counts labels,
/// not texts.
final class LogisticRegression {
  private static final double TOLERANCE = 0.05;
  private static final int MOST_ROUNDS = 300;
  private static final long SEED = 1;

  static {
    Linear.disableDebugOutput();
  }

  private final Feature[][] rows;
  private final int features;
  private final int[] labels;
  private final int count;

  /// @param features how many there are, at least
  /// @param labels of every row, from 0
  /// @param count how many labels there are
  LogisticRegression(List<SparseVector> vectors, int features, int[] labels, int count) {
    this.rows = vectors.stream().map(vector -> nodes(vector, features)).toArray(Feature[][]::new);
    this.features = features;
    this.labels = labels.clone();
    this.count = count;
  }

  LinearModel fit(double cost) {
    return fit(new double[] {cost})[0];
  }

  /// Returns one model a cost.
  LinearModel[] fit(double[] costs) {
    int heads = LinearModel.heads(count);
    double[][] fitted =
        IntStream.range(0, heads * costs.length)
            .parallel()
            .mapToObj(job -> fit(heads == 1 ? 1 : job % heads, costs[job / heads]))
            .toArray(double[][]::new);
    return IntStream.range(0, costs.length)
        .mapToObj(i -> model(Arrays.copyOfRange(fitted, i * heads, (i + 1) * heads)))
        .toArray(LinearModel[]::new);
  }

  /// Returns the weights for one label against all others; the last one is the bias.
  private double[] fit(int label, double cost) {
    long with = IntStream.of(labels).filter(l -> l == label).count();
    long without = labels.length - with;
    if (with == 0 || without == 0) {
      double[] constant = new double[features + 1];
      constant[features] = with == 0 ? -1 : 1;
      return constant;
    }
    var problem = new Problem();
    problem.l = rows.length;
    problem.n = features + 1;
    problem.bias = 1;
    problem.x = rows;
    problem.y = IntStream.of(labels).mapToDouble(l -> l == label ? 1 : -1).toArray();
    var parameter = new Parameter(SolverType.L2R_LR_DUAL, cost, TOLERANCE, MOST_ROUNDS, 0.1);
    parameter.setRandom(new Random(SEED));
    parameter.setWeights(
        new double[] {labels.length / (2.0 * with), labels.length / (2.0 * without)},
        new int[] {1, -1});
    Model model = Linear.train(problem, parameter);
    double sign = model.getLabels()[0] == 1 ? 1 : -1;
    return Arrays.stream(model.getFeatureWeights()).map(weight -> sign * weight).toArray();
  }

  private LinearModel model(double[][] fitted) {
    float[][] weights = new float[fitted.length][features];
    float[] biases = new float[fitted.length];
    for (int head = 0; head < fitted.length; head++) {
      for (int feature = 0; feature < features; feature++) {
        weights[head][feature] = (float) fitted[head][feature];
      }
      biases[head] = (float) fitted[head][features];
    }
    return new LinearModel(weights, biases);
  }

  /// LIBLINEAR counts features from 1; the last one is the bias.
  private static Feature[] nodes(SparseVector vector, int features) {
    int length = vector.indexes().length;
    Feature[] nodes = new Feature[length + 1];
    for (int i = 0; i < length; i++) {
      nodes[i] = new FeatureNode(vector.indexes()[i] + 1, vector.values()[i]);
    }
    nodes[length] = new FeatureNode(features + 1, 1);
    return nodes;
  }
}
