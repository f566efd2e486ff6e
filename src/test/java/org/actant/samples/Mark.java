package org.actant.samples;

/// Something drawn on a page; points from its top left corner, text by its baseline.
sealed interface Mark {
  /// @param gap added to every space, points
  record Text(double x, double y, Face face, double size, double gap, Shade shade, String text)
      implements Mark {}

  record Rule(double x1, double y1, double x2, double y2, double width, Shade shade)
      implements Mark {}

  record Fill(double x, double y, double width, double height, Shade shade) implements Mark {}

  /// The colors in use; the accent is the document's own.
  enum Shade {
    INK,
    GRAY,
    PALE,
    ACCENT
  }

  default Mark moved(double dx, double dy) {
    return switch (this) {
      case Text(var x, var y, var face, var size, var gap, var shade, var text) ->
          new Text(x + dx, y + dy, face, size, gap, shade, text);
      case Rule(var x1, var y1, var x2, var y2, var width, var shade) ->
          new Rule(x1 + dx, y1 + dy, x2 + dx, y2 + dy, width, shade);
      case Fill(var x, var y, var width, var height, var shade) ->
          new Fill(x + dx, y + dy, width, height, shade);
    };
  }
}
