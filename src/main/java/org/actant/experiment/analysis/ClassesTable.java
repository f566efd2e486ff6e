package org.actant.experiment.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.actant.experiment.analysis.Measurements.Label;
import org.actant.experiment.analysis.Measurements.Served;
import org.actant.measure.Bootstrap;
import org.actant.measure.Confusion;
import org.actant.measure.Interval;
import org.actant.measure.Proportion;
import org.actant.measure.Score;
import org.actant.table.Table;

/// Each class of each condition. All blocks name the same images, so that an interval counts each
/// image once.
final class ClassesTable {
  private ClassesTable() {}

  static Table of(Analysis a) {
    var rows = new ArrayList<List<String>>();
    for (Arm condition : a.conditions()) {
      var byLabel = new TreeMap<Integer, List<Label>>();
      List<Served> trials = a.measurements().of(condition.id());
      for (Served trial : trials) {
        trial
            .labels()
            .forEach(l -> byLabel.computeIfAbsent(l.label(), _ -> new ArrayList<>()).add(l));
      }
      List<Confusion> confusions =
          trials.stream().map(Served::confusion).flatMap(Optional::stream).toList();
      byLabel.values().removeIf(blocks -> blocks.getFirst().n() == 0);
      Map<Integer, Scores> scores = scores(confusions, byLabel.keySet(), a.bootstrap());
      byLabel.forEach((label, blocks) ->
          rows.add(row(a, condition, label, blocks, Optional.ofNullable(scores.get(label)))));
    }
    // by condition, then by label as a number
    return new Table(ResultTables.CLASSES.names(), rows).sortedBy(List.of("condition"));
  }

  private static List<String> row(
      Analysis a, Arm condition, int label, List<Label> blocks, Optional<Scores> scores) {
    long n = blocks.getFirst().n();
    double correct = blocks.stream().mapToLong(Label::correct).average().orElseThrow();
    Interval<Double> interval = new Proportion(Math.round(correct), n).wilson();
    Optional<Score> accuracy = scores.map(Scores::accuracy);
    Optional<Score> f1 = scores.map(Scores::f1);
    return List.of(
        a.study().id(),
        condition.id(),
        String.valueOf(label),
        String.valueOf(n),
        Analysis.field(correct / n),
        Analysis.field(interval.low()),
        Analysis.field(interval.high()),
        Analysis.low(accuracy.map(Score::interval)),
        Analysis.high(accuracy.map(Score::interval)),
        f1.map(s -> Analysis.field(s.value())).orElse(""),
        Analysis.low(f1.map(Score::interval)),
        Analysis.high(f1.map(Score::interval)));
  }

  /// How well a class is found.
  private record Scores(Score accuracy, Score f1) {}

  /// The scores of those classes that the matrices know.
  private static Map<Integer, Scores> scores(
      List<Confusion> confusions, Set<Integer> labels, Bootstrap bootstrap) {
    List<Integer> known =
        labels.stream()
            .filter(label -> !confusions.isEmpty() && label < confusions.getFirst().classes())
            .toList();
    if (known.isEmpty()) {
      return Map.of();
    }
    var functions = new ArrayList<ToDoubleFunction<Confusion>>();
    for (int label : known) {
      functions.add(c -> (double) c.counts().get(label).get(label) / c.of(label));
      functions.add(c -> c.f1(label));
    }
    List<Score> scores = Score.of(confusions, functions, bootstrap);
    var byLabel = new HashMap<Integer, Scores>();
    for (int i = 0; i < known.size(); i++) {
      byLabel.put(known.get(i), new Scores(scores.get(2 * i), scores.get(2 * i + 1)));
    }
    return byLabel;
  }
}
