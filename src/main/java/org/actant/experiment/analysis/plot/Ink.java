package org.actant.experiment.analysis.plot;

import java.util.Locale;
import org.actant.chart.Axis;
import org.actant.chart.Canvas;
import org.actant.chart.Canvas.Align;
import org.actant.chart.Canvas.Point;
import org.actant.chart.Canvas.Stroke;

/// The strokes that all pictures share.
final class Ink {
  static final String BLACK = "#222222";
  static final String GRAY = "#767676";
  static final String PALE = "#dddddd";
  static final String WHITE = "#ffffff";
  static final String BLUE = "#0b4f7d";
  static final double SMALL = 10;
  static final double TEXT = 11;

  private Ink() {}

  static void line(Canvas canvas, Point from, Point to, String color, double width) {
    canvas.curve(from, middle(from, to), to, new Stroke(color, width, false, 1));
  }

  static void dashed(Canvas canvas, Point from, Point to, String color, double width) {
    canvas.curve(from, middle(from, to), to, new Stroke(color, width, true, 1));
  }

  private static Point middle(Point from, Point to) {
    return new Point((from.x() + to.x()) / 2, (from.y() + to.y()) / 2);
  }

  static void box(
      Canvas canvas, double x, double y, double width, double height, String fill, String outline) {
    canvas.polygon(
        java.util.List.of(
            new Point(x, y),
            new Point(x + width, y),
            new Point(x + width, y + height),
            new Point(x, y + height)),
        fill,
        outline);
  }

  /// An interval with short bars at its ends, upright.
  static void upright(Canvas canvas, double x, double low, double high, String color) {
    line(canvas, new Point(x, low), new Point(x, high), color, 1.2);
    line(canvas, new Point(x - 4, low), new Point(x + 4, low), color, 1.2);
    line(canvas, new Point(x - 4, high), new Point(x + 4, high), color, 1.2);
  }

  /// An interval from left to right.
  static void level(Canvas canvas, double y, double low, double high, String color) {
    line(canvas, new Point(low, y), new Point(high, y), color, 1.2);
    line(canvas, new Point(low, y - 3), new Point(low, y + 3), color, 1.2);
    line(canvas, new Point(high, y - 3), new Point(high, y + 3), color, 1.2);
  }

  /// Grid, numbers and titles of a plane. `across` runs from left to right, `up` from below.
  static void frame(Canvas canvas, Axis across, Axis up, String xTitle, String yTitle) {
    up(canvas, across.start(), across.end(), up, yTitle);
    for (var tick : across.ticks()) {
      double x = across.place(tick.doubleValue());
      line(canvas, new Point(x, up.start()), new Point(x, up.start() + 4), GRAY, 0.8);
      canvas.text(
          new Point(x, up.start() + 17),
          Align.MIDDLE,
          SMALL,
          false,
          BLACK,
          tick.stripTrailingZeros().toPlainString());
    }
    canvas.text(new Point(across.end(), up.start() + 34), Align.RIGHT, TEXT, false, BLACK, xTitle);
  }

  /// The upright half of a frame.
  static void up(Canvas canvas, double left, double right, Axis up, String title) {
    for (var tick : up.ticks()) {
      double y = up.place(tick.doubleValue());
      line(canvas, new Point(left, y), new Point(right, y), PALE, 0.8);
      canvas.text(
          new Point(left - 7, y + 4),
          Align.RIGHT,
          SMALL,
          false,
          BLACK,
          tick.stripTrailingZeros().toPlainString());
    }
    line(canvas, new Point(left, up.start()), new Point(right, up.start()), GRAY, 1);
    canvas.upwards(new Point(14, up.start()), TEXT, BLACK, title);
  }

  static void title(Canvas canvas, String title) {
    canvas.text(new Point(14, 20), Align.LEFT, 12.5, true, BLACK, title);
  }

  static void note(Canvas canvas, double y, String note) {
    canvas.text(new Point(14, y), Align.LEFT, SMALL, false, GRAY, note);
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }

  /// From near white to dark blue.
  static String shade(double share) {
    int[] from = {0xf4, 0xf6, 0xf8};
    int[] to = {0x0b, 0x4f, 0x7d};
    double bounded = Math.clamp(share, 0, 1);
    int[] mixed = new int[3];
    for (int i = 0; i < 3; i++) {
      mixed[i] = (int) Math.round(from[i] + (to[i] - from[i]) * bounded);
    }
    return String.format(Locale.ROOT, "#%02x%02x%02x", mixed[0], mixed[1], mixed[2]);
  }

  /// The color of words on such a shade.
  static String on(double shade) {
    return shade > 0.55 ? WHITE : BLACK;
  }

  /// The names of costs for people.
  static String cost(String metric) {
    return switch (metric) {
      case "infer_cpu_s_per_1000" -> "CPU seconds for 1,000 answers (T6)";
      case "life_cpu_s" -> "CPU seconds of making and all answers (T6)";
      case "making_cpu_s" -> "CPU seconds of making the model (T6)";
      case "infer_rapl_j_per_1000" -> "joules for 1,000 answers (T2)";
      case "life_rapl_j" -> "joules of making and all answers (T2)";
      case "run_cpu_s" -> "CPU seconds of the command (T6)";
      case "run_gpu_j" -> "joules of the GPU boards (T2)";
      case "infer_elapsed_s_per_1000" -> "seconds for 1,000 answers";
      default -> metric;
    };
  }
}
