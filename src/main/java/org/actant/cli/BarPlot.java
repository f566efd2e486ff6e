package org.actant.cli;

import java.util.List;

/// Bars beside each other's names: blocks of an eighth of a character on a terminal, `#` elsewhere.
///
/// @param width of the longest bar, in characters
/// @param fine whether eighths can be shown
record BarPlot(int width, boolean fine) {
  private static final String EIGHTHS = " ▏▎▍▌▋▊▉";
  private static final int NARROWEST = 10;
  private static final int WIDEST = 60;

  /// A plot that fits beside `taken` characters.
  static BarPlot fitting(int columns, int taken, boolean fine) {
    return new BarPlot(Math.clamp(columns - taken, NARROWEST, WIDEST), fine);
  }

  /// Returns a bar for every value, the greatest as long as the plot is wide.
  List<String> bars(List<Double> values) {
    double greatest = values.stream().mapToDouble(v -> v).max().orElse(0);
    return values.stream().map(value -> greatest <= 0 ? "" : bar(value / greatest)).toList();
  }

  private String bar(double share) {
    if (!fine) {
      return "#".repeat((int) Math.round(share * width));
    }
    int eighths = (int) Math.round(share * width * 8);
    String rest = eighths % 8 == 0 ? "" : EIGHTHS.substring(eighths % 8, eighths % 8 + 1);
    return "█".repeat(eighths / 8) + rest;
  }
}
