package org.actant.actors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the decisions that hold make of a name: they are applied one after another, each to the
/// name that the ones before it left. So an actor may be merged, renamed and split again, and no
/// order of decisions is a circle.
final class Rulings {
  static final Rulings NONE = new Rulings(List.of());

  private record Numbered(int number, Decision decision) {}

  private final Map<String, List<Numbered>> byActor = new HashMap<>();

  /// @param decisions that hold, in order
  Rulings(List<Decision> decisions) {
    for (int i = 0; i < decisions.size(); i++) {
      byActor
          .computeIfAbsent(Objects.requireNonNull(decisions.get(i).actor()), _ -> new ArrayList<>())
          .add(new Numbered(i, decisions.get(i)));
    }
  }

  boolean isEmpty() {
    return byActor.isEmpty();
  }

  /// Returns the actor that a name means; none if it is noise.
  ///
  /// @param alias as the text has it
  /// @param document where
  Optional<Named> apply(Named actor, String alias, String document) {
    if (byActor.isEmpty()) {
      return Optional.of(actor);
    }
    Named current = actor;
    int done = -1;
    while (true) {
      @Nullable Numbered next = next(current.name(), done, alias, document);
      if (next == null) {
        return Optional.of(current);
      }
      if (next.decision.decision() == Decision.Kind.IGNORE) {
        return Optional.empty();
      }
      current = changed(current, next.decision);
      done = next.number;
    }
  }

  private @Nullable Numbered next(String actor, int after, String alias, String document) {
    for (Numbered numbered : byActor.getOrDefault(actor, List.of())) {
      if (numbered.number > after && concerns(numbered.decision, alias, document)) {
        return numbered;
      }
    }
    return null;
  }

  private static boolean concerns(Decision decision, String alias, String document) {
    if (decision.decision() != Decision.Kind.SPLIT) {
      return true;
    }
    return NameForm.key(Objects.requireNonNull(decision.alias())).equals(NameForm.key(alias))
        && (decision.documents() == null || decision.documents().contains(document));
  }

  private static Named changed(Named actor, Decision decision) {
    Actor.Kind kind = decision.kind() == null ? actor.kind() : decision.kind();
    String type = decision.type() == null ? actor.type() : decision.type();
    return new Named(decision.to() == null ? actor.name() : decision.to(), kind, type);
  }
}
