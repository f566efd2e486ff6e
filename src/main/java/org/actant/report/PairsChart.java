package org.actant.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.actant.chart.Canvas.Align;
import org.actant.report.ChartDefinition.Pairs;

/// What is given together, as shades with the count in each: dark is often.
final class PairsChart {
  private static final double LABEL = 178;
  private static final double ROW = 22;

  private PairsChart() {}

  private record Cell(String row, String column) {}

  static Picture draw(Pairs chart, ReportTable table) {
    if (table.rows().rows().isEmpty()) {
      return Picture.nothing();
    }
    Map<Cell, Double> counts = new HashMap<>();
    var names = new LinkedHashSet<String>();
    var columns = new LinkedHashSet<String>();
    for (List<String> row : table.rows().rows()) {
      names.add(table.field(row, chart.row()));
      columns.add(table.field(row, chart.column()));
      counts.put(
          new Cell(table.field(row, chart.row()), table.field(row, chart.column())),
          Picture.count(table, row, chart.count()));
    }
    var order = new ArrayList<String>(names);
    order.retainAll(columns);
    columns.removeAll(names);
    order.addAll(columns);
    return picture(counts, List.copyOf(names), order);
  }

  private static Picture picture(
      Map<Cell, Double> counts, List<String> rows, List<String> columns) {
    Cell most =
        counts.entrySet().stream()
            .max(Map.Entry.<Cell, Double>comparingByValue().thenComparing(e -> e.getKey().row))
            .map(Map.Entry::getKey)
            .orElseThrow();
    double darkest = Math.max(1, counts.getOrDefault(most, 1.0));
    double width = Math.min(46, (Picture.WIDTH - LABEL) / columns.size());
    var picture =
        new Picture(
            34 + ROW * rows.size() + (columns.size() + 2) / 3 * 14,
            "Shades of how often "
                + rows.size()
                + " codes are given together with "
                + columns.size()
                + " others; most often "
                + most.row
                + " with "
                + most.column
                + ".");
    for (int c = 0; c < columns.size(); c++) {
      picture.small(LABEL + (c + 0.5) * width, 14, Align.MIDDLE, Picture.INK, mark(c));
    }
    for (int r = 0; r < rows.size(); r++) {
      double y = 22 + r * ROW;
      picture.text(
          LABEL - 8, y + 15, Align.RIGHT, Picture.INK, Picture.fitted(rows.get(r), LABEL - 10));
      for (int c = 0; c < columns.size(); c++) {
        double count = counts.getOrDefault(new Cell(rows.get(r), columns.get(c)), 0.0);
        picture.box(LABEL + c * width + 1, y + 1, width - 2, ROW - 2, shade(count / darkest));
        if (count > 0) {
          String ink = count / darkest > 0.55 ? "#ffffff" : Picture.INK;
          picture.small(
              LABEL + (c + 0.5) * width, y + 14.5, Align.MIDDLE, ink, Picture.shown(count));
        }
      }
    }
    legend(picture, columns, 22 + rows.size() * ROW + 14);
    return picture;
  }

  private static void legend(Picture picture, List<String> columns, double top) {
    var names = new ArrayList<String>();
    for (int c = 0; c < columns.size(); c++) {
      names.add(mark(c) + " " + columns.get(c));
    }
    double across = Picture.WIDTH / 3;
    for (int c = 0; c < names.size(); c++) {
      picture.small(
          (c % 3) * across + 4,
          top + c / 3 * 14.0,
          Align.LEFT,
          Picture.INK,
          Picture.fitted(names.get(c), across));
    }
  }

  private static String mark(int column) {
    return Character.toString((char) ('A' + column % 26)) + (column < 26 ? "" : "’");
  }

  private static String shade(double share) {
    int[] from = {0xf4, 0xf6, 0xf8};
    int[] to = {0x0b, 0x4f, 0x7d};
    int[] mixed = new int[3];
    for (int i = 0; i < 3; i++) {
      mixed[i] = (int) Math.round(from[i] + (to[i] - from[i]) * share);
    }
    return String.format(Locale.ROOT, "#%02x%02x%02x", mixed[0], mixed[1], mixed[2]);
  }
}
