package org.actant.experiment.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.actant.experiment.Study;
import org.actant.experiment.analysis.Measurements.Served;
import org.actant.measure.Bootstrap;
import org.actant.table.Table;

/// The questions that the result tables ask of a run.
///
/// @param metrics what is told of each trial
/// @param bootstrap seeded by the study, so that the same rows give the same intervals
record Analysis(Measurements measurements, Metrics metrics, Bootstrap bootstrap) {
  static Analysis of(Measurements measurements) {
    return new Analysis(
        measurements,
        new Metrics(measurements.study()),
        Bootstrap.seeded(measurements.study().seed()));
  }

  Study study() {
    return measurements.study();
  }

  /// The study's conditions, and the copy of its baseline if the run has one.
  List<Arm> conditions() {
    return measurements.arms();
  }

  /// All conditions but the baseline.
  List<Arm> treated() {
    return conditions().stream().filter(c -> !c.id().equals(study().baseline())).toList();
  }

  /// The copies of the baseline.
  List<Arm> copies() {
    return conditions().stream().filter(Arm::copy).toList();
  }

  /// Each condition once: without the copies of the baseline.
  List<Arm> distinct() {
    return conditions().stream().filter(arm -> !arm.copy()).toList();
  }

  /// The values of a metric by block; a trial without it is left out.
  SortedMap<Integer, Double> values(String condition, String metric) {
    return values(condition, metrics.named(metric));
  }

  SortedMap<Integer, Double> values(String condition, Metric metric) {
    var values = new TreeMap<Integer, Double>();
    for (Served trial : measurements.of(condition)) {
      OptionalDouble value = metrics.value(metric, trial);
      if (value.isPresent()) {
        values.put(trial.block(), value.getAsDouble());
      }
    }
    return values;
  }

  static double[] array(SortedMap<Integer, Double> values) {
    return values.values().stream().mapToDouble(Double::doubleValue).toArray();
  }

  /// Pairs two conditions by block; a block in which one of them has no value is left out.
  Pairs pairs(String condition, String other, Metric metric) {
    return pairs(values(condition, metric), values(other, metric));
  }

  static Pairs pairs(Map<Integer, Double> own, Map<Integer, Double> theirs) {
    var a = new ArrayList<Double>();
    var b = new ArrayList<Double>();
    new TreeMap<>(own)
        .forEach((block, value) -> {
          Double paired = theirs.get(block);
          if (paired != null) {
            a.add(value);
            b.add(paired);
          }
        });
    return Pairs.of(a, b);
  }

  /// Whether all models of a condition were exported, reloaded and compared; empty if there are
  /// none.
  Optional<Boolean> real(String condition) {
    List<Served> trials = measurements.of(condition);
    return trials.isEmpty()
        ? Optional.empty()
        : Optional.of(trials.stream().allMatch(Served::real));
  }

  /// The mark of a condition in tables that have no column `real`.
  String mark(String condition) {
    return real(condition).orElse(true) ? "" : "SIMULATED";
  }

  /// How many times apart two equal conditions were in any block: an effect that is no larger is
  /// noise. Empty without a copy of the baseline.
  OptionalDouble floor(Metric metric) {
    return copies().stream()
        .map(copy -> pairs(copy.id(), study().baseline(), metric).positive())
        .filter(pairs -> pairs.n() > 0)
        .flatMapToDouble(pairs -> java.util.Arrays.stream(pairs.logRatios()))
        .map(log -> Math.exp(Math.abs(log)))
        .max();
  }

  /// Ten significant digits: more than any figure here carries, and free of the last bits of sums.
  static String field(double value) {
    return Double.isFinite(value)
        ? Table.field(
            new java.math.BigDecimal(value).round(new java.math.MathContext(10)).doubleValue())
        : "";
  }

  static String field(OptionalDouble value) {
    return value.isPresent() ? field(value.getAsDouble()) : "";
  }

  static String low(Optional<org.actant.measure.Interval<Double>> interval) {
    return interval.map(i -> field(i.low())).orElse("");
  }

  static String high(Optional<org.actant.measure.Interval<Double>> interval) {
    return interval.map(i -> field(i.high())).orElse("");
  }
}
