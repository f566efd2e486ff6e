package org.actant.energy.calibration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.actant.input.InputException;
import org.actant.table.Csv;
import org.actant.table.Table;
import org.jspecify.annotations.Nullable;

/// Watts that somebody wrote down by the step, in a CSV file with the columns `step` and `watts`.
/// Steps without a reading are left out of the fit.
public final class Readings {
  private Readings() {}

  /// Returns the rows that have a reading, with it.
  public static List<StepRow> join(Path csv, List<StepRow> rows) throws IOException {
    Map<String, Double> watts = watts(csv, rows.stream().map(StepRow::step).toList());
    return rows.stream()
        .filter(row -> watts.containsKey(row.step().name()))
        .map(row -> row.with(OptionalDouble.of(watts.getOrDefault(row.step().name(), 0.0))))
        .toList();
  }

  /// Finds out whether the file can be joined to steps that are not run yet.
  public static void check(Path csv, List<LoadStep> steps) throws IOException {
    if (watts(csv, steps).isEmpty()) {
      throw new InputException(csv, "no watts", "a reading for each step, see --dry-run");
    }
  }

  private static Map<String, Double> watts(Path csv, List<LoadStep> steps) throws IOException {
    Map<String, Double> watts = watts(csv);
    List<String> known = steps.stream().map(LoadStep::name).toList();
    for (String name : watts.keySet()) {
      if (!known.contains(name)) {
        throw new InputException(csv, "step `" + name + "`", "a step that was run, see --dry-run");
      }
    }
    return watts;
  }

  private static Map<String, Double> watts(Path csv) throws IOException {
    Table table = Csv.read(csv);
    for (String column : List.of("step", "watts")) {
      if (!table.columns().contains(column)) {
        throw new InputException(
            csv, 1, "the columns " + table.columns(), "a column `" + column + "`");
      }
    }
    var watts = new HashMap<String, Double>();
    for (int row = 0; row < table.rows().size(); row++) {
      String found = table.get(row, "watts").strip();
      if (found.isEmpty()) {
        continue;
      }
      Double number = number(found);
      if (number == null || !(number > 0 && number < 1e6)) {
        throw new InputException(
            csv, Csv.line(csv, row), "`" + found + "` watts", "a number above 0, such as 41.5");
      }
      if (watts.put(table.get(row, "step").strip(), number) != null) {
        throw new InputException(
            csv,
            Csv.line(csv, row),
            "step `" + table.get(row, "step") + "` again",
            "each step once");
      }
    }
    return watts;
  }

  private static @Nullable Double number(String text) {
    try {
      return Double.valueOf(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
