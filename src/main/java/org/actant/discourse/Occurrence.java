package org.actant.discourse;

/// A statement as a network counts it.
///
/// @param level of the qualifier; empty if the statement has none
/// @param weight how much it counts: 1, unless a kernel weighs it or it was drawn more than once
record Occurrence(Statement statement, String row, String column, String level, double weight) {
  Occurrence weighing(double other) {
    return new Occurrence(statement, row, column, level, other);
  }
}
