package org.actant.experiment.analysis.plot;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.actant.chart.Axis;
import org.actant.chart.Canvas;
import org.actant.chart.Canvas.Align;
import org.actant.chart.Canvas.Point;

/// A cascade: what is left of the baseline's cost after each step, measured and predicted.
///
/// @param rows of the table `steps`, of one cascade and one metric, in order
record WaterfallPlot(Fields rows) implements Figure {
  private static final double LEFT = 64;
  private static final double TOP = 44;
  private static final double STEP = 112;

  @Override
  public double width() {
    return LEFT + (rows.size() + 1) * STEP + 160;
  }

  @Override
  public double height() {
    return 420;
  }

  @Override
  public String description() {
    var text = new StringBuilder();
    for (int row = 0; row < rows.size(); row++) {
      text.append(row == 0 ? "" : "; ")
          .append(rows.text(row, "part"))
          .append(" leaves ")
          .append(
              rows.find(row, "left").isPresent()
                  ? left(rows.number(row, "left"))
                  : "(not measured)");
      rows.find(row, "predicted_left")
          .ifPresent(share -> text.append(", predicted ").append(left(share)));
    }
    return "Study %s, cascade %s, %s: %s."
        .formatted(
            rows.text(0, "study"),
            rows.text(0, "condition"),
            Ink.cost(rows.text(0, "metric")),
            text);
  }

  @Override
  public void draw(Canvas canvas) {
    double right = LEFT + (rows.size() + 1) * STEP;
    Axis up = Axis.over(0, Math.max(1, most()), 5, height() - 86, TOP);
    Ink.title(canvas, rows.text(0, "study") + ": step by step to " + rows.text(0, "condition"));
    Ink.up(canvas, LEFT, right, up, "share of the baseline's cost");
    bar(canvas, 0, "baseline", 1, 1, up, Ink.shade(0.75));
    double before = 1;
    for (int row = 0; row < rows.size(); row++) {
      before = step(canvas, row, before, up);
    }
    legend(canvas, right + 14);
    Ink.note(canvas, height() - 12, Ink.cost(rows.text(0, "metric")));
  }

  /// Draws a step and returns what is left after it.
  private double step(Canvas canvas, int row, double before, Axis up) {
    OptionalDouble left = rows.find(row, "left");
    double x = LEFT + (row + 1) * STEP;
    if (left.isPresent()) {
      Ink.dashed(
          canvas,
          new Point(x - STEP + 72, up.place(before)),
          new Point(x + 16, up.place(before)),
          Ink.GRAY,
          0.8);
      double top = rows.find(row, "left_high").orElse(left.getAsDouble());
      bar(canvas, row + 1, rows.text(row, "part"), left.getAsDouble(), top, up, Ink.shade(0.45));
      if (rows.find(row, "left_low").isPresent()) {
        Ink.upright(
            canvas,
            x + 44,
            up.place(rows.number(row, "left_low")),
            up.place(rows.number(row, "left_high")),
            Ink.BLACK);
      }
    } else {
      name(canvas, row + 1, rows.text(row, "part"), up);
    }
    rows.find(row, "predicted_left")
        .ifPresent(share -> predicted(canvas, row, new Point(x + 84, up.place(share)), up));
    return left.orElseGet(() -> rows.number(row, "predicted_left"));
  }

  /// A diamond beside the bar, with its own interval.
  private void predicted(Canvas canvas, int row, Point at, Axis up) {
    if (rows.find(row, "predicted_low").isPresent()) {
      Ink.upright(
          canvas,
          at.x(),
          up.place(rows.number(row, "predicted_low")),
          up.place(rows.number(row, "predicted_high")),
          Ink.GRAY);
    }
    diamond(canvas, at.x(), at.y());
  }

  private static void diamond(Canvas canvas, double x, double y) {
    canvas.polygon(
        java.util.List.of(
            new Point(x, y - 5), new Point(x + 5, y), new Point(x, y + 5), new Point(x - 5, y)),
        Ink.WHITE,
        Ink.BLACK);
  }

  /// @param top what the figure is written above
  private void bar(
      Canvas canvas, int at, String name, double share, double top, Axis up, String fill) {
    double x = LEFT + at * STEP + 16;
    double y = up.place(share);
    Ink.box(canvas, x, y, 56, up.start() - y, fill, Ink.BLACK);
    canvas.text(
        new Point(x + 28, up.place(Math.max(share, top)) - 7),
        Align.MIDDLE,
        Ink.SMALL,
        true,
        Ink.BLACK,
        left(share));
    name(canvas, at, name, up);
  }

  /// With a decimal where little is left.
  private static String left(double share) {
    return share < 0.1 ? String.format(Locale.ROOT, "%.1f %%", 100 * share) : Ink.percent(share);
  }

  private static void name(Canvas canvas, int at, String name, Axis up) {
    String shown = name.length() > 18 ? name.substring(0, 17) + "…" : name;
    canvas.text(
        new Point(LEFT + at * STEP + 44, up.start() + 17),
        Align.MIDDLE,
        Ink.SMALL,
        false,
        Ink.BLACK,
        shown);
    if (at > 0) {
      canvas.text(
          new Point(LEFT + at * STEP + 44, up.start() + 31),
          Align.MIDDLE,
          Ink.SMALL,
          false,
          Ink.GRAY,
          "step " + at);
    }
  }

  private void legend(Canvas canvas, double x) {
    Ink.box(canvas, x, TOP, 12, 12, Ink.shade(0.45), Ink.BLACK);
    canvas.text(new Point(x + 18, TOP + 10), Align.LEFT, Ink.SMALL, false, Ink.BLACK, "measured");
    if (rows.find(0, "predicted_left").isPresent()) {
      diamond(canvas, x + 6, TOP + 28);
      canvas.text(
          new Point(x + 18, TOP + 32), Align.LEFT, Ink.SMALL, false, Ink.BLACK, "1 − ∏(1 − s)");
    }
    canvas.text(
        new Point(x, TOP + 54), Align.LEFT, Ink.SMALL, false, Ink.GRAY, "bars: 95 % t intervals");
  }

  private double most() {
    return IntStream.range(0, rows.size())
        .mapToDouble(row ->
            Math.max(rows.find(row, "left").orElse(0), rows.find(row, "predicted_left").orElse(0)))
        .max()
        .orElse(1);
  }
}
