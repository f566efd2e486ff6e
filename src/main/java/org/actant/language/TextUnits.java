package org.actant.language;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.actant.corpus.DocumentText;
import org.actant.workspace.Workspace;

/// A document cut into units that statements are counted by: sentences, paragraphs, or the whole.
///
/// @param units in order, apart from each other
public record TextUnits(DocumentText text, List<Unit> units) {
  /// How finely a document is cut.
  public enum Level {
    /// As annotated; paragraphs in a document that was not annotated.
    SENTENCE,
    /// The blocks of the text.
    PARAGRAPH,
    DOCUMENT;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// A stretch of the text, in UTF-16 units.
  public record Unit(int start, int end) {
    int length() {
      return end - start;
    }

    int shared(int from, int to) {
      return Math.max(0, Math.min(end, to) - Math.max(start, from));
    }
  }

  public TextUnits {
    units = List.copyOf(units);
  }

  public static TextUnits read(Workspace workspace, String id, Level level) throws IOException {
    DocumentText text = DocumentText.read(workspace, id);
    return new TextUnits(
        text,
        switch (level) {
          case SENTENCE ->
              Annotations.exists(workspace, id)
                  ? Annotations.read(workspace, id).stream()
                      .map(sentence -> new Unit(sentence.start(), sentence.end()))
                      .toList()
                  : paragraphs(text);
          case PARAGRAPH -> paragraphs(text);
          case DOCUMENT -> List.of(new Unit(0, text.text().length()));
        });
  }

  private static List<Unit> paragraphs(DocumentText text) {
    return text.blocks().stream().map(block -> new Unit(block.start(), block.end())).toList();
  }

  public String document() {
    return text.id();
  }

  /// Returns the text of a unit.
  public String quotation(int unit) {
    return text.text().substring(units.get(unit).start, units.get(unit).end);
  }

  /// Returns the units that a passage codes: those of which it covers half or more, and always the
  /// one of which it has most. A passage that takes in a word of the next sentence does not code
  /// that sentence.
  public List<Integer> coded(int start, int end) {
    var coded = new ArrayList<Integer>();
    int most = -1;
    int mostShared = 0;
    for (int i = 0; i < units.size(); i++) {
      Unit unit = units.get(i);
      int shared = unit.shared(start, end);
      if (2 * shared >= unit.length()) {
        coded.add(i);
      }
      if (shared > mostShared) {
        most = i;
        mostShared = shared;
      }
    }
    if (most >= 0 && !coded.contains(most)) {
      coded.add(most);
      coded.sort(null);
    }
    return coded;
  }
}
