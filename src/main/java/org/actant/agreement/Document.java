package org.actant.agreement;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.actant.coding.Anchor;
import org.actant.corpus.DocumentText;
import org.actant.language.Annotations;
import org.actant.workspace.Workspace;

/// A document cut into the units that coders are compared on: its sentences, or its blocks where
/// nobody found sentences.
///
/// @param units in order, apart from each other
record Document(DocumentText text, List<Unit> units) {
  /// A stretch of the text, in UTF-16 units.
  record Unit(int start, int end) {
    int length() {
      return end - start;
    }

    int shared(int from, int to) {
      return Math.max(0, Math.min(end, to) - Math.max(start, from));
    }
  }

  Document {
    units = List.copyOf(units);
  }

  static Document read(Workspace workspace, String id) throws IOException {
    DocumentText text = DocumentText.read(workspace, id);
    return new Document(
        text,
        Annotations.exists(workspace, id)
            ? Annotations.read(workspace, id).stream()
                .map(sentence -> new Unit(sentence.start(), sentence.end()))
                .toList()
            : text.blocks().stream().map(block -> new Unit(block.start(), block.end())).toList());
  }

  String id() {
    return text.id();
  }

  String quotation(int unit) {
    return text.text().substring(units.get(unit).start, units.get(unit).end);
  }

  /// Returns the units that a passage codes: those of which it covers half or more, and always the
  /// one of which it has most. A passage that takes in a word of the next sentence does not code
  /// that sentence.
  List<Integer> unitsOf(Anchor anchor) {
    var coded = new ArrayList<Integer>();
    int most = -1;
    int mostShared = 0;
    for (int i = 0; i < units.size(); i++) {
      Unit unit = units.get(i);
      int shared = unit.shared(anchor.start(), anchor.end());
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
