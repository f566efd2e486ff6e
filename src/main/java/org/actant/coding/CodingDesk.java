package org.actant.coding;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.actant.corpus.DocumentText;
import org.actant.corpus.Source;
import org.actant.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/// The documents on the desk: where codings get their place. What finds none is gathered, never
/// dropped.
final class CodingDesk {
  /// An event whose place was found.
  ///
  /// @param before what an edit replaces; null if that has no place any more
  record Placed(
      CodingEvent event, Source source, Statement statement, @Nullable Statement before) {}

  /// An event that cannot be put into effect, or the rest of one.
  ///
  /// @param event null for a line that was cut off
  record Unanchored(
      String file, int line, String coder, @Nullable CodingEvent event, String reason) {}

  private final Workspace workspace;
  private final Map<String, Source> sources = new TreeMap<>();
  private final Map<String, Anchoring> open = new HashMap<>();
  private final List<Unanchored> unanchored = new ArrayList<>();

  CodingDesk(Workspace workspace, List<Source> sources) {
    this.workspace = workspace;
    sources.forEach(source -> this.sources.put(source.id(), source));
  }

  /// Returns the events that could not be put into effect so far, in the order they came.
  List<Unanchored> unanchored() {
    return List.copyOf(unanchored);
  }

  /// Puts an event on the list of those without effect.
  void setAside(Codings.Line line, String reason) {
    CodingEvent event = line.event();
    unanchored.add(
        new Unanchored(
            workspace.relative(line.file()), line.number(), event.coder(), event, reason));
  }

  void setAside(Codings.Torn torn, String coder) {
    unanchored.add(
        new Unanchored(
            workspace.relative(torn.file()),
            torn.number(),
            coder,
            null,
            "the line was cut off while it was written; the coder's next command sets it aside"));
  }

  /// Returns the events with a statement that have a place, in order.
  List<Placed> place(List<Codings.Line> lines) throws IOException {
    var placed = new ArrayList<Placed>();
    for (Codings.Line line : lines) {
      if (line.event().event().hasStatement()) {
        place(line).ifPresent(placed::add);
      }
    }
    return placed;
  }

  Optional<Placed> place(Codings.Line line) throws IOException {
    CodingEvent event = line.event();
    Optional<Anchor> anchor = anchor(line);
    if (anchor.isEmpty()) {
      return Optional.empty();
    }
    var statement =
        new Statement(
            anchor.get(),
            event.code(),
            event.actor(),
            event.target(),
            event.concept(),
            event.stance());
    Source source = Objects.requireNonNull(sources.get(anchor.get().document()));
    return Optional.of(new Placed(event, source, statement, before(event, source)));
  }

  /// Says whether the document of an event has a text; if not, the event is set aside.
  boolean knows(Codings.Line line) {
    boolean known = sources.containsKey(String.valueOf(line.event().document()));
    if (!known) {
      setAside(line, "no text of a document `" + line.event().document() + "` in this workspace");
    }
    return known;
  }

  /// Returns the place of an event that has a quotation.
  Optional<Anchor> anchor(Codings.Line line) throws IOException {
    CodingEvent event = line.event();
    if (!knows(line)) {
      return Optional.empty();
    }
    Source source = Objects.requireNonNull(sources.get(String.valueOf(event.document())));
    return switch (find(source, event.start(), event.end(), event.quotation())) {
      case Anchoring.Found(Anchor anchor) -> Optional.of(anchor);
      case Anchoring.Lost(String reason) -> {
        setAside(line, reason);
        yield Optional.empty();
      }
    };
  }

  private @Nullable Statement before(CodingEvent event, Source source) throws IOException {
    CodingEvent.Before before = event.before();
    if (before == null) {
      return null;
    }
    return switch (find(source, before.start(), before.end(), before.quotation())) {
      case Anchoring.Found(Anchor anchor) ->
          new Statement(
              anchor,
              before.code(),
              before.actor(),
              before.target(),
              before.concept(),
              before.stance());
      case Anchoring.Lost _ -> null;
    };
  }

  private Anchoring.Result find(
      Source source, @Nullable Integer start, @Nullable Integer end, @Nullable String quotation)
      throws IOException {
    return open(source)
        .find(
            Objects.requireNonNullElse(start, -1),
            Objects.requireNonNullElse(end, -1),
            Objects.requireNonNullElse(quotation, ""));
  }

  private Anchoring open(Source source) throws IOException {
    Anchoring anchoring = open.get(source.id());
    if (anchoring == null) {
      anchoring = new Anchoring(DocumentText.read(workspace, source.id()));
      open.put(source.id(), anchoring);
    }
    return anchoring;
  }
}
