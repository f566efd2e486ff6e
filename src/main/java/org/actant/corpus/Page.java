package org.actant.corpus;

import java.util.List;
import java.util.OptionalInt;

/// One page of a document. A document without pages, such as a Markdown file, has one page with an
/// empty label and no lines.
///
/// @param number from 1
/// @param label as printed or as the file says, such as `iv` or `12`
/// @param width in points, as displayed, in steps of a tenth; 0 for a document without pages
/// @param height in points, as displayed, in steps of a tenth; 0 for a document without pages
/// @param start where the page's text starts in the document
/// @param end where it ends; `start` for a page without text
/// @param lines in reading order
/// @param ocr where the text was recognized in a picture, the mean confidence of its words, of 100
public record Page(
    int number,
    String label,
    double width,
    double height,
    int start,
    int end,
    List<LineBox> lines,
    OptionalInt ocr) {
  public Page(
      int number,
      String label,
      double width,
      double height,
      int start,
      int end,
      List<LineBox> lines) {
    this(number, label, width, height, start, end, lines, OptionalInt.empty());
  }

  public Page {
    if (number < 1 || start < 0 || end < start) {
      throw new IllegalArgumentException("bad page " + number + ", text " + start + ".." + end);
    }
    width = TextBox.tenth(width);
    height = TextBox.tenth(height);
    lines = List.copyOf(lines);
    for (LineBox line : lines) {
      if (line.start() < start || line.end() > end) {
        throw new IllegalArgumentException(
            line + " is not in page " + number + ", " + start + ".." + end);
      }
    }
  }

  /// Returns this page as one whose text was recognized with this confidence.
  public Page recognized(int confidence) {
    return new Page(number, label, width, height, start, end, lines, OptionalInt.of(confidence));
  }
}
