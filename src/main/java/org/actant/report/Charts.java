package org.actant.report;

/// Draws the charts of a report.
final class Charts {
  private Charts() {}

  static Block.Figure draw(ChartDefinition chart, ReportTable table, String label) {
    return switch (chart) {
      case ChartDefinition.Tradeoff tradeoff -> TradeoffChart.draw(tradeoff, table, label);
      case ChartDefinition.Heat heat -> HeatChart.draw(heat, table, label);
      case ChartDefinition.Pairs pairs -> PairsChart.draw(pairs, table).figure(pairs, label);
      case ChartDefinition.Waterfall waterfall ->
          WaterfallChart.draw(waterfall, table).figure(waterfall, label);
      case ChartDefinition.Intervals intervals ->
          IntervalsChart.draw(intervals, table).figure(intervals, label);
      case ChartDefinition.Sensitivity sensitivity ->
          SensitivityChart.draw(sensitivity, table).figure(sensitivity, label);
      case ChartDefinition.Stance stance -> StanceChart.draw(stance, table).figure(stance, label);
      case ChartDefinition.Network network ->
          NetworkChart.draw(network, table).figure(network, label);
      case ChartDefinition.Timeline timeline ->
          TimelineChart.draw(timeline, table).figure(timeline, label);
    };
  }

  /// A length in pixels.
  static String px(double value) {
    double rounded = Math.round(value * 100) / 100.0;
    return org.actant.table.Table.field(rounded + 0.0);
  }

  /// An SVG element of this size, with the attributes that all charts share.
  static Markup svg(double width, double height, String description) {
    return new Markup()
        .open(
            "svg",
            "xmlns",
            "http://www.w3.org/2000/svg",
            "viewBox",
            "0 0 " + px(width) + " " + px(height),
            "width",
            px(width),
            "height",
            px(height),
            "role",
            "img",
            "aria-label",
            description,
            "font-family",
            "Guide Sans, sans-serif",
            "font-size",
            "11",
            "fill",
            "#222222")
        .line();
  }

  static void text(Markup svg, double x, double y, String anchor, String text, String... more) {
    String[] attributes = new String[6 + more.length];
    System.arraycopy(
        new String[] {"x", px(x), "y", px(y), "text-anchor", anchor}, 0, attributes, 0, 6);
    System.arraycopy(more, 0, attributes, 6, more.length);
    svg.element("text", text, attributes).line();
  }

  static void line(
      Markup svg, double x1, double y1, double x2, double y2, String color, String width) {
    svg.empty(
            "line",
            "x1",
            px(x1),
            "y1",
            px(y1),
            "x2",
            px(x2),
            "y2",
            px(y2),
            "stroke",
            color,
            "stroke-width",
            width)
        .line();
  }
}
