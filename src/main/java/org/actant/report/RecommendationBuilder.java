package org.actant.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.actant.input.YamlValue;
import org.actant.report.Block.Evidence.Found;
import org.actant.report.Block.Evidence.NotSought;
import org.actant.report.Block.Evidence.Nothing;
import org.actant.report.Block.Grid;
import org.actant.report.Block.Quotation;
import org.actant.report.Block.RowReference;
import org.actant.report.Block.Voices;
import org.actant.report.Citations.Place;
import org.actant.report.Inline.Link;
import org.actant.report.Inline.Tag;
import org.actant.report.TableDefinition.Subject;
import org.actant.table.SqlSource;

/// Answers the selectors of recommendations.
final class RecommendationBuilder {
  static final String NO_EVIDENCE = "No evidence in this workspace";

  private final Evidence evidence;
  private final Citations citations;
  private final Wording.Of words;

  RecommendationBuilder(Evidence evidence, Citations citations, Wording.Of words) {
    this.evidence = evidence;
    this.citations = citations;
    this.words = words;
  }

  /// Rows to be shown together.
  private record Part(ReportTable table, List<ShownColumn> columns) {
    List<List<String>> inOrder(SequencedSet<List<String>> rows) {
      return table.rows().rows().stream().filter(rows::contains).toList();
    }
  }

  Block.Recommendation build(int number, RecommendationDefinition definition) {
    var rows = new LinkedHashMap<Part, SequencedSet<List<String>>>();
    var passages = new LinkedHashSet<Passage>();
    var silent = new TreeSet<String>();
    boolean first = true;
    for (Selector selector : definition.evidence()) {
      switch (selector) {
        case Selector.Rows s -> addRows(s, rows);
        case Selector.FixedRow s -> addRow(s, rows);
        case Selector.FixedPassage(YamlValue value, String id) ->
            passages.add(citations.passage(id, place(value)));
        case Selector.Passages s -> {
          passages.addAll(evidence.passages(s.where(), s.limit()));
          List<String> nobody = evidence.silent(s.where());
          if (first) {
            silent.addAll(nobody);
          } else {
            silent.retainAll(nobody);
          }
          first = false;
        }
      }
    }
    boolean quotes =
        definition.evidence().stream()
            .anyMatch(s -> s instanceof Selector.Passages || s instanceof Selector.FixedPassage);
    return new Block.Recommendation(
        words,
        number,
        definition.id(),
        definition.title(),
        Prose.read(definition.text(), citations),
        Prose.read(definition.why(), citations),
        result(sought(rows, Subject.EXPERIMENTS), grids(rows, Subject.EXPERIMENTS)),
        result(sought(rows, Subject.DOCUMENTS), grids(rows, Subject.DOCUMENTS)),
        result(quotes, voices(passages)),
        passages.isEmpty() ? List.of() : List.copyOf(silent),
        Prose.read(definition.limits(), citations),
        references(rows),
        List.copyOf(passages));
  }

  /// All recommendations at a glance.
  static Grid summary(List<Block.Recommendation> recommendations, Wording.Of words) {
    var rows = new ArrayList<Grid.Row>();
    for (Block.Recommendation r : recommendations) {
      List<Inline> title = List.of(new Link("#" + r.anchor(), Inline.text(r.title())));
      rows.add(
          new Grid.Row(
              "",
              List.of(
                  Inline.text(Integer.toString(r.number())),
                  title,
                  count(r.measured(), "row", Grid::size),
                  count(r.said(), "passage", Voices::size))));
    }
    List<Grid.Head> heads =
        List.of(
            Grid.Head.words(""),
            Grid.Head.words("Recommendation"),
            Grid.Head.words("Measured"),
            Grid.Head.words("Said"));
    return new Grid(
        "",
        "",
        Inline.text(words.get(Wording.SUMMARY)),
        heads,
        rows,
        List.of());
  }

  private static <T> List<Inline> count(
      Block.Evidence<T> found, String thing, ToIntFunction<T> size) {
    return switch (found) {
      case NotSought<T> _ -> Inline.text("not sought");
      case Nothing<T> _ -> List.of(new Tag("no evidence"));
      case Found<T>(List<T> items) -> {
        int number = items.stream().mapToInt(size).sum();
        yield Inline.text(number + " " + thing + (number == 1 ? "" : "s"));
      }
    };
  }

  private void addRows(
      Selector.Rows selector, SequencedMap<Part, SequencedSet<List<String>>> rows) {
    Place place = place(selector.place());
    ReportTable table = citations.table(selector.table(), place);
    var columns = new ArrayList<ShownColumn>();
    for (String name : selector.columns()) {
      columns.add(
          table
              .definition()
              .column(name)
              .orElseThrow(() ->
                  place.wrong(
                      "the column `" + name + "` of table " + table.name(),
                      "one of " + table.rows().columns())));
    }
    List<ShownColumn> shown = columns.isEmpty() ? table.definition().shown() : List.copyOf(columns);
    table.definition().checkCosts(selector.place(), shown);
    var where = new SqlSource(place.file(), (int) place.line(), selector.where());
    List<List<String>> found = evidence.rows(table, where, selector.limit());
    rows.computeIfAbsent(new Part(table, shown), _ -> new LinkedHashSet<>()).addAll(found);
  }

  private void addRow(
      Selector.FixedRow selector, SequencedMap<Part, SequencedSet<List<String>>> rows) {
    RowReference reference = citations.row(selector.reference(), place(selector.place()));
    ReportTable table = citations.table(reference.table(), place(selector.place()));
    var part = new Part(table, table.definition().shown());
    table
        .row(reference.key())
        .ifPresent(row -> rows.computeIfAbsent(part, _ -> new LinkedHashSet<>()).add(row));
  }

  private static boolean sought(SequencedMap<Part, ?> rows, Subject subject) {
    return rows.keySet().stream().anyMatch(part -> part.table.definition().subject() == subject);
  }

  private List<Grid> grids(
      SequencedMap<Part, SequencedSet<List<String>>> rows, Subject subject) {
    var grids = new ArrayList<Grid>();
    rows.forEach((part, found) -> {
      if (!found.isEmpty() && part.table.definition().subject() == subject) {
        grids.add(TableLayout.part(part.table, part.columns, part.inOrder(found), words.get(Wording.ROWS)));
      }
    });
    return grids;
  }

  private static List<RowReference> references(
      SequencedMap<Part, SequencedSet<List<String>>> rows) {
    var references = new LinkedHashSet<RowReference>();
    rows.forEach((part, found) ->
        part.inOrder(found)
            .forEach(
                row -> references.add(new RowReference(part.table.name(), part.table.key(row)))));
    return List.copyOf(references);
  }

  private static List<Voices> voices(SequencedSet<Passage> passages) {
    var byType = new TreeMap<String, List<Quotation>>();
    for (Passage passage : passages) {
      byType
          .computeIfAbsent(passage.actorType(), _ -> new ArrayList<>())
          .add(new Quotation(passage));
    }
    return byType.entrySet().stream().map(e -> new Voices(e.getKey(), e.getValue())).toList();
  }

  private static <T> Block.Evidence<T> result(boolean sought, List<T> found) {
    if (!sought) {
      return new NotSought<>();
    }
    return found.isEmpty() ? new Nothing<>() : new Found<>(found);
  }

  private static Place place(YamlValue value) {
    return new Place(value.file(), value.line());
  }
}
