package org.actant.experiment.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.actant.experiment.Condition;
import org.actant.experiment.Condition.Treatment;
import org.actant.experiment.Protocol;
import org.actant.experiment.RawTables;
import org.actant.experiment.Study;
import org.actant.table.Schema;
import org.actant.table.Table;

/// Raw rows of a run that never was, whose figures can be worked out by hand.
final class MadeUpRun {
  private final List<Condition> conditions = new ArrayList<>();
  private final List<List<String>> trials = new ArrayList<>();
  private final List<List<String>> windows = new ArrayList<>();
  private final List<List<String>> confusion = new ArrayList<>();
  private final List<List<String>> findings = new ArrayList<>();
  private int number;

  /// Adds a condition with these techniques, whose names are their own.
  MadeUpRun condition(String id, String... techniques) {
    conditions.add(
        new Condition(
            id,
            Arrays.stream(techniques)
                .map(technique -> new Treatment(technique, new TreeMap<>()))
                .toList()));
    return this;
  }

  /// Trains the network of a block.
  MadeUpRun training(int block, double cpu) {
    trial(block, "train", "");
    window("train", cpu, 0);
    return this;
  }

  /// Serves a model that needs `cpu` seconds for 1,000 images.
  MadeUpRun served(int block, String condition, double accuracy, double cpu) {
    trial(block, condition, String.valueOf(accuracy));
    window("infer", cpu, 1000);
    return this;
  }

  /// Adds a window to the last trial.
  MadeUpRun window(String name, double cpu, long items) {
    windows.add(
        row(
            RawTables.WINDOWS,
            Map.of(
                "trial", String.valueOf(number),
                "window", name,
                "repetition", "1",
                "elapsed_s", String.valueOf(cpu),
                "items", String.valueOf(items),
                "cpu_s", String.valueOf(cpu))));
    return this;
  }

  /// Adds what the last trial answered.
  MadeUpRun confusion(int[]... rows) {
    for (int label = 0; label < rows.length; label++) {
      for (int answer = 0; answer < rows.length; answer++) {
        if (rows[label][answer] > 0) {
          confusion.add(
              List.of(
                  String.valueOf(number),
                  String.valueOf(label),
                  String.valueOf(answer),
                  String.valueOf(rows[label][answer])));
        }
      }
    }
    return this;
  }

  /// Adds a finding to the last trial.
  MadeUpRun finding(String metric, double value) {
    findings.add(List.of(String.valueOf(number), metric, "x", String.valueOf(value)));
    return this;
  }

  Table table(Schema schema) {
    return Results.of(measurements()).table(schema);
  }

  /// The row with these values, columns and values in turn.
  Map<String, String> row(Schema schema, String... wanted) {
    Table found = table(schema);
    for (int i = 0; i < wanted.length; i += 2) {
      int index = found.index(wanted[i]);
      String value = wanted[i + 1];
      found = found.filter(row -> row.get(index).equals(value));
    }
    if (found.rows().size() != 1) {
      throw new AssertionError(found.rows().size() + " rows with " + List.of(wanted));
    }
    var fields = new TreeMap<String, String>();
    for (String column : found.columns()) {
      fields.put(column, found.get(0, column));
    }
    return fields;
  }

  Measurements measurements() {
    var study =
        new Study(
            "made-up",
            "?",
            new Study.Images("glyphs", 0, 0, 0, Study.Judge.TEST),
            "conv8",
            new Study.TrainingPlan(1, 1, 0.1),
            Protocol.DEFAULT,
            2,
            1,
            conditions.getFirst().id(),
            conditions);
    return Measurements.of(
        study,
        new Table(RawTables.TRIALS.names(), trials),
        new Table(RawTables.WINDOWS.names(), windows),
        new Table(RawTables.CLASSES.names(), List.of()),
        new Table(RawTables.CONFUSION.names(), confusion),
        new Table(RawTables.FINDINGS.names(), findings));
  }

  private void trial(int block, String condition, String accuracy) {
    number++;
    var fields = new TreeMap<String, String>();
    fields.put("trial", String.valueOf(number));
    fields.put("block", String.valueOf(block));
    fields.put("condition", condition);
    fields.put("status", "ok");
    if (!accuracy.isEmpty()) {
      fields.put("accuracy", accuracy);
      fields.put("constant_accuracy", "0.5");
      fields.put("real", "true");
      fields.put("engine", "ORT");
    }
    trials.add(row(RawTables.TRIALS, fields));
  }

  private static List<String> row(Schema schema, Map<String, String> fields) {
    return schema.names().stream().map(name -> fields.getOrDefault(name, "")).toList();
  }
}
