package org.actant.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.actant.chart.Axis;
import org.actant.chart.Canvas.Align;
import org.actant.report.ChartDefinition.Waterfall;

/// What is left of a cost after each step of a cascade. A bar ends where the step ends; the diamond
/// is what would be left if the steps did not touch each other.
final class WaterfallChart {
  private static final double LABEL = 190;
  private static final double ROW = 24;

  private WaterfallChart() {}

  private record Step(String label, double left, double low, double high, double predicted) {}

  static Picture draw(Waterfall chart, ReportTable table) {
    SequencedMap<String, List<Step>> panels = panels(chart, table);
    if (panels.isEmpty()) {
      return Picture.nothing();
    }
    ShownColumn value = table.definition().column(chart.value()).orElseThrow();
    int rows = panels.values().stream().mapToInt(steps -> steps.size() + 2).sum();
    var picture =
        new Picture(
            rows * ROW + 62,
            "Waterfall of "
                + panels.size()
                + " cascades: "
                + Picture.title(value)
                + " after each step.");
    double most =
        panels.values().stream()
            .flatMap(List::stream)
            .flatMap(s -> Stream.of(s.high, s.predicted, 1.0))
            .mapToDouble(d -> d)
            .filter(Double::isFinite)
            .max()
            .orElse(1);
    Axis axis = Axis.over(0, most, 6, LABEL, Picture.WIDTH - 20);
    picture.across(axis, 14, rows * ROW + 14, Picture.title(value));
    double y = 14;
    for (var panel : panels.entrySet()) {
      picture.bold(2, y + 16, Picture.fitted(panel.getKey(), Picture.WIDTH));
      y += ROW;
      double before = 1;
      picture.text(LABEL - 8, y + 16, Align.RIGHT, Picture.FAINT, "before");
      picture.box(axis.start(), y + 5, axis.place(1) - axis.start(), ROW - 10, Picture.LIGHT);
      y += ROW;
      for (Step step : panel.getValue()) {
        step(picture, step, before, axis, y);
        before = step.left;
        y += ROW;
      }
    }
    picture.diamond(4, y + 32, 4, "#ffffff", Picture.INK);
    picture.small(14, y + 35, Align.LEFT, Picture.INK, "if the steps did not touch each other");
    return picture;
  }

  private static void step(Picture picture, Step step, double before, Axis axis, double y) {
    double from = axis.place(Math.min(before, step.left));
    double to = axis.place(Math.max(before, step.left));
    picture.text(
        LABEL - 8, y + 16, Align.RIGHT, Picture.INK, Picture.fitted(step.label, LABEL - 10));
    picture.box(axis.start(), y + 5, from - axis.start(), ROW - 10, Picture.LIGHT);
    picture.box(
        from,
        y + 5,
        Math.max(1, to - from),
        ROW - 10,
        step.left > before ? Picture.MIDDLE : Picture.DARK);
    picture.line(axis.place(step.low), y + 12, axis.place(step.high), y + 12, Picture.INK, 1.2);
    if (!Double.isNaN(step.predicted)) {
      picture.diamond(axis.place(step.predicted), y + 12, 4, "#ffffff", Picture.INK);
    }
  }

  private static SequencedMap<String, List<Step>> panels(Waterfall chart, ReportTable table) {
    ShownColumn value = table.definition().column(chart.value()).orElseThrow();
    var panels = new LinkedHashMap<String, List<Step>>();
    for (List<String> row : table.rows().rows()) {
      var left = Picture.number(table, row, chart.value());
      if (left.isPresent()) {
        panels
            .computeIfAbsent(table.field(row, chart.facet()), _ -> new ArrayList<>())
            .add(
                new Step(
                    table.field(row, chart.label()),
                    left.getAsDouble(),
                    Picture.number(table, row, value.low()).orElse(left.getAsDouble()),
                    Picture.number(table, row, value.high()).orElse(left.getAsDouble()),
                    Picture.number(table, row, chart.predicted()).orElse(Double.NaN)));
      }
    }
    return panels;
  }
}
