package org.actant.measure;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

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
    return of(trainings, List.of(score), bootstrap).getFirst();
  }

  /// Gives several scores of the same trainings, in order. Each is what it would be alone; drawing
  /// is what takes time, and is done once.
  public static List<Score> of(
      List<Confusion> trainings, List<ToDoubleFunction<Confusion>> scores, Bootstrap bootstrap) {
    List<double[]> values = scores.stream().map(score -> values(trainings, score)).toList();
    List<Interval<Double>> intervals =
        bootstrap.percentiles(
            trainings.size(),
            (indices, random) -> {
              int first = indices[0];
              Confusion again = trainings.get(first).resample(random);
              return IntStream.range(0, scores.size())
                  .mapToDouble(i -> {
                    double noise = scores.get(i).applyAsDouble(again) - values.get(i)[first];
                    return mean(values.get(i), indices) + (Double.isNaN(noise) ? 0 : noise);
                  })
                  .toArray();
            });
    return IntStream.range(0, scores.size())
        .mapToObj(i -> new Score(Summary.of(values.get(i)).mean(), intervals.get(i)))
        .toList();
  }

  private static double[] values(List<Confusion> trainings, ToDoubleFunction<Confusion> score) {
    return trainings.stream().mapToDouble(score).toArray();
  }

  private static double mean(double[] values, int[] indices) {
    double sum = 0;
    for (int index : indices) {
      sum += values[index];
    }
    return sum / indices.length;
  }
}
