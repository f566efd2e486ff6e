package org.actant.experiment.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.actant.energy.model.PowerPerCore;
import org.actant.measure.Interval;
import org.actant.measure.Joules;
import org.actant.measure.RatioEffect;
import org.actant.measure.Seconds;
import org.actant.measure.Summary;
import org.actant.table.Table;

/// Making a model and using it: what the whole life of each condition costs, what it saves against
/// the baseline's, and how many answers it takes until a dearer making has paid for itself.
final class LifeTable {
  private final Analysis analysis;

  private LifeTable(Analysis analysis) {
    this.analysis = analysis;
  }

  static Table of(Analysis a) {
    var table = new LifeTable(a);
    var rows = new ArrayList<List<String>>();
    for (Arm condition : a.conditions()) {
      if (!a.values(condition.id(), Metric.LIFE_CPU).isEmpty()) {
        rows.add(table.row(condition.id()));
      }
    }
    return new Table(ResultTables.LIFE.names(), rows).sortedBy(ResultTables.LIFE.key());
  }

  private List<String> row(String condition) {
    double life = mean(condition, Metric.LIFE_CPU).orElseThrow();
    double making = mean(condition, Metric.MAKING_CPU).orElseThrow();
    Interval<Joules> energy = PowerPerCore.UNCALIBRATED.energy(new Seconds(life));
    var row = new ArrayList<String>();
    row.add(analysis.study().id());
    row.add(condition);
    row.add(analysis.mark(condition));
    row.add(String.valueOf(analysis.study().inferences()));
    row.add(String.valueOf(analysis.values(condition, Metric.LIFE_CPU).size()));
    row.add(Analysis.field(making));
    row.add(Analysis.field(life - making));
    row.add(Analysis.field(life));
    row.add(Analysis.field(energy.low().value()));
    row.add(Analysis.field(energy.high().value()));
    row.add(Analysis.field(mean(condition, "life_rapl_j")));
    row.addAll(saving(condition, Metric.LIFE_CPU));
    row.addAll(saving(condition, Metric.MAKING_CPU));
    row.addAll(saving(condition, Metric.INFER_CPU));
    row.addAll(score(condition));
    row.addAll(perPoint(condition, life, energy));
    row.addAll(breakEven(condition));
    return row;
  }

  private OptionalDouble mean(String condition, String metric) {
    double[] values = Analysis.array(analysis.values(condition, metric));
    return values.length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(Summary.of(values).mean());
  }

  /// The share of the baseline's amount that is not needed, with its interval.
  private List<String> saving(String condition, String metric) {
    Optional<RatioEffect> ratio = ratio(condition, metric);
    return List.of(
        ratio.map(r -> Analysis.field(1 - r.ratio())).orElse(""),
        ratio.flatMap(RatioEffect::interval).map(i -> Analysis.field(1 - i.high())).orElse(""),
        ratio.flatMap(RatioEffect::interval).map(i -> Analysis.field(1 - i.low())).orElse(""));
  }

  private Optional<RatioEffect> ratio(String condition, String metric) {
    if (condition.equals(analysis.study().baseline())) {
      return Optional.empty();
    }
    Pairs pairs =
        analysis
            .pairs(condition, analysis.study().baseline(), analysis.metrics().named(metric))
            .positive();
    return pairs.n() == 0 ? Optional.empty() : Optional.of(pairs.ratio());
  }

  private List<String> score(String condition) {
    Optional<RatioEffect> kept = ratio(condition, Metric.MACRO_F1);
    return List.of(
        Analysis.field(mean(condition, Metric.ACCURACY)),
        Analysis.field(mean(condition, "constant_accuracy")),
        Analysis.field(mean(condition, Metric.MACRO_F1)),
        kept.map(r -> Analysis.field(r.ratio())).orElse(""),
        Analysis.low(kept.flatMap(RatioEffect::interval)),
        Analysis.high(kept.flatMap(RatioEffect::interval)));
  }

  /// Per percentage point above the constant classifier; none for a model that is no better.
  private List<String> perPoint(String condition, double life, Interval<Joules> energy) {
    double points =
        100
            * (mean(condition, Metric.ACCURACY).orElse(0)
                - mean(condition, "constant_accuracy").orElse(0));
    return points <= 0
        ? List.of("", "", "")
        : List.of(
            Analysis.field(life / points),
            Analysis.field(energy.low().value() / points),
            Analysis.field(energy.high().value() / points));
  }

  // ---- break-even

  /// What a condition costs more to make and saves with each thousand answers, in a block.
  private record Trade(double extra, double saved) {
    static Trade mean(List<Trade> trades, int[] indices) {
      double extra = 0;
      double saved = 0;
      for (int index : indices) {
        extra += trades.get(index).extra;
        saved += trades.get(index).saved;
      }
      return new Trade(extra / indices.length, saved / indices.length);
    }

    /// Inferences until what was spent is saved again; 0 if nothing was, infinite if nothing is
    /// saved.
    double breakEven() {
      return extra <= 0 ? 0 : saved <= 0 ? Double.POSITIVE_INFINITY : extra / saved * 1000;
    }
  }

  private List<String> breakEven(String condition) {
    List<Trade> trades = trades(condition);
    if (trades.isEmpty()) {
      return List.of("", "", "", "", "", "");
    }
    int[] all = java.util.stream.IntStream.range(0, trades.size()).toArray();
    Trade mean = Trade.mean(trades, all);
    double[] drawn = drawn(trades);
    double low = drawn[(int) Math.round(0.025 * (drawn.length - 1))];
    double high = drawn[(int) Math.round(0.975 * (drawn.length - 1))];
    boolean one = trades.size() == 1;
    return List.of(
        Analysis.field(mean.extra),
        Analysis.field(mean.saved),
        Analysis.field(mean.breakEven()),
        one ? "" : Analysis.field(low),
        one ? "" : Analysis.field(high),
        repays(mean, low, high));
  }

  private static String repays(Trade mean, double low, double high) {
    if (mean.extra <= 0) {
      return mean.saved >= 0 || high == 0 ? "at once" : "unclear";
    }
    if (Double.isInfinite(mean.breakEven())) {
      return Double.isInfinite(low) ? "never" : "unclear";
    }
    return Double.isInfinite(high) ? "unclear" : "after break_even";
  }

  private double[] drawn(List<Trade> trades) {
    var drawn = new ArrayList<Double>();
    analysis
        .bootstrap()
        .forEach(trades.size(), indices -> drawn.add(Trade.mean(trades, indices).breakEven()));
    return drawn.stream().mapToDouble(Double::doubleValue).sorted().toArray();
  }

  private List<Trade> trades(String condition) {
    var trades = new ArrayList<Trade>();
    if (condition.equals(analysis.study().baseline())) {
      return trades;
    }
    SortedMap<Integer, Trade> base = costs(analysis.study().baseline());
    costs(condition)
        .forEach((block, own) -> {
          Trade other = base.get(block);
          if (other != null) {
            trades.add(new Trade(own.extra - other.extra, other.saved - own.saved));
          }
        });
    return trades;
  }

  /// Making and a thousand answers of each block.
  private SortedMap<Integer, Trade> costs(String condition) {
    var costs = new TreeMap<Integer, Trade>();
    SortedMap<Integer, Double> answering = analysis.values(condition, Metric.INFER_CPU);
    analysis
        .values(condition, Metric.MAKING_CPU)
        .forEach((block, making) -> {
          Double answers = answering.get(block);
          if (answers != null) {
            costs.put(block, new Trade(making, answers));
          }
        });
    return costs;
  }
}
