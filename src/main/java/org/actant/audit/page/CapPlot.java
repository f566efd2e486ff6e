package org.actant.audit.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.actant.audit.evidence.Device;
import org.actant.audit.evidence.Evidence;
import org.actant.audit.evidence.MeasuredRow;
import org.actant.audit.evidence.RunName;
import org.actant.audit.rule.Finding;
import org.actant.audit.rule.Severity;
import org.actant.chart.Axis;

/// The GPU power of the longest task of every run, variant by variant.
final class CapPlot {
  private static final int ROW = 24;
  private static final int TOP = 10;
  private static final int NAMES = 230;

  private CapPlot() {}

  static Optional<Plot> of(Evidence evidence, List<Finding> findings) {
    boolean caps =
        findings.stream()
            .anyMatch(
                f -> f.rule().equals("setting-not-applied") && f.severity() == Severity.ERROR);
    Map<String, Map<RunName, MeasuredRow>> variants = new TreeMap<>(NaturalOrder::compare);
    for (MeasuredRow row : evidence.rows(MeasuredRow.Kind.TASK)) {
      if (row.lasts(10) && row.meanW(Device.GPU).isPresent()) {
        variants
            .computeIfAbsent(row.run().variant(), _ -> new TreeMap<>())
            .merge(row.run(), row, CapPlot::longer);
      }
    }
    return caps && !variants.isEmpty() && variants.size() <= 40
        ? Optional.of(draw(variants, findings))
        : Optional.empty();
  }

  private static Plot draw(
      Map<String, Map<RunName, MeasuredRow>> variants, List<Finding> findings) {
    int bottom = TOP + ROW * variants.size();
    double most =
        variants.values().stream()
            .flatMap(runs -> runs.values().stream())
            .mapToDouble(row -> row.meanW(Device.GPU).orElseThrow())
            .max()
            .orElseThrow();
    Axis x = Axis.over(0, most, 6, NAMES, Drawing.RIGHT - 8);
    var drawing =
        new Drawing(
            "plot-cap", bottom + 50, "Mean GPU power of the longest task of each run, by variant.");
    drawing.line("axis", NAMES, bottom, Drawing.RIGHT, bottom);
    for (var tick : x.ticks()) {
      double at = x.place(tick.doubleValue());
      drawing.line("axis", at, bottom, at, bottom + 5);
      drawing.text(at, bottom + 19, "middle", tick + " W");
    }
    drawing.text(
        (NAMES + Drawing.RIGHT) / 2.0, bottom + 40, "middle", "mean GPU power of the longest task");
    int i = 0;
    for (Map.Entry<String, Map<RunName, MeasuredRow>> variant : variants.entrySet()) {
      double y = TOP + ROW * (i++ + 0.5);
      drawing.text(NAMES - 10, y + 4, "end", shortened(variant.getKey()));
      for (MeasuredRow row : variant.getValue().values()) {
        double watts = row.meanW(Device.GPU).orElseThrow();
        String words =
            String.format(
                Locale.ROOT,
                "%s: %.1f W over %,.0f s",
                row.run(),
                watts,
                row.durationS().orElseThrow());
        if (isFound(row, findings)) {
          drawing.square(x.place(watts), y, Drawing.ORANGE, words);
        } else {
          drawing.point(x.place(watts), y, Drawing.BLUE, false, words);
        }
      }
    }
    return new Plot(
        "setting-not-applied",
        "Each mark is a run. Orange squares are runs of a variant with a power limit that are above"
            + " it.",
        drawing.svg());
  }

  private static boolean isFound(MeasuredRow row, List<Finding> findings) {
    return findings.stream()
        .anyMatch(finding ->
            finding.rule().equals("setting-not-applied")
                && finding.severity() == Severity.ERROR
                && finding.file().equals(row.place().file()));
  }

  private static MeasuredRow longer(MeasuredRow a, MeasuredRow b) {
    return a.durationS().orElseThrow() >= b.durationS().orElseThrow() ? a : b;
  }

  private static String shortened(String name) {
    return name.length() <= 32 ? name : name.substring(0, 31) + "…";
  }
}
