package org.actant.table;

import java.util.regex.Pattern;

/// Keeps spreadsheets from running text that comes out of documents (OWASP, "CSV Injection").
public final class Formulas {
  private static final String BEGINNINGS = "=+-@\t\r\n";
  private static final Pattern NUMBER = Pattern.compile("[+-]?[\\d.,\\s%]*");

  private Formulas() {}

  /// Says whether a spreadsheet could take a field for a formula.
  public static boolean looksLikeOne(String field) {
    return !field.isEmpty()
        && BEGINNINGS.indexOf(field.charAt(0)) >= 0
        && !NUMBER.matcher(field).matches();
  }

  /// Returns the field, with an apostrophe before it if it looks like a formula.
  public static String guarded(String field) {
    return looksLikeOne(field) ? "'" + field : field;
  }

  /// Returns the table with every field guarded, also the names of columns.
  public static Table guarded(Table table) {
    return new Table(
        table.columns().stream().map(Formulas::guarded).toList(),
        table.rows().stream().map(row -> row.stream().map(Formulas::guarded).toList()).toList());
  }
}
