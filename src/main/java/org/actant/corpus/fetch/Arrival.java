package org.actant.corpus.fetch;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/// What came of asking for a document. A server that does not give it is an ordinary answer.
public sealed interface Arrival {
  /// The document is here, whole.
  ///
  /// @param part the file that holds it; the caller moves it or deletes it
  /// @param from the address that gave it, after redirects
  /// @param type as the server states it, such as `text/html`; empty if it does not
  /// @param name of the file, as the server suggests it
  record Arrived(Path part, URI from, String type, Optional<String> name) implements Arrival {}

  /// The document is not here.
  ///
  /// @param reason what was found and, where that says more, what was expected
  record Failed(String reason) implements Arrival {}

  /// No server was reached.
  record Unreachable(String reason) implements Arrival {}
}
