package org.actant.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.actant.chart.Axis;
import org.actant.chart.Canvas.Align;
import org.actant.report.ChartDefinition.Sensitivity;

/// How far each factor moves the outcome from where it would be: the longest bar first. Bars to the
/// left lower the outcome, bars to the right raise it.
final class SensitivityChart {
  private static final double LABEL = 230;
  private static final double ROW = 20;

  private SensitivityChart() {}

  private record Bar(String label, double value, double low, double high) {}

  static Picture draw(Sensitivity chart, ReportTable table) {
    ShownColumn column = table.definition().column(chart.value()).orElseThrow();
    SequencedMap<String, List<Bar>> panels = panels(chart, table, column);
    if (panels.isEmpty()) {
      return Picture.nothing();
    }
    List<Bar> all = panels.values().stream().flatMap(List::stream).toList();
    double least = Math.min(chart.reference(), all.stream().mapToDouble(Bar::low).min().orElse(0));
    double most = Math.max(chart.reference(), all.stream().mapToDouble(Bar::high).max().orElse(0));
    double bottom = 10 + (all.size() + panels.size()) * ROW;
    var picture =
        new Picture(
            bottom + 38,
            "Bars of how far "
                + all.size()
                + " factors move "
                + Picture.title(column)
                + " from "
                + Picture.shown(chart.reference())
                + "; the longest is "
                + panels.values().iterator().next().getFirst().label
                + ".");
    Axis axis = Axis.over(least, most, 6, LABEL, Picture.WIDTH - 20);
    picture.across(axis, 8, bottom, Picture.title(column));
    double zero = axis.place(chart.reference());
    double y = 10;
    for (var panel : panels.entrySet()) {
      picture.bold(2, y + 14, Picture.fitted(panel.getKey(), Picture.WIDTH));
      y += ROW;
      for (Bar bar : panel.getValue()) {
        double end = axis.place(bar.value);
        picture.text(
            LABEL - 8, y + 14, Align.RIGHT, Picture.INK, Picture.fitted(bar.label, LABEL - 8));
        picture.box(
            Math.min(zero, end),
            y + 4,
            Math.max(1, Math.abs(end - zero)),
            ROW - 8,
            bar.value < chart.reference() ? Picture.DARK : Picture.MIDDLE);
        picture.line(axis.place(bar.low), y + 10, axis.place(bar.high), y + 10, Picture.INK, 1.2);
        y += ROW;
      }
    }
    picture.line(zero, 8, zero, bottom, Picture.INK, 1);
    return picture;
  }

  private static SequencedMap<String, List<Bar>> panels(
      Sensitivity chart, ReportTable table, ShownColumn column) {
    var panels = new LinkedHashMap<String, List<Bar>>();
    for (List<String> row : table.rows().rows()) {
      var value = Picture.number(table, row, chart.value());
      if (value.isPresent()) {
        panels
            .computeIfAbsent(table.field(row, chart.facet()), _ -> new ArrayList<>())
            .add(
                new Bar(
                    table.field(row, chart.label()),
                    value.getAsDouble(),
                    Picture.number(table, row, column.low()).orElse(value.getAsDouble()),
                    Picture.number(table, row, column.high()).orElse(value.getAsDouble())));
      }
    }
    panels
        .values()
        .forEach(bars ->
            bars.sort(
                Comparator.comparingDouble((Bar bar) -> -Math.abs(bar.value - chart.reference()))
                    .thenComparing(Bar::label)));
    return panels;
  }
}
