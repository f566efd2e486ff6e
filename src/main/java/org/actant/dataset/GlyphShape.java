package org.actant.dataset;

import java.util.ArrayList;
import java.util.List;

/// The ten shapes of the glyphs as strokes in the square from -1 to 1, y downwards. Some are alike
/// on purpose: a ring and a ring with a gap, a zigzag and a double bend, a corner and a wedge.
enum GlyphShape {
  RING,
  GAP_RING,
  SQUARE,
  TRIANGLE,
  CROSS,
  TEE,
  CORNER,
  WEDGE,
  DOUBLE_BEND,
  ZIGZAG;

  private static final int ARC_STEPS = 14;

  /// A point.
  record Point(double x, double y) {}

  /// Returns the strokes: lines through points.
  List<List<Point>> strokes() {
    return switch (this) {
      case RING -> List.of(arc(0, 0, 0.85, 0, 360));
      case GAP_RING -> List.of(arc(0, 0, 0.85, 35, 325));
      case SQUARE -> List.of(line(-0.8, -0.8, 0.8, -0.8, 0.8, 0.8, -0.8, 0.8, -0.8, -0.8));
      case TRIANGLE -> List.of(line(0, -0.9, 0.9, 0.75, -0.9, 0.75, 0, -0.9));
      case CROSS -> List.of(line(-0.9, 0, 0.9, 0), line(0, -0.9, 0, 0.9));
      case TEE -> List.of(line(-0.9, -0.8, 0.9, -0.8), line(0, -0.8, 0, 0.9));
      case CORNER -> List.of(line(-0.6, -0.9, -0.6, 0.8, 0.8, 0.8));
      case WEDGE -> List.of(line(-0.8, -0.85, 0, 0.85, 0.8, -0.85));
      case DOUBLE_BEND ->
          List.of(join(arc(0, -0.43, 0.43, -30, -270), arc(0, 0.43, 0.43, -90, 150)));
      case ZIGZAG -> List.of(line(-0.75, -0.8, 0.75, -0.8, -0.75, 0.8, 0.75, 0.8));
    };
  }

  static List<Point> line(double... coordinates) {
    var points = new ArrayList<Point>();
    for (int i = 0; i < coordinates.length; i += 2) {
      points.add(new Point(coordinates[i], coordinates[i + 1]));
    }
    return points;
  }

  /// Returns an arc from one angle to another, in degrees.
  static List<Point> arc(double x, double y, double radius, double from, double to) {
    var points = new ArrayList<Point>();
    for (int i = 0; i <= ARC_STEPS; i++) {
      double angle = StrictMath.toRadians(from + (to - from) * i / ARC_STEPS);
      points.add(new Point(x + radius * StrictMath.cos(angle), y + radius * StrictMath.sin(angle)));
    }
    return points;
  }

  private static List<Point> join(List<Point> first, List<Point> second) {
    var points = new ArrayList<>(first);
    points.addAll(second);
    return points;
  }
}
