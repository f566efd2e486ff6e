package org.actant.measure;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/// A score of a classifier that was trained several times and judged on the same test items, with
/// an interval over both: other seeds and other items.
///
/// @param value the mean over the trainings
/// @param interval two-sided 95 %, by percentiles of the bootstrap: the trainings are drawn again,
///   and within each class the items. Which item was misnamed by which training is not known from
///   counts, so that all trainings are taken to fail on the same items: more trainings do not make
///   the test set larger.
public record Score(double value, Interval<Double> interval) {
  /// @param trainings one matrix for each training, of the same test items
  public static Score of(
      List<Confusion> trainings, ToDoubleFunction<Confusion> score, Bootstrap bootstrap) {
    double[] values = trainings.stream().mapToDouble(score).toArray();
    Summary summary = Summary.of(values);
    Interval<Double> interval =
        bootstrap.percentile(
            values.length,
            (indices, random) ->
                mean(values, indices) + itemNoise(trainings.get(indices[0]), score, random));
    return new Score(summary.mean(), interval);
  }

  /// How far the score of a training moves when its items are drawn again.
  private static double itemNoise(
      Confusion training, ToDoubleFunction<Confusion> score, RandomGenerator random) {
    double noise = score.applyAsDouble(training.resample(random)) - score.applyAsDouble(training);
    return Double.isNaN(noise) ? 0 : noise;
  }

  private static double mean(double[] values, int[] indices) {
    double sum = 0;
    for (int index : indices) {
      sum += values[index];
    }
    return sum / indices.length;
  }
}
