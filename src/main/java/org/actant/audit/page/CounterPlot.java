package org.actant.audit.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.actant.audit.evidence.Device;
import org.actant.audit.evidence.Evidence;
import org.actant.audit.evidence.MeasuredRow;
import org.actant.audit.rule.Wrap;

/// Reported energy of the processor against power times time, with the range of its counter.
final class CounterPlot {
  private static final int HEIGHT = 430;
  private static final int TOP = 16;
  private static final int BOTTOM = HEIGHT - 52;

  private CounterPlot() {}

  static Optional<Plot> of(Evidence evidence) {
    List<MeasuredRow> rows =
        evidence.rows(MeasuredRow.Kind.TASK).stream()
            .filter(row -> x(row) > 0 && row.energyJ(Device.CPU).orElse(0) > 0)
            .toList();
    if (rows.size() < 3) {
      return Optional.empty();
    }
    double least = rows.stream().mapToDouble(row -> Math.min(x(row), y(row))).min().orElseThrow();
    double most = rows.stream().mapToDouble(row -> Math.max(x(row), y(row))).max().orElseThrow();
    LogAxis x = LogAxis.over(least, most, Drawing.LEFT, Drawing.RIGHT);
    LogAxis y = new LogAxis(x.low(), x.high(), BOTTOM, TOP);
    Wrap wrap = Wrap.of(rows.getFirst()).getFirst();
    long below = rows.stream().filter(row -> isLost(row, wrap)).count();
    var drawing =
        new Drawing(
            "plot-counter",
            HEIGHT,
            "Reported processor energy against power times time on logarithmic axes: points lie on"
                + " the line where both are equal until the range of the counter, and below it"
                + " after that.");
    axes(drawing, x, y);
    drawing.line("equal", x.start(), y.start(), x.end(), y.end());
    drawing.line("rule-line", x.start(), y.place(wrap.joules()), x.end(), y.place(wrap.joules()));
    drawing.text(
        Drawing.LEFT + 8,
        y.place(wrap.joules()) - 6,
        "start",
        String.format(
            Locale.ROOT, "range of the %s counter, %,.2f J", wrap.maker(), wrap.joules()));
    for (MeasuredRow row : rows) {
      boolean lost = isLost(row, wrap);
      String words =
          String.format(
              Locale.ROOT,
              "%s %s: %,.0f J, power x time %,.0f J",
              row.run(),
              row.task(),
              y(row),
              x(row));
      if (lost) {
        drawing.square(x.place(x(row)), y.place(y(row)), Drawing.ORANGE, words);
      } else {
        drawing.point(x.place(x(row)), y.place(y(row)), Drawing.BLUE, false, words);
      }
    }
    return Optional.of(
        new Plot(
            "counter-wrap",
            String.format(
                Locale.ROOT,
                "Each of %d task rows: the energy it reports for the processor against its power"
                    + " times its duration. On the gray line both are equal. Orange squares (%d)"
                    + " should lie above the range of the counter and lie below it.",
                rows.size(),
                below),
            drawing.svg()));
  }

  private static void axes(Drawing drawing, LogAxis x, LogAxis y) {
    drawing.line("axis", x.start(), BOTTOM, x.end(), BOTTOM);
    drawing.line("axis", x.start(), TOP, x.start(), BOTTOM);
    for (int exponent : x.exponents()) {
      double at = x.place(Math.pow(10, exponent));
      drawing.line("axis", at, BOTTOM, at, BOTTOM + 5);
      drawing.text(at, BOTTOM + 19, "middle", joules(exponent));
    }
    for (int exponent : y.exponents()) {
      double at = y.place(Math.pow(10, exponent));
      drawing.line("axis", x.start() - 5, at, x.start(), at);
      drawing.text(x.start() - 9, at + 4, "end", joules(exponent));
    }
    drawing.text((x.start() + x.end()) / 2, HEIGHT - 12, "middle", "cpu_power x duration");
    drawing.vertical(16, (TOP + BOTTOM) / 2.0, "reported cpu_energy");
  }

  private static String joules(int exponent) {
    return switch (Math.floorDiv(exponent, 3)) {
      case -1 -> (int) Math.pow(10, exponent + 3) + " mJ";
      case 0 -> (int) Math.pow(10, exponent) + " J";
      case 1 -> (int) Math.pow(10, exponent - 3) + " kJ";
      case 2 -> (int) Math.pow(10, exponent - 6) + " MJ";
      default -> "1e" + exponent + " J";
    };
  }

  private static boolean isLost(MeasuredRow row, Wrap wrap) {
    return x(row) > wrap.joules() && y(row) <= wrap.joules();
  }

  private static double x(MeasuredRow row) {
    return row.powerW(Device.CPU).orElse(0) * row.durationS().orElse(0);
  }

  private static double y(MeasuredRow row) {
    return row.energyJ(Device.CPU).orElse(0);
  }
}
