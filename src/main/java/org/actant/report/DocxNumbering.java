package org.actant.report;

import java.io.IOException;

/// The lists of a word-processor document: one definition for bullets, and a new one for each
/// numbered list, so that each begins at one.
final class DocxNumbering {
  static final int BULLETS = 1;

  private int last = BULLETS;

  int numbered() {
    return ++last;
  }

  String part() throws IOException {
    var lists = new Markup();
    for (int id = BULLETS + 1; id <= last; id++) {
      lists.open("w:num", "w:numId", Integer.toString(id));
      lists.empty("w:abstractNumId", "w:val", "1");
      lists.open("w:lvlOverride", "w:ilvl", "0");
      lists.empty("w:startOverride", "w:val", "1").close().close().line();
    }
    return Styles.read("docx-numbering.xml").replace("</w:numbering>", lists + "</w:numbering>");
  }
}
