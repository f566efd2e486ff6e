package org.actant.discourse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.actant.chart.Canvas;
import org.actant.chart.Canvas.Align;
import org.actant.chart.Canvas.Point;
import org.actant.chart.Canvas.Stroke;
import org.actant.chart.PngCanvas;
import org.actant.chart.SvgCanvas;

/// A picture of a network: nodes by kind (circles for people, diamonds for things, squares for
/// concepts), larger the more statements name them; ties by what they mean, wider the more they
/// weigh. It says what it shows, how many statements it rests on, what it leaves out, and whether
/// there are suggestions among them that nobody has judged.
final class Picture {
  private static final double MARGIN = 24;
  private static final double LINE = 17;
  private static final double NARROWEST = 760;
  private static final String INK = "#222222";
  private static final String PALE = "#555555";
  private static final String WARNING = "#b2182b";

  private final Excerpt excerpt;
  private final Network network;
  private final Placement placement;
  private final List<String> header;
  private final TieLooks looks;
  private final List<TieLook> legend;
  private final double heaviest;
  private final double lightest;
  private final double width;
  private final double height;
  private final double shiftX;
  private final double shiftY;

  /// @param mostNodes how many nodes may be shown
  Picture(Network whole, int mostNodes) {
    excerpt = Excerpt.of(whole, mostNodes);
    network = excerpt.network();
    placement = Placement.of(network);
    looks = new TieLooks(network);
    legend = looks.all();
    heaviest = weights(network).max().orElse(0);
    lightest = weights(network).min().orElse(0);
    width = Math.max(NARROWEST, placement.right() - placement.left() + 2 * MARGIN);
    header = header();
    double below = MARGIN + (header.size() + 1) * LINE + 8;
    double middle = (placement.left() + placement.right()) / 2;
    shiftX = width / 2 - middle;
    shiftY = below - placement.top() + 8;
    height = placement.bottom() + shiftY + 20 + legendHeight() + MARGIN;
  }

  private static DoubleStream weights(Network network) {
    return network.ties().stream().mapToDouble(tie -> Math.abs(tie.weight()));
  }

  String svg() {
    var canvas = new SvgCanvas(width, height, network.account().title());
    draw(canvas);
    return canvas.finish();
  }

  byte[] png() throws IOException {
    var canvas = new PngCanvas(width, height);
    draw(canvas);
    return canvas.finish();
  }

  private void draw(Canvas canvas) {
    ties(canvas);
    placement
        .spots()
        .forEach(spot -> symbol(canvas, spot.node().kind(), moved(spot.center()), spot.radius()));
    placement.spots().stream().filter(Placement.Spot::isNamed).forEach(spot -> name(canvas, spot));
    words(canvas);
    legend(canvas);
  }

  // ---- words above

  private List<String> header() {
    Account account = network.account();
    var lines = new ArrayList<String>();
    lines.addAll(wrapped(account.settings()));
    lines.addAll(wrapped(account.count()));
    lines.addAll(wrapped(excerpt.note()));
    if (placement.unnamed() > 0) {
      lines.add(placement.unnamed() + " names are left out for want of room");
    }
    return lines;
  }

  private void words(Canvas canvas) {
    double y = MARGIN + 8;
    String title = network.account().title();
    double size = Math.min(16, 16 * (width - 2 * MARGIN) / Label.width(title, 16) * 1.05);
    canvas.text(new Point(MARGIN, y), Align.LEFT, size, true, INK, title);
    for (String line : header) {
      y += LINE;
      canvas.text(new Point(MARGIN, y), Align.LEFT, 12, false, PALE, line);
    }
    if (!network.account().warning().isEmpty()) {
      y += LINE;
      canvas.text(new Point(MARGIN, y), Align.LEFT, 12, true, WARNING, network.account().warning());
    }
  }

  private List<String> wrapped(String text) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (String word : text.split(" ")) {
      if (!line.isEmpty() && Label.width(line + " " + word, 12) > width - 2 * MARGIN) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    if (!line.isEmpty()) {
      lines.add(line.toString());
    }
    return lines;
  }

  // ---- nodes

  private Point moved(Point point) {
    return new Point(point.x() + shiftX, point.y() + shiftY);
  }

  private static void symbol(Canvas canvas, NodeKind kind, Point at, double r) {
    switch (kind) {
      case HUMAN -> canvas.circle(at, r, "#f4a261", "#8a4b12");
      case UNKNOWN -> canvas.circle(at, r, "#eeeeee", "#555555");
      case NONHUMAN -> canvas.polygon(corners(at, r * 1.2, 0), "#5aa9a3", "#1d5c57");
      case CONCEPT -> canvas.polygon(corners(at, r * 1.25, Math.PI / 4), "#d9d2e9", "#5e4fa2");
    }
  }

  private static List<Point> corners(Point at, double r, double turn) {
    var corners = new ArrayList<Point>();
    for (int i = 0; i < 4; i++) {
      double angle = turn + i * Math.PI / 2;
      corners.add(new Point(at.x() + r * Math.cos(angle), at.y() + r * Math.sin(angle)));
    }
    return corners;
  }

  private void name(Canvas canvas, Placement.Spot spot) {
    Point at = moved(spot.center());
    double y = at.y() + spot.radius() + spot.label().size();
    for (String line : spot.label().lines()) {
      canvas.text(new Point(at.x(), y), Align.MIDDLE, spot.label().size(), false, INK, line);
      y += spot.label().lineHeight();
    }
  }

  // ---- ties

  private void ties(Canvas canvas) {
    Map<List<Integer>, Integer> between = new HashMap<>();
    for (Tie tie : network.ties()) {
      int nth = between.merge(List.of(tie.source(), tie.target()), 1, Integer::sum);
      TieLook look = looks.of(tie);
      canvas.begin(
          "%s – %s: %s %s, %s statements"
              .formatted(
                  network.source(tie).name(),
                  network.target(tie).name(),
                  tie.relation().isEmpty() ? look.meaning() : tie.relation(),
                  Numbers.rounded(tie.weight()),
                  tie.statements().size()));
      tie(canvas, tie, look, network.isDirected() ? 0.12 * nth : 0);
      canvas.end();
    }
  }

  /// @param bend how far the tie keeps from the straight line, as a share of its length
  private void tie(Canvas canvas, Tie tie, TieLook look, double bend) {
    Placement.Spot source = placement.spots().get(tie.source());
    Placement.Spot target = placement.spots().get(tie.target());
    Point from = moved(source.center());
    Point to = moved(target.center());
    double dx = to.x() - from.x();
    double dy = to.y() - from.y();
    var control =
        new Point((from.x() + to.x()) / 2 - bend * dy, (from.y() + to.y()) / 2 + bend * dx);
    double thick = thickness(tie);
    Point start = toward(from, control, source.radius());
    Point end = network.isDirected() ? toward(to, control, target.radius() * 1.2 + 7) : to;
    canvas.curve(start, control, end, new Stroke(look.color(), thick, look.dashed(), 0.6));
    if (network.isDirected()) {
      arrow(canvas, end, toward(to, control, target.radius() * 1.2), thick, look.color());
    }
  }

  private double thickness(Tie tie) {
    double above = Math.abs(tie.weight()) - lightest;
    return combined() || heaviest == lightest
        ? 2
        : 1.2 + 4.8 * Math.sqrt(above / (heaviest - lightest));
  }

  private static void arrow(Canvas canvas, Point base, Point tip, double thick, String color) {
    double dx = tip.x() - base.x();
    double dy = tip.y() - base.y();
    double half = (3 + thick) / 2 / Math.max(1e-9, Math.hypot(dx, dy)) * 1.4;
    canvas.polygon(
        List.of(
            tip,
            new Point(base.x() - half * dy, base.y() + half * dx),
            new Point(base.x() + half * dy, base.y() - half * dx)),
        color,
        color);
  }

  private static Point toward(Point from, Point to, double distance) {
    double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
    double share = length == 0 ? 0 : Math.min(0.9, distance / length);
    return new Point(
        from.x() + share * (to.x() - from.x()), from.y() + share * (to.y() - from.y()));
  }

  private boolean combined() {
    Recipe recipe = network.account().recipe();
    return recipe.kind() == Kind.AFFILIATION && recipe.aggregation() == Aggregation.COMBINE;
  }

  // ---- legend

  private double legendHeight() {
    return (2 + legend.size()) * LINE;
  }

  private void legend(Canvas canvas) {
    double y = placement.bottom() + shiftY + 28;
    double x = MARGIN + 8;
    for (NodeKind kind : kinds()) {
      symbol(canvas, kind, new Point(x, y - 4), 6);
      String words = words(kind);
      canvas.text(new Point(x + 14, y), Align.LEFT, 12, false, INK, words);
      x += 30 + Label.width(words, 12);
    }
    canvas.text(new Point(x, y), Align.LEFT, 12, false, PALE, "larger: named by more statements");
    for (TieLook look : legend) {
      y += LINE;
      canvas.curve(
          new Point(MARGIN, y - 4),
          new Point(MARGIN + 20, y - 4),
          new Point(MARGIN + 40, y - 4),
          new Stroke(look.color(), 3, look.dashed(), 0.8));
      canvas.text(new Point(MARGIN + 50, y), Align.LEFT, 12, false, INK, look.meaning());
    }
    if (!network.ties().isEmpty() && !combined()) {
      canvas.text(
          new Point(MARGIN, y + LINE),
          Align.LEFT,
          12,
          false,
          PALE,
          "wider: more weight (from "
              + Numbers.rounded(lightest)
              + " to "
              + Numbers.rounded(heaviest)
              + ")");
    }
  }

  private EnumSet<NodeKind> kinds() {
    var kinds = EnumSet.noneOf(NodeKind.class);
    network.nodes().forEach(node -> kinds.add(node.kind()));
    return kinds;
  }

  private static String words(NodeKind kind) {
    return switch (kind) {
      case HUMAN -> "human actor";
      case NONHUMAN -> "nonhuman actor";
      case CONCEPT -> "concept";
      case UNKNOWN -> "actor";
    };
  }
}
