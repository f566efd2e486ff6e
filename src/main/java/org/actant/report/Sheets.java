package org.actant.report;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.actant.table.Column;
import org.actant.table.Formulas;
import org.actant.table.TypedTable;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// Lays tables out as sheets: the caption, a row of units, the header, which stays in sight and can
/// filter, the rows, the notes. Numbers are shown with their unit and keep all their digits.
final class Sheets {
  /// Rows above the first row of data.
  static final int HEADER_ROWS = 3;

  private static final int WIDEST = 70;
  private static final float LINE = 15; // points
  private static final int MOST_LINES = 27; // of a row, by the file format
  private static final int LONGEST_TEXT = 32_767; // of a cell, by the file format
  private static final String CUT = "… [cut; whole in tables/*.csv]";

  private final XSSFWorkbook workbook;
  private final CellStyle caption;
  private final CellStyle unit;
  private final CellStyle head;
  private final CellStyle text;
  private final CellStyle guarded;
  private final CellStyle linked;
  private final CellStyle note;
  private final Map<String, CellStyle> numbers = new HashMap<>();

  /// What a number looks like.
  ///
  /// @param digits after the point; a negative number asks for as many significant digits
  record Look(int digits, String unit) {
    private static final Look PLAIN = new Look(-6, "");

    String format(Column.Type type) {
      String suffix = unit.isEmpty() ? "" : "\\ \"" + unit.replace("\"", "") + "\"";
      if (type == Column.Type.INTEGER) {
        return "0" + suffix;
      }
      return (digits > 0 ? "0." + "0".repeat(digits) : digits == 0 ? "0" : "General") + suffix;
    }
  }

  Sheets(XSSFWorkbook workbook) {
    this.workbook = workbook;
    caption = style(true, IndexedColors.BLACK);
    unit = style(false, IndexedColors.GREY_50_PERCENT);
    head = style(true, IndexedColors.BLACK);
    head.setBorderBottom(BorderStyle.THIN);
    text = style(false, IndexedColors.BLACK);
    text.setWrapText(true);
    guarded = style(false, IndexedColors.BLACK);
    guarded.setWrapText(true);
    guarded.setQuotePrefixed(true);
    linked = style(false, IndexedColors.DARK_BLUE);
    linked.setWrapText(true);
    note = style(false, IndexedColors.GREY_50_PERCENT);
  }

  XSSFSheet add(String name, String title, TypedTable content, List<Column> columns, String notes) {
    return add(name, title, content, columns, Map.of(), notes);
  }

  /// @param looks how the numbers of a column look; a column that is not here looks plain
  XSSFSheet add(
      String name,
      String title,
      TypedTable content,
      List<Column> columns,
      Map<String, Look> looks,
      String notes) {
    XSSFSheet sheet = workbook.createSheet(free(name));
    cell(sheet.createRow(0), 0, title, caption);
    XSSFRow units = sheet.createRow(1);
    XSSFRow header = sheet.createRow(2);
    for (int i = 0; i < columns.size(); i++) {
      cell(units, i, columns.get(i).unit(), unit);
      cell(header, i, columns.get(i).name(), head);
    }
    int at = HEADER_ROWS;
    for (List<String> fields : content.table().rows()) {
      XSSFRow row = sheet.createRow(at++);
      row.setHeightInPoints(LINE * lines(fields, content));
      for (int i = 0; i < fields.size(); i++) {
        Look look = looks.getOrDefault(columns.get(i).name(), Look.PLAIN);
        field(row, i, fields.get(i), content.types().get(i), look);
      }
    }
    if (!notes.isEmpty()) {
      cell(sheet.createRow(at + 1), 0, notes, note);
    }
    sheet.createFreezePane(0, HEADER_ROWS);
    sheet.setAutoFilter(
        new CellRangeAddress(2, Math.max(2, at - 1), 0, Math.max(0, columns.size() - 1)));
    for (int i = 0; i < columns.size(); i++) {
      int unit = looks.getOrDefault(columns.get(i).name(), Look.PLAIN).unit().length();
      sheet.setColumnWidth(i, 256 * width(content, columns.get(i).name(), unit, i));
    }
    print(sheet);
    return sheet;
  }

  /// On paper a sheet is as wide as a page, and its header is on each.
  private static void print(XSSFSheet sheet) {
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setLandscape(true);
    sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
    sheet.getPrintSetup().setFitWidth((short) 1);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.setRepeatingRows(new CellRangeAddress(1, HEADER_ROWS - 1, -1, -1));
  }

  /// Lets a cell lead to an address on the web or to a place in this workbook.
  void link(XSSFSheet sheet, int row, int column, HyperlinkType type, String address) {
    XSSFRow there = sheet.getRow(row);
    Optional<Cell> cell =
        there == null ? Optional.empty() : Optional.ofNullable(there.getCell(column));
    if (cell.isEmpty()) {
      return;
    }
    Hyperlink link = workbook.getCreationHelper().createHyperlink(type);
    link.setAddress(address);
    cell.get().setHyperlink(link);
    if (!cell.get().getCellStyle().getQuotePrefixed()) {
      cell.get().setCellStyle(linked);
    }
  }

  private void field(XSSFRow row, int column, String field, Column.Type type, Look look) {
    if (field.isEmpty()) {
      return;
    }
    switch (type) {
      case STRING -> cell(row, column, field, Formulas.looksLikeOne(field) ? guarded : text);
      case INTEGER, NUMBER -> {
        XSSFCell cell = row.createCell(column);
        cell.setCellValue(Double.parseDouble(field));
        cell.setCellStyle(number(look.format(type)));
      }
      case BOOLEAN -> row.createCell(column).setCellValue(Boolean.parseBoolean(field));
    }
  }

  private CellStyle number(String format) {
    return numbers.computeIfAbsent(
        format,
        code -> {
          CellStyle number = style(false, IndexedColors.BLACK);
          number.setAlignment(HorizontalAlignment.RIGHT);
          number.setDataFormat(workbook.createDataFormat().getFormat(code));
          return number;
        });
  }

  private static void cell(XSSFRow row, int column, String value, CellStyle style) {
    XSSFCell cell = row.createCell(column);
    String whole = Markup.readable(value);
    cell.setCellValue(
        whole.length() > LONGEST_TEXT
            ? whole.substring(0, LONGEST_TEXT - CUT.length()) + CUT
            : whole);
    cell.setCellStyle(style);
  }

  /// Excel's sheets have names of at most 31 characters that differ without regard to case.
  private String free(String name) {
    String safe = WorkbookUtil.createSafeSheetName(name);
    String free = safe;
    for (int i = 2; exists(free); i++) {
      String suffix = " " + i;
      free = safe.substring(0, Math.min(safe.length(), 31 - suffix.length())) + suffix;
    }
    return free;
  }

  private boolean exists(String name) {
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      if (workbook.getSheetName(i).toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  /// Numbers are shown with their unit.
  private static int width(TypedTable content, String name, int unit, int column) {
    boolean number =
        content.types().get(column) == Column.Type.NUMBER
            || content.types().get(column) == Column.Type.INTEGER;
    int longest =
        content.table().rows().stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    int shown = number && unit > 0 ? longest + 1 + unit : longest;
    return Math.clamp(Math.max(shown, name.length()) + 2, 9, WIDEST);
  }

  /// How many lines the longest text of a row takes: not every program finds out by itself.
  private static int lines(List<String> fields, TypedTable content) {
    int lines = 1;
    for (int i = 0; i < fields.size(); i++) {
      if (content.types().get(i) == Column.Type.STRING) {
        String field = fields.get(i);
        int breaks = (int) field.chars().filter(c -> c == '\n').count();
        lines = Math.max(lines, breaks + (field.length() + WIDEST - 1) / (WIDEST - 4));
      }
    }
    return Math.min(lines, MOST_LINES);
  }

  private CellStyle style(boolean bold, IndexedColors color) {
    Font font = workbook.createFont();
    font.setBold(bold);
    font.setColor(color.getIndex());
    CellStyle style = workbook.createCellStyle();
    style.setFont(font);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    return style;
  }
}
