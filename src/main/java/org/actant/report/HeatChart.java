package org.actant.report;

import java.util.List;
import java.util.Locale;
import org.actant.report.ChartDefinition.Heat;

/// Counts as a table of shades. A shade is the share of its column's total, so that a type of actor
/// with many documents does not outshine one with few; the number is the count.
final class HeatChart {
  private static final double WIDTH = 640;
  private static final double LABEL = 168;
  private static final double ROW = 21;
  private static final double TOP = 30;

  private HeatChart() {}

  static Block.Figure draw(Heat chart, ReportTable table, String label) {
    List<List<String>> rows = table.rows().rows();
    double height = TOP + Math.max(1, rows.size()) * ROW + 6;
    String description =
        "Heat map of %s rows by %s".formatted(rows.size(), String.join(", ", chart.columns()));
    Markup svg = Charts.svg(WIDTH, height, description);
    double width = (WIDTH - LABEL) / chart.columns().size();
    for (int c = 0; c < chart.columns().size(); c++) {
      String column = chart.columns().get(c);
      String title = table.definition().column(column).map(ShownColumn::title).orElse(column);
      Charts.text(
          svg,
          LABEL + (c + 0.5) * width,
          TOP - 10,
          "middle",
          title,
          "font-weight",
          "bold",
          "font-size",
          "9.5");
    }
    if (rows.isEmpty()) {
      Charts.text(
          svg,
          WIDTH / 2,
          TOP + 14,
          "middle",
          "Nothing to draw: the table is empty in this workspace.",
          "fill",
          "#666666");
    }
    double[] totals =
        chart.columns().stream().mapToDouble(column -> total(table, column)).toArray();
    double darkest = darkest(table, chart, totals);
    for (int r = 0; r < rows.size(); r++) {
      double y = TOP + r * ROW;
      Charts.text(svg, LABEL - 10, y + 14, "end", table.field(rows.get(r), chart.label()));
      for (int c = 0; c < totals.length; c++) {
        double count = count(table, rows.get(r), chart.columns().get(c));
        double shade = darkest > 0 && totals[c] > 0 ? count / totals[c] / darkest : 0;
        cell(svg, LABEL + c * width, y, width, shade, count);
      }
    }
    svg.close();
    return new Block.Figure(
        Anchors.figure(chart.id()),
        label,
        Inline.text(chart.caption()),
        svg.toString(),
        description);
  }

  private static void cell(
      Markup svg, double x, double y, double width, double shade, double count) {
    svg.empty(
            "rect",
            "x",
            Charts.px(x + 1),
            "y",
            Charts.px(y + 1),
            "width",
            Charts.px(width - 2),
            "height",
            Charts.px(ROW - 2),
            "fill",
            color(shade))
        .line();
    if (count > 0) {
      Charts.text(
          svg,
          x + width / 2,
          y + 14.5,
          "middle",
          org.actant.table.Table.field(count),
          "fill",
          shade > 0.55 ? "#ffffff" : "#222222",
          "font-size",
          "10");
    }
  }

  /// From near white to dark blue.
  private static String color(double shade) {
    int[] from = {0xf4, 0xf6, 0xf8};
    int[] to = {0x0b, 0x4f, 0x7d};
    int[] mixed = new int[3];
    for (int i = 0; i < 3; i++) {
      mixed[i] = (int) Math.round(from[i] + (to[i] - from[i]) * shade);
    }
    return String.format(Locale.ROOT, "#%02x%02x%02x", mixed[0], mixed[1], mixed[2]);
  }

  private static double darkest(ReportTable table, Heat chart, double[] totals) {
    double darkest = 0;
    for (List<String> row : table.rows().rows()) {
      for (int c = 0; c < totals.length; c++) {
        if (totals[c] > 0) {
          darkest = Math.max(darkest, count(table, row, chart.columns().get(c)) / totals[c]);
        }
      }
    }
    return darkest;
  }

  private static double total(ReportTable table, String column) {
    return table.rows().rows().stream().mapToDouble(row -> count(table, row, column)).sum();
  }

  private static double count(ReportTable table, List<String> row, String column) {
    String field = table.field(row, column);
    return field.isEmpty() ? 0 : Double.parseDouble(field);
  }
}
