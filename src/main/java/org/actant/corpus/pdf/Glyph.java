package org.actant.corpus.pdf;

/// One character, or the few that one sign stands for, as it is printed, in the frame of its
/// writing direction: x along the line, y down the page, in points.
///
/// @param text clean characters; empty for a sign that takes room but has no meaning
/// @param baseline the y of the line it stands on
/// @param space width of a space in its font
record Glyph(
    String text, double x, double baseline, double width, double size, double space, boolean bold) {
  double right() {
    return x + width;
  }

  boolean isBlank() {
    return text.equals(" ") || !text.isEmpty() && text.isBlank();
  }
}
