package org.actant.discourse;

import java.util.ArrayList;
import java.util.List;
import org.actant.chart.Canvas.Point;

/// Where the nodes of a picture stand and how large they are, with their names below them and
/// nothing on top of anything else.
final class Placement {
  private static final double GAP = 6;
  private static final int MOST_STEPS = 3000;

  private final List<Spot> spots;

  /// A node with its name.
  ///
  /// @param x of the middle of the symbol
  /// @param y of the middle of the symbol
  /// @param isNamed false where there was no room for the name
  record Spot(Node node, Label label, double radius, double x, double y, boolean isNamed) {
    double halfWidth() {
      return Math.max(radius, label.width() / 2) + GAP / 2;
    }

    double top() {
      return y - radius - GAP / 2;
    }

    double bottom() {
      return y + radius + label.height() + GAP;
    }

    Point center() {
      return new Point(x, y);
    }

    Spot at(double newX, double newY) {
      return new Spot(node, label, radius, newX, newY, isNamed);
    }

    Spot unnamed() {
      return new Spot(node, label, radius, x, y, false);
    }

    /// How far the boxes of two nodes reach into each other: sideways, and up or down. Not at all
    /// if either is not positive.
    private double overlapX(Spot other) {
      return halfWidth() + other.halfWidth() - Math.abs(x - other.x);
    }

    private double overlapY(Spot other) {
      return Math.min(bottom(), other.bottom()) - Math.max(top(), other.top());
    }

    private boolean touches(Spot other) {
      return overlapX(other) > 0 && overlapY(other) > 0;
    }
  }

  private Placement(List<Spot> spots) {
    this.spots = List.copyOf(spots);
  }

  static Placement of(Network network) {
    int count = network.nodes().size();
    double size = count <= 30 ? 12 : count <= 80 ? 11 : 10;
    int most = network.nodes().stream().mapToInt(Node::statements).max().orElse(1);
    Layout layout = Layout.of(network);
    var spots = new ArrayList<Spot>();
    for (int i = 0; i < count; i++) {
      Node node = network.nodes().get(i);
      double radius = 6 + 14 * Math.sqrt((double) node.statements() / Math.max(1, most));
      spots.add(
          new Spot(node, Label.of(node.name(), size), radius, layout.x(i), layout.y(i), true));
    }
    return new Placement(named(separated(scaled(spots))));
  }

  List<Spot> spots() {
    return spots;
  }

  long unnamed() {
    return spots.stream().filter(spot -> !spot.isNamed()).count();
  }

  double left() {
    return spots.stream().mapToDouble(spot -> spot.x() - spot.halfWidth()).min().orElse(0);
  }

  double right() {
    return spots.stream().mapToDouble(spot -> spot.x() + spot.halfWidth()).max().orElse(0);
  }

  double top() {
    return spots.stream().mapToDouble(Spot::top).min().orElse(0);
  }

  double bottom() {
    return spots.stream().mapToDouble(Spot::bottom).max().orElse(0);
  }

  /// Spreads the layout over about three times the room that symbols and names need, wider than
  /// high.
  private static List<Spot> scaled(List<Spot> spots) {
    var plain = new Placement(spots);
    double width =
        Math.max(
            1,
            spots.stream().mapToDouble(Spot::x).max().orElse(1)
                - spots.stream().mapToDouble(Spot::x).min().orElse(0));
    double height =
        Math.max(
            1,
            spots.stream().mapToDouble(Spot::y).max().orElse(1)
                - spots.stream().mapToDouble(Spot::y).min().orElse(0));
    double needed =
        plain.spots().stream()
            .mapToDouble(spot -> 2 * spot.halfWidth() * (spot.bottom() - spot.top()))
            .sum();
    double area = Math.max(3.2 * needed, 250_000);
    double across = Math.sqrt(area * 1.4);
    double down = area / across;
    return spots.stream()
        .map(spot -> spot.at(spot.x() * across / width, spot.y() * down / height))
        .toList();
  }

  /// Pushes boxes that touch apart, along the shorter way, until none do.
  private static List<Spot> separated(List<Spot> start) {
    var spots = new ArrayList<>(start);
    boolean moved = true;
    for (int step = 0; moved && step < MOST_STEPS; step++) {
      moved = false;
      for (int i = 0; i < spots.size(); i++) {
        for (int j = i + 1; j < spots.size(); j++) {
          if (spots.get(i).touches(spots.get(j))) {
            push(spots, i, j);
            moved = true;
          }
        }
      }
    }
    return spots;
  }

  private static void push(List<Spot> spots, int i, int j) {
    Spot one = spots.get(i);
    Spot other = spots.get(j);
    double x = one.overlapX(other);
    double y = one.overlapY(other);
    if (x < y) {
      double shift = (x / 2 + 0.5) * (one.x() <= other.x() ? -1 : 1);
      spots.set(i, one.at(one.x() + shift, one.y()));
      spots.set(j, other.at(other.x() - shift, other.y()));
    } else {
      double shift = (y / 2 + 0.5) * (one.y() <= other.y() ? -1 : 1);
      spots.set(i, one.at(one.x(), one.y() + shift));
      spots.set(j, other.at(other.x(), other.y() - shift));
    }
  }

  /// Takes the names away that still touch something.
  private static List<Spot> named(List<Spot> spots) {
    var kept = new ArrayList<Spot>();
    for (Spot spot : spots) {
      boolean free = kept.stream().noneMatch(spot::touches);
      kept.add(free ? spot : spot.unnamed());
    }
    return kept;
  }
}
