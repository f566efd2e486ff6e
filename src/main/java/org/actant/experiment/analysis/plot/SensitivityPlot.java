package org.actant.experiment.analysis.plot;

import java.util.List;
import java.util.Locale;
import org.actant.chart.Canvas;
import org.actant.chart.Canvas.Align;
import org.actant.chart.Canvas.Point;

/// How much accuracy is lost if one layer alone is cut, layer by level.
///
/// @param study whose network it is
/// @param rows with the columns `layer`, `cut`, `level`, `drop` and `share_of_time`
record SensitivityPlot(String study, Fields rows) implements Figure {
  private static final double LABEL = 250;
  private static final double TOP = 64;
  private static final double ROW = 28;
  private static final double CELL = 84;

  /// A layer and what of it was cut.
  private record Line(String layer, String cut, String time) {}

  @Override
  public double width() {
    return Math.max(640, LABEL + levels().size() * CELL + 24);
  }

  @Override
  public double height() {
    return TOP + lines().size() * ROW + 58;
  }

  @Override
  public String description() {
    var text = new StringBuilder();
    for (int row = 0; row < rows.size(); row++) {
      text.append(row == 0 ? "" : "; ")
          .append(rows.text(row, "cut"))
          .append(" of ")
          .append(rows.text(row, "layer"))
          .append(" by ")
          .append(rows.text(row, "level"))
          .append(": ")
          .append(points(row));
    }
    return "Study %s, accuracy lost in percentage points: %s.".formatted(study, text);
  }

  @Override
  public void draw(Canvas canvas) {
    Ink.title(canvas, study + ": accuracy lost (points) if one layer alone is cut");
    List<String> levels = levels();
    List<Line> lines = lines();
    for (int column = 0; column < levels.size(); column++) {
      canvas.text(
          new Point(LABEL + (column + 0.5) * CELL, TOP - 10),
          Align.MIDDLE,
          Ink.SMALL,
          true,
          Ink.BLACK,
          Ink.percent(Double.parseDouble(levels.get(column))));
    }
    for (int line = 0; line < lines.size(); line++) {
      String time =
          lines.get(line).time.isEmpty()
              ? ""
              : ", " + Ink.percent(Double.parseDouble(lines.get(line).time)) + " of the time";
      canvas.text(
          new Point(LABEL - 10, TOP + line * ROW + 18),
          Align.RIGHT,
          Ink.SMALL,
          false,
          Ink.BLACK,
          lines.get(line).cut + " of " + lines.get(line).layer + time);
    }
    double most = 0;
    for (int row = 0; row < rows.size(); row++) {
      most = Math.max(most, rows.number(row, "drop"));
    }
    for (int row = 0; row < rows.size(); row++) {
      cell(canvas, row, levels.indexOf(rows.text(row, "level")), lines.indexOf(line(row)), most);
    }
    Ink.note(
        canvas,
        TOP + lines.size() * ROW + 24,
        "darker: more accuracy lost; nothing is trained afterwards; time: of the layer uncut");
  }

  private void cell(Canvas canvas, int row, int column, int line, double most) {
    double shade = most > 0 ? Math.max(0, rows.number(row, "drop")) / most : 0;
    double x = LABEL + column * CELL;
    double y = TOP + line * ROW;
    Ink.box(canvas, x + 1, y + 1, CELL - 2, ROW - 2, Ink.shade(shade), Ink.WHITE);
    canvas.inside(
        new Point(x + CELL / 2, y + 18), Align.MIDDLE, Ink.TEXT, false, Ink.on(shade), points(row));
  }

  private String points(int row) {
    return String.format(Locale.ROOT, "%.1f", 100 * rows.number(row, "drop") + 0.0);
  }

  private Line line(int row) {
    return new Line(
        rows.text(row, "layer"), rows.text(row, "cut"), rows.text(row, "share_of_time"));
  }

  private List<Line> lines() {
    return java.util.stream.IntStream.range(0, rows.size())
        .mapToObj(this::line)
        .distinct()
        .toList();
  }

  private List<String> levels() {
    return rows.distinct("level");
  }
}
