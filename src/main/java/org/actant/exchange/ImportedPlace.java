package org.actant.exchange;

import org.actant.exchange.refi.Area;

/// Where a coding of a foreign project is, before the document has a text here.
sealed interface ImportedPlace {
  /// At offsets into the document's text here.
  record Exact(int start, int end, String quotation) implements ImportedPlace {}

  /// In a text as the project has it.
  ///
  /// @param start UTF-16 index into `text`
  record InText(String text, int start, int end) implements ImportedPlace {
    String quotation() {
      return text.substring(start, end).replaceAll("\\s+", " ").strip();
    }
  }

  /// An area of a page.
  ///
  /// @param page from 0
  /// @param fromTop true if the area is measured from the top left corner
  record OnPage(int page, Area area, boolean fromTop) implements ImportedPlace {}

  /// The whole document.
  record Whole() implements ImportedPlace {}
}
