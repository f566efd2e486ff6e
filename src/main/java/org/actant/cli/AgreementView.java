package org.actant.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.actant.agreement.Reliability;
import org.actant.table.Table;
import org.jspecify.annotations.Nullable;

/// The coefficients as people read them: one line for what is compared, the coefficients beside
/// each other.
final class AgreementView {
  private static final List<String> COLUMNS =
      List.of(
          "what",
          "code",
          "coders",
          "n",
          "coverage",
          "percent",
          "kappa",
          "alpha",
          "95 %",
          "AC1",
          "why not");

  /// Of two alphas of one line, the earlier is shown: the one that knows the scale or the sets.
  private static final List<String> ALPHAS =
      List.of("alpha-u", "alpha-masi", "alpha-ordinal", "alpha-nominal");

  private AgreementView() {}

  static Table of(Reliability reliability) {
    Table rows = reliability.agreement();
    Map<List<String>, Map<String, Integer>> lines = new LinkedHashMap<>();
    for (int row = 0; row < rows.rows().size(); row++) {
      lines
          .computeIfAbsent(
              List.of(rows.get(row, "scope"), rows.get(row, "code"), rows.get(row, "coders")),
              _ -> new LinkedHashMap<>())
          .put(rows.get(row, "coefficient"), row);
    }
    var view = new ArrayList<List<String>>();
    lines.forEach((what, coefficients) -> view.add(line(rows, what, coefficients)));
    return new Table(COLUMNS, view);
  }

  private static List<String> line(
      Table rows, List<String> what, Map<String, Integer> coefficients) {
    int any = coefficients.values().iterator().next();
    int alpha =
        ALPHAS.stream()
            .filter(coefficients::containsKey)
            .map(coefficients::get)
            .findFirst()
            .orElse(any);
    return List.of(
        what.get(0),
        what.get(1),
        what.get(2),
        rows.get(alpha, "n"),
        number(rows.get(alpha, "coverage")),
        value(rows, coefficients.get("percent")),
        value(rows, coefficients.getOrDefault("cohen-kappa", coefficients.get("fleiss-kappa"))),
        value(rows, alpha),
        interval(rows, alpha),
        value(rows, coefficients.get("ac1")),
        rows.get(alpha, "reason").replace("not computable because ", ""));
  }

  private static String value(Table rows, @Nullable Integer row) {
    return row == null ? "" : number(rows.get(row, "value"));
  }

  private static String interval(Table rows, int row) {
    String low = rows.get(row, "low");
    return low.isEmpty() ? "" : number(low) + " to " + number(rows.get(row, "high"));
  }

  private static String number(String field) {
    return field.isEmpty() ? "" : String.format(Locale.ROOT, "%.3f", Double.parseDouble(field));
  }
}
