package org.actant.exchange;

import java.util.Map;
import java.util.Optional;
import org.actant.exchange.refi.Location;

/// A source of a foreign project, on its way into the corpus.
///
/// @param key names it among the sources of the project
/// @param name of its file, such as `simon.txt`
/// @param facts what is known about it, by the columns of `corpus/sources.csv`
/// @param content its text, or where its file is
/// @param text its text as the project has it, if it has
record ImportedDocument(
    String key, String name, Map<String, String> facts, Content content, Optional<String> text) {
  /// What its file is made of.
  sealed interface Content {}

  record Text(String text) implements Content {}

  record File(Location location) implements Content {}

  ImportedDocument {
    facts = Map.copyOf(facts);
  }
}
