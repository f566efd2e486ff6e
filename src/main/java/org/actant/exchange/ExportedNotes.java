package org.actant.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.actant.coding.CoderRecord;
import org.actant.coding.Coders;
import org.actant.exchange.refi.Authorship;
import org.actant.exchange.refi.Entry;
import org.actant.exchange.refi.Guid;
import org.actant.exchange.refi.Marks;
import org.actant.exchange.refi.QdaCode;
import org.actant.exchange.refi.TextSource;
import org.actant.input.Json;
import org.jspecify.annotations.Nullable;

/// The notes of a project: a statement in JSON, what a coder remarked on it, and memos; and what
/// each is about.
final class ExportedNotes {
  private final Map<Guid, TextSource> notes = new LinkedHashMap<>();
  private final Map<String, List<StatementNote>> statements = new HashMap<>();
  private final Map<String, List<OwnedMemo>> memos = new HashMap<>();
  private final Map<Guid, List<Guid>> onCodes = new HashMap<>();

  /// A memo and whose it is.
  record OwnedMemo(String coder, CoderRecord.Memo memo) {
    Guid guid() {
      return Guid.of("memo", coder, memo.event());
    }
  }

  ExportedNotes(Coders coders, List<StatementNote> all) {
    for (StatementNote statement : all) {
      statements.computeIfAbsent(statement.document(), _ -> new ArrayList<>()).add(statement);
      note(
          statement(statement),
          OwnProject.STATEMENT,
          statement.coder(),
          statement.at(),
          Json.line(statement));
      if (statement.note() != null) {
        note(remark(statement), "Remark", statement.coder(), statement.at(), statement.note());
      }
    }
    for (CoderRecord coder : coders.records()) {
      for (CoderRecord.Memo memo : coder.memos()) {
        add(new OwnedMemo(coder.coder(), memo));
      }
    }
  }

  private void add(OwnedMemo owned) {
    CoderRecord.Memo memo = owned.memo();
    note(owned.guid(), OwnProject.MEMO + " " + memo.event(), owned.coder(), memo.at(), memo.text());
    if (memo.document() != null) {
      memos.computeIfAbsent(memo.document(), _ -> new ArrayList<>()).add(owned);
    }
    if (memo.code() != null) {
      onCodes
          .computeIfAbsent(CodebookExchange.guid(memo.code()), _ -> new ArrayList<>())
          .add(owned.guid());
    }
  }

  private void note(Guid guid, String name, String coder, @Nullable String at, String content) {
    Authorship authorship = Authorship.by(ProjectExport.guidOfUser(coder), OwnProject.time(at));
    notes.put(
        guid,
        new TextSource(
            new Entry(guid, name, authorship, null), null, null, content, List.of(), Marks.NONE));
  }

  static Guid statement(StatementNote statement) {
    return Guid.of("statement", statement.coder(), statement.event());
  }

  static Guid remark(StatementNote statement) {
    return Guid.of("remark", statement.coder(), statement.event());
  }

  List<TextSource> all() {
    return List.copyOf(notes.values());
  }

  /// Returns the statements about a document, in their order.
  List<StatementNote> statements(String document) {
    return statements.getOrDefault(document, List.of());
  }

  /// Returns the memos on a document and on passages of it.
  List<OwnedMemo> memos(String document) {
    return memos.getOrDefault(document, List.of());
  }

  /// Returns a code, and those below it, with the memos on them.
  QdaCode noted(QdaCode code) {
    return new QdaCode(
        code.guid(),
        code.name(),
        code.codable(),
        code.color(),
        code.description(),
        Objects.requireNonNullElse(onCodes.get(code.guid()), List.of()),
        code.children().stream().map(this::noted).toList());
  }
}
