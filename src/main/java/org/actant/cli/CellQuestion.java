package org.actant.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import org.actant.input.InputException;
import org.actant.report.ReportSources;
import org.actant.report.Reports;
import org.actant.trace.CellTracer;
import org.actant.trace.Trace;
import org.actant.workspace.Lineage;
import org.actant.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/// `TABLE`, `TABLE:ROW` or `TABLE:ROW:COLUMN`, where a table is one of a report, or a CSV file of
/// the workspace. A row's key may have colons of its own.
///
/// @param rest what stands behind the first colon; null if there is none
record CellQuestion(String table, @Nullable String rest) {
  static CellQuestion of(String words) {
    int colon = words.indexOf(':');
    return colon < 0
        ? new CellQuestion(words, null)
        : new CellQuestion(words.substring(0, colon), words.substring(colon + 1));
  }

  /// @param report the report that is meant; null for the only one that has the table
  Trace trace(Workspace workspace, Lineage lineage, @Nullable String report) throws IOException {
    var tracer = new CellTracer(workspace, lineage);
    String path = table.equals("passages") ? "codebook/passages/passages.csv" : table;
    if (rest != null && path.endsWith(".csv") && Files.isRegularFile(workspace.resolve(path))) {
      return tracer.row(path, rest);
    }
    String name = report == null ? reportWith(workspace) : report;
    if (rest == null) {
      return tracer.cell(name, table, null, null);
    }
    int colon = rest.lastIndexOf(':');
    try {
      return tracer.cell(name, table, rest, null);
    } catch (InputException e) {
      if (colon < 0) {
        throw e; // all of it is the key, and there is no such row
      }
      return tracer.cell(name, table, rest.substring(0, colon), rest.substring(colon + 1));
    }
  }

  /// The guide, if it has the table; else the first report that has.
  private String reportWith(Workspace workspace) throws IOException {
    var names = new ArrayList<>(Reports.names(workspace));
    if (names.remove("guide")) {
      names.addFirst("guide");
    }
    for (String name : names) {
      if (ReportSources.tables(workspace, name).contains(table)) {
        return name;
      }
    }
    throw new InputException(
        "`%s` is no file that a stage knows and no table of a report; `actant status` shows the stages, `actant report list` the reports"
            .formatted(table));
  }
}
