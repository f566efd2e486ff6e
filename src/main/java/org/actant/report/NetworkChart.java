package org.actant.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.actant.chart.Canvas.Align;
import org.actant.chart.Canvas.Point;
import org.actant.chart.Canvas.Stroke;
import org.actant.report.ChartDefinition.Network;

/// Ties as curves between two columns of names: who is tied on the left, to what on the right. A
/// thick curve is a tie of many statements, a dashed one of statements against; a large dot is
/// somebody with many of them. Two columns say less than a map of a network and can be read by
/// everybody.
final class NetworkChart {
  private static final double ROW = 18;
  private static final double LEFT = 236;
  private static final double RIGHT = Picture.WIDTH - 236;

  private NetworkChart() {}

  /// @param weight below zero where more speaks against than for
  private record Tie(String source, String target, double weight) {
    double size() {
      return Math.abs(weight);
    }
  }

  static Picture draw(Network chart, ReportTable table) {
    var ties = new ArrayList<Tie>();
    for (List<String> row : table.rows().rows()) {
      ties.add(
          new Tie(
              table.field(row, chart.source()),
              table.field(row, chart.target()),
              Picture.count(table, row, chart.weight())));
    }
    if (ties.isEmpty()) {
      return Picture.nothing();
    }
    SequencedMap<String, Double> sources = strengths(ties, true);
    SequencedMap<String, Double> targets = strengths(ties, false);
    int rows = Math.max(sources.size(), targets.size());
    var picture =
        new Picture(
            rows * ROW + 24,
            "Network of "
                + ties.size()
                + " ties between "
                + sources.size()
                + " and "
                + targets.size()
                + " names; most ties: "
                + sources.firstEntry().getKey()
                + " on the left, "
                + targets.firstEntry().getKey()
                + " on the right.");
    Map<String, Double> left = places(sources, rows);
    Map<String, Double> right = places(targets, rows);
    double heaviest = Math.max(1e-9, ties.stream().mapToDouble(Tie::size).max().orElse(1));
    for (Tie tie : ties) {
      double from = left.getOrDefault(tie.source, 0.0);
      double to = right.getOrDefault(tie.target, 0.0);
      var stroke =
          new Stroke(
              tie.weight < 0 ? "#a04000" : Picture.DARK,
              0.6 + 3.4 * tie.size() / heaviest,
              tie.weight < 0,
              0.6);
      double middle = (LEFT + RIGHT) / 2;
      Point half = new Point(middle, (from + to) / 2);
      picture.curve(new Point(LEFT, from), new Point(middle - 50, from), half, stroke);
      picture.curve(half, new Point(middle + 50, to), new Point(RIGHT, to), stroke);
    }
    sources.forEach((name, strength) ->
        node(picture, name, left.getOrDefault(name, 0.0), LEFT, strength / heaviest, Align.RIGHT));
    targets.forEach((name, strength) ->
        node(picture, name, right.getOrDefault(name, 0.0), RIGHT, strength / heaviest, Align.LEFT));
    return picture;
  }

  private static void node(
      Picture picture, String name, double y, double x, double share, Align align) {
    picture.dot(x, y, 2.5 + Math.min(4.5, Math.sqrt(share) * 2), Picture.MIDDLE, Picture.INK);
    double text = align == Align.RIGHT ? x - 12 : x + 12;
    picture.small(text, y + 3.5, align, Picture.INK, Picture.fitted(name, LEFT + 10));
  }

  /// The strongest first.
  private static SequencedMap<String, Double> strengths(List<Tie> ties, boolean source) {
    var sums = new TreeMap<String, Double>();
    ties.forEach(tie -> sums.merge(source ? tie.source : tie.target, tie.size(), Double::sum));
    var sorted = new LinkedHashMap<String, Double>();
    sums.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }

  private static Map<String, Double> places(SequencedMap<String, Double> names, int rows) {
    var places = new LinkedHashMap<String, Double>();
    double step = rows * ROW / names.size();
    int i = 0;
    for (String name : names.keySet()) {
      places.put(name, 12 + (i++ + 0.5) * step);
    }
    return places;
  }
}
