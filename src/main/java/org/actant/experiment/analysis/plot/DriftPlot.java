package org.actant.experiment.analysis.plot;

import java.util.Locale;
import java.util.stream.IntStream;
import org.actant.chart.Axis;
import org.actant.chart.Canvas;
import org.actant.chart.Canvas.Align;
import org.actant.chart.Canvas.Point;

/// Whether figures move with the order of the trials: each relative to its condition's mean.
///
/// @param rows of the table `drift-points`, of one metric
/// @param line the row of the table `drift` for the same metric
record DriftPlot(Fields rows, Fields line) implements Figure {
  @Override
  public double width() {
    return 720;
  }

  @Override
  public double height() {
    return 340;
  }

  @Override
  public String description() {
    return String.format(
        Locale.ROOT,
        "Study %s, %s of %d trials in the order of the run: the last is %.3f times the first, 95 %%"
            + " interval %.3f to %.3f: %s.",
        rows.text(0, "study"),
        Ink.cost(rows.text(0, "metric")),
        rows.size(),
        line.number(0, "change"),
        line.number(0, "ci_low"),
        line.number(0, "ci_high"),
        line.text(0, "finding"));
  }

  @Override
  public void draw(Canvas canvas) {
    double first = rows.number(0, "order");
    double last = rows.number(rows.size() - 1, "order");
    Axis across = Axis.over(first, last, 8, 64, width() - 24);
    Axis up = Axis.over(least(), most(), 5, height() - 70, 44);
    Ink.title(canvas, rows.text(0, "study") + ": value / mean of its condition, in order");
    Ink.frame(canvas, across, up, "trial, from the first of the run on", "relative value");
    Ink.line(
        canvas,
        new Point(across.start(), up.place(1)),
        new Point(across.end(), up.place(1)),
        Ink.GRAY,
        1);
    for (int row = 0; row < rows.size(); row++) {
      Point at =
          new Point(
              across.place(rows.number(row, "order")), up.place(rows.number(row, "relative")));
      boolean odd = rows.number(row, "block") % 2 == 1;
      canvas.circle(at, 3.6, odd ? Ink.BLUE : Ink.WHITE, Ink.BLACK);
    }
    trend(canvas, first, last, across, up);
    Ink.note(
        canvas,
        height() - 12,
        Ink.cost(rows.text(0, "metric"))
            + "; filled and hollow: blocks in turn; dashed: the regression: "
            + line.text(0, "finding"));
  }

  /// The regression is a straight line of logarithms through the mean of all points.
  private void trend(Canvas canvas, double first, double last, Axis across, Axis up) {
    double slope = Math.log(line.number(0, "change")) / Math.max(1, last - first);
    double middle =
        IntStream.range(0, rows.size()).mapToDouble(r -> rows.number(r, "order")).sum()
            / rows.size();
    Point from = new Point(across.place(first), up.place(Math.exp(slope * (first - middle))));
    Point to = new Point(across.place(last), up.place(Math.exp(slope * (last - middle))));
    Ink.dashed(canvas, from, to, Ink.BLACK, 1.4);
    canvas.text(
        new Point(to.x(), to.y() - 8),
        Align.RIGHT,
        Ink.SMALL,
        false,
        Ink.BLACK,
        String.format(Locale.ROOT, "× %.3f", line.number(0, "change")));
  }

  private double least() {
    return IntStream.range(0, rows.size())
        .mapToDouble(r -> rows.number(r, "relative"))
        .min()
        .orElse(1);
  }

  private double most() {
    return IntStream.range(0, rows.size())
        .mapToDouble(r -> rows.number(r, "relative"))
        .max()
        .orElse(1);
  }
}
