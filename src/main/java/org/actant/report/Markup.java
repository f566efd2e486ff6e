package org.actant.report;

import java.util.ArrayDeque;
import java.util.Deque;

/// Writes well-formed XML: what is opened is closed, and every text is escaped.
public final class Markup {
  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /// Opens an element, which the matching [#close()] closes.
  ///
  /// @param attributes names and values in turn
  public Markup open(String element, String... attributes) {
    start(element, attributes);
    out.append('>');
    open.push(element);
    return this;
  }

  public Markup empty(String element, String... attributes) {
    start(element, attributes);
    out.append("/>");
    return this;
  }

  public Markup close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  public Markup text(String text) {
    out.append(escape(text));
    return this;
  }

  public Markup element(String element, String text, String... attributes) {
    return open(element, attributes).text(text).close();
  }

  public Markup line() {
    out.append('\n');
    return this;
  }

  /// Adds text that is well-formed already.
  public Markup raw(String markup) {
    out.append(markup);
    return this;
  }

  @Override
  public String toString() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("still open: " + open);
    }
    return out.toString();
  }

  private void start(String element, String... attributes) {
    out.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ')
          .append(attributes[i])
          .append("=\"")
          .append(escape(attributes[i + 1]))
          .append('"');
    }
  }

  /// Escapes for element content and attribute values.
  public static String escape(String text) {
    var escaped = new StringBuilder(text.length());
    for (char c : readable(text).toCharArray()) {
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }

  /// Replaces characters that XML does not have by U+FFFD.
  static String readable(String text) {
    var readable = new StringBuilder(text.length());
    text.codePoints().forEach(c -> readable.appendCodePoint(isXml(c) ? c : 0xFFFD));
    return readable.toString();
  }

  /// XML 1.0, production 2, without the control characters that HTML does not have.
  private static boolean isXml(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || c >= 0x20 && c < 0x7F
        || c >= 0xA0 && c <= 0xD7FF
        || c >= 0xE000 && c <= 0xFFFD
        || c >= 0x10000;
  }
}
