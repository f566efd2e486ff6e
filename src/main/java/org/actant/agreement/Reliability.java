package org.actant.agreement;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.actant.coding.Coders;
import org.actant.input.InputException;
import org.actant.language.TextUnits;
import org.actant.table.Column;
import org.actant.table.Schema;
import org.actant.table.Table;
import org.actant.workspace.Workspace;

/// How far coders agree: every coefficient, where they differ, and which documents each of them
/// read.
///
/// @param agreement see [Row]
/// @param disagreements see [Disagreement]; empty if all agree
/// @param documents which coder read what: `finished` where the coder says so, `worked on` where
///   the coder has not finished, `taken as finished` for a coder who never finishes documents. A
///   document that was finished without a coding was judged and found empty; one that is not in the
///   table was not judged.
public record Reliability(Table agreement, Table disagreements, Table documents) {
  public static final Schema DOCUMENTS =
      new Schema(
          "coders",
          List.of("coder", "document"),
          List.of(
              Column.text("coder", "name of the coder"),
              Column.text("document", "id of the document"),
              Column.text("state", "finished, taken as finished, or worked on"),
              Column.integer("statements", "", "statements that the coder stands for"),
              Column.integer("rejected", "", "suggestions that the coder rejected")));

  private static final Comparator<Row> ORDER =
      Comparator.comparing(Row::scope)
          .thenComparing(row -> row.code().equals(Row.ALL) ? "" : row.code())
          .thenComparing(Row::coders)
          .thenComparing(Row::coefficient);

  /// Compares coders of a workspace.
  ///
  /// @param names whom to compare; everybody if empty
  public static Reliability read(Workspace workspace, Set<String> names) throws IOException {
    List<Coder> all = Coders.read(workspace).records().stream().map(Coder::of).toList();
    for (String name : names) {
      if (all.stream().noneMatch(coder -> coder.name().equals(name))) {
        throw new InputException(
            "the coder `"
                + name
                + "` has coded nothing; expected "
                + (all.isEmpty()
                    ? "somebody to code first"
                    : "one of " + String.join(", ", all.stream().map(Coder::name).toList())));
      }
    }
    List<Coder> coders =
        all.stream().filter(coder -> names.isEmpty() || names.contains(coder.name())).toList();
    var read = new TreeSet<String>();
    coders.forEach(coder -> read.addAll(coder.read()));
    var documents = new ArrayList<TextUnits>();
    for (String document : read) {
      documents.add(TextUnits.read(workspace, document, TextUnits.Level.SENTENCE));
    }
    return of(new Group(coders, documents));
  }

  static Reliability of(Group group) {
    var rows = new ArrayList<Row>();
    var disagreements = new ArrayList<Disagreement>();
    for (Group part : group.parts()) {
      rows.addAll(CodeAgreement.of(part));
      rows.addAll(SpanAgreement.of(part));
      rows.addAll(StatementAgreement.of(part));
      if (part.size() == 2) {
        disagreements.addAll(Disagreement.of(part));
      }
    }
    rows.sort(ORDER);
    disagreements.sort(Disagreement.ORDER);
    return new Reliability(
        new Table(Row.SCHEMA.names(), rows.stream().map(Row::fields).toList()),
        new Table(
            Disagreement.SCHEMA.names(), disagreements.stream().map(Disagreement::fields).toList()),
        documents(group.coders()));
  }

  private static Table documents(List<Coder> coders) {
    var rows = new ArrayList<List<String>>();
    for (Coder coder : coders) {
      Set<String> documents = new TreeSet<>(coder.worked());
      documents.addAll(coder.finished());
      for (String document : documents) {
        rows.add(
            List.of(
                coder.name(),
                document,
                state(coder, document),
                Integer.toString(coder.statements(document).size()),
                Integer.toString(coder.rejected(document).size())));
      }
    }
    return new Table(DOCUMENTS.names(), rows);
  }

  private static String state(Coder coder, String document) {
    if (coder.finished().contains(document)) {
      return "finished";
    }
    return coder.hasRead(document) ? "taken as finished" : "worked on";
  }
}
