package org.actant.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.actant.chart.Axis;
import org.actant.report.ChartDefinition.Tradeoff;

/// Accuracy against a cost: a point with its two intervals for each condition, and the Pareto
/// front, the conditions that no other condition beats in both.
final class TradeoffChart {
  private static final List<String> COLORS =
      List.of("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#555555");
  private static final double WIDTH = 640;
  private static final double TALL = 300;
  private static final double GAP = 62;
  private static final double RIGHT = 24;
  private static final double TOP = 30;
  private static final double BOTTOM = 46;

  /// What the title of the axis along the bottom takes, which stands below the lowest panels only.
  private static final double TITLE = 18;

  /// Panels that a page has room for.
  private static final int MOST_PANELS = 21;

  /// A label that stands farther from its point has a line to it.
  private static final double NEAR = 16;

  /// A panel lower than this has room for few labels.
  private static final double LOW = 100;

  private TradeoffChart() {}

  /// Where a panel stands.
  ///
  /// @param lowest whether nothing stands below it
  /// @param first whether nothing stands to its left
  private record Panel(
      double left, double top, double right, double height, boolean lowest, boolean first) {
    /// One panel over the whole width; more of them side by side, as high as a page allows.
    static Panel of(int index, int count, double top) {
      if (count == 1) {
        return new Panel(GAP, top, WIDTH - RIGHT, TALL, true, true);
      }
      double height = height(count);
      double width = WIDTH / across(count);
      double left = index % across(count) * width + GAP - 6;
      return new Panel(
          left,
          top + index / across(count) * height,
          left + width - GAP - 14,
          height,
          index + across(count) >= count,
          index % across(count) == 0);
    }

    static double height(int count) {
      return count == 1 ? TALL : Math.clamp(740.0 / rows(count), 105, 250);
    }

    static double all(int count) {
      return count == 1 ? TALL : rows(count) * height(count) + TITLE;
    }

    /// The place of the axis along the bottom.
    double bottom() {
      return top + height - (lowest && height == TALL ? BOTTOM : BOTTOM - TITLE);
    }

    private static int rows(int count) {
      return (count + across(count) - 1) / across(count);
    }

    private static int across(int count) {
      return count > 8 ? 3 : 2;
    }
  }

  /// @param simulated drawn hollow
  record Point(
      String facet,
      String label,
      String group,
      double x,
      double y,
      OptionalDouble xLow,
      OptionalDouble xHigh,
      OptionalDouble yLow,
      OptionalDouble yHigh,
      boolean simulated) {}

  static Block.Figure draw(Tradeoff chart, ReportTable table, String label) {
    List<Point> points = points(chart, table);
    ShownColumn x = table.definition().column(chart.x()).orElseThrow();
    ShownColumn y = table.definition().column(chart.y()).orElseThrow();
    List<String> all = points.stream().map(Point::facet).distinct().toList();
    List<String> facets = all.subList(0, Math.min(all.size(), MOST_PANELS));
    List<String> groups = List.copyOf(new TreeSet<>(points.stream().map(Point::group).toList()));
    double head = 24 + 18 * (legendRows(groups) - 1);
    double drawn = points.isEmpty() ? 48 : Panel.all(facets.size()) + head;
    double height = drawn + (all.size() > facets.size() ? TITLE : 0);
    Markup svg = Charts.svg(WIDTH, height, description(points, x, y));
    if (points.isEmpty()) {
      Charts.text(
          svg,
          WIDTH / 2,
          height / 2,
          "middle",
          "Nothing to draw: the table is empty in this workspace.",
          "fill",
          "#666666");
    }
    legend(svg, groups, points.stream().anyMatch(Point::simulated));
    for (int i = 0; i < facets.size(); i++) {
      String facet = facets.get(i);
      List<Point> here = points.stream().filter(p -> p.facet.equals(facet)).toList();
      panel(svg, facet, here, groups, x, y, Panel.of(i, facets.size(), head));
    }
    if (all.size() > facets.size()) {
      String rest = String.join(", ", all.subList(facets.size(), all.size()));
      Charts.text(svg, 2, height - 4, "start", Picture.fitted("Without " + rest, WIDTH));
    }
    svg.close();
    return new Block.Figure(
        Anchors.figure(chart.id()),
        label,
        Inline.text(chart.caption()),
        svg.toString(),
        description(points, x, y));
  }

  /// The points that no other point beats in both, by rising cost.
  static List<Point> front(List<Point> points) {
    return points.stream()
        .filter(p ->
            points.stream().noneMatch(q -> q.x <= p.x && q.y >= p.y && (q.x < p.x || q.y > p.y)))
        .sorted(Comparator.comparingDouble(Point::x).thenComparing(Point::label))
        .toList();
  }

  private static List<Point> points(Tradeoff chart, ReportTable table) {
    var points = new ArrayList<Point>();
    ShownColumn x = table.definition().column(chart.x()).orElseThrow();
    ShownColumn y = table.definition().column(chart.y()).orElseThrow();
    ShownColumn name = table.definition().column(chart.label()).orElseThrow();
    for (List<String> row : table.rows().rows()) {
      OptionalDouble cost = number(table, row, x.name());
      OptionalDouble accuracy = number(table, row, y.name());
      if (cost.isPresent() && accuracy.isPresent()) {
        points.add(
            new Point(
                table.field(row, chart.facet()),
                table.field(row, chart.label()),
                table.field(row, chart.group()),
                cost.getAsDouble(),
                accuracy.getAsDouble(),
                number(table, row, x.low()),
                number(table, row, x.high()),
                number(table, row, y.low()),
                number(table, row, y.high()),
                !name.mark().isEmpty() && !table.field(row, name.mark()).isEmpty()));
      }
    }
    return points;
  }

  private static OptionalDouble number(ReportTable table, List<String> row, String column) {
    String field = column.isEmpty() ? "" : table.field(row, column);
    return field.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(field));
  }

  private static double advance(String group) {
    return 28 + 6.2 * group.length();
  }

  private static int legendRows(List<String> groups) {
    double x = GAP;
    int rows = 1;
    for (String group : groups) {
      if (x + advance(group) > WIDTH) {
        x = GAP;
        rows++;
      }
      x += advance(group);
    }
    return x + advance("Pareto front; hollow: SIMULATED") > WIDTH ? rows + 1 : rows;
  }

  private static void legend(Markup svg, List<String> groups, boolean simulated) {
    double x = GAP;
    double y = 10;
    for (int i = 0; i < groups.size(); i++) {
      if (x + advance(groups.get(i)) > WIDTH) {
        x = GAP;
        y += 18;
      }
      marker(svg, i, x + 4, y, color(i), color(i));
      Charts.text(svg, x + 13, y + 4, "start", groups.get(i));
      x += advance(groups.get(i));
    }
    if (!groups.isEmpty()) {
      if (x + advance("Pareto front; hollow: SIMULATED") > WIDTH) {
        x = GAP;
        y += 18;
      }
      svg.empty(
              "path",
              "d",
              "M" + Charts.px(x) + "," + Charts.px(y) + "h18",
              "stroke",
              "#777777",
              "stroke-width",
              "1.2",
              "stroke-dasharray",
              "4 3",
              "fill",
              "none")
          .line();
      Charts.text(
          svg, x + 24, y + 4, "start", "Pareto front" + (simulated ? "; hollow: SIMULATED" : ""));
    }
  }

  /// A shape of its own for each group, so that groups can be told apart without color.
  static void marker(
      Markup svg, int group, double x, double y, String fill, String outline) {
    double r = 4.4;
    String path =
        switch (group % 6) {
          case 0 ->
              "M%s,%sa4.2,4.2 0 1 0 8.4,0a4.2,4.2 0 1 0 -8.4,0Z"
                  .formatted(Charts.px(x - 4.2), Charts.px(y));
          case 1 -> path(x, y, r, 0.9, 0.9, -0.9, 0.9, -0.9, -0.9, 0.9, -0.9);
          case 2 -> path(x, y, r, 0, -1.2, 1.15, 0.9, -1.15, 0.9);
          case 3 -> path(x, y, r, 0, -1.3, 1.3, 0, 0, 1.3, -1.3, 0);
          case 4 -> path(x, y, r, 0, 1.2, 1.15, -0.9, -1.15, -0.9);
          default ->
              path(
                  x, y, r, -0.4, -1.2, 0.4, -1.2, 0.4, -0.4, 1.2, -0.4, 1.2, 0.4, 0.4, 0.4, 0.4,
                  1.2, -0.4, 1.2, -0.4, 0.4, -1.2, 0.4, -1.2, -0.4, -0.4, -0.4);
        };
    svg.empty(
            "path",
            "d",
            path,
            "fill",
            fill,
            "stroke",
            outline,
            "stroke-width",
            "1.2",
            "stroke-linejoin",
            "round")
        .line();
    inside(svg, group / 6, x, y, fill.equals("#ffffff") ? outline : "#ffffff");
  }

  /// After six shapes, what is in the shape tells groups apart: a dot, a bar across, a bar upright.
  private static void inside(Markup svg, int round, double x, double y, String color) {
    switch (round % 4) {
      case 1 ->
          svg.empty("circle", "cx", Charts.px(x), "cy", Charts.px(y), "r", "1.7", "fill", color)
              .line();
      case 2 -> Charts.line(svg, x - 3, y, x + 3, y, color, "1.6");
      case 3 -> Charts.line(svg, x, y - 3, x, y + 3, color, "1.6");
      default -> {
        // the shape alone
      }
    }
  }

  private static String path(double x, double y, double r, double... corners) {
    var path = new StringBuilder();
    for (int i = 0; i < corners.length; i += 2) {
      path.append(i == 0 ? "M" : "L")
          .append(Charts.px(x + r * corners[i]))
          .append(',')
          .append(Charts.px(y + r * corners[i + 1]));
    }
    return path.append('Z').toString();
  }

  private static void panel(
      Markup svg,
      String facet,
      List<Point> points,
      List<String> groups,
      ShownColumn x,
      ShownColumn y,
      Panel panel) {
    Axis across =
        Axis.over(
            0,
            max(points.stream().flatMap(p -> Stream.of(p.x, p.xHigh.orElse(p.x)))),
            panel.left > GAP || panel.right < WIDTH / 2 ? 4 : 6,
            panel.left,
            panel.right);
    List<Double> heights =
        points.stream()
            .flatMap(p -> Stream.of(p.y, p.yLow.orElse(p.y), p.yHigh.orElse(p.y)))
            .toList();
    Axis up =
        Axis.over(
            heights.stream().mapToDouble(d -> d).min().orElse(0),
            max(heights.stream()),
            Math.clamp(Math.round((panel.height - BOTTOM) / 24), 2, 5),
            panel.bottom(),
            panel.top + TOP);
    frame(svg, facet, across, up, x, y, panel);
    front(svg, front(points), across, up);
    for (Point p : points) {
      point(svg, p, across, up, groups.indexOf(p.group));
    }
    labels(svg, points, across, up);
  }

  private static void frame(
      Markup svg, String facet, Axis across, Axis up, ShownColumn x, ShownColumn y, Panel panel) {
    Charts.text(
        svg,
        panel.left,
        panel.top + 18,
        "start",
        Picture.fitted(facet, panel.right - panel.left),
        "font-weight",
        "bold");
    for (var tick : up.ticks()) {
      double at = up.place(tick.doubleValue());
      Charts.line(svg, across.start(), at, across.end(), at, "#e4e4e4", "0.8");
      Charts.text(svg, across.start() - 8, at + 4, "end", tick.toPlainString(), "fill", "#555555");
    }
    for (var tick : across.ticks()) {
      double at = across.place(tick.doubleValue());
      Charts.line(svg, at, up.start(), at, up.start() + 4, "#777777", "0.8");
      Charts.text(svg, at, up.start() + 16, "middle", tick.toPlainString(), "fill", "#555555");
    }
    Charts.line(svg, across.start(), up.start(), across.end(), up.start(), "#777777", "0.8");
    if (panel.lowest) {
      Charts.text(svg, across.end(), up.start() + 34, "end", title(x));
    }
    if (!panel.first) {
      return;
    }
    Charts.text(
        svg,
        0,
        0,
        "end",
        title(y),
        "transform",
        "translate(" + Charts.px(panel.left - 44) + " " + Charts.px(up.end()) + ") rotate(-90)");
  }

  private static void front(Markup svg, List<Point> front, Axis across, Axis up) {
    if (front.size() < 2) {
      return;
    }
    var path = new StringBuilder();
    for (Point p : front) {
      String x = Charts.px(across.place(p.x));
      String y = Charts.px(up.place(p.y));
      path.append(path.isEmpty() ? "M" + x + "," + y : "H" + x + "V" + y);
    }
    svg.empty(
            "path",
            "d",
            path.toString(),
            "fill",
            "none",
            "stroke",
            "#999999",
            "stroke-width",
            "1.2",
            "stroke-dasharray",
            "4 3")
        .line();
  }

  private static void point(Markup svg, Point p, Axis across, Axis up, int group) {
    String color = color(group);
    double x = across.place(p.x);
    double y = up.place(p.y);
    if (p.xLow.isPresent() && p.xHigh.isPresent()) {
      Charts.line(
          svg,
          across.place(p.xLow.getAsDouble()),
          y,
          across.place(p.xHigh.getAsDouble()),
          y,
          color,
          "1");
    }
    if (p.yLow.isPresent() && p.yHigh.isPresent()) {
      Charts.line(
          svg, x, up.place(p.yLow.getAsDouble()), x, up.place(p.yHigh.getAsDouble()), color, "1");
    }
    marker(svg, group, x, y, p.simulated ? "#ffffff" : color, color);
  }

  /// A label beside its point, where it meets the fewest others. Of many points, those on the front
  /// are named.
  private static void labels(Markup svg, List<Point> points, Axis across, Axis up) {
    List<Point> named = points.size() > (up.start() - up.end() < LOW ? 5 : 9) ? front(points) : points;
    var taken = new ArrayList<Box>();
    points.forEach(p -> taken.addAll(Box.around(p, across, up)));
    for (Point p : named) {
      double x = across.place(p.x);
      double y = up.place(p.y);
      double width = 6.1 * p.label.length();
      Box best =
          Box.beside(x, y, width).stream()
              .min(
                  Comparator.comparingDouble(
                      box -> box.cost(taken, across, up) + box.distance(x, y) / 4))
              .orElseThrow();
      taken.add(best);
      if (best.distance(x, y) > NEAR) {
        Charts.line(svg, x, y, best.nearest(x), best.y + best.height / 2, "#777777", "0.6");
      }
      Charts.text(svg, best.x, best.y + 10, "start", p.label, "font-size", "10.5");
    }
  }

  private record Box(double x, double y, double width, double height) {
    /// Where the label of a point can stand: the nearest places first.
    static List<Box> beside(double x, double y, double width) {
      var places = new ArrayList<Box>();
      for (double off : List.of(-14, 3, -28, 17, -42, 31, -56, 45)) {
        places.add(new Box(x + 8, y + off, width, 12));
        places.add(new Box(x - 8 - width, y + off, width, 12));
        places.add(new Box(x - width / 2, off < 0 ? y + off - 8 : y + off + 7, width, 12));
        places.add(new Box(x + 24, y + off, width, 12));
      }
      return places;
    }

    /// How far the nearest point of the box is.
    double distance(double fromX, double fromY) {
      double down = Math.max(0, Math.max(y - fromY, fromY - y - height));
      return Math.hypot(nearest(fromX) - fromX, down);
    }

    double nearest(double fromX) {
      return Math.clamp(fromX, x, x + width);
    }

    /// What a point and its intervals cover.
    static List<Box> around(Point p, Axis across, Axis up) {
      double x = across.place(p.x);
      double y = up.place(p.y);
      double left = across.place(p.xLow.orElse(p.x));
      double right = across.place(p.xHigh.orElse(p.x));
      double top = up.place(p.yHigh.orElse(p.y));
      double bottom = up.place(p.yLow.orElse(p.y));
      return List.of(
          new Box(x - 5, y - 5, 10, 10),
          new Box(left, y - 1, right - left, 2),
          new Box(x - 1, top, 2, bottom - top));
    }

    /// The area shared with what is there, and a high price for leaving the panel.
    double cost(List<Box> taken, Axis across, Axis up) {
      double shared = taken.stream().mapToDouble(this::shared).sum();
      boolean outside =
          x < across.start()
              || x + width > across.end() + RIGHT
              || y < up.end() - TOP / 2
              || y + height > up.start();
      return shared + (outside ? 1e6 : 0);
    }

    private double shared(Box other) {
      double w = Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
      double h = Math.min(y + height, other.y + other.height) - Math.max(y, other.y);
      return w > 0 && h > 0 ? w * h : 0;
    }
  }

  private static String title(ShownColumn column) {
    return column.title() + (column.unit().isEmpty() ? "" : " (" + column.unit() + ")");
  }

  private static String description(List<Point> points, ShownColumn x, ShownColumn y) {
    return "Scatter chart of "
        + points.size()
        + " conditions: "
        + title(y)
        + " against "
        + title(x)
        + ".";
  }

  private static double max(Stream<Double> values) {
    return values.mapToDouble(d -> d).max().orElse(1);
  }

  private static String color(int group) {
    return COLORS.get(group % COLORS.size());
  }
}
