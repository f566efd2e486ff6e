package org.actant.discourse;

import org.actant.input.InputException;

/// How to make a network out of statements.
///
/// @param aggregation what becomes of the qualifier in an affiliation network; without meaning for
///   other kinds
public record Recipe(
    Kind kind, Aggregation aggregation, Normalization normalization, Selection selection) {
  public Recipe {
    normalization.check(kind);
    if (kind == Kind.AFFILIATION
        && aggregation == Aggregation.COMBINE
        && normalization != Normalization.NO) {
      throw new InputException(
          "`combine` gives names of combinations, which no normalization can divide; expected"
              + " `no`");
    }
  }

  public static Recipe of(Kind kind, Selection selection) {
    return new Recipe(kind, Aggregation.IGNORE, Normalization.NO, selection);
  }

  public Recipe with(Aggregation other) {
    return new Recipe(kind, other, normalization, selection);
  }

  public Recipe with(Normalization other) {
    return new Recipe(kind, aggregation, other, selection);
  }

  /// Says whether a network cannot be made without a qualifier.
  private boolean needsQualifier() {
    return switch (kind) {
      case CONGRUENCE, CONFLICT, SUBTRACT -> true;
      case AFFILIATION -> aggregation != Aggregation.IGNORE;
      case IGNORE, RELATIONS -> false;
    };
  }

  Occurrences select(Statements statements) {
    if (needsQualifier() && selection.qualifier().isEmpty()) {
      throw new InputException(
          "a network of the kind `%s` needs a qualifier, and %s has none; expected one of its variables: %s"
              .formatted(kind, statements.source(), String.join(", ", statements.variables())));
    }
    var levels =
        kind == Kind.RELATIONS
            ? Occurrences.Levels.RELATIONS
            : needsQualifier() ? Occurrences.Levels.NEEDED : Occurrences.Levels.IGNORED;
    return Occurrences.select(statements, selection, levels);
  }
}
