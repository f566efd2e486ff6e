package org.actant.experiment.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.actant.measure.Holm;
import org.actant.measure.Summary;
import org.actant.table.Table;

/// Pairs of conditions that the study also has together: whether one changes what the other saves.
final class InteractionsTable {
  private InteractionsTable() {}

  /// Two conditions alone, and the condition with the techniques of both.
  private record Duo(Arm one, Arm other, Arm both) {}

  /// A duo's figures.
  private record Found(Duo duo, int n, Summary logs, double p) {}

  static Table of(Analysis a) {
    List<Duo> duos = duos(a);
    var metrics = Stream.concat(CascadesTable.COSTS.stream(), Stream.of(Metric.ACCURACY));
    var rows = new ArrayList<List<String>>();
    metrics.forEach(name -> {
      Metric metric = a.metrics().named(name);
      List<Found> found = duos.stream().flatMap(duo -> find(a, duo, metric)).toList();
      double[] adjusted = Holm.adjust(found.stream().mapToDouble(Found::p).toArray());
      for (int i = 0; i < found.size(); i++) {
        rows.add(row(a, found.get(i), metric, adjusted[i]));
      }
    });
    return new Table(ResultTables.INTERACTIONS.names(), rows)
        .sortedBy(ResultTables.INTERACTIONS.key());
  }

  private static List<Duo> duos(Analysis a) {
    var duos = new ArrayList<Duo>();
    List<Arm> treated = a.distinct().stream().filter(arm -> !arm.treatments().isEmpty()).toList();
    for (Arm both : treated) {
      for (Arm one : treated) {
        for (Arm other : treated) {
          if (Stream.concat(one.treatments().stream(), other.treatments().stream())
              .toList()
              .equals(both.treatments())) {
            duos.add(new Duo(one, other, both));
          }
        }
      }
    }
    return duos;
  }

  private static Stream<Found> find(Analysis a, Duo duo, Metric metric) {
    Logs logs =
        Logs.of(
            a, List.of(a.study().baseline(), duo.one.id(), duo.other.id(), duo.both.id()), metric);
    double[] weights = {1, -1, -1, 1};
    return logs.n() == 0
        ? Stream.empty()
        : Stream.of(new Found(duo, logs.n(), logs.summary(weights), logs.p(weights)));
  }

  private static List<String> row(Analysis a, Found found, Metric metric, double adjusted) {
    return List.of(
        a.study().id(),
        metric.name(),
        metric.tier(),
        found.duo.one.id(),
        found.duo.other.id(),
        found.duo.both.id(),
        String.valueOf(found.n),
        Analysis.field(Math.exp(found.logs.mean())),
        Analysis.low(found.logs.interval().map(Pairs::exp)),
        Analysis.high(found.logs.interval().map(Pairs::exp)),
        found.n > 1 ? Analysis.field(found.p) : "",
        found.n > 1 ? Analysis.field(adjusted) : "");
  }
}
