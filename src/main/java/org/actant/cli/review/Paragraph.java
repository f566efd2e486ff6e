package org.actant.cli.review;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.WCWidth;

/// Breaks styled text into lines of a terminal at its line ends and at spaces, counting wide
/// characters as two columns and combining ones as none.
final class Paragraph {
  private Paragraph() {}

  /// @param width of a line in columns, at least 2
  static List<AttributedString> lines(AttributedString text, int width) {
    var lines = new ArrayList<AttributedString>();
    int start = 0;
    int space = -1;
    int columns = 0;
    int at = 0;
    while (at < text.length()) {
      int c = Character.codePointAt(text, at);
      if (c == '\n') {
        lines.add(text.subSequence(start, at));
        at++;
        start = at;
        columns = 0;
        space = -1;
        continue;
      }
      int size = Character.charCount(c);
      int wide = Math.max(0, WCWidth.wcwidth(c));
      if (columns + wide > width) {
        int end = c == ' ' ? at : space > start ? space : at;
        lines.add(text.subSequence(start, end));
        start = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
        at = start;
        columns = 0;
        space = -1;
        continue;
      }
      if (c == ' ') {
        space = at;
      }
      columns += wide;
      at += size;
    }
    if (start < text.length() || lines.isEmpty()) {
      lines.add(text.subSequence(start, text.length()));
    }
    return lines;
  }
}
