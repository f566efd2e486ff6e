package org.actant.coding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds which suggestions a coder's decisions speak of, although the suggestions may have been
/// made anew since. A decision speaks of
///
/// 1. the suggestion at its place that it names exactly: code, concept, actor and target;
/// 2. else the suggestions there that have all that it names, where it leaves something open;
/// 3. else, as actors are renamed, the one suggestion with its code and concept that is left over
///    at its place: that no other decision of the coder names.
///
/// A suggestion that takes the opposite stance is another one.
final class Verdicts {
  private final Map<Suggestion, Replay.Decision> decided = new LinkedHashMap<>();
  private final List<Replay.Decision> withoutSuggestion = new ArrayList<>();

  private Verdicts() {}

  /// @param suggestions all of them
  static Verdicts of(List<Replay.Decision> decisions, Index suggestions) {
    var verdicts = new Verdicts();
    Set<Suggestion> named = new HashSet<>();
    for (Replay.Decision decision : decisions) {
      named.addAll(exactly(decision, suggestions.at(decision)));
    }
    for (Replay.Decision decision : decisions) {
      List<Suggestion> meant = meant(decision, suggestions.at(decision), named);
      meant.forEach(suggestion -> verdicts.decided.put(suggestion, decision));
      if (meant.isEmpty()) {
        verdicts.withoutSuggestion.add(decision);
      }
    }
    return verdicts;
  }

  /// The suggestions decided on, each with the last decision that speaks of it.
  Map<Suggestion, Replay.Decision> decided() {
    return Map.copyOf(decided);
  }

  /// The decisions on what the machine does not suggest any more.
  List<Replay.Decision> withoutSuggestion() {
    return List.copyOf(withoutSuggestion);
  }

  private static List<Suggestion> meant(
      Replay.Decision decision, List<Suggestion> there, Set<Suggestion> named) {
    List<Suggestion> exact = exactly(decision, there);
    if (!exact.isEmpty()) {
      return exact;
    }
    StatementKey key = StatementKey.of(decision.about());
    List<Suggestion> left =
        there.stream()
            .filter(suggestion -> !named.contains(suggestion))
            .filter(suggestion -> key.namesTopicOf(StatementKey.of(suggestion.statement())))
            .filter(suggestion -> agrees(decision.about().stance(), suggestion))
            .toList();
    List<Suggestion> open =
        left.stream()
            .filter(suggestion -> key.namesAllOf(StatementKey.of(suggestion.statement())))
            .toList();
    return !open.isEmpty() ? open : left.size() == 1 ? left : List.of();
  }

  private static List<Suggestion> exactly(Replay.Decision decision, List<Suggestion> there) {
    StatementKey key = StatementKey.of(decision.about());
    return there.stream()
        .filter(suggestion -> key.equals(StatementKey.of(suggestion.statement())))
        .filter(suggestion -> agrees(decision.about().stance(), suggestion))
        .toList();
  }

  private static boolean agrees(@Nullable Stance stance, Suggestion suggestion) {
    Stance suggested = suggestion.statement().stance();
    return stance == null || suggested == null || Objects.equals(stance, suggested);
  }

  /// Suggestions by place.
  static final class Index {
    private final Map<StatementKey.Place, List<Suggestion>> byPlace = new HashMap<>();

    Index(List<Suggestion> suggestions) {
      for (Suggestion suggestion : suggestions) {
        byPlace
            .computeIfAbsent(
                StatementKey.of(suggestion.statement()).place(), _ -> new ArrayList<>())
            .add(suggestion);
      }
    }

    List<Suggestion> at(Replay.Decision decision) {
      return byPlace.getOrDefault(StatementKey.of(decision.about()).place(), List.of());
    }
  }
}
