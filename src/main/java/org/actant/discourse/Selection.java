package org.actant.discourse;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.actant.input.InputException;
import org.jspecify.annotations.Nullable;

/// Which statements make a network, and by which of their variables.
///
/// @param rows variable of the actors
/// @param columns variable of the concepts; of the other actor in a network of relations
/// @param qualifier variable of the levels; of the relation in a network of relations; empty for
///   none
/// @param isolates whether actors and concepts stay that the source knows but no statement in the
///   selection names; excluded ones never stay
/// @param from the first day that counts, if any
/// @param to the last day that counts, if any
public record Selection(
    String rows,
    String columns,
    String qualifier,
    List<Exclusion> exclusions,
    Duplicates duplicates,
    boolean isolates,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {
  public Selection {
    exclusions = List.copyOf(exclusions);
    if (rows.equals(columns)) {
      throw new InputException(
          "rows and columns are both `" + rows + "`; expected two different variables");
    }
    if (from != null && to != null && from.isAfter(to)) {
      throw new InputException(
          "the time range runs from " + from + " to " + to + "; expected an earlier day first");
    }
  }

  /// All statements, by the variables that the source proposes.
  public static Selection of(Statements statements) {
    return new Selection(
        statements.rows(),
        statements.columns(),
        statements.qualifier(),
        List.of(),
        Duplicates.INCLUDE,
        false,
        null,
        null);
  }

  public Selection with(Duplicates other) {
    return new Selection(rows, columns, qualifier, exclusions, other, isolates, from, to);
  }

  public Selection with(boolean withIsolates) {
    return new Selection(rows, columns, qualifier, exclusions, duplicates, withIsolates, from, to);
  }

  public Selection with(List<Exclusion> others) {
    return new Selection(rows, columns, qualifier, others, duplicates, isolates, from, to);
  }

  public Selection with(String newRows, String newColumns, String newQualifier) {
    return new Selection(
        newRows, newColumns, newQualifier, exclusions, duplicates, isolates, from, to);
  }

  public Selection between(@Nullable LocalDate first, @Nullable LocalDate last) {
    return new Selection(rows, columns, qualifier, exclusions, duplicates, isolates, first, last);
  }

  void check(Statements statements) {
    statements.check(rows);
    statements.check(columns);
    if (!qualifier.isEmpty()) {
      statements.check(qualifier);
    }
    exclusions.forEach(exclusion -> statements.check(exclusion.variable()));
  }

  /// Says why a statement does not count, if it does not.
  Optional<String> leavesOut(Statement statement) {
    if (exclusions.stream().anyMatch(exclusion -> exclusion.excludes(statement))) {
      return Optional.of("excluded");
    }
    if (from == null && to == null) {
      return Optional.empty();
    }
    if (statement.moment() == null) {
      return Optional.of("without a date");
    }
    LocalDate day = statement.moment().day();
    boolean outside = (from != null && day.isBefore(from)) || (to != null && day.isAfter(to));
    return outside ? Optional.of("outside the time range") : Optional.empty();
  }

  /// Says whether a value of a variable is excluded by name.
  boolean excludes(String variable, String value) {
    return exclusions.stream()
        .anyMatch(exclusion -> exclusion.variable().equals(variable) && exclusion.excludes(value));
  }
}
