package org.actant.coding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.actant.coding.CodedPassage.Status;
import org.actant.corpus.Source;

/// What people say: their own codings, and their decisions about suggestions. A person's last word
/// on a place and code stands.
final class Judgments {
  /// A place under a code.
  record Key(String document, int start, int end, String code) {
    static Key of(Statement statement) {
      Anchor anchor = statement.anchor();
      return new Key(anchor.document(), anchor.start(), anchor.end(), statement.code());
    }
  }

  private final Map<String, Map<Key, CodedPassage>> codings = new TreeMap<>();
  private final Map<Key, Map<String, CodingDesk.Placed>> decisions = new LinkedHashMap<>();

  static Judgments of(List<CodingDesk.Placed> events) {
    var judgments = new Judgments();
    events.forEach(judgments::apply);
    return judgments;
  }

  private void apply(CodingDesk.Placed placed) {
    CodingEvent event = placed.event();
    Key key = Key.of(placed.statement());
    Map<Key, CodedPassage> own = codings.computeIfAbsent(event.coder(), _ -> new HashMap<>());
    switch (event.event()) {
      case ADD -> own.put(key, coded(placed));
      case REMOVE -> own.remove(key);
      case ACCEPT, REJECT ->
          decisions.computeIfAbsent(key, _ -> new TreeMap<>()).put(event.coder(), placed);
      case MEMO -> {}
    }
  }

  /// Returns one passage per suggestion, and one per coding of a person. A suggestion that somebody
  /// accepted and that the cues no longer make stays as that person's coding.
  ///
  /// @param sources by id
  List<CodedPassage> passages(List<Suggestion> suggestions, Map<String, Source> sources) {
    var passages = new ArrayList<CodedPassage>();
    var suggested = new HashSet<Key>();
    for (Suggestion suggestion : suggestions) {
      Statement statement = suggestion.statement();
      Source source = Objects.requireNonNull(sources.get(statement.anchor().document()));
      Key key = Key.of(statement);
      suggested.add(key);
      passages.add(
          new CodedPassage(
              source, statement, CodedPassage.MACHINE, status(key), suggestion.reason()));
    }
    keepAccepted(suggested);
    codings.values().forEach(own -> passages.addAll(own.values()));
    passages.sort(CodedPassage.ORDER);
    return passages;
  }

  /// Where people differ, a suggestion stays a suggestion.
  private Status status(Key key) {
    Set<CodingEvent.Kind> kinds = new HashSet<>();
    decisions
        .getOrDefault(key, Map.of())
        .values()
        .forEach(placed -> kinds.add(placed.event().event()));
    if (kinds.equals(Set.of(CodingEvent.Kind.ACCEPT))) {
      return Status.ACCEPTED;
    }
    return kinds.equals(Set.of(CodingEvent.Kind.REJECT)) ? Status.REJECTED : Status.SUGGESTED;
  }

  private void keepAccepted(Set<Key> suggested) {
    decisions.forEach((key, byCoder) ->
        byCoder.forEach((coder, placed) -> {
          if (placed.event().event() == CodingEvent.Kind.ACCEPT && !suggested.contains(key)) {
            codings.computeIfAbsent(coder, _ -> new HashMap<>()).putIfAbsent(key, coded(placed));
          }
        }));
  }

  private static CodedPassage coded(CodingDesk.Placed placed) {
    return new CodedPassage(
        placed.source(),
        placed.statement(),
        placed.event().coder(),
        Status.CODED,
        Objects.requireNonNullElse(placed.event().note(), ""));
  }
}
