package org.actant.claims;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.actant.discourse.Duplicates;
import org.actant.discourse.Kind;
import org.actant.discourse.Network;
import org.actant.discourse.NetworkTables;
import org.actant.discourse.Networks;
import org.actant.discourse.PassageStatements;
import org.actant.discourse.Recipe;
import org.actant.discourse.Selection;
import org.actant.discourse.Statements;
import org.actant.table.Column;
import org.actant.table.Schema;
import org.actant.table.Table;
import org.actant.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/// Who does what to whom around a case, before its pivot year and from it on: the ties of the
/// network of relations that one of its actors has an end of.
final class CaseNetwork {
  static final Schema SCHEMA =
      new Schema(
          "case_network",
          List.of("case", "time", "source", "target", "relation"),
          List.of(
              Column.text("case", "id of the case"),
              Column.text("time", "before or after the pivot year"),
              Column.text("years", "that count"),
              Column.text("source", "who acts"),
              Column.text("target", "toward whom"),
              Column.text("relation", "what is done"),
              Column.integer("statements", "", "that say so, suggestions included"),
              Column.text("passage_ids", "ids in passages.csv")));

  private final @Nullable Statements statements;

  CaseNetwork(Workspace workspace) throws IOException {
    this.statements =
        Files.isRegularFile(workspace.resolve(Stances.FILE))
            ? PassageStatements.read(workspace, PassageStatements.Status.ALL)
            : null;
  }

  List<List<String>> rows(CaseStudy study) {
    var rows = new ArrayList<List<String>>();
    add(study, "before", study.from(), study.pivot() - 1, rows);
    add(study, "after", study.pivot(), study.to(), rows);
    return rows;
  }

  private void add(CaseStudy study, String time, int from, int to, List<List<String>> rows) {
    if (statements == null || from > to) {
      return;
    }
    Selection selection =
        Selection.of(statements)
            .with("actor", "target", "code")
            .with(Duplicates.DOCUMENT)
            .between(LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31));
    Network network = Networks.of(statements, Recipe.of(Kind.RELATIONS, selection));
    Set<String> everybody = study.everybody();
    Table edges = NetworkTables.edges(network);
    Rows ties = Rows.of(edges);
    for (List<String> tie : ties.list()) {
      String source = ties.get(tie, "source");
      String target = ties.get(tie, "target");
      if (everybody.contains(source) || everybody.contains(target)) {
        rows.add(
            List.of(
                study.id(),
                time,
                from + " to " + to,
                source,
                target,
                ties.get(tie, "relation"),
                ties.get(tie, "statement_count"),
                ties.get(tie, "statements")));
      }
    }
  }
}
