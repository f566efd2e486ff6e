package org.actant.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.actant.table.Csv;
import org.actant.table.Formulas;
import org.actant.table.Table;

/// The tables of a document as CSV beside its text: `<page>-<n>.csv`, where `<page>` is the label
/// of the page the table starts on, or its number where there is no label fit for a file's name,
/// and `<n>` counts the tables of that page from 1.
///
/// A table is a run of [Block.Kind#TABLE] blocks on one page, each a row, with the same number of
/// cells. The first row is the header, as it is in the document: its fields may be empty or the
/// same. Fields that a spreadsheet would take for formulas are guarded.
public final class Tables {
  private static final String NAME = "[A-Za-z0-9._-]{1,40}";

  private Tables() {}

  /// Writes one file for each table; nothing, not even the folder, where the document has none.
  public static void write(DocumentText document, Path folder) throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    for (List<Passage> rows : of(document)) {
      String page = name(rows.getFirst());
      int n = counts.merge(page.toLowerCase(Locale.ROOT), 1, Integer::sum);
      Csv.write(folder.resolve(page + "-" + n + ".csv"), Formulas.guarded(table(rows)));
    }
  }

  /// Returns the tables, each as the passages that are its rows.
  static List<List<Passage>> of(DocumentText document) {
    var tables = new ArrayList<List<Passage>>();
    Passage before = null;
    for (Passage passage : document.passages()) {
      if (passage.kind() == Block.Kind.TABLE) {
        if (before == null || !isOneTable(before, passage)) {
          tables.add(new ArrayList<>());
        }
        tables.getLast().add(passage);
      }
      before = passage;
    }
    return tables;
  }

  private static boolean isOneTable(Passage before, Passage row) {
    return before.kind() == Block.Kind.TABLE
        && before.page() == row.page()
        && cells(before).size() == cells(row).size();
  }

  private static List<String> cells(Passage row) {
    return List.of(row.text().split("\t", -1));
  }

  private static Table table(List<Passage> rows) {
    return new Table(cells(rows.getFirst()), rows.stream().skip(1).map(Tables::cells).toList());
  }

  private static String name(Passage row) {
    return row.pageLabel().matches(NAME) ? row.pageLabel() : Integer.toString(row.page());
  }
}
