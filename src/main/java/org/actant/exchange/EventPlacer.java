package org.actant.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.actant.coding.CodingEvent;
import org.actant.corpus.DocumentText;
import org.actant.workspace.Workspace;

/// Gives what people coded in a foreign project its places in the documents here, and counts what
/// finds none. A quotation without a place keeps its words: who looks for it later may find it.
final class EventPlacer {
  private final Workspace workspace;
  private final Map<String, String> documents;
  private final Map<String, Optional<PlaceFinder>> open = new HashMap<>();
  private int nowhere;
  private int missing;
  private int empty;

  /// @param documents ids of the documents here, by the keys of the sources
  EventPlacer(Workspace workspace, Map<String, String> documents) {
    this.workspace = workspace;
    this.documents = documents;
  }

  Optional<CodingEvent> place(ImportedEvent event) throws IOException {
    if (event.source().isEmpty()) {
      return Optional.of(event.event(null, null));
    }
    String document = documents.get(event.source());
    if (document == null) {
      nowhere++;
      return Optional.empty();
    }
    if (event.place() instanceof ImportedPlace.Whole) {
      return Optional.of(event.event(document, null));
    }
    Optional<PlaceFinder> finder = finder(document);
    Optional<PlaceFinder.Placed> placed =
        finder.isPresent()
            ? finder.get().find(event.place())
            : PlaceFinder.withoutText(event.place());
    if (placed.isEmpty()) {
      empty++;
      return Optional.empty();
    }
    missing += placed.get().found() ? 0 : 1;
    return Optional.of(event.event(document, placed.get()));
  }

  private Optional<PlaceFinder> finder(String document) throws IOException {
    Optional<PlaceFinder> finder = open.get(document);
    if (finder == null) {
      finder =
          DocumentText.exists(workspace, document)
              ? Optional.of(new PlaceFinder(DocumentText.read(workspace, document)))
              : Optional.empty();
      open.put(document, finder);
    }
    return finder;
  }

  /// Returns what found no place so far.
  List<Loss> losses() {
    var told = new ArrayList<Loss>();
    add(told, nowhere, "codings and memos", "their document is not in the corpus");
    add(told, empty, "coded areas of pages", "no line of text stands in them");
    add(
        told,
        missing,
        "quotations",
        "they do not stand in the text of their document here; they are in the coder's log, and"
            + " codebook/passages/unanchored.csv lists them");
    return told;
  }

  private static void add(List<Loss> told, int count, String what, String why) {
    if (count > 0) {
      told.add(Loss.of(count, what, why));
    }
  }
}
