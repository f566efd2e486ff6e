package org.actant.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.actant.table.Column;
import org.actant.table.Formulas;
import org.actant.table.Table;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// A workbook that people fill in and hand back: the header in the first row stays in sight and can
/// filter, cells with a closed set of values have drop-down lists, and no text is run as a formula.
/// The same content gives the same bytes.
public final class FormWorkbook {
  private static final int WIDEST = 60;
  private static final int SPARE_ROWS = 1000;
  private static final int LONGEST_TEXT = 32_767; // of a cell, by the file format

  private final XSSFWorkbook workbook;
  private final CellStyle head;
  private final CellStyle text;
  private final CellStyle guarded;

  private FormWorkbook(XSSFWorkbook workbook) {
    this.workbook = workbook;
    Font bold = workbook.createFont();
    bold.setBold(true);
    head = workbook.createCellStyle();
    head.setFont(bold);
    head.setBorderBottom(BorderStyle.THIN);
    text = workbook.createCellStyle();
    text.setWrapText(true);
    text.setVerticalAlignment(VerticalAlignment.TOP);
    guarded = workbook.createCellStyle();
    guarded.cloneStyleFrom(text);
    guarded.setQuotePrefixed(true);
  }

  /// Returns the bytes of a workbook.
  ///
  /// @param columns of the rows to fill in; their descriptions get a sheet
  /// @param choices values of columns that have a closed set of them, by name
  /// @param further tables to look things up in, by the names of their sheets
  public static byte[] bytes(
      String name,
      List<Column> columns,
      Table rows,
      Map<String, List<String>> choices,
      Map<String, Table> further)
      throws IOException {
    try (var workbook = new XSSFWorkbook();
        var bytes = new ByteArrayOutputStream()) {
      var properties = workbook.getProperties();
      properties.getCoreProperties().setCreator("Actant");
      var core = properties.getCoreProperties().getUnderlyingProperties();
      core.setCreatedProperty(Optional.empty());
      core.setModifiedProperty(Optional.empty());
      properties.getExtendedProperties().getUnderlyingProperties().setApplication("Actant");
      var form = new FormWorkbook(workbook);
      XSSFSheet sheet = form.sheet(name, rows, columns);
      further.forEach((title, table) -> form.sheet(title, table, List.of()));
      form.sheet("Columns", meanings(columns), List.of());
      form.offer(sheet, rows, choices);
      workbook.write(bytes);
      return ConstantZip.rewrite(bytes.toByteArray());
    }
  }

  private static Table meanings(List<Column> columns) {
    return new Table(
        List.of("column", "meaning"),
        columns.stream().map(column -> List.of(column.name(), column.description())).toList());
  }

  private XSSFSheet sheet(String name, Table table, List<Column> columns) {
    XSSFSheet sheet = workbook.createSheet(name);
    XSSFRow header = sheet.createRow(0);
    for (int i = 0; i < table.columns().size(); i++) {
      cell(header, i, table.columns().get(i), head);
      sheet.setColumnWidth(i, 256 * width(table, i));
    }
    for (int row = 0; row < table.rows().size(); row++) {
      XSSFRow cells = sheet.createRow(row + 1);
      for (int i = 0; i < table.columns().size(); i++) {
        boolean number = !columns.isEmpty() && columns.get(i).type() == Column.Type.INTEGER;
        field(cells, i, table.rows().get(row).get(i), number);
      }
    }
    sheet.createFreezePane(0, 1);
    sheet.setAutoFilter(
        new CellRangeAddress(0, table.rows().size(), 0, table.columns().size() - 1));
    return sheet;
  }

  private void field(XSSFRow row, int column, String field, boolean number) {
    if (field.isEmpty()) {
      return;
    }
    if (number) {
      row.createCell(column).setCellValue(Long.parseLong(field));
    } else {
      cell(row, column, field, Formulas.looksLikeOne(field) ? guarded : text);
    }
  }

  private static void cell(XSSFRow row, int column, String value, CellStyle style) {
    String readable = Markup.readable(value);
    XSSFCell cell = row.createCell(column);
    cell.setCellValue(readable.substring(0, Math.min(readable.length(), LONGEST_TEXT)));
    cell.setCellStyle(style);
  }

  /// Puts the values of closed columns on a hidden sheet and lets the cells choose from there; a
  /// list in the cell itself may not be longer than 255 characters.
  private void offer(XSSFSheet sheet, Table rows, Map<String, List<String>> choices) {
    XSSFSheet lists = workbook.createSheet("Lists");
    DataValidationHelper helper = sheet.getDataValidationHelper();
    int at = 0;
    for (Map.Entry<String, List<String>> choice : choices.entrySet()) {
      int column = rows.columns().indexOf(choice.getKey());
      List<String> values = choice.getValue();
      if (column < 0 || values.isEmpty()) {
        continue;
      }
      for (int i = 0; i < values.size(); i++) {
        XSSFRow row = lists.getRow(i) == null ? lists.createRow(i) : lists.getRow(i);
        cell(row, at, values.get(i), text);
      }
      String letter = CellReference.convertNumToColString(at);
      var where =
          new CellRangeAddressList(1, rows.rows().size() + SPARE_ROWS, column, column);
      String range = "Lists!$%s$1:$%s$%s".formatted(letter, letter, values.size());
      DataValidation validation =
          helper.createValidation(helper.createFormulaListConstraint(range), where);
      validation.setShowErrorBox(true);
      validation.createErrorBox("Not in the list", "Choose one of the list, or leave it empty.");
      sheet.addValidationData(validation);
      at++;
    }
    workbook.setSheetHidden(workbook.getSheetIndex(lists), true);
  }

  private static int width(Table table, int column) {
    int longest =
        table.rows().stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    return Math.clamp(Math.max(longest, table.columns().get(column).length()) + 2, 9, WIDEST);
  }
}
