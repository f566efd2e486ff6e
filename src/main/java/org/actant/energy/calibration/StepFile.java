package org.actant.energy.calibration;

import static org.actant.table.Table.field;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.actant.input.InputException;
import org.actant.table.Csv;
import org.actant.table.Table;

/// The rows of a calibration on disk, one added after each step, so that a calibration that was
/// stopped goes on where it was.
public final class StepFile {
  private static final List<String> COLUMNS =
      List.of(
          "step",
          "kind",
          "threads",
          "duty_percent",
          "began",
          "duration_s",
          "busy_processors",
          "concentration",
          "gigahertz",
          "steal_s",
          "watts",
          "reference");

  private StepFile() {}

  /// Adds a row; the file gets its header with the first.
  public static void append(Path file, StepRow row, String reference) throws IOException {
    if (Files.notExists(file)) {
      Csv.write(file, new Table(COLUMNS, List.of()));
    }
    Csv.append(
        file,
        List.of(
            row.step().name(),
            row.step().kind().label(),
            String.valueOf(row.step().threads()),
            String.valueOf(row.step().dutyPercent()),
            row.began(),
            field(row.durationS()),
            field(row.load().busy()),
            field(row.load().concentration()),
            field(row.load().gigahertz().orElse(Double.NaN)),
            field(row.stealS()),
            field(row.watts().orElse(Double.NaN)),
            reference));
  }

  /// Returns the rows that were measured with this reference.
  public static List<StepRow> read(Path file, String reference) throws IOException {
    if (Files.notExists(file)) {
      return List.of();
    }
    Table table = Csv.read(file);
    if (!table.columns().equals(COLUMNS)) {
      throw new InputException(file, 1, "the columns " + table.columns(), COLUMNS.toString());
    }
    var rows = new ArrayList<StepRow>();
    for (int i = 0; i < table.rows().size(); i++) {
      if (table.get(i, "reference").equals(reference)) {
        rows.add(row(file, table, i));
      }
    }
    return rows;
  }

  private static StepRow row(Path file, Table table, int i) throws IOException {
    try {
      var step =
          new LoadStep(
              table.get(i, "step"),
              LoadStep.Kind.valueOf(table.get(i, "kind").toUpperCase(Locale.ROOT)),
              Integer.parseInt(table.get(i, "threads")),
              Integer.parseInt(table.get(i, "duty_percent")));
      var load =
          new Load(
              Double.parseDouble(table.get(i, "busy_processors")),
              Double.parseDouble(table.get(i, "concentration")),
              optional(table.get(i, "gigahertz")));
      return new StepRow(
          step,
          table.get(i, "began"),
          Double.parseDouble(table.get(i, "duration_s")),
          load,
          Double.parseDouble(table.get(i, "steal_s")),
          optional(table.get(i, "watts")));
    } catch (IllegalArgumentException e) {
      throw new InputException(
          file,
          Csv.line(file, i),
          String.valueOf(e.getMessage()),
          "a row as `actant calibrate` writes it");
    }
  }

  private static OptionalDouble optional(String field) {
    return field.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(field));
  }
}
