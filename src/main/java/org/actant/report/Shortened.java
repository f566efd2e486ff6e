package org.actant.report;

/// Words of documents as pages show them. What a document has as one endless sentence, such as a
/// table that was read as text, is cut there at [#MOST] characters; the workbook and the CSV have
/// it whole.
final class Shortened {
  static final int MOST = 700;
  private static final String MARK = " […]";

  private Shortened() {}

  static String text(String text) {
    if (text.length() <= MOST) {
      return text;
    }
    int space = text.lastIndexOf(' ', MOST);
    int end =
        space > MOST / 2 ? space : text.offsetByCodePoints(0, text.codePointCount(0, MOST) - 1);
    return text.substring(0, end) + MARK;
  }
}
