package org.actant.search;

import java.util.OptionalInt;

/// What a search asks for.
public sealed interface Question {
  /// Passages that answer a query in the syntax that [QueryReader] reads.
  record Written(String query) implements Question {
    @Override
    public String toString() {
      return query;
    }
  }

  /// Passages that speak of the same as a document, or as one of its passages.
  ///
  /// @param passage from 1
  record Like(String document, OptionalInt passage) implements Question {
    @Override
    public String toString() {
      return "like " + document + (passage.isPresent() ? "#" + passage.getAsInt() : "");
    }
  }
}
