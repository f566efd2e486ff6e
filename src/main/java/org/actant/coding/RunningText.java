package org.actant.coding;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.actant.corpus.Block;
import org.actant.corpus.DocumentText;
import org.actant.language.Sentence;

/// The sentences of a document that can say something: no headings, no tables, no scraps.
public final class RunningText {
  private static final Set<Block.Kind> KINDS =
      EnumSet.of(
          Block.Kind.PARAGRAPH, Block.Kind.LIST_ITEM, Block.Kind.FOOTNOTE, Block.Kind.CAPTION);
  private static final int SHORTEST = 5;

  private RunningText() {}

  /// @param sentences in the order of the text
  public static List<Sentence> of(DocumentText document, List<Sentence> sentences) {
    return of(document, sentences, SHORTEST);
  }

  /// @param sentences in the order of the text
  /// @param shortest number of tokens of the shortest sentence that counts
  static List<Sentence> of(DocumentText document, List<Sentence> sentences, int shortest) {
    var running = new ArrayList<Sentence>();
    List<Block> blocks = document.blocks();
    int block = 0;
    for (Sentence sentence : sentences) {
      while (block < blocks.size() && blocks.get(block).end() <= sentence.start()) {
        block++;
      }
      if (block < blocks.size()
          && KINDS.contains(blocks.get(block).kind())
          && sentence.tokens().size() >= shortest) {
        running.add(sentence);
      }
    }
    return running;
  }
}
