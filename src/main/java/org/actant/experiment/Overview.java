package org.actant.experiment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.actant.table.Csv;
import org.actant.table.Schema;
import org.actant.table.Table;
import org.actant.workspace.Workspace;

/// A study's result tables in one small table for people: a saving is never shown without the accuracy beside it, and a figure
/// of energy never without its tier.
public final class Overview {
  private static final List<String> COLUMNS =
      List.of(
          "condition",
          "trials",
          "failed",
          "accuracy",
          "worst class",
          "CPU s/1000 (T6)",
          "ratio",
          "J/1000 (T5)",
          "latency ms",
          "size kB",
          "pareto",
          "mark");

  private final Table conditions;
  private final Map<String, String> values = new HashMap<>();

  private Overview(Workspace workspace, String study) throws IOException {
    conditions = read(workspace, study, ResultTables.CONDITIONS);
    index(read(workspace, study, ResultTables.METRICS), List.of("mean", "ci_low", "ci_high"));
    index(read(workspace, study, ResultTables.EFFECTS), List.of("ratio"));
  }

  /// Reads the tables that `summarize` has written.
  public static Table of(Workspace workspace, String study) throws IOException {
    return new Overview(workspace, study).table();
  }

  private static Table read(Workspace workspace, String study, Schema schema) throws IOException {
    return Csv.read(
        workspace.resolve(new SummarizeStage(study).folder() + "/" + schema.name() + ".csv"), schema);
  }

  private void index(Table table, List<String> columns) {
    for (int row = 0; row < table.rows().size(); row++) {
      for (String column : columns) {
        values.put(
            key(table.get(row, "condition"), table.get(row, "metric"), column), table.get(row, column));
      }
    }
  }

  private static String key(String condition, String metric, String column) {
    return condition + " " + metric + " " + column;
  }

  private Table table() {
    var rows = new ArrayList<List<String>>();
    for (int row = 0; row < conditions.rows().size(); row++) {
      String condition = conditions.get(row, "condition");
      rows.add(
          List.of(
              condition,
              conditions.get(row, "trials"),
              conditions.get(row, "failed"),
              number("%.4f", condition, Metric.ACCURACY, "mean", 1),
              number("%.3f", condition, "worst_class_accuracy", "mean", 1),
              number("%.4f", condition, Metric.INFER_CPU, "mean", 1),
              number("%.2f", condition, Metric.INFER_CPU, "ratio", 1),
              energy(condition),
              number("%.3f", condition, "latency_p50_ms", "mean", 1),
              number("%.1f", condition, "size_bytes", "mean", 1e-3),
              conditions.get(row, "pareto").equals("true") ? "yes" : "",
              conditions.get(row, "real").equals("false") ? "SIMULATED" : ""));
    }
    return new Table(COLUMNS, rows);
  }

  private String energy(String condition) {
    String low = number("%.3f", condition, "infer_energy_j_per_1000", "ci_low", 1);
    String high = number("%.3f", condition, "infer_energy_j_per_1000", "ci_high", 1);
    return low.isEmpty() ? "" : low + " to " + high;
  }

  private String number(String format, String condition, String metric, String column, double factor) {
    String value = values.getOrDefault(key(condition, metric, column), "");
    return value.isEmpty()
        ? ""
        : String.format(Locale.ROOT, format, Double.parseDouble(value) * factor);
  }
}
