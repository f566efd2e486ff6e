package org.actant.agreement;

import java.util.List;
import java.util.Set;
import org.actant.coding.CoderRecord;
import org.actant.coding.Statement;

/// What one coder says in the end.
///
/// @param statements the coder's own, and the suggestions that the coder accepted
/// @param rejected suggestions that the coder looked at and did not code
/// @param worked documents in which the coder did anything
/// @param finished documents that the coder declared finished
record Coder(
    String name,
    List<Statement> statements,
    List<Statement> rejected,
    Set<String> worked,
    Set<String> finished) {
  Coder {
    statements = List.copyOf(statements);
    rejected = List.copyOf(rejected);
    worked = Set.copyOf(worked);
    finished = Set.copyOf(finished);
  }

  static Coder of(CoderRecord record) {
    return new Coder(
        record.coder(),
        record.statements().stream().map(CoderRecord.Coded::statement).toList(),
        record.rejected(),
        record.worked(),
        record.finished());
  }

  /// Returns the documents that count as read to the end, where a sentence without a code was
  /// judged and found empty: those declared finished. For a coder who never declared any, those
  /// worked on.
  Set<String> read() {
    return finished.isEmpty() ? worked : finished;
  }

  boolean hasRead(String document) {
    return read().contains(document);
  }

  List<Statement> statements(String document) {
    return statements.stream()
        .filter(statement -> statement.anchor().document().equals(document))
        .toList();
  }

  List<Statement> rejected(String document) {
    return rejected.stream()
        .filter(statement -> statement.anchor().document().equals(document))
        .toList();
  }
}
