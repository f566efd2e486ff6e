package org.actant.exchange.refi;

import java.util.List;

/// A text of a project with the passages selected in it.
///
/// @param source whose text it is
/// @param text as it is in its file, with a byte-order mark and all line ends
/// @param inline true if it stood inside the XML
public record MarkedText(TextSource source, String text, boolean inline) {
  /// Returns what is selected, and what the file says it reads.
  List<TextSelection> selections() {
    return source.selections();
  }
}
