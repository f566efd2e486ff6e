package org.actant.experiment.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.actant.measure.Bootstrap;
import org.actant.measure.Interval;
import org.actant.measure.RatioEffect;
import org.actant.measure.Summary;

/// The values of a metric under two conditions, by block: `one[i]` and `other[i]` are of the same
/// one.
record Pairs(double[] one, double[] other) {
  int n() {
    return one.length;
  }

  /// Whether there is anything to divide.
  boolean hasRatios() {
    return n() > 0 && IntStream.range(0, n()).allMatch(i -> one[i] > 0 && other[i] > 0);
  }

  /// The pairs in which both values are above zero.
  Pairs positive() {
    int[] kept = IntStream.range(0, n()).filter(i -> one[i] > 0 && other[i] > 0).toArray();
    return new Pairs(
        IntStream.of(kept).mapToDouble(i -> one[i]).toArray(),
        IntStream.of(kept).mapToDouble(i -> other[i]).toArray());
  }

  boolean areEqual() {
    return IntStream.range(0, n()).allMatch(i -> one[i] == other[i]);
  }

  double[] logRatios() {
    return IntStream.range(0, n()).mapToDouble(i -> Math.log(one[i] / other[i])).toArray();
  }

  double[] differences() {
    return IntStream.range(0, n()).mapToDouble(i -> one[i] - other[i]).toArray();
  }

  RatioEffect ratio() {
    return RatioEffect.paired(one, other);
  }

  Summary difference() {
    return Summary.of(differences());
  }

  /// The BCa interval of the geometric mean of the ratios.
  Optional<Interval<Double>> bootstrapRatio(Bootstrap bootstrap) {
    return bootstrap.mean(logRatios()).map(Pairs::exp);
  }

  static Interval<Double> exp(Interval<Double> logs) {
    return new Interval<>(Math.exp(logs.low()), Math.exp(logs.high()));
  }

  static Pairs of(List<Double> one, List<Double> other) {
    return new Pairs(array(one), array(other));
  }

  private static double[] array(List<Double> values) {
    return new ArrayList<>(values).stream().mapToDouble(Double::doubleValue).toArray();
  }
}
