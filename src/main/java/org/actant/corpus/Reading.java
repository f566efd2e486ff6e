package org.actant.corpus;

import java.util.List;

/// What a reader made of a file. A file that cannot be read is an ordinary answer.
public sealed interface Reading {
  /// @param stated what the file says about itself
  /// @param ocrPages how many pages were recognized from pictures
  /// @param warnings what a user should know before trusting the text, each a clause without a full
  ///   stop
  record Readable(DocumentText document, Stated stated, int ocrPages, List<String> warnings)
      implements Reading {
    public Readable {
      warnings = List.copyOf(warnings);
    }
  }

  /// @param found what the reader met, as in "found …"
  /// @param expected what it needs, as in "expected …"
  record Unreadable(IngestStatus status, String found, String expected) implements Reading {
    public Unreadable {
      if (status.hasText()) {
        throw new IllegalArgumentException(status + " promises a text");
      }
    }
  }
}
