package org.actant.coding;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.actant.corpus.Source;
import org.jspecify.annotations.Nullable;

/// What people say: their own codings, and their decisions about suggestions. A person's last word
/// on a statement stands.
final class Judgments {
  /// A place in a document.
  private record Place(String document, int start, int end) {
    static Place of(Statement statement) {
      Anchor anchor = statement.anchor();
      return new Place(anchor.document(), anchor.start(), anchor.end());
    }
  }

  /// What a decision names of the suggestions at its place; null for what it leaves open.
  private record Named(
      Place place, @Nullable String code, @Nullable String concept, @Nullable String actor) {
    static Named of(Statement statement) {
      return new Named(
          Place.of(statement), statement.code(), statement.concept(), statement.actor());
    }

    boolean speaksOf(Statement statement) {
      return place.equals(Place.of(statement))
          && (code == null || code.equals(statement.code()))
          && (concept == null || concept.equals(statement.concept()));
    }
  }

  private record Decision(CodingDesk.Placed placed) {
    Named named() {
      return Named.of(placed.statement());
    }

    boolean accepts() {
      return placed.event().event() == CodingEvent.Kind.ACCEPT;
    }
  }

  private final Map<String, Map<Named, CodedPassage>> codings = new TreeMap<>();

  /// The decisions at a place: of each coder the last one about what it names.
  private final Map<Place, Map<String, Map<Named, Decision>>> decisions = new LinkedHashMap<>();

  static Judgments of(List<CodingDesk.Placed> events) {
    var judgments = new Judgments();
    events.forEach(judgments::apply);
    return judgments;
  }

  private void apply(CodingDesk.Placed placed) {
    CodingEvent event = placed.event();
    Named named = Named.of(placed.statement());
    Map<Named, CodedPassage> own = codings.computeIfAbsent(event.coder(), _ -> new HashMap<>());
    switch (event.event()) {
      case ADD -> own.put(named, coded(placed));
      case REMOVE -> own.remove(named);
      case ACCEPT, REJECT -> {
        Map<Named, Decision> earlier =
            decisions
                .computeIfAbsent(named.place(), _ -> new TreeMap<>())
                .computeIfAbsent(event.coder(), _ -> new LinkedHashMap<>());
        earlier.remove(named); // the last word comes last
        earlier.put(named, new Decision(placed));
      }
      case MEMO -> {}
    }
  }

  /// Returns one passage per suggestion, and one per coding of a person. A suggestion that somebody
  /// accepted and that the cues no longer make stays as that person's coding.
  ///
  /// @param sources by id
  List<CodedPassage> passages(List<Suggestion> suggestions, Map<String, Source> sources) {
    var passages = new ArrayList<CodedPassage>();
    var suggested = new HashMap<Place, List<Statement>>();
    for (Suggestion suggestion : suggestions) {
      Statement statement = suggestion.statement();
      Source source = Objects.requireNonNull(sources.get(statement.anchor().document()));
      suggested.computeIfAbsent(Place.of(statement), _ -> new ArrayList<>()).add(statement);
      passages.add(
          new CodedPassage(
              source,
              statement,
              CodedPassage.MACHINE,
              status(statement),
              suggestion.codebook(),
              suggestion.reason()));
    }
    keepAccepted(suggested);
    codings.values().forEach(own -> passages.addAll(own.values()));
    passages.sort(CodedPassage.ORDER);
    return passages;
  }

  /// Where people differ, a suggestion stays a suggestion.
  private CodedPassage.Status status(Statement statement) {
    Set<CodedPassage.Status> verdicts = EnumSet.noneOf(CodedPassage.Status.class);
    for (Map<Named, Decision> byCoder :
        decisions.getOrDefault(Place.of(statement), Map.of()).values()) {
      byCoder.values().stream()
          .filter(decision -> decision.named().speaksOf(statement))
          .reduce((_, last) -> last)
          .ifPresent(last ->
              verdicts.add(
                  last.accepts() ? CodedPassage.Status.ACCEPTED : CodedPassage.Status.REJECTED));
    }
    return verdicts.size() == 1 ? verdicts.iterator().next() : CodedPassage.Status.SUGGESTED;
  }

  private void keepAccepted(Map<Place, List<Statement>> suggested) {
    decisions.forEach((place, byCoder) ->
        byCoder.forEach((coder, own) ->
            own.forEach((named, decision) -> {
              if (decision.accepts()
                  && suggested.getOrDefault(place, List.of()).stream().noneMatch(named::speaksOf)) {
                codings
                    .computeIfAbsent(coder, _ -> new HashMap<>())
                    .putIfAbsent(named, coded(decision.placed()));
              }
            })));
  }

  private static CodedPassage coded(CodingDesk.Placed placed) {
    return new CodedPassage(
        placed.source(),
        placed.statement(),
        placed.event().coder(),
        CodedPassage.Status.CODED,
        Objects.requireNonNullElse(placed.event().codebook(), ""),
        Objects.requireNonNullElse(placed.event().note(), ""));
  }
}
