package org.actant.report;

import java.util.List;
import org.actant.chart.Axis;
import org.actant.chart.Canvas.Align;
import org.actant.report.ChartDefinition.Stance;

/// Who is against, who takes no side, who is for: bars around a middle line, so that both sides can
/// be compared; the numbers stand beside the bars.
final class StanceChart {
  private static final double LABEL = 150;
  private static final double ROW = 28;

  private StanceChart() {}

  static Picture draw(Stance chart, ReportTable table) {
    List<List<String>> rows = table.rows().rows();
    if (rows.isEmpty()) {
      return Picture.nothing();
    }
    var picture =
        new Picture(
            rows.size() * ROW + 62,
            "Bars of stances of "
                + rows.size()
                + " types of actors: against to the left, for to"
                + " the right, those that take no side in the middle.");
    double left = 0;
    double right = 0;
    for (List<String> row : rows) {
      double half = Picture.count(table, row, chart.neither()) / 2;
      left = Math.max(left, half + Picture.count(table, row, chart.against()));
      right = Math.max(right, half + Picture.count(table, row, chart.infavor()));
    }
    Axis axis = new Axis(-Math.max(left, 1), Math.max(right, 1), 1, LABEL + 30, Picture.WIDTH - 40);
    legend(picture, chart, table);
    double middle = axis.place(0);
    picture.line(middle, 26, middle, 32 + rows.size() * ROW, Picture.FAINT, 0.8);
    for (int i = 0; i < rows.size(); i++) {
      bar(picture, chart, table, rows.get(i), axis, 30 + i * ROW);
    }
    picture.small(middle, 46 + rows.size() * ROW, Align.MIDDLE, Picture.FAINT, "statements");
    return picture;
  }

  private static void bar(
      Picture picture, Stance chart, ReportTable table, List<String> row, Axis axis, double y) {
    double against = Picture.count(table, row, chart.against());
    double neither = Picture.count(table, row, chart.neither());
    double infavor = Picture.count(table, row, chart.infavor());
    double a = axis.place(-neither / 2 - against);
    double b = axis.place(-neither / 2);
    double c = axis.place(neither / 2);
    double d = axis.place(neither / 2 + infavor);
    picture.text(
        LABEL - 8,
        y + 18,
        Align.RIGHT,
        Picture.INK,
        Picture.fitted(table.field(row, chart.label()), LABEL));
    picture.box(a, y + 5, b - a, ROW - 10, Picture.MIDDLE);
    picture.box(b, y + 5, c - b, ROW - 10, Picture.LIGHT);
    picture.box(c, y + 5, d - c, ROW - 10, Picture.DARK);
    picture.small(a - 5, y + 17, Align.RIGHT, Picture.INK, Picture.shown(against));
    if (neither > 0) {
      picture.small((b + c) / 2, y + 17, Align.MIDDLE, Picture.INK, Picture.shown(neither));
    }
    picture.small(d + 5, y + 17, Align.LEFT, Picture.INK, Picture.shown(infavor));
  }

  private static void legend(Picture picture, Stance chart, ReportTable table) {
    double x = LABEL + 30;
    List<String> columns = List.of(chart.against(), chart.neither(), chart.infavor());
    List<String> fills = List.of(Picture.MIDDLE, Picture.LIGHT, Picture.DARK);
    for (int i = 0; i < columns.size(); i++) {
      String name = columns.get(i);
      String title = table.definition().column(name).map(ShownColumn::title).orElse(name);
      picture.box(x, 6, 11, 11, fills.get(i));
      picture.text(x + 16, 16, Align.LEFT, Picture.INK, title);
      x += 36 + 6.4 * title.length();
    }
  }
}
