package org.actant.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.actant.chart.Axis;
import org.actant.chart.Canvas.Align;
import org.actant.chart.Canvas.Stroke;
import org.actant.report.ChartDefinition.Intervals;
import org.actant.report.ChartDefinition.Scale;

/// A value and its interval on each line, in the order of the table.
final class IntervalsChart {
  private static final double LABEL = 230;
  private static final double ROW = 17;

  /// Lines that a page has room for.
  private static final int MOST = 42;

  private IntervalsChart() {}

  private record Item(String facet, String label, double value, double low, double high) {}

  static Picture draw(Intervals chart, ReportTable table) {
    ShownColumn column = table.definition().column(chart.value()).orElseThrow();
    List<Item> all = items(chart, table, column);
    List<Item> items = all.subList(0, Math.min(all.size(), MOST));
    if (items.isEmpty()) {
      return Picture.nothing();
    }
    long facets = items.stream().map(Item::facet).distinct().count();
    double bottom = 10 + (items.size() + facets) * ROW;
    var picture =
        new Picture(
            bottom + 38 + (all.size() > MOST ? ROW : 0),
            "Intervals of "
                + items.size()
                + " values: "
                + Picture.title(column)
                + ", from "
                + Picture.shown(items.stream().mapToDouble(Item::value).min().orElse(0))
                + " to "
                + Picture.shown(items.stream().mapToDouble(Item::value).max().orElse(0))
                + ".");
    DoubleUnaryOperator axis = axis(picture, items, chart, bottom, Picture.title(column));
    chart
        .reference()
        .ifPresent(at ->
            picture.line(
                axis.applyAsDouble(at),
                8,
                axis.applyAsDouble(at),
                bottom,
                new Stroke(Picture.FAINT, 1.2, true, 1)));
    double y = 10;
    String facet = "";
    for (Item item : items) {
      if (!Objects.equals(facet, item.facet)) {
        facet = item.facet;
        picture.bold(2, y + 13, Picture.fitted(facet, Picture.WIDTH));
        y += ROW;
      }
      picture.small(
          LABEL - 8, y + 12.5, Align.RIGHT, Picture.INK, Picture.fittedSmall(item.label, LABEL - 10));
      picture.line(
          axis.applyAsDouble(item.low),
          y + 9,
          axis.applyAsDouble(item.high),
          y + 9,
          Picture.DARK,
          1.6);
      picture.dot(axis.applyAsDouble(item.value), y + 9, 3.4, Picture.DARK, Picture.DARK);
      y += ROW;
    }
    if (all.size() > MOST) {
      String rest = "The first " + MOST + " of " + all.size() + " rows of the table";
      picture.small(2, bottom + 38 + ROW / 2, Align.LEFT, Picture.INK, rest);
    }
    return picture;
  }

  /// Draws the axis and returns where values stand on it.
  private static DoubleUnaryOperator axis(
      Picture picture, List<Item> items, Intervals chart, double bottom, String title) {
    double[] ends =
        Stream.concat(
                items.stream().flatMap(i -> Stream.of(i.low, i.high)), chart.reference().stream())
            .mapToDouble(d -> d)
            .sorted()
            .toArray();
    double low = ends[0];
    double high = ends[ends.length - 1];
    if (chart.scale() == Scale.LOG && low > 0) {
      RatioAxis axis = RatioAxis.over(low, high, LABEL, Picture.WIDTH - 20);
      picture.across(axis, 8, bottom, title);
      return axis::place;
    }
    Axis axis = Axis.over(low, high, 6, LABEL, Picture.WIDTH - 20);
    picture.across(axis, 8, bottom, title);
    return axis::place;
  }

  private static List<Item> items(Intervals chart, ReportTable table, ShownColumn column) {
    var items = new ArrayList<Item>();
    for (List<String> row : table.rows().rows()) {
      var value = Picture.number(table, row, chart.value());
      if (value.isPresent()) {
        items.add(
            new Item(
                table.field(row, chart.facet()),
                table.field(row, chart.label()),
                value.getAsDouble(),
                Picture.number(table, row, column.low()).orElse(value.getAsDouble()),
                Picture.number(table, row, column.high()).orElse(value.getAsDouble())));
      }
    }
    return items;
  }
}
