package org.actant.experiment.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.actant.measure.Interval;
import org.actant.table.Table;

/// The Pareto front of score and cost, and how sure each condition's place on it is: blocks are
/// drawn again, all conditions of a block together, and the front is found anew.
final class ParetoTable {
  private static final List<String> SCORES = List.of(Metric.ACCURACY, Metric.MACRO_F1);
  private static final List<String> COSTS =
      List.of(
          Metric.INFER_CPU,
          "infer_rapl_j_per_1000",
          "infer_gpu_j_per_1000",
          Metric.LIFE_CPU,
          "life_rapl_j",
          "life_gpu_j",
          "run_cpu_s",
          "run_rapl_j",
          "run_gpu_j");

  private final Analysis analysis;
  private final Metric score;
  private final Metric cost;
  private final SortedMap<String, double[]> scores = new TreeMap<>();
  private final SortedMap<String, double[]> costs = new TreeMap<>();

  private ParetoTable(Analysis analysis, Metric score, Metric cost) {
    this.analysis = analysis;
    this.score = score;
    this.cost = cost;
    SortedSet<Integer> blocks = blocks();
    for (String condition : shown()) {
      scores.put(condition, of(condition, score, blocks));
      costs.put(condition, of(condition, cost, blocks));
    }
  }

  static Table of(Analysis a) {
    var rows = new ArrayList<List<String>>();
    for (String score : SCORES) {
      for (String cost : COSTS) {
        rows.addAll(new ParetoTable(a, a.metrics().named(score), a.metrics().named(cost)).rows());
      }
    }
    return new Table(ResultTables.PARETO.names(), rows).sortedBy(ResultTables.PARETO.key());
  }

  /// The conditions with any value of both; copies of the baseline would only share its place.
  private List<String> shown() {
    return analysis.distinct().stream()
        .map(Arm::id)
        .filter(id -> !analysis.values(id, score).isEmpty() && !analysis.values(id, cost).isEmpty())
        .toList();
  }

  /// The blocks in which every condition shown has both.
  private SortedSet<Integer> blocks() {
    Optional<SortedSet<Integer>> blocks = Optional.empty();
    for (String condition : shown()) {
      var both = new TreeSet<>(analysis.values(condition, score).keySet());
      both.retainAll(analysis.values(condition, cost).keySet());
      blocks.ifPresent(both::retainAll);
      blocks = Optional.of(both);
    }
    return blocks.orElseGet(TreeSet::new);
  }

  private double[] of(String condition, Metric metric, SortedSet<Integer> blocks) {
    Map<Integer, Double> values = analysis.values(condition, metric);
    return blocks.stream().mapToDouble(block -> values.getOrDefault(block, Double.NaN)).toArray();
  }

  private List<List<String>> rows() {
    int n = scores.isEmpty() ? 0 : scores.firstEntry().getValue().length;
    if (n == 0) {
      return List.of();
    }
    SortedSet<String> front = front(IntStream.range(0, n).toArray());
    var times = new TreeMap<String, Integer>();
    analysis
        .bootstrap()
        .forEach(
            n,
            indices ->
                front(indices).forEach(condition -> times.merge(condition, 1, Integer::sum)));
    var rows = new ArrayList<List<String>>();
    for (String condition : scores.keySet()) {
      double[] gains = scores.getOrDefault(condition, new double[0]);
      double[] prices = costs.getOrDefault(condition, new double[0]);
      Optional<Interval<Double>> gain = analysis.bootstrap().mean(gains);
      Optional<Interval<Double>> price = analysis.bootstrap().mean(prices);
      int[] all = IntStream.range(0, n).toArray();
      rows.add(
          List.of(
              analysis.study().id(),
              condition,
              analysis.mark(condition),
              score.name(),
              cost.name(),
              cost.unit(),
              cost.tier(),
              String.valueOf(n),
              Analysis.field(mean(gains, all)),
              Analysis.low(gain),
              Analysis.high(gain),
              Analysis.field(mean(prices, all)),
              Analysis.low(price),
              Analysis.high(price),
              String.valueOf(front.contains(condition)),
              n == 1
                  ? ""
                  : Analysis.field(
                      (double) times.getOrDefault(condition, 0)
                          / analysis.bootstrap().resamples())));
    }
    return rows;
  }

  /// The conditions that no other one dominates in these blocks.
  private SortedSet<String> front(int[] indices) {
    var points = new TreeMap<String, Point>();
    scores.forEach((condition, values) ->
        points.put(
            condition,
            new Point(
                mean(values, indices), mean(costs.getOrDefault(condition, values), indices))));
    var front = new TreeSet<String>();
    points.forEach((condition, point) -> {
      if (points.values().stream().noneMatch(other -> other.dominates(point))) {
        front.add(condition);
      }
    });
    return front;
  }

  private static double mean(double[] values, int[] indices) {
    double sum = 0;
    for (int index : indices) {
      sum += values[index];
    }
    return sum / indices.length;
  }
}
