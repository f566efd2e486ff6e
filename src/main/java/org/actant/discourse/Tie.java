package org.actant.discourse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A connection of two nodes, and what it rests on.
///
/// @param source position of a node in the network; of the one that comes first, where ties have no
///   direction
/// @param weight never 0
/// @param relation what the source does to the target, in a network of relations; else empty
/// @param statements ids, in the order of time
/// @param moments when these were, as far as it is known; each once, in order
public record Tie(
    int source,
    int target,
    double weight,
    String relation,
    List<String> statements,
    List<Moment> moments) {
  public Tie {
    statements = List.copyOf(statements);
    moments = List.copyOf(moments);
    if (weight == 0 || !Double.isFinite(weight)) {
      throw new IllegalArgumentException("a tie of the weight " + weight);
    }
  }

  static Tie of(int source, int target, double weight, String relation, List<Statement> evidence) {
    return new Tie(
        source,
        target,
        weight,
        relation,
        evidence.stream().map(Statement::id).toList(),
        evidence.stream()
            .flatMap(statement -> statement.when().stream())
            .sorted()
            .distinct()
            .toList());
  }

  /// When the earliest statement was, where that is known.
  public @Nullable Moment first() {
    return moments.isEmpty() ? null : moments.getFirst();
  }

  /// When the latest statement was, where that is known.
  public @Nullable Moment last() {
    return moments.isEmpty() ? null : moments.getLast();
  }

  /// Says whether the two ends oppose each other.
  public boolean isNegative() {
    return weight < 0 || Relation.isAgainst(relation);
  }
}
