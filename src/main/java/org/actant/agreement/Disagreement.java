package org.actant.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.actant.coding.Anchor;
import org.actant.coding.Statement;
import org.actant.corpus.Page;
import org.actant.language.TextUnits;
import org.actant.table.Column;
import org.actant.table.Schema;
import org.jspecify.annotations.Nullable;

/// A row of `codebook/agreement/disagreements.csv`: a sentence about which two coders differ, with
/// what each of them marked.
///
/// @param start first character of the sentence, or of the first of the two statements
record Disagreement(
    Kind kind, TextUnits document, int start, String sentence, Side first, Side second) {
  /// In what coders can differ.
  enum Kind {
    /// One has codes there, the other has none.
    ONE_CODED,
    /// One has codes there, the other saw a suggestion of one of them and rejected it.
    ONE_REJECTED,
    /// Both have codes, but not the same.
    CODES,
    /// The statements on one topic name different actors.
    ACTOR,
    /// The statements on one topic have different stances.
    STANCE,
    /// Spans of one code do not begin and end together.
    EXTENT;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// What one of the two says; several statements are joined by `; `.
  record Side(
      String coder,
      String quotation,
      String codes,
      String actors,
      String concepts,
      String stances) {
    static Side of(Coder coder, List<Statement> statements) {
      return new Side(
          coder.name(),
          statements.stream()
              .map(Statement::anchor)
              .map(Anchor::quotation)
              .distinct()
              .collect(Collectors.joining(" … ")),
          joined(statements, Statement::code),
          joined(statements, Statement::actor),
          joined(statements, Statement::concept),
          joined(statements, s -> Objects.toString(s.stance(), null)));
    }

    private static String joined(
        List<Statement> statements, Function<Statement, @Nullable String> part) {
      return statements.stream()
          .map(part)
          .filter(Objects::nonNull)
          .distinct()
          .sorted()
          .collect(Collectors.joining("; "));
    }
  }

  static final Schema SCHEMA =
      new Schema(
          "disagreements",
          List.of("document", "start", "kind", "coder_a", "coder_b"),
          List.of(
              Column.text("kind", "one-coded, one-rejected, codes, actor, stance or extent"),
              Column.text("document", "id of the document"),
              Column.integer("page", "", "number of the page, from 1"),
              Column.text("page_label", "label printed on the page"),
              Column.integer("start", "", "first UTF-16 unit in the document's text"),
              Column.text("sentence", "the sentence they differ about"),
              Column.text("coder_a", "one coder"),
              Column.text("coder_b", "the other"),
              Column.text("quotation_a", "what the one marked"),
              Column.text("quotation_b", "what the other marked"),
              Column.text("code_a", "codes of the one"),
              Column.text("code_b", "codes of the other"),
              Column.text("actor_a", "actors"),
              Column.text("actor_b", "actors"),
              Column.text("concept_a", "concepts"),
              Column.text("concept_b", "concepts"),
              Column.text("stance_a", "stances"),
              Column.text("stance_b", "stances")));

  static final Comparator<Disagreement> ORDER =
      Comparator.comparing((Disagreement d) -> d.document.document())
          .thenComparingInt(Disagreement::start)
          .thenComparing(Disagreement::kind)
          .thenComparing(d -> d.first.coder())
          .thenComparing(d -> d.second.coder())
          .thenComparing(d -> d.first.toString() + d.second);

  /// Returns where two coders differ, in documents that both read.
  static List<Disagreement> of(Group pair) {
    var all = new ArrayList<Disagreement>();
    for (TextUnits document : pair.readBy(2)) {
      all.addAll(codes(pair, document));
      for (Slot slot : Slot.of(pair, document)) {
        Statement a = slot.statements().get(0);
        Statement b = slot.statements().get(1);
        if (a != null && b != null) {
          all.addAll(statements(pair, document, a, b));
        }
      }
    }
    all.sort(ORDER);
    return all;
  }

  private static List<Disagreement> codes(Group pair, TextUnits document) {
    Coder one = pair.coders().get(0);
    Coder other = pair.coders().get(1);
    List<List<Statement>> a = perUnit(document, one.statements(document.document()));
    List<List<Statement>> b = perUnit(document, other.statements(document.document()));
    List<List<Statement>> rejectedA = perUnit(document, one.rejected(document.document()));
    List<List<Statement>> rejectedB = perUnit(document, other.rejected(document.document()));
    var found = new ArrayList<Disagreement>();
    for (int unit = 0; unit < a.size(); unit++) {
      Set<String> codesA = labels(a.get(unit));
      Set<String> codesB = labels(b.get(unit));
      if (!codesA.equals(codesB)) {
        boolean saidNo =
            labels(rejectedB.get(unit)).stream().anyMatch(codesA::contains)
                || labels(rejectedA.get(unit)).stream().anyMatch(codesB::contains);
        Kind kind =
            saidNo
                ? Kind.ONE_REJECTED
                : codesA.isEmpty() || codesB.isEmpty() ? Kind.ONE_CODED : Kind.CODES;
        found.add(
            new Disagreement(
                kind,
                document,
                document.units().get(unit).start(),
                document.quotation(unit),
                Side.of(one, a.get(unit)),
                Side.of(other, b.get(unit))));
      }
    }
    return found;
  }

  private static List<Disagreement> statements(
      Group pair, TextUnits document, Statement a, Statement b) {
    var kinds = new ArrayList<Kind>();
    if (!Objects.equals(a.actor(), b.actor())) {
      kinds.add(Kind.ACTOR);
    }
    if (a.stance() != null && b.stance() != null && a.stance() != b.stance()) {
      kinds.add(Kind.STANCE);
    }
    if (a.anchor().start() != b.anchor().start() || a.anchor().end() != b.anchor().end()) {
      kinds.add(Kind.EXTENT);
    }
    int unit = document.coded(a.anchor().start(), a.anchor().end()).stream().findFirst().orElse(-1);
    return kinds.stream()
        .map(kind ->
            new Disagreement(
                kind,
                document,
                Math.min(a.anchor().start(), b.anchor().start()),
                unit < 0 ? a.anchor().quotation() : document.quotation(unit),
                Side.of(pair.coders().get(0), List.of(a)),
                Side.of(pair.coders().get(1), List.of(b))))
        .toList();
  }

  private static List<List<Statement>> perUnit(TextUnits document, List<Statement> statements) {
    var units = new ArrayList<List<Statement>>();
    document.units().forEach(_ -> units.add(new ArrayList<>()));
    for (Statement statement : statements) {
      document
          .coded(statement.anchor().start(), statement.anchor().end())
          .forEach(unit -> units.get(unit).add(statement));
    }
    return units;
  }

  private static Set<String> labels(List<Statement> statements) {
    return statements.stream()
        .flatMap(statement -> Group.labels(statement).stream())
        .collect(Collectors.toSet());
  }

  List<String> fields() {
    Page page = document.text().pageAt(start);
    return List.of(
        kind.toString(),
        document.document(),
        Integer.toString(page.number()),
        page.label(),
        Integer.toString(start),
        sentence,
        first.coder,
        second.coder,
        first.quotation,
        second.quotation,
        first.codes,
        second.codes,
        first.actors,
        second.actors,
        first.concepts,
        second.concepts,
        first.stances,
        second.stances);
  }
}
