package org.actant.experiment.analysis;

import org.actant.experiment.Condition;
import org.actant.experiment.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.actant.energy.model.PowerPerCore;
import org.actant.experiment.analysis.Measurements.Label;
import org.actant.experiment.analysis.Measurements.Served;
import org.actant.measure.Interval;
import org.actant.measure.Joules;
import org.actant.measure.Proportion;
import org.actant.measure.RatioEffect;
import org.actant.measure.Seconds;
import org.actant.measure.Summary;
import org.actant.table.Table;

/// The result tables of a run. Everything here is computed from raw rows and nothing else.
record Results(Table conditions, Table metrics, Table effects, Table classes) {
  static Results of(Measurements measurements) {
    return new Results(
        conditions(measurements),
        metrics(measurements),
        effects(measurements),
        classes(measurements));
  }

  // ---- conditions

  private static Table conditions(Measurements m) {
    Study study = m.study();
    var rows = new ArrayList<List<String>>();
    for (Condition condition : study.conditions()) {
      List<Served> trials = m.of(condition.id());
      rows.add(
          List.of(
              study.id(),
              condition.id(),
              condition.technique(),
              condition.level(),
              trials.stream()
                  .map(Served::engine)
                  .distinct()
                  .sorted()
                  .reduce((a, b) -> a + "; " + b)
                  .orElse(""),
              study.images().name(),
              study.network(),
              String.valueOf(trials.size()),
              String.valueOf(m.failed().getOrDefault(condition.id(), 0)),
              trials.isEmpty() ? "" : String.valueOf(trials.stream().allMatch(Served::real)),
              trials.isEmpty() ? "" : String.valueOf(isPareto(m, condition.id()))));
    }
    return new Table(ResultTables.CONDITIONS.names(), rows).sortedBy(ResultTables.CONDITIONS.key());
  }

  /// Whether no other condition dominates this one on mean accuracy and mean CPU seconds of
  /// inference.
  private static boolean isPareto(Measurements m, String condition) {
    Optional<Point> own = point(m, condition);
    return own.isPresent()
        && m.study().conditions().stream()
            .flatMap(other -> point(m, other.id()).stream())
            .noneMatch(other -> other.dominates(own.get()));
  }

  private static Optional<Point> point(Measurements m, String condition) {
    OptionalDouble accuracy = mean(m.of(condition), named(Metric.ACCURACY));
    OptionalDouble cpu = mean(m.of(condition), named(Metric.INFER_CPU));
    return accuracy.isPresent() && cpu.isPresent()
        ? Optional.of(new Point(accuracy.getAsDouble(), cpu.getAsDouble()))
        : Optional.empty();
  }

  /// @param gain more is better
  /// @param cost less is better
  record Point(double gain, double cost) {
    boolean dominates(Point other) {
      return gain >= other.gain && cost <= other.cost && (gain > other.gain || cost < other.cost);
    }
  }

  private static OptionalDouble mean(List<Served> trials, Metric metric) {
    double[] values = values(trials, metric);
    return values.length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(Summary.of(values).mean());
  }

  private static Metric named(String name) {
    return Metrics.all().stream()
        .filter(metric -> metric.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static double[] values(List<Served> trials, Metric metric) {
    return trials.stream()
        .map(trial -> Metrics.value(metric, trial))
        .filter(OptionalDouble::isPresent)
        .mapToDouble(OptionalDouble::getAsDouble)
        .toArray();
  }

  // ---- metrics

  private static Table metrics(Measurements m) {
    var rows = new ArrayList<List<String>>();
    for (Condition condition : m.study().conditions()) {
      List<Served> trials = m.of(condition.id());
      for (Metric metric : Metrics.all()) {
        double[] values = values(trials, metric);
        if (values.length > 0) {
          rows.add(metric(m.study(), condition, metric, Summary.of(values)));
        }
      }
      for (Map.Entry<String, String> modeled : new TreeMap<>(Metrics.MODELED).entrySet()) {
        double[] seconds = values(trials, named(modeled.getValue()));
        if (seconds.length > 0) {
          rows.add(modeled(m.study(), condition, modeled.getKey(), Summary.of(seconds)));
        }
      }
    }
    return new Table(ResultTables.METRICS.names(), rows).sortedBy(ResultTables.METRICS.key());
  }

  private static List<String> metric(Study study, Condition condition, Metric metric, Summary s) {
    return List.of(
        study.id(),
        condition.id(),
        metric.name(),
        metric.unit(),
        metric.tier(),
        String.valueOf(s.n()),
        field(s.mean()),
        s.sd().isPresent() ? field(s.sd().getAsDouble()) : "",
        s.interval().map(i -> field(i.low())).orElse(""),
        s.interval().map(i -> field(i.high())).orElse(""));
  }

  /// The interval is the model's, at the mean CPU seconds. It has no middle: within it the model
  /// does not say what is likelier.
  private static List<String> modeled(
      Study study, Condition condition, String name, Summary seconds) {
    Interval<Joules> energy = PowerPerCore.UNCALIBRATED.energy(new Seconds(seconds.mean()));
    return List.of(
        study.id(),
        condition.id(),
        name,
        "J",
        "T5",
        String.valueOf(seconds.n()),
        "",
        "",
        field(energy.low().value()),
        field(energy.high().value()));
  }

  // ---- effects

  private static Table effects(Measurements m) {
    var rows = new ArrayList<List<String>>();
    for (Condition condition : m.study().conditions()) {
      if (!condition.id().equals(m.study().baseline())) {
        for (Metric metric : Metrics.all()) {
          if (metric.compared()) {
            effect(m, condition.id(), metric)
                .ifPresent(e ->
                    rows.add(
                        effect(
                            m.study(), condition, metric.name(), metric.unit(), metric.tier(), e)));
          }
        }
        // power per busy processor is a factor that both share, so the ratio of joules is that of
        // CPU seconds
        effect(m, condition.id(), named(Metric.INFER_CPU))
            .ifPresent(e ->
                rows.add(effect(m.study(), condition, "infer_energy_j_per_1000", "J", "T5", e)));
      }
    }
    return new Table(ResultTables.EFFECTS.names(), rows).sortedBy(ResultTables.EFFECTS.key());
  }

  /// Pairs the condition with the baseline by block; a block in which one of them is missing or not
  /// above zero has no ratio.
  private static Optional<RatioEffect> effect(Measurements m, String condition, Metric metric) {
    var treatment = new ArrayList<Double>();
    var baseline = new ArrayList<Double>();
    for (Served trial : m.of(condition)) {
      for (Served base : m.of(m.study().baseline())) {
        OptionalDouble a = Metrics.value(metric, trial);
        OptionalDouble b = Metrics.value(metric, base);
        if (base.block() == trial.block() && a.orElse(0) > 0 && b.orElse(0) > 0) {
          treatment.add(a.getAsDouble());
          baseline.add(b.getAsDouble());
        }
      }
    }
    return treatment.isEmpty()
        ? Optional.empty()
        : Optional.of(RatioEffect.paired(array(treatment), array(baseline)));
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static List<String> effect(
      Study study, Condition condition, String metric, String unit, String tier, RatioEffect e) {
    return List.of(
        study.id(),
        condition.id(),
        study.baseline(),
        metric,
        unit,
        tier,
        field(e.ratio()),
        e.interval().map(i -> field(i.low())).orElse(""),
        e.interval().map(i -> field(i.high())).orElse(""),
        String.valueOf(e.n()));
  }

  // ---- classes

  /// All blocks name the same images, so the interval counts each image once, with the mean number
  /// of right answers.
  private static Table classes(Measurements m) {
    var rows = new ArrayList<List<String>>();
    for (Condition condition : m.study().conditions()) {
      var byLabel = new TreeMap<Integer, List<Label>>();
      for (Served trial : m.of(condition.id())) {
        trial
            .labels()
            .forEach(l -> byLabel.computeIfAbsent(l.label(), _ -> new ArrayList<>()).add(l));
      }
      byLabel.forEach((label, blocks) -> {
        long n = blocks.getFirst().n();
        if (n > 0) {
          rows.add(label(m.study(), condition, label, n, blocks));
        }
      });
    }
    // by condition, then by label as a number
    return new Table(ResultTables.CLASSES.names(), rows).sortedBy(List.of("condition"));
  }

  private static List<String> label(
      Study study, Condition condition, int label, long n, List<Label> blocks) {
    double correct = blocks.stream().mapToLong(Label::correct).average().orElseThrow();
    Interval<Double> interval = new Proportion(Math.round(correct), n).wilson();
    return List.of(
        study.id(),
        condition.id(),
        String.valueOf(label),
        String.valueOf(n),
        field(correct / n),
        field(interval.low()),
        field(interval.high()));
  }

  /// Ten significant digits: more than any figure here carries, and free of the last bits of sums.
  private static String field(double value) {
    return Double.isFinite(value)
        ? Table.field(
            new java.math.BigDecimal(value).round(new java.math.MathContext(10)).doubleValue())
        : "";
  }
}
