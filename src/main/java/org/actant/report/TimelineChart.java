package org.actant.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.actant.chart.Axis;
import org.actant.chart.Canvas.Align;
import org.actant.report.ChartDefinition.Timeline;

/// Counts by year: a disc in each lane and year, its area by the count, the count beside it.
final class TimelineChart {
  private static final double LABEL = 236;
  private static final double LANE = 40;

  private TimelineChart() {}

  static Picture draw(Timeline chart, ReportTable table) {
    SequencedMap<String, SortedMap<Integer, Double>> lanes = lanes(chart, table);
    if (lanes.isEmpty()) {
      return Picture.nothing();
    }
    int first = lanes.values().stream().mapToInt(SortedMap::firstKey).min().orElse(0);
    int last = lanes.values().stream().mapToInt(SortedMap::lastKey).max().orElse(0);
    double most =
        lanes.values().stream()
            .flatMap(l -> l.values().stream())
            .mapToDouble(d -> d)
            .max()
            .orElse(1);
    double bottom = 12 + lanes.size() * LANE;
    var picture =
        new Picture(
            bottom + 30,
            "Timeline of "
                + lanes.size()
                + " lanes from "
                + first
                + " to "
                + last
                + ": a disc for each year, its area by the count.");
    var axis = new Axis(first - 0.5, last + 0.5, 1, LABEL, Picture.WIDTH - 16);
    int step = Math.max(1, (last - first + 1 + 11) / 12);
    for (int year = first; year <= last; year += step) {
      double x = axis.place(year);
      picture.line(x, 8, x, bottom, Picture.GRID, 0.8);
      picture.small(x, bottom + 15, Align.MIDDLE, Picture.FAINT, Integer.toString(year));
    }
    double y = 12 + LANE / 2;
    for (var lane : lanes.entrySet()) {
      picture.text(
          LABEL - 12, y + 4, Align.RIGHT, Picture.INK, Picture.fitted(lane.getKey(), LABEL - 12));
      picture.line(LABEL, y, axis.end(), y, Picture.GRID, 0.8);
      for (var year : lane.getValue().entrySet()) {
        double radius = 3 + 12 * Math.sqrt(year.getValue() / most);
        double x = axis.place(year.getKey());
        picture.dot(x, y, radius, Picture.LIGHT, Picture.DARK);
        picture.small(x, y + 3.5, Align.MIDDLE, Picture.INK, Picture.shown(year.getValue()));
      }
      y += LANE;
    }
    return picture;
  }

  private static SequencedMap<String, SortedMap<Integer, Double>> lanes(
      Timeline chart, ReportTable table) {
    var lanes = new LinkedHashMap<String, SortedMap<Integer, Double>>();
    for (List<String> row : table.rows().rows()) {
      var year = Picture.number(table, row, chart.year());
      if (year.isPresent()) {
        Map<Integer, Double> lane =
            lanes.computeIfAbsent(table.field(row, chart.lane()), _ -> new TreeMap<>());
        lane.merge((int) year.getAsDouble(), Picture.count(table, row, chart.count()), Double::sum);
      }
    }
    return lanes;
  }
}
