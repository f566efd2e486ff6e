package org.actant.experiment.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.actant.experiment.analysis.Measurements.Label;
import org.actant.experiment.analysis.Measurements.Served;
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
      byLabel.forEach((label, blocks) -> {
        if (blocks.getFirst().n() > 0) {
          rows.add(row(a, condition, label, blocks, confusions));
        }
      });
    }
    // by condition, then by label as a number
    return new Table(ResultTables.CLASSES.names(), rows).sortedBy(List.of("condition"));
  }

  private static List<String> row(
      Analysis a, Arm condition, int label, List<Label> blocks, List<Confusion> confusions) {
    long n = blocks.getFirst().n();
    double correct = blocks.stream().mapToLong(Label::correct).average().orElseThrow();
    Interval<Double> interval = new Proportion(Math.round(correct), n).wilson();
    Optional<Score> accuracy =
        score(confusions, label, c -> (double) c.counts().get(label).get(label) / c.of(label), a);
    Optional<Score> f1 = score(confusions, label, c -> c.f1(label), a);
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

  private static Optional<Score> score(
      List<Confusion> confusions,
      int label,
      java.util.function.ToDoubleFunction<Confusion> score,
      Analysis a) {
    return confusions.isEmpty() || confusions.getFirst().classes() <= label
        ? Optional.empty()
        : Optional.of(Score.of(confusions, score, a.bootstrap()));
  }
}
