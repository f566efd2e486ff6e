package org.actant.literature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.actant.table.Csv;
import org.actant.table.Schema;
import org.actant.table.Table;
import org.actant.workspace.Progress;
import org.actant.workspace.StageRun;
import org.actant.workspace.StageRunner;
import org.actant.workspace.Workspace;

/// A workspace with a few made-up figures, for tests. Fields that a test does not name are empty.
final class Shelf {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

  final Workspace workspace;
  private final Map<Path, List<List<String>>> rows = new HashMap<>();

  Shelf(Path root) throws IOException {
    for (String room : Workspace.ROOMS) {
      Files.createDirectories(root.resolve(room));
    }
    workspace = new Workspace(root);
    add(LiteratureTables.SOURCES, "id", "p", "authors", "Somebody", "year", "2020", "title", "T");
  }

  Shelf add(Schema schema, String... namesAndValues) throws IOException {
    return add(LiteratureFile.path(workspace, schema), schema, namesAndValues);
  }

  Shelf add(String file, Schema schema, String... namesAndValues) throws IOException {
    return add(workspace.resolve(file), schema, namesAndValues);
  }

  private Shelf add(Path file, Schema schema, String... namesAndValues) throws IOException {
    var fields = new HashMap<String, String>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    List<List<String>> all = rows.computeIfAbsent(file, _ -> new ArrayList<>());
    all.add(schema.names().stream().map(name -> fields.getOrDefault(name, "")).toList());
    Csv.write(file, new Table(schema.names(), all));
    return this;
  }

  /// A figure with its formula; `input` adds what it is computed from.
  Shelf figure(String id, String value, String formula, String... more) throws IOException {
    var fields =
        new ArrayList<>(
            List.of(
                "id",
                id,
                "source",
                "p",
                "value",
                value,
                "unit",
                "kWh",
                "formula",
                formula,
                "basis",
                formula.isEmpty() ? "" : "arithmetic",
                "checked",
                "primary"));
    fields.addAll(List.of(more));
    return add(LiteratureTables.FIGURES, fields.toArray(String[]::new));
  }

  Shelf input(String figure, String name, String value, String... more) throws IOException {
    var fields =
        new ArrayList<>(List.of("figure", figure, "input", name, "value", value, "exact", "false"));
    fields.addAll(List.of(more));
    return add(LiteratureTables.INPUTS, fields.toArray(String[]::new));
  }

  StageRun run() throws IOException {
    return new StageRunner(workspace, CLOCK, "test").run(new LiteratureStage(), Progress.NONE);
  }

  /// The rows of a derived table.
  List<Map<String, String>> table(Schema schema) throws IOException {
    Table table =
        Csv.read(workspace.resolve(LiteratureStage.FOLDER + "/" + schema.name() + ".csv"), schema);
    var all = new ArrayList<Map<String, String>>();
    for (int row = 0; row < table.rows().size(); row++) {
      var fields = new HashMap<String, String>();
      for (String column : table.columns()) {
        fields.put(column, table.get(row, column));
      }
      all.add(fields);
    }
    return all;
  }

  /// The only row of a derived table.
  Map<String, String> row(Schema schema) throws IOException {
    List<Map<String, String>> all = table(schema);
    if (all.size() != 1) {
      throw new AssertionError("rows: " + all);
    }
    return all.getFirst();
  }
}
