package org.actant.coding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Goes through what a coder did and keeps what stands in the end: own statements, and decisions
/// about suggestions. The coder's last word on a statement counts.
final class Replay {
  /// A statement of the coder's own.
  ///
  /// @param origin the suggestion in whose place it stands; null if there was none
  record Own(CodingDesk.Placed placed, @Nullable StatementKey origin) {}

  /// A decision about what an event calls a suggestion.
  record Decision(CodingDesk.Placed placed, Statement about, Verdict.Decided decided) {}

  private final Map<StatementKey, Own> own = new LinkedHashMap<>();
  private final Map<StatementKey, Decision> decisions = new LinkedHashMap<>();

  static Replay of(List<CodingDesk.Placed> events) {
    var replay = new Replay();
    events.forEach(replay::apply);
    return replay;
  }

  /// Returns the coder's own statements, in the order they were made.
  List<Own> own() {
    return List.copyOf(own.values());
  }

  /// Returns the decisions, in the order they were made.
  List<Decision> decisions() {
    return List.copyOf(decisions.values());
  }

  private void apply(CodingDesk.Placed placed) {
    switch (placed.event().event()) {
      case ADD, IN_VIVO -> put(placed, null);
      case REMOVE -> remove(placed);
      case ACCEPT -> decide(placed, placed.statement(), Verdict.Decided.ACCEPTED);
      case REJECT -> decide(placed, placed.statement(), Verdict.Decided.REJECTED);
      case EDIT -> edit(placed);
      case MEMO, FINISH, UNDO -> {}
    }
  }

  private void put(CodingDesk.Placed placed, @Nullable StatementKey origin) {
    StatementKey key = StatementKey.of(placed.statement());
    own.remove(key); // the last word comes last
    own.put(key, new Own(placed, origin));
  }

  private void remove(CodingDesk.Placed placed) {
    StatementKey key = StatementKey.of(placed.statement());
    Optional<StatementKey> found = find(own, key);
    if (found.isPresent()) {
      Own removed = Objects.requireNonNull(own.remove(found.get()));
      Decision replaced = removed.origin == null ? null : decisions.get(removed.origin);
      if (replaced != null) {
        decide(placed, replaced.about, Verdict.Decided.REJECTED);
      }
    } else {
      find(decisions, key).ifPresent(decisions::remove);
    }
  }

  private void decide(CodingDesk.Placed placed, Statement about, Verdict.Decided decided) {
    StatementKey key = StatementKey.of(about);
    own.values().removeIf(statement -> key.equals(statement.origin));
    decisions.remove(key);
    decisions.put(key, new Decision(placed, about, decided));
  }

  private void edit(CodingDesk.Placed placed) {
    Statement before = placed.before();
    if (before == null) {
      put(placed, null);
      return;
    }
    Optional<StatementKey> earlier = find(own, StatementKey.of(before));
    if (earlier.isPresent()) {
      put(placed, Objects.requireNonNull(own.remove(earlier.get())).origin);
    } else {
      decide(placed, before, Verdict.Decided.EDITED);
      put(placed, StatementKey.of(before));
    }
  }

  /// Finds what a key means: itself, or what has all that it names if that is one thing only.
  private static Optional<StatementKey> find(Map<StatementKey, ?> all, StatementKey key) {
    if (all.containsKey(key)) {
      return Optional.of(key);
    }
    var meant = new ArrayList<>(all.keySet().stream().filter(key::namesAllOf).toList());
    return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
  }
}
