package org.actant.chart;

import java.util.ArrayDeque;
import java.util.Deque;

/// Writes XML line by line. What XML cannot carry (control characters, halves of surrogate pairs)
/// becomes U+FFFD.
public final class Xml {
  private final StringBuilder text =
      new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  private final Deque<String> open = new ArrayDeque<>();

  /// @param attributes names and values in turn
  public Xml open(String name, String... attributes) {
    start(name, attributes).append(">\n");
    open.push(name);
    return this;
  }

  public Xml close() {
    String name = open.pop();
    indent().append("</").append(name).append(">\n");
    return this;
  }

  public Xml empty(String name, String... attributes) {
    start(name, attributes).append("/>\n");
    return this;
  }

  public Xml text(String name, String content, String... attributes) {
    start(name, attributes)
        .append('>')
        .append(escape(content))
        .append("</")
        .append(name)
        .append(">\n");
    return this;
  }

  /// Returns the document; everything must have been closed.
  @Override
  public String toString() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("still open: " + open);
    }
    return text.toString();
  }

  private StringBuilder start(String name, String... attributes) {
    indent().append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      text.append(' ')
          .append(attributes[i])
          .append("=\"")
          .append(escape(attributes[i + 1]))
          .append('"');
    }
    return text;
  }

  private StringBuilder indent() {
    return text.append("  ".repeat(open.size()));
  }

  public static String escape(String content) {
    var escaped = new StringBuilder();
    content
        .codePoints()
        .forEach(c -> {
          switch (c) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '"' -> escaped.append("&quot;");
            case '\t', '\n', '\r' -> escaped.append("&#").append(c).append(';');
            default -> escaped.appendCodePoint(isAllowed(c) ? c : 0xFFFD);
          }
        });
    return escaped.toString();
  }

  private static boolean isAllowed(int c) {
    return (c >= 0x20 && c < 0xD800) || (c >= 0xE000 && c < 0xFFFE) || c >= 0x10000;
  }
}
