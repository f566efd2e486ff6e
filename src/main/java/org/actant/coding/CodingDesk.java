package org.actant.coding;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.actant.corpus.DocumentText;
import org.actant.corpus.Source;
import org.actant.workspace.Workspace;

/// The documents on the desk: where codings get their place. What finds none is gathered, never
/// dropped.
final class CodingDesk {
  /// An event whose place was found.
  record Placed(CodingEvent event, Source source, Statement statement) {}

  /// An event without a place.
  record Unanchored(Codings.Line line, String reason) {}

  private record Document(Source source, Anchoring anchoring) {}

  private final Workspace workspace;
  private final Map<String, Source> sources = new TreeMap<>();
  private final Map<String, Document> open = new HashMap<>();
  private final List<Unanchored> unanchored = new ArrayList<>();

  CodingDesk(Workspace workspace, List<Source> sources) {
    this.workspace = workspace;
    sources.forEach(source -> this.sources.put(source.id(), source));
  }

  /// Returns the events that found no place so far, in the order they came.
  List<Unanchored> unanchored() {
    return List.copyOf(unanchored);
  }

  /// Returns the events that have a place, in order; memos have none and need none.
  List<Placed> place(List<Codings.Line> lines) throws IOException {
    var placed = new ArrayList<Placed>();
    for (Codings.Line line : lines) {
      if (line.event().event() != CodingEvent.Kind.MEMO) {
        place(line).ifPresent(placed::add);
      }
    }
    return placed;
  }

  private Optional<Placed> place(Codings.Line line) throws IOException {
    CodingEvent event = line.event();
    Source source = sources.get(event.document());
    if (source == null) {
      unanchored.add(
          new Unanchored(
              line, "no text of a document `" + event.document() + "` in this workspace"));
      return Optional.empty();
    }
    Document document = open(source);
    int start = event.start() == null ? -1 : event.start();
    int end = event.end() == null ? -1 : event.end();
    return switch (document.anchoring.find(start, end, event.quotation())) {
      case Anchoring.Found(Anchor anchor) ->
          Optional.of(
              new Placed(
                  event,
                  source,
                  new Statement(
                      anchor,
                      event.code(),
                      event.actor(),
                      event.target(),
                      event.concept(),
                      event.stance())));
      case Anchoring.Lost(String reason) -> {
        unanchored.add(new Unanchored(line, reason));
        yield Optional.empty();
      }
    };
  }

  private Document open(Source source) throws IOException {
    Document document = open.get(source.id());
    if (document == null) {
      document = new Document(source, new Anchoring(DocumentText.read(workspace, source.id())));
      open.put(source.id(), document);
    }
    return document;
  }
}
