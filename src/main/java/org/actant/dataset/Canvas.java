package org.actant.dataset;

import java.util.List;

/// A square gray image that lines are drawn on: 0 is empty, 1 is full ink. Only arithmetic whose
/// result is the same on every machine is used.
final class Canvas {
  private final int side;
  private final double[] ink;

  Canvas(int side) {
    this.side = side;
    this.ink = new double[side * side];
  }

  /// Draws a line through points, in pixels. Ink falls off linearly over one pixel at the edge;
  /// where lines meet, the stronger one shows.
  void stroke(List<GlyphShape.Point> points, double radius, double strength) {
    for (int i = 1; i < points.size(); i++) {
      segment(points.get(i - 1), points.get(i), radius, strength);
    }
  }

  private void segment(GlyphShape.Point a, GlyphShape.Point b, double radius, double strength) {
    double reach = radius + 1;
    int left = clamp(StrictMath.floor(Math.min(a.x(), b.x()) - reach));
    int right = clamp(StrictMath.ceil(Math.max(a.x(), b.x()) + reach));
    int top = clamp(StrictMath.floor(Math.min(a.y(), b.y()) - reach));
    int bottom = clamp(StrictMath.ceil(Math.max(a.y(), b.y()) + reach));
    for (int y = top; y <= bottom; y++) {
      for (int x = left; x <= right; x++) {
        double cover = Math.min(1, Math.max(0, radius + 0.5 - distance(x + 0.5, y + 0.5, a, b)));
        ink[y * side + x] = Math.max(ink[y * side + x], cover * strength);
      }
    }
  }

  /// Covers a rectangle with one shade.
  void cover(int left, int top, int width, int height, double shade) {
    for (int y = Math.max(0, top); y < Math.min(side, top + height); y++) {
      for (int x = Math.max(0, left); x < Math.min(side, left + width); x++) {
        ink[y * side + x] = shade;
      }
    }
  }

  /// Adds to one pixel.
  void add(int index, double value) {
    ink[index] += value;
  }

  /// Writes the image in 256 shades from 0 to 1.
  void copyTo(float[] pixels, int from) {
    for (int i = 0; i < ink.length; i++) {
      int shade = (int) Math.min(255, Math.max(0, StrictMath.rint(ink[i] * 255)));
      pixels[from + i] = shade / 255f;
    }
  }

  private int clamp(double pixel) {
    return (int) Math.min(side - 1, Math.max(0, pixel));
  }

  private static double distance(double x, double y, GlyphShape.Point a, GlyphShape.Point b) {
    double dx = b.x() - a.x();
    double dy = b.y() - a.y();
    double length = dx * dx + dy * dy;
    double t = length == 0 ? 0 : ((x - a.x()) * dx + (y - a.y()) * dy) / length;
    t = Math.min(1, Math.max(0, t));
    double px = x - (a.x() + t * dx);
    double py = y - (a.y() + t * dy);
    return StrictMath.sqrt(px * px + py * py);
  }
}
