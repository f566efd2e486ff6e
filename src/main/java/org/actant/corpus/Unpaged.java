package org.actant.corpus;

import java.util.ArrayList;
import java.util.List;

/// Makes a text of parts that have no place on a page.
public final class Unpaged {
  /// A block and its text, without line ends.
  public record Part(Block.Kind kind, String text) {}

  private Unpaged() {}

  /// @param pages where there is only one, it gets no label: the document has no pages that could
  ///   be cited
  public static DocumentText of(String id, List<List<Part>> pages) {
    var text = new StringBuilder();
    var blocks = new ArrayList<Block>();
    var sheets = new ArrayList<Page>();
    for (List<Part> parts : pages) {
      int begin = -1;
      for (Part part : parts) {
        text.append(text.isEmpty() ? "" : "\n\n");
        int start = text.length();
        begin = begin < 0 ? start : begin;
        text.append(part.text());
        blocks.add(new Block(start, text.length(), part.kind()));
      }
      int end = text.length();
      int number = sheets.size() + 1;
      String label = pages.size() == 1 ? "" : Integer.toString(number);
      sheets.add(new Page(number, label, 0, 0, begin < 0 ? end : begin, end, List.of()));
    }
    return new DocumentText(id, text.toString(), sheets, blocks);
  }
}
