package org.actant.audit.page;

import java.util.Locale;
import org.actant.report.Markup;

/// An SVG picture with a frame for a plot.
final class Drawing {
  static final int WIDTH = 720;
  static final int LEFT = 78;
  static final int RIGHT = WIDTH - 18;
  static final String BLUE = "#0b4f7d";
  static final String ORANGE = "#d55e00";
  static final String GRAY = "#767676";

  private final Markup out = new Markup();

  /// @param title what screen readers say
  Drawing(String id, int height, String title) {
    out.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "viewBox",
        "0 0 " + WIDTH + " " + height,
        "width",
        String.valueOf(WIDTH),
        "height",
        String.valueOf(height),
        "role",
        "img",
        "aria-labelledby",
        id);
    out.element("title", title, "id", id).line();
  }

  Drawing line(String style, double x1, double y1, double x2, double y2) {
    out.empty(
            "line",
            "class",
            style,
            "x1",
            number(x1),
            "y1",
            number(y1),
            "x2",
            number(x2),
            "y2",
            number(y2))
        .line();
    return this;
  }

  /// @param anchor start, middle or end
  Drawing text(double x, double y, String anchor, String text) {
    out.element("text", text, "x", number(x), "y", number(y), "text-anchor", anchor).line();
    return this;
  }

  Drawing vertical(double x, double y, String text) {
    out.element(
            "text",
            text,
            "x",
            number(x),
            "y",
            number(y),
            "text-anchor",
            "middle",
            "transform",
            "rotate(-90 " + number(x) + " " + number(y) + ")")
        .line();
    return this;
  }

  /// A point with words that show when the pointer rests on it.
  Drawing point(double x, double y, String color, boolean filled, String words) {
    out.open(
        "circle",
        "cx",
        number(x),
        "cy",
        number(y),
        "r",
        "4",
        "fill",
        filled ? color : "#ffffff",
        "fill-opacity",
        filled ? "0.75" : "0",
        "stroke",
        color,
        "stroke-width",
        "1.5");
    out.element("title", words).close().line();
    return this;
  }

  Drawing square(double x, double y, String color, String words) {
    out.open(
        "rect",
        "x",
        number(x - 4),
        "y",
        number(y - 4),
        "width",
        "8",
        "height",
        "8",
        "fill",
        color,
        "fill-opacity",
        "0.75");
    out.element("title", words).close().line();
    return this;
  }

  String svg() {
    return out.close().toString();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
