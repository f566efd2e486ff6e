package org.actant.experiment.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.actant.measure.Dominance;
import org.actant.measure.Holm;
import org.actant.measure.Interval;
import org.actant.measure.PairedTest;
import org.actant.measure.RatioEffect;
import org.actant.measure.Summary;
import org.actant.table.Table;

/// Each condition against the baseline, paired by block.
///
/// Three things keep a false finding out: the interval, the correction for the number of
/// comparisons of a metric, and the noise floor, which is what a copy of the baseline differed by.
final class EffectsTable {
  private final Analysis analysis;
  private final List<List<String>> rows = new ArrayList<>();

  private EffectsTable(Analysis analysis) {
    this.analysis = analysis;
  }

  static Table of(Analysis analysis) {
    var table = new EffectsTable(analysis);
    analysis.metrics().all().stream().filter(Metric::compared).forEach(table::add);
    return new Table(ResultTables.EFFECTS.names(), table.rows).sortedBy(ResultTables.EFFECTS.key());
  }

  /// One condition and the pairs it was compared by.
  private record Comparison(Arm condition, Pairs pairs, double p) {}

  private void add(Metric metric) {
    List<Comparison> family =
        analysis.treated().stream()
            .flatMap(condition -> compare(condition, metric).stream())
            .toList();
    double[] adjusted = Holm.adjust(family.stream().mapToDouble(Comparison::p).toArray());
    // what all share is no effect: a block's network is trained once for all its conditions
    if (family.stream().allMatch(c -> c.pairs.areEqual()) && isShared(metric)) {
      return;
    }
    for (int i = 0; i < family.size(); i++) {
      rows.add(row(family.get(i), metric.name(), metric, adjusted[i]));
      for (Map.Entry<String, String> modeled : Metrics.MODELED.entrySet()) {
        // power per busy processor is a factor that both share, so the ratio of joules is that of
        // CPU seconds
        if (modeled.getValue().equals(metric.name())) {
          rows.add(
              row(
                  family.get(i),
                  modeled.getKey(),
                  new Metric(modeled.getKey(), "J", "T5", true),
                  adjusted[i]));
        }
      }
    }
  }

  private static boolean isShared(Metric metric) {
    return metric.name().startsWith("train_");
  }

  private Optional<Comparison> compare(Arm condition, Metric metric) {
    Pairs pairs = analysis.pairs(condition.id(), analysis.study().baseline(), metric).positive();
    return pairs.n() == 0
        ? Optional.empty()
        : Optional.of(new Comparison(condition, pairs, PairedTest.student(pairs.logRatios())));
  }

  private List<String> row(Comparison c, String name, Metric metric, double adjusted) {
    RatioEffect ratio = c.pairs.ratio();
    boolean modeled = metric.tier().equals("T5");
    Optional<Interval<Double>> resampled = c.pairs.bootstrapRatio(analysis.bootstrap());
    // the joules of an uncalibrated model have no difference, only a ratio
    Optional<Summary> difference = modeled ? Optional.empty() : Optional.of(c.pairs.difference());
    var dominance = Dominance.of(c.pairs.one(), c.pairs.other());
    boolean tested = c.pairs.n() > 1;
    OptionalDouble floor = analysis.floor(modeled ? seconds(name) : metric);
    return List.of(
        analysis.study().id(),
        c.condition.id(),
        analysis.study().baseline(),
        name,
        metric.unit(),
        metric.tier(),
        Analysis.field(ratio.ratio()),
        Analysis.low(ratio.interval()),
        Analysis.high(ratio.interval()),
        String.valueOf(ratio.n()),
        Analysis.low(resampled),
        Analysis.high(resampled),
        difference.map(d -> Analysis.field(d.mean())).orElse(""),
        Analysis.low(difference.flatMap(Summary::interval)),
        Analysis.high(difference.flatMap(Summary::interval)),
        Analysis.field(dominance.delta()),
        Analysis.field(dominance.a12()),
        tested ? Analysis.field(c.p) : "",
        tested ? Analysis.field(adjusted) : "",
        tested
            ? Analysis.field(PairedTest.signFlip(analysis.study().seed(), c.pairs.logRatios()))
            : "",
        Analysis.field(floor),
        finding(c.pairs, floor));
  }

  private Metric seconds(String modeled) {
    return analysis.metrics().named(java.util.Objects.requireNonNull(Metrics.MODELED.get(modeled)));
  }

  /// What may be said of a ratio: `less`, `more`, `unclear`, `noise`, `same` or `one block`.
  static String finding(Pairs pairs, OptionalDouble floor) {
    if (pairs.areEqual()) {
      return "same";
    }
    RatioEffect effect = pairs.ratio();
    if (effect.interval().isEmpty()) {
      return "one block";
    }
    if (floor.isPresent() && Math.abs(Math.log(effect.ratio())) <= Math.log(floor.getAsDouble())) {
      return "noise";
    }
    Interval<Double> interval = effect.interval().get();
    return interval.contains(1.0) ? "unclear" : interval.high() < 1 ? "less" : "more";
  }
}
