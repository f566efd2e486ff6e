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
import org.jspecify.annotations.Nullable;

/// The rows of the raw tables for one trial.
final class RawRows {
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
    String parameters = String.valueOf(result.parameters());
    if (answers == null) {
      return List.of("", "", "", "", parameters, "", "", "", "", result.note());
    }
    return List.of(
        Table.field(answers.accuracy()),
        Table.field(answers.constantAccuracy()),
        number(answers.latencyP50Ms()),
        String.valueOf(answers.sizeBytes()),
        parameters,
        Table.field(answers.parityMaxAbs()),
        Table.field(answers.parityTop1()),
        String.valueOf(answers.real()),
        answers.engine(),
        result.note());
  }

  static List<List<String>> windows(TrialRecord record) {
    var rows = new ArrayList<List<String>>();
    for (TrialRecord.Window window : record.windows()) {
      var cost = WindowCost.between(window.begin(), window.end());
      rows.add(
          List.of(
              String.valueOf(record.number()),
              window.message().window(),
              String.valueOf(window.message().repetition()),
              number(window.begin().at().value()),
              number(window.message().elapsedS()),
              String.valueOf(window.message().items()),
              optional(cost.cpuSeconds()),
              optional(cost.instructions()),
              optional(cost.raplJoules()),
              optional(cost.hostBusySeconds()),
              optional(cost.hostStealSeconds())));
    }
    return rows;
  }

  static List<List<String>> classes(TrialRecord record) {
    var rows = new ArrayList<List<String>>();
    if (record.outcome() instanceof TrialRecord.Ok(TrialResult result)
        && result.answers() != null) {
      for (int label = 0; label < result.answers().images().size(); label++) {
        rows.add(
            List.of(
                String.valueOf(record.number()),
                String.valueOf(label),
                String.valueOf(result.answers().images().get(label)),
                String.valueOf(result.answers().correct().get(label))));
      }
    }
    return rows;
  }

  static List<List<String>> confusion(TrialRecord record) {
    var rows = new ArrayList<List<String>>();
    if (record.outcome() instanceof TrialRecord.Ok(TrialResult result)
        && result.answers() != null) {
      List<List<Integer>> confusion = result.answers().confusion();
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
    }
    return rows;
  }

  static List<List<String>> findings(TrialRecord record) {
    return record.outcome() instanceof TrialRecord.Ok(TrialResult result)
        ? result.findings().stream()
            .map(finding ->
                List.of(
                    String.valueOf(record.number()),
                    finding.metric(),
                    finding.unit(),
                    Table.field(finding.value())))
            .toList()
        : List.of();
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
