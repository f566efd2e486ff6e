package org.actant.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.actant.table.Column;
import org.actant.table.Table;
import org.actant.table.TypedTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// Writes one table as a workbook, as safe from formulas as [WorkbookFormat]: the rows on one
/// sheet, what the columns mean on another.
public final class TableWorkbook {
  private TableWorkbook() {}

  /// @param notes a sentence below the rows; empty for none
  public static void write(Path file, String title, List<Column> columns, Table rows, String notes)
      throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new XSSFWorkbook()) {
      OfficeProperties.describe(workbook.getProperties(), title, "Actant");
      var sheets = new Sheets(workbook);
      var types = columns.stream().map(Column::type).toList();
      sheets.add("Passages", title, new TypedTable(rows, types), columns, notes);
      sheets.add("Columns", "What each column means", meanings(columns), MEANING, "");
      workbook.write(bytes);
    }
    Files.write(file, ConstantZip.rewrite(bytes.toByteArray()));
  }

  private static final List<Column> MEANING =
      List.of(Column.text("column", "Column."), Column.text("description", "Meaning."));

  private static TypedTable meanings(List<Column> columns) {
    return new TypedTable(
        new Table(
            MEANING.stream().map(Column::name).toList(),
            columns.stream().map(c -> List.of(c.name(), c.description())).toList()),
        MEANING.stream().map(Column::type).toList());
  }
}
