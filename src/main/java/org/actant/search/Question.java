package org.actant.search;

import java.util.OptionalInt;
import org.actant.input.InputException;

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
    /// Reads `acme-2021` or `acme-2021#12`.
    public static Like parse(String text) {
      int mark = text.lastIndexOf('#');
      if (mark < 0) {
        return new Like(text, OptionalInt.empty());
      }
      String number = text.substring(mark + 1);
      if (!number.matches("[1-9]\\d{0,8}")) {
        throw new InputException(
            "the passage `"
                + text
                + "` is not understood; expected a document's id, a # and a"
                + " number from 1");
      }
      return new Like(text.substring(0, mark), OptionalInt.of(Integer.parseInt(number)));
    }

    @Override
    public String toString() {
      return document + (passage.isPresent() ? "#" + passage.getAsInt() : "");
    }
  }
}
