package org.actant.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.actant.table.Csv;
import org.actant.table.SqlSource;
import org.actant.table.TypedTable;
import org.actant.workspace.Workspace;

/// What a report's tables are made of: for whoever asks where a cell comes from.
///
/// @param tables in the order in which they are made; a later one may read an earlier one
/// @param inputs the tables that SQL can name without a prefix
public record ReportSources(List<Made> tables, List<Read> inputs) {
  /// The SQL namespace of the report's own tables.
  public static final String NAMESPACE = ReportTable.NAMESPACE;

  /// A table of the report.
  ///
  /// @param key the column whose values name the rows
  public record Made(String name, String caption, String key, SqlSource sql) {}

  /// A table that SQL reads.
  ///
  /// @param places where each row stands
  public record Read(String name, TypedTable content, List<Place> places) {}

  /// Where a row stands.
  ///
  /// @param row of a CSV file, from 0 without the header; -1 in a file of another kind
  public record Place(Path file, int row) {}

  public ReportSources {
    tables = List.copyOf(tables);
    inputs = List.copyOf(inputs);
  }

  public static ReportSources of(Workspace workspace, String report) throws IOException {
    ReportDefinition definition = ReportDefinition.read(workspace, report);
    var inputs = new ArrayList<Read>();
    for (Inputs.Content content :
        Inputs.of(workspace, definition.studies(), definition.inputs()).read()) {
      inputs.add(new Read(content.input().name(), content.table(), places(content)));
    }
    return new ReportSources(
        definition.tables().stream()
            .map(table -> new Made(table.name(), table.caption(), table.key(), table.sql()))
            .toList(),
        inputs);
  }

  /// The names of a report's tables.
  public static List<String> tables(Workspace workspace, String report) throws IOException {
    return ReportDefinition.read(workspace, report).tables().stream()
        .map(TableDefinition::name)
        .toList();
  }

  private static List<Place> places(Inputs.Content content) throws IOException {
    var places = new ArrayList<Place>();
    for (Path file : content.input().files()) {
      if (file.getFileName().toString().endsWith(".csv")) {
        int rows = Csv.read(file).rows().size();
        for (int row = 0; row < rows; row++) {
          places.add(new Place(file, row));
        }
      }
    }
    int all = content.table().table().rows().size();
    return places.size() == all
        ? places
        : java.util.Collections.nCopies(all, new Place(content.input().files().getFirst(), -1));
  }
}
