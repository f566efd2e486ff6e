package org.actant.experiment.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.actant.measure.Holm;
import org.actant.measure.Summary;
import org.actant.table.Table;

/// Main effects of factors and interactions of pairs of them, on the scale of logarithms, where
/// savings that multiply are additive.
final class FactorialTable {
  private FactorialTable() {}

  /// A factor, or two.
  ///
  /// @param column plus or minus one for each run
  private record Term(String name, int order, int[] column) {
    /// A main effect compares the means of two halves; an interaction compares the effect with the
    /// other factor to that without it, which is a quarter against a quarter, twice.
    double[] weights() {
      double share = order == 1 ? 2.0 / column.length : 4.0 / column.length;
      return Arrays.stream(column).mapToDouble(sign -> sign * share).toArray();
    }
  }

  static Table of(Analysis a) {
    Optional<Design> design = Design.of(a);
    var rows = new ArrayList<List<String>>();
    if (design.isPresent()) {
      List<Term> terms = terms(design.get());
      List<String> runs = design.get().runs().stream().map(Arm::id).toList();
      Stream.concat(CascadesTable.COSTS.stream(), Stream.of(Metric.ACCURACY, Metric.MACRO_F1))
          .map(a.metrics()::named)
          .forEach(metric -> rows.addAll(rows(a, metric, Logs.of(a, runs, metric), terms)));
    }
    return new Table(ResultTables.FACTORIAL.names(), rows).sortedBy(ResultTables.FACTORIAL.key());
  }

  private static List<Term> terms(Design design) {
    var terms = new ArrayList<Term>();
    int factors = design.factors().size();
    for (int i = 0; i < factors; i++) {
      terms.add(new Term(design.factors().get(i), 1, design.column(i)));
    }
    for (int i = 0; i < factors; i++) {
      for (int j = i + 1; j < factors; j++) {
        String name = design.factors().get(i) + ":" + design.factors().get(j);
        terms.add(new Term(name, 2, design.column(i, j)));
      }
    }
    return terms;
  }

  private static List<List<String>> rows(Analysis a, Metric metric, Logs logs, List<Term> terms) {
    if (logs.n() == 0) {
      return List.of();
    }
    double[] p = terms.stream().mapToDouble(term -> logs.p(term.weights())).toArray();
    double[] adjusted = Holm.adjust(p);
    var rows = new ArrayList<List<String>>();
    for (int i = 0; i < terms.size(); i++) {
      Term term = terms.get(i);
      Summary effect = logs.summary(term.weights());
      rows.add(
          List.of(
              a.study().id(),
              metric.name(),
              metric.tier(),
              term.name,
              String.valueOf(term.order),
              aliases(term, terms),
              String.valueOf(logs.n()),
              Analysis.field(Math.exp(effect.mean())),
              Analysis.low(effect.interval().map(Pairs::exp)),
              Analysis.high(effect.interval().map(Pairs::exp)),
              logs.n() > 1 ? Analysis.field(p[i]) : "",
              logs.n() > 1 ? Analysis.field(adjusted[i]) : ""));
    }
    return rows;
  }

  /// The terms whose column is the same, up to its sign.
  private static String aliases(Term term, List<Term> terms) {
    int[] mirrored = Arrays.stream(term.column).map(sign -> -sign).toArray();
    return terms.stream()
        .filter(other -> !other.name.equals(term.name))
        .filter(other ->
            Arrays.equals(other.column, term.column) || Arrays.equals(other.column, mirrored))
        .map(Term::name)
        .collect(Collectors.joining("; "));
  }
}
