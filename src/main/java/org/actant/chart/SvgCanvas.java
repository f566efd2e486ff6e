package org.actant.chart;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// A picture as SVG.
public final class SvgCanvas implements Canvas {
  private final Xml xml = new Xml();

  /// @param description for those who cannot see the picture
  public SvgCanvas(double width, double height, String description) {
    xml.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "width",
        px(width),
        "height",
        px(height),
        "viewBox",
        "0 0 " + px(width) + " " + px(height),
        "role",
        "img",
        "font-family",
        "DejaVu Sans, Verdana, sans-serif");
    xml.text("title", description);
    xml.empty("rect", "width", px(width), "height", px(height), "fill", "#ffffff");
  }

  @Override
  public void curve(Point from, Point control, Point to, Stroke stroke) {
    String path =
        "M%s %sQ%s %s %s %s"
            .formatted(
                px(from.x()),
                px(from.y()),
                px(control.x()),
                px(control.y()),
                px(to.x()),
                px(to.y()));
    String dashes = stroke.dashed() ? px(6) + " " + px(4) : "none";
    xml.empty(
        "path",
        "d",
        path,
        "fill",
        "none",
        "stroke",
        stroke.color(),
        "stroke-width",
        px(stroke.width()),
        "stroke-opacity",
        px(stroke.opacity()),
        "stroke-dasharray",
        dashes);
  }

  @Override
  public void circle(Point center, double radius, String fill, String outline) {
    xml.empty(
        "circle",
        "cx",
        px(center.x()),
        "cy",
        px(center.y()),
        "r",
        px(radius),
        "fill",
        fill,
        "stroke",
        outline);
  }

  @Override
  public void polygon(List<Point> corners, String fill, String outline) {
    String points =
        corners.stream().map(p -> px(p.x()) + "," + px(p.y())).collect(Collectors.joining(" "));
    xml.empty("polygon", "points", points, "fill", fill, "stroke", outline);
  }

  @Override
  public void text(
      Point baseline, Align align, double size, boolean bold, String color, String text) {
    xml.text(
        "text",
        text,
        "x",
        px(baseline.x()),
        "y",
        px(baseline.y()),
        "font-size",
        px(size),
        "font-weight",
        bold ? "bold" : "normal",
        "text-anchor",
        anchor(align),
        "fill",
        color,
        "stroke",
        "#ffffff",
        "stroke-width",
        "3",
        "stroke-linejoin",
        "round",
        "paint-order",
        "stroke");
  }

  @Override
  public void inside(
      Point baseline, Align align, double size, boolean bold, String color, String text) {
    xml.text(
        "text",
        text,
        "x",
        px(baseline.x()),
        "y",
        px(baseline.y()),
        "font-size",
        px(size),
        "font-weight",
        bold ? "bold" : "normal",
        "text-anchor",
        anchor(align),
        "fill",
        color);
  }

  @Override
  public void upwards(Point baseline, double size, String color, String text) {
    xml.text(
        "text",
        text,
        "transform",
        "translate(" + px(baseline.x()) + " " + px(baseline.y()) + ") rotate(-90)",
        "font-size",
        px(size),
        "text-anchor",
        "start",
        "fill",
        color);
  }

  private static String anchor(Align align) {
    return switch (align) {
      case LEFT -> "start";
      case MIDDLE -> "middle";
      case RIGHT -> "end";
    };
  }

  @Override
  public void begin(String title) {
    xml.open("g").text("title", title);
  }

  @Override
  public void end() {
    xml.close();
  }

  public String finish() {
    return xml.close().toString();
  }

  private static String px(double value) {
    String text = String.format(Locale.ROOT, "%.2f", value + 0.0);
    return text.equals("-0.00") ? "0.00" : text;
  }
}
