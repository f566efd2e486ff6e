package org.actant.search;

import java.util.logging.Level;
import java.util.logging.Logger;

/// Keeps Lucene from advising every user to start the JVM with a module that makes vector search
/// faster; there are no vectors here.
final class LuceneLog {
  /// Held, because the logging system forgets the level of a logger that nobody holds.
  private static final Logger VECTORS =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  private LuceneLog() {}

  static void quiet() {
    VECTORS.setLevel(Level.SEVERE);
  }
}
