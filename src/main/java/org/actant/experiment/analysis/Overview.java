package org.actant.experiment.analysis;

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

/// A study's result tables in one small table for people: a saving is never shown without the
/// accuracy beside it, and a figure of energy never without its tier.
public final class Overview {
  private static final List<String> COLUMNS =
      List.of(
          "condition",
          "trials",
          "failed",
          "accuracy",
          "worst_class",
          "cpu_s_per_1000_T6",
          "ratio",
          "ratio_low",
          "ratio_high",
          "j_per_1000_low_T5",
          "j_per_1000_high_T5",
          "latency_ms",
          "neighbors",
          "size_kb",
          "pareto",
          "mark");

  private static final String ENERGY = "infer_energy_j_per_1000";

  private final Table conditions;
  private final Map<String, String> values = new HashMap<>();

  private Overview(Workspace workspace, String study) throws IOException {
    conditions = read(workspace, study, ResultTables.CONDITIONS);
    index(
        read(workspace, study, ResultTables.METRICS),
        Map.of("mean", "mean", "ci_low", "ci_low", "ci_high", "ci_high"));
    index(
        read(workspace, study, ResultTables.EFFECTS),
        Map.of("ratio", "ratio", "ci_low", "ratio_low", "ci_high", "ratio_high"));
  }

  /// Reads the tables that `summarize` has written.
  public static Table of(Workspace workspace, String study) throws IOException {
    return new Overview(workspace, study).table();
  }

  private static Table read(Workspace workspace, String study, Schema schema) throws IOException {
    return Csv.read(
        workspace.resolve(new SummarizeStage(study).folder() + "/" + schema.name() + ".csv"),
        schema);
  }

  /// @param names of columns of the table, each with its name here
  private void index(Table table, Map<String, String> names) {
    for (int row = 0; row < table.rows().size(); row++) {
      String condition = table.get(row, "condition");
      String metric = table.get(row, "metric");
      int at = row;
      names.forEach(
          (column, name) -> values.put(key(condition, metric, name), table.get(at, column)));
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
              number("%.2f", condition, Metric.INFER_CPU, "ratio_low", 1),
              number("%.2f", condition, Metric.INFER_CPU, "ratio_high", 1),
              number("%.3f", condition, ENERGY, "ci_low", 1),
              number("%.3f", condition, ENERGY, "ci_high", 1),
              number("%.3f", condition, "latency_p50_ms", "mean", 1),
              number("%.1f", condition, Metric.NEIGHBORS, "mean", 1),
              number("%.1f", condition, "size_bytes", "mean", 1e-3),
              conditions.get(row, "pareto").equals("true") ? "yes" : "",
              conditions.get(row, "real").equals("false") ? "SIMULATED" : ""));
    }
    return new Table(COLUMNS, rows);
  }

  private String number(
      String format, String condition, String metric, String column, double factor) {
    String value = values.getOrDefault(key(condition, metric, column), "");
    return value.isEmpty()
        ? ""
        : String.format(Locale.ROOT, format, Double.parseDouble(value) * factor);
  }
}
