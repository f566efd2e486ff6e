package org.actant.coding;

import java.util.List;
import org.actant.corpus.Block;
import org.actant.corpus.DocumentText;
import org.actant.corpus.Page;

/// Documents of one paragraph on one page.
final class Documents {
  private Documents() {}

  static DocumentText of(String text) {
    return new DocumentText(
        "doc",
        text,
        List.of(new Page(1, "i", 595, 842, 0, text.length(), List.of())),
        List.of(new Block(0, text.length(), Block.Kind.PARAGRAPH)));
  }
}
