package org.actant.chart;

import java.util.List;

/// What a picture is drawn on. Coordinates are pixels from the upper left corner; colors are
/// `#rrggbb`.
public interface Canvas {
  /// How a line looks.
  ///
  /// @param opacity from 0 to 1
  record Stroke(String color, double width, boolean dashed, double opacity) {}

  /// Where a text stands with respect to its point.
  enum Align {
    LEFT,
    MIDDLE,
    RIGHT
  }

  /// A quadratic curve; a straight line if the control point lies on it.
  void curve(Point from, Point control, Point to, Stroke stroke);

  void circle(Point center, double radius, String fill, String outline);

  void polygon(List<Point> corners, String fill, String outline);

  /// A line of text; names in a picture have a light rim, so that they can be read on lines.
  void text(Point baseline, Align align, double size, boolean bold, String color, String text);

  /// The same inside a filled area: without a rim.
  void inside(Point baseline, Align align, double size, boolean bold, String color, String text);

  /// A line of text that runs upwards, from this point on.
  void upwards(Point baseline, double size, String color, String text);

  /// Marks what follows as belonging to something that a viewer may name on request.
  void begin(String title);

  void end();

  record Point(double x, double y) {}
}
