package org.actant.corpus.flow;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/// The texts of the footnotes and endnotes of a Word document, and their numbers in the order in
/// which the text refers to them.
final class DocxNotes {
  private final Map<String, String> texts = new HashMap<>();
  private int footnotes;
  private int endnotes;

  /// @param element `footnote` or `endnote`
  void read(Xml xml, String element) throws IOException {
    var text = new StringBuilder();
    String id = "";
    while (xml.next()) {
      if (xml.isStart()) {
        switch (xml.name()) {
          case "footnote", "endnote" -> {
            id = xml.attribute("id", "");
            text.setLength(0);
          }
          case "t" -> text.append(xml.content());
          case "p", "tab", "br" -> text.append(' ');
          case "del", "Fallback" -> xml.skip();
          default -> {}
        }
      } else if (xml.isEnd() && xml.name().equals(element)) {
        texts.put(element + id, text.toString());
      }
    }
  }

  /// Counts a reference and returns its mark.
  String mark(String element) {
    return element.equals("footnote")
        ? Integer.toString(++footnotes)
        : ListCounter.format("i", ++endnotes);
  }

  String text(String element, String id) {
    return texts.getOrDefault(element + id, "");
  }
}
