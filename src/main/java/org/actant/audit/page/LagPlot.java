package org.actant.audit.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.actant.audit.evidence.Device;
import org.actant.audit.evidence.Evidence;
import org.actant.audit.evidence.MeasuredRow;
import org.actant.audit.rule.Finding;
import org.actant.chart.Axis;

/// The power column of one run, row by row, against energy / duration of the same row.
final class LagPlot {
  private static final int HEIGHT = 330;
  private static final int TOP = 34;
  private static final int BOTTOM = HEIGHT - 46;

  private LagPlot() {}

  /// Draws the run with most stale rows.
  static Optional<Plot> of(Evidence evidence, List<Finding> findings) {
    Map<String, Integer> files = new TreeMap<>();
    for (Finding finding : findings) {
      if (finding.rule().equals("row-lag") && finding.where().endsWith("cpu_power")) {
        files.merge(finding.file(), finding.where().split("line ", -1).length, Integer::sum);
      }
    }
    return files.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(entry -> draw(rows(evidence, entry.getKey())));
  }

  private static List<MeasuredRow> rows(Evidence evidence, String file) {
    return evidence.rows(MeasuredRow.Kind.TASK).stream()
        .filter(row -> row.place().file().equals(file))
        .filter(row -> row.powerW(Device.CPU).isPresent() && row.meanW(Device.CPU).isPresent())
        .limit(24)
        .toList();
  }

  private static Plot draw(List<MeasuredRow> rows) {
    var values = new ArrayList<Double>();
    for (MeasuredRow row : rows) {
      values.add(row.powerW(Device.CPU).orElseThrow());
      values.add(row.meanW(Device.CPU).orElseThrow());
    }
    Axis y = Axis.over(0, values.stream().max(Double::compare).orElseThrow(), 5, BOTTOM, TOP);
    double step = (double) (Drawing.RIGHT - Drawing.LEFT) / rows.size();
    var drawing =
        new Drawing(
            "plot-lag",
            HEIGHT,
            "Power column and energy over duration, row by row: the power of some rows is that of"
                + " the row before.");
    drawing.line("axis", Drawing.LEFT, BOTTOM, Drawing.RIGHT, BOTTOM);
    drawing.line("axis", Drawing.LEFT, TOP, Drawing.LEFT, BOTTOM);
    for (var tick : y.ticks()) {
      drawing.line(
          "axis",
          Drawing.LEFT - 5,
          y.place(tick.doubleValue()),
          Drawing.LEFT,
          y.place(tick.doubleValue()));
      drawing.text(Drawing.LEFT - 9, y.place(tick.doubleValue()) + 4, "end", tick + " W");
    }
    legend(drawing);
    for (int i = 0; i < rows.size(); i++) {
      MeasuredRow row = rows.get(i);
      double x = Drawing.LEFT + (i + 0.5) * step;
      double power = row.powerW(Device.CPU).orElseThrow();
      double mean = row.meanW(Device.CPU).orElseThrow();
      if (i > 0) {
        double before = Drawing.LEFT + (i - 0.5) * step;
        double beforePower = rows.get(i - 1).powerW(Device.CPU).orElseThrow();
        boolean carried =
            Math.abs(power - beforePower) < 0.02 * power && Math.abs(power - mean) > 0.05 * power;
        if (carried) {
          drawing.line("rule-line", before, y.place(beforePower), x, y.place(power));
        }
      }
      drawing.line("equal", x, y.place(power), x, y.place(mean));
      drawing.point(x, y.place(power), Drawing.BLUE, false, words(row, "cpu_power", power));
      drawing.square(x, y.place(mean), Drawing.ORANGE, words(row, "energy / duration", mean));
      drawing.text(x, BOTTOM + 19, "middle", row.task());
      drawing.text(
          x,
          BOTTOM + 35,
          "middle",
          String.format(Locale.ROOT, "%,.1f s", row.durationS().orElseThrow()));
    }
    MeasuredRow first = rows.getFirst();
    return new Plot(
        "row-lag",
        "The tasks of "
            + first.run()
            + " in their order. Where circle and square lie apart, the power column disagrees with"
            + " energy / duration; a dashed line joins such a circle to the equal one of the row"
            + " before.",
        drawing.svg());
  }

  private static void legend(Drawing drawing) {
    drawing.point(Drawing.LEFT + 10, 14, Drawing.BLUE, false, "cpu_power");
    drawing.text(Drawing.LEFT + 20, 18, "start", "cpu_power");
    drawing.square(Drawing.LEFT + 120, 14, Drawing.ORANGE, "energy / duration");
    drawing.text(Drawing.LEFT + 130, 18, "start", "energy / duration of the row");
  }

  private static String words(MeasuredRow row, String what, double watts) {
    return String.format(Locale.ROOT, "%s %s: %.2f W", row.task(), what, watts);
  }
}
