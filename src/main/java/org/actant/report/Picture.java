package org.actant.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.regex.Matcher;
import org.actant.chart.Axis;
import org.actant.chart.Canvas.Align;
import org.actant.chart.Canvas.Point;
import org.actant.chart.Canvas.Stroke;
import org.actant.chart.SvgCanvas;

/// A chart while it is drawn: the canvas of the house, and what charts have in common. Colors
/// differ in lightness, so that they can be told apart in gray and by people who see few colors.
final class Picture {
  static final double WIDTH = 640;
  static final String DARK = "#0b4f7d";
  static final String MIDDLE = "#d98200";
  static final String LIGHT = "#d5d9dd";
  static final String INK = "#222222";
  static final String FAINT = "#666666";
  static final String GRID = "#e4e4e4";

  private final SvgCanvas canvas;
  private final String description;

  Picture(double height, String description) {
    this.canvas = new SvgCanvas(WIDTH, Math.ceil(height), description);
    this.description = description;
  }

  /// The picture of a table without rows, or without enough of them.
  static Picture empty(String reason) {
    var picture = new Picture(48, reason);
    picture.text(WIDTH / 2, 28, Align.MIDDLE, FAINT, reason);
    return picture;
  }

  static Picture nothing() {
    return empty("Nothing to draw: the table is empty in this workspace.");
  }

  Block.Figure figure(ChartDefinition chart, String label) {
    return new Block.Figure(
        Anchors.figure(chart.id()), label, Inline.text(chart.caption()), svg(), description);
  }

  void text(double x, double y, Align align, String color, String text) {
    canvas.inside(new Point(x, y), align, 11, false, color, text);
  }

  void small(double x, double y, Align align, String color, String text) {
    canvas.inside(new Point(x, y), align, 9.5, false, color, text);
  }

  void bold(double x, double y, String text) {
    canvas.inside(new Point(x, y), Align.LEFT, 11, true, INK, text);
  }

  void line(double x1, double y1, double x2, double y2, String color, double width) {
    line(x1, y1, x2, y2, new Stroke(color, width, false, 1));
  }

  void line(double x1, double y1, double x2, double y2, Stroke stroke) {
    canvas.curve(
        new Point(x1, y1), new Point((x1 + x2) / 2, (y1 + y2) / 2), new Point(x2, y2), stroke);
  }

  void curve(Point from, Point control, Point to, Stroke stroke) {
    canvas.curve(from, control, to, stroke);
  }

  void box(double x, double y, double width, double height, String fill) {
    canvas.polygon(
        List.of(
            new Point(x, y),
            new Point(x + width, y),
            new Point(x + width, y + height),
            new Point(x, y + height)),
        fill,
        fill);
  }

  void dot(double x, double y, double radius, String fill, String outline) {
    canvas.circle(new Point(x, y), radius, fill, outline);
  }

  void diamond(double x, double y, double radius, String fill, String outline) {
    canvas.polygon(
        List.of(
            new Point(x, y - radius),
            new Point(x + radius, y),
            new Point(x, y + radius),
            new Point(x - radius, y)),
        fill,
        outline);
  }

  /// An axis along the bottom with lines up to `top`.
  void across(Axis axis, double top, double bottom, String title) {
    across(axis.ticks(), axis::place, top, bottom);
    title(axis.end(), bottom, title);
  }

  void across(RatioAxis axis, double top, double bottom, String title) {
    across(axis.ticks(), axis::place, top, bottom);
    title(axis.end(), bottom, title);
  }

  private void across(
      List<BigDecimal> ticks, DoubleUnaryOperator place, double top, double bottom) {
    for (BigDecimal tick : ticks) {
      double x = place.applyAsDouble(tick.doubleValue());
      line(x, top, x, bottom, GRID, 0.8);
      small(x, bottom + 13, Align.MIDDLE, FAINT, tick.toPlainString());
    }
  }

  private void title(double end, double bottom, String title) {
    if (!title.isEmpty()) {
      text(end, bottom + 30, Align.RIGHT, INK, title);
    }
  }

  /// Text cut to what fits into this many pixels.
  static String fitted(String text, double pixels) {
    return cut(text, pixels / 6.1);
  }

  /// The same for small text.
  static String fittedSmall(String text, double pixels) {
    return cut(text, pixels / 5.4);
  }

  private static String cut(String text, double room) {
    int letters = Math.max(2, (int) room);
    return text.codePointCount(0, text.length()) <= letters
        ? text
        : text.substring(0, text.offsetByCodePoints(0, letters - 1)) + "…";
  }

  static String title(ShownColumn column) {
    return column.title() + (column.unit().isEmpty() ? "" : " (" + column.unit() + ")");
  }

  static OptionalDouble number(ReportTable table, List<String> row, String column) {
    String field = column.isEmpty() ? "" : table.field(row, column);
    return field.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(field));
  }

  static double count(ReportTable table, List<String> row, String column) {
    return number(table, row, column).orElse(0);
  }

  /// Counts as they are, other values with three digits.
  static String shown(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e9) {
      return NumberText.integer(Long.toString((long) value));
    }
    return NumberText.decimal(String.format(Locale.ROOT, "%.6g", value), -3);
  }

  /// The same font as the page around it, a size in whole pixels, and no prolog.
  private String svg() {
    String whole = canvas.finish();
    return whole
        .substring(whole.indexOf("<svg"))
        .replace("DejaVu Sans, Verdana, sans-serif", "Guide Sans, sans-serif")
        .replaceFirst(
            "role=\"img\"",
            Matcher.quoteReplacement(
                "role=\"img\" aria-label=\"" + Markup.escape(description) + "\""))
        .replaceFirst("width=\"([0-9]+)\\.[0-9]+\"", "width=\"$1\"")
        .replaceFirst("height=\"([0-9]+)\\.[0-9]+\"", "height=\"$1\"");
  }
}
