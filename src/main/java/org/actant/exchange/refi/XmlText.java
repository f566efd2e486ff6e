package org.actant.exchange.refi;

/// Writes a tree of elements as XML: two spaces a level, LF, every character that a reader would
/// change written as a reference.
final class XmlText {
  private final StringBuilder out =
      new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

  private XmlText() {}

  static String of(Element root, String namespace) {
    var text = new XmlText();
    text.append(root, " xmlns=\"" + namespace + "\"", "");
    return text.out.toString();
  }

  private void append(Element element, String namespace, String indent) {
    out.append(indent).append('<').append(element.name()).append(namespace);
    element
        .attributes()
        .forEach((name, value) -> {
          out.append(' ').append(name).append("=\"");
          escape(value, true);
          out.append('"');
        });
    if (!element.children().isEmpty()) {
      out.append(">\n");
      element.children().forEach(child -> append(child, "", indent + "  "));
      out.append(indent).append("</").append(element.name()).append(">\n");
    } else if (!element.text().isEmpty()) {
      out.append('>');
      escape(element.text(), false);
      out.append("</").append(element.name()).append(">\n");
    } else {
      out.append("/>\n");
    }
  }

  private void escape(String text, boolean attribute) {
    text.codePoints()
        .forEach(c -> {
          switch (c) {
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '&' -> out.append("&amp;");
            case '\r' -> out.append("&#13;");
            case '"' -> out.append(attribute ? "&quot;" : "\"");
            case '\n' -> out.append(attribute ? "&#10;" : "\n");
            case '\t' -> out.append(attribute ? "&#9;" : "\t");
            default -> {
              if (isAllowed(c)) {
                out.appendCodePoint(c);
              } else {
                out.append('\uFFFD');
              }
            }
          }
        });
  }

  /// Says whether XML 1.0 can hold a character; one that it cannot is written as U+FFFD, so that
  /// positions after it stay right.
  static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || c >= 0x20 && c <= 0xD7FF
        || c >= 0xE000 && c <= 0xFFFD
        || c >= 0x10000;
  }
}
