package org.actant.cli;

import java.util.List;
import org.actant.table.Table;

/// Lays a table out for a terminal: columns aligned, numbers to the right.
final class TextTable {
  private static final int WIDEST = 72;

  private TextTable() {}

  static String format(Table table) {
    int[] width = new int[table.columns().size()];
    boolean[] numeric = new boolean[width.length];
    for (int i = 0; i < width.length; i++) {
      int column = i;
      width[i] =
          Math.max(
              table.columns().get(i).length(),
              table.rows().stream().mapToInt(row -> cut(row.get(column)).length()).max().orElse(0));
      numeric[i] =
          !table.rows().isEmpty()
              && table.rows().stream()
                  .allMatch(row -> row.get(column).matches("|[-+]?[0-9.]+([eE][-+]?[0-9]+)?%?"));
    }
    var text = new StringBuilder();
    line(text, table.columns(), width, numeric);
    var rule = new StringBuilder();
    for (int w : width) {
      rule.append("-".repeat(w)).append("  ");
    }
    text.append(rule.toString().stripTrailing()).append('\n');
    for (List<String> row : table.rows()) {
      line(text, row, width, numeric);
    }
    return text.toString();
  }

  private static void line(
      StringBuilder text, List<String> fields, int[] width, boolean[] numeric) {
    var line = new StringBuilder();
    for (int i = 0; i < width.length; i++) {
      String field = cut(fields.get(i));
      String pad = " ".repeat(width[i] - field.length());
      line.append(numeric[i] ? pad + field : field + pad).append("  ");
    }
    text.append(line.toString().stripTrailing()).append('\n');
  }

  private static String cut(String field) {
    String flat = field.replaceAll("\\s+", " ");
    return flat.length() <= WIDEST ? flat : flat.substring(0, WIDEST - 1) + "…";
  }
}
