package org.actant.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import org.actant.energy.Channel;
import org.actant.energy.Reading;
import org.actant.energy.Sample;
import org.actant.energy.WindowCost;
import org.actant.measure.Quantity;
import org.actant.table.Table;
import org.actant.technique.Findings;
import org.jspecify.annotations.Nullable;

/// The rows of the raw tables for one trial.
final class RawRows {
  private static final String ONE_MACHINE = "";

  private RawRows() {}

  static List<String> trial(TrialRecord record, long seed) {
    var row = new ArrayList<String>();
    row.add(String.valueOf(record.number()));
    row.add(String.valueOf(record.trial().block()));
    row.add(String.valueOf(record.trial().position()));
    row.add(record.trial().condition());
    row.add(String.valueOf(seed));
    row.add(record.started());
    row.add(number(record.elapsedS()));
    switch (record.outcome()) {
      case TrialRecord.Ok(TrialResult result) -> {
        row.add("ok");
        row.add("");
        row.addAll(found(result));
        row.add(ONE_MACHINE);
      }
      case TrialRecord.Told(CommandMetrics metrics, String note) -> {
        row.add("ok");
        row.add("");
        row.addAll(told(metrics, note));
        row.add(ONE_MACHINE);
      }
      case TrialRecord.Failed(String reason) -> {
        row.add("failed");
        row.add(reason);
        row.addAll(
            java.util.Collections.nCopies(RawTables.TRIALS.columns().size() - row.size(), ""));
      }
    }
    return row;
  }

  private static List<String> found(TrialResult result) {
    TrialResult.@Nullable Answers answers = result.answers();
    String parameters = result.parameters() < 0 ? "" : String.valueOf(result.parameters());
    if (answers == null) {
      return List.of("", "", "", "", parameters, "", "", "", "", result.note());
    }
    return List.of(
        Table.field(answers.accuracy()),
        Table.field(answers.constantAccuracy()),
        number(answers.latencyP50Ms()),
        answers.sizeBytes() < 0 ? "" : String.valueOf(answers.sizeBytes()),
        parameters,
        Table.field(answers.parityMaxAbs()),
        Table.field(answers.parityTop1()),
        String.valueOf(answers.real()),
        answers.engine(),
        result.note());
  }

  private static List<String> told(CommandMetrics metrics, String note) {
    return List.of(
        optional(metrics.accuracy()),
        optional(metrics.constantAccuracy()),
        optional(metrics.latencyP50Ms()),
        whole(metrics.sizeBytes()),
        whole(metrics.parameters()),
        "",
        "",
        String.valueOf(!metrics.simulated()),
        metrics.engine(),
        note);
  }

  private static String whole(OptionalDouble value) {
    return value.isPresent() ? String.valueOf(Math.round(value.getAsDouble())) : "";
  }

  static List<List<String>> windows(TrialRecord record) {
    var rows = new ArrayList<List<String>>();
    for (TrialRecord.Window window : record.windows()) {
      WindowCost cost = window.cost();
      rows.add(
          List.of(
              String.valueOf(record.number()),
              window.name(),
              String.valueOf(window.repetition()),
              number(window.beginS()),
              number(window.elapsedS()),
              String.valueOf(window.items()),
              optional(cost.cpuSeconds()),
              optional(cost.instructions()),
              optional(cost.raplJoules()),
              optional(cost.hostBusySeconds()),
              optional(cost.hostStealSeconds()),
              optional(cost.gpuJoules())));
    }
    return rows;
  }

  static List<List<String>> classes(TrialRecord record) {
    var rows = new ArrayList<List<String>>();
    List<CommandMetrics.Label> labels = labels(record.outcome());
    for (int label = 0; label < labels.size(); label++) {
      rows.add(
          List.of(
              String.valueOf(record.number()),
              String.valueOf(label),
              String.valueOf(labels.get(label).n()),
              String.valueOf(labels.get(label).correct())));
    }
    return rows;
  }

  private static List<CommandMetrics.Label> labels(TrialRecord.Outcome outcome) {
    return switch (outcome) {
      case TrialRecord.Ok(TrialResult result) ->
          CommandMetrics.labels(
              result.answers() == null ? List.of() : result.answers().confusion());
      case TrialRecord.Told(CommandMetrics metrics, _) -> metrics.classes();
      case TrialRecord.Failed _ -> List.of();
    };
  }

  static List<List<String>> confusion(TrialRecord record) {
    var rows = new ArrayList<List<String>>();
    List<List<Integer>> confusion = confusionOf(record.outcome());
    for (int label = 0; label < confusion.size(); label++) {
      for (int answer = 0; answer < confusion.size(); answer++) {
        if (confusion.get(label).get(answer) > 0) {
          rows.add(
              List.of(
                  String.valueOf(record.number()),
                  String.valueOf(label),
                  String.valueOf(answer),
                  String.valueOf(confusion.get(label).get(answer))));
        }
      }
    }
    return rows;
  }

  private static List<List<Integer>> confusionOf(TrialRecord.Outcome outcome) {
    return switch (outcome) {
      case TrialRecord.Ok(TrialResult result) ->
          result.answers() == null ? List.of() : result.answers().confusion();
      case TrialRecord.Told(CommandMetrics metrics, _) -> metrics.confusion();
      case TrialRecord.Failed _ -> List.of();
    };
  }

  static List<List<String>> findings(TrialRecord record) {
    List<Findings.Finding> findings =
        switch (record.outcome()) {
          case TrialRecord.Ok(TrialResult result) -> result.findings();
          case TrialRecord.Told(CommandMetrics metrics, _) -> metrics.findings();
          case TrialRecord.Failed _ -> List.of();
        };
    return findings.stream()
        .map(finding ->
            List.of(
                String.valueOf(record.number()),
                finding.metric(),
                finding.unit(),
                Table.field(finding.value())))
        .toList();
  }

  /// What was measured, and what should have been. A model's estimate is no raw datum: it is made
  /// again from what was measured.
  static List<List<String>> samples(TrialRecord record) {
    var rows = new ArrayList<List<String>>();
    for (TrialRecord.Mark mark : record.marks()) {
      Sample sample = mark.sample();
      SortedMap<Channel, Reading> readings = sample.readings();
      for (Map.Entry<Channel, Reading> entry : readings.entrySet()) {
        List<String> figure =
            switch (entry.getValue()) {
              case Reading.Measured(Quantity amount) ->
                  List.of(amount.unit(), number(amount.value()), "");
              case Reading.Estimated _ -> List.of();
              case Reading.Unavailable(String reason) -> List.of("", "", reason);
            };
        if (!figure.isEmpty()) {
          var row =
              new ArrayList<>(
                  List.of(
                      String.valueOf(record.number()),
                      number(sample.at().value()),
                      mark.name(),
                      entry.getKey().meter(),
                      entry.getKey().name()));
          row.addAll(figure);
          rows.add(row);
        }
      }
    }
    return rows;
  }

  private static String optional(OptionalDouble value) {
    return value.isPresent() ? number(value.getAsDouble()) : "";
  }

  /// Seconds and the like to a millionth: what lies beyond is noise of the clock.
  private static String number(double value) {
    return Table.field(Math.rint(value * 1e6) / 1e6);
  }
}
