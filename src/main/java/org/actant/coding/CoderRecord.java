package org.actant.coding;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What one coder has said in the end, with everything taken back left out.
///
/// @param statements that the coder stands for, in the order of documents and places
/// @param verdicts on the machine's suggestions, in their order
/// @param worked documents in which the coder did anything
/// @param finished documents that the coder declared finished
public record CoderRecord(
    String coder,
    List<Coded> statements,
    List<Verdict> verdicts,
    List<Memo> memos,
    SortedSet<String> worked,
    SortedSet<String> finished) {
  public CoderRecord {
    statements = List.copyOf(statements);
    verdicts = List.copyOf(verdicts);
    memos = List.copyOf(memos);
    worked = new TreeSet<>(worked);
    finished = new TreeSet<>(finished);
  }

  /// A statement that a coder stands for.
  ///
  /// @param codebook labels of the codebooks it was made by; empty if not known
  /// @param note of the coder; empty if there is none
  /// @param event id of the event that says so
  /// @param at when, in ISO 8601
  public record Coded(
      Statement statement, Origin origin, String codebook, String note, String event, String at) {}

  /// Where a coder's statement comes from.
  public enum Origin {
    /// The coder's own.
    OWN,
    /// A suggestion of the machine as it was.
    ACCEPTED,
    /// A suggestion of the machine, changed.
    EDITED;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// A coder's note; there may be several on one thing.
  ///
  /// @param event id of the event
  /// @param at when, in ISO 8601
  /// @param document it is on; null for a memo on a code
  /// @param anchor the passage it is on; null for a memo on a whole document or a code
  /// @param code it is on; null for a memo on a passage or a document
  public record Memo(
      String event,
      String at,
      @Nullable String document,
      @Nullable Anchor anchor,
      @Nullable String code,
      String text) {}

  /// Returns the statements that the coder stands for in a document.
  public List<Statement> statements(String document) {
    return statements.stream()
        .map(Coded::statement)
        .filter(statement -> statement.anchor().document().equals(document))
        .toList();
  }

  /// Returns the suggestions that the coder does not agree with, as the machine made them.
  public List<Statement> rejected() {
    return verdicts.stream()
        .filter(verdict -> verdict.decided() == Verdict.Decided.REJECTED)
        .map(verdict -> verdict.suggestion().statement())
        .toList();
  }

  /// Returns what the coder decided about a suggestion.
  public Optional<Verdict> verdict(Suggestion suggestion) {
    return verdicts.stream().filter(v -> v.suggestion().equals(suggestion)).findFirst();
  }
}
