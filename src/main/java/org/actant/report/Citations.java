package org.actant.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.actant.input.InputException;
import org.actant.report.Inline.Link;
import org.actant.report.Inline.Text;
import org.actant.table.Column;

/// Resolves citations and remembers which passages were cited.
///
/// | written | becomes |
/// |---|---|
/// | `[row:TABLE/KEY]` | a link to the row |
/// | `[passage:ID]` | a link to the passage, as `Issuer 2024, p. 3` |
/// | `[table:NAME]`, `[chart:ID]`, `[recommendation:ID]` | a link, as `Table 2` |
/// | `[@KEY, p. 3]` | a citation of the literature, in the style of the report |
/// | `{{TABLE.ROW.COLUMN}}`, `{TABLE/ROW/COLUMN}` | the value with its interval, unit and tier |
final class Citations {
  private static final Pattern CITATION =
      Pattern.compile(
          "\\[(?<kind>[a-z]+):(?<name>[^\\]\\s]+)\\]"
              + "|\\[(?<works>@[^\\]]+)\\]"
              + "|\\{\\{(?<cell>[^{}]*)\\}\\}"
              + "|\\{(?<value>[^{}\\s]*/[^{}]*)\\}"
              + "|\\{(?<column>[a-z][a-z0-9_]*)\\}");

  private final Evidence evidence;
  private final Map<String, String> figures;
  private final Map<String, Integer> recommendations;
  private final Bibliography bibliography;
  private final HandNumbers numbers;
  private final Optional<Block.RowReference> about;
  private final Map<String, Passage> cited;

  /// A place in a file, for complaints.
  record Place(java.nio.file.Path file, long line) {
    InputException wrong(String found, String expected) {
      return new InputException(file, line, found, expected);
    }
  }

  /// A value in running text, remembered so that no cost stands without the accuracy of its row.
  record Value(String row, ShownColumn column, Place place) {}

  /// @param figures the label of each chart, such as `Figure 1`
  /// @param recommendations the number of each recommendation
  Citations(
      Evidence evidence,
      Map<String, String> figures,
      Map<String, Integer> recommendations,
      Bibliography bibliography,
      HandNumbers numbers) {
    this(
        evidence,
        figures,
        recommendations,
        bibliography,
        numbers,
        Optional.empty(),
        new LinkedHashMap<>());
  }

  private Citations(
      Evidence evidence,
      Map<String, String> figures,
      Map<String, Integer> recommendations,
      Bibliography bibliography,
      HandNumbers numbers,
      Optional<Block.RowReference> about,
      Map<String, Passage> cited) {
    this.evidence = evidence;
    this.figures = figures;
    this.recommendations = recommendations;
    this.bibliography = bibliography;
    this.numbers = numbers;
    this.about = about;
    this.cited = cited;
  }

  /// The same, where `{COLUMN}` is a column of this row.
  Citations about(ReportTable table, String key) {
    return new Citations(
        evidence,
        figures,
        recommendations,
        bibliography,
        numbers,
        Optional.of(new Block.RowReference(table.name(), key)),
        cited);
  }

  HandNumbers numbers() {
    return numbers;
  }

  /// The passages cited so far, in the order of their first citation.
  List<Passage> cited() {
    return List.copyOf(cited.values());
  }

  void cite(Passage passage) {
    cited.putIfAbsent(passage.id(), passage);
  }

  /// Replaces the citations in a text.
  ///
  /// @param values where the values in the text are added
  List<Inline> resolve(String text, Place place, List<Value> values) {
    var content = new ArrayList<Inline>();
    Matcher matcher = CITATION.matcher(text);
    int end = 0;
    while (matcher.find()) {
      plain(text.substring(end, matcher.start()), place, content);
      end = matcher.end();
      if (matcher.group("kind") != null) {
        content.add(link(matcher.group("kind"), matcher.group("name"), place));
      } else if (matcher.group("works") != null) {
        content.addAll(bibliography.cite(matcher.group("works"), place));
      } else if (matcher.group("cell") != null) {
        content.addAll(cell(matcher.group("cell"), place, values));
      } else if (matcher.group("column") != null) {
        content.addAll(ofRow(matcher.group("column"), place, values));
      } else {
        content.addAll(value(matcher.group("value"), place, values));
      }
    }
    plain(text.substring(end), place, content);
    return content;
  }

  private void plain(String text, Place place, List<Inline> content) {
    if (!text.isEmpty()) {
      numbers.check(text, place);
      content.add(new Text(text));
    }
  }

  /// `COLUMN` of the row that a sentence is about; a number leads to its row, words do not.
  private List<Inline> ofRow(String column, Place place, List<Value> values) {
    Block.RowReference row =
        about.orElseThrow(() ->
            place.wrong("`{" + column + "}`", "{{TABLE.ROW.COLUMN}}, for there is no row here"));
    List<Inline> content = value(row.table() + "/" + row.key() + "/" + column, place, values);
    boolean words = table(row.table(), place).content().type(column) == Column.Type.STRING;
    return words && content.getFirst() instanceof Link(_, List<Inline> text) ? text : content;
  }

  /// `TABLE.ROW.COLUMN`, where the row's key may have dots of its own.
  private List<Inline> cell(String reference, Place place, List<Value> values) {
    int first = reference.indexOf('.');
    int last = reference.lastIndexOf('.');
    if (first < 0 || first == last) {
      throw place.wrong("the cell `{{" + reference + "}}`", "{{TABLE.ROW.COLUMN}}");
    }
    return value(
        reference.substring(0, first)
            + "/"
            + reference.substring(first + 1, last)
            + "/"
            + reference.substring(last + 1),
        place,
        values);
  }

  ReportTable table(String name, Place place) {
    return evidence
        .table(name)
        .orElseThrow(
            () -> place.wrong("a citation of the table `" + name + "`", "one of " + names()));
  }

  /// Finds `TABLE/KEY`.
  Block.RowReference row(String reference, Place place) {
    int slash = reference.indexOf('/');
    if (slash < 0) {
      throw place.wrong("a citation of the row `" + reference + "`", "TABLE/KEY");
    }
    ReportTable table = table(reference.substring(0, slash), place);
    String key = reference.substring(slash + 1);
    if (table.row(key).isEmpty()) {
      throw place.wrong(
          "a citation of the row `" + key + "` of table " + table.name(), rows(table));
    }
    return new Block.RowReference(table.name(), key);
  }

  Passage passage(String id, Place place) {
    Passage passage =
        evidence
            .passage(id)
            .orElseThrow(() ->
                place.wrong(
                    "a citation of the passage `" + id + "`",
                    "an id of codebook/passages/passages.csv"));
    cite(passage);
    return passage;
  }

  private Inline link(String kind, String name, Place place) {
    return switch (kind) {
      case "row" -> {
        Block.RowReference row = row(name, place);
        ReportTable table = table(row.table(), place);
        yield table
            .linked(row.key(), Inline.text(table.label() + ", " + row.key()))
            .getFirst();
      }
      case "passage" -> {
        Passage passage = passage(name, place);
        yield new Link("#" + Anchors.passage(passage.id()), Inline.text(passage.brief()));
      }
      case "table" -> table(name, place).linked();
      case "chart" ->
          new Link("#" + Anchors.figure(name), Inline.text(known(figures, name, "chart", place)));
      case "recommendation" ->
          new Link(
              "#recommendation-" + name,
              Inline.text(
                  "Recommendation " + known(recommendations, name, "recommendation", place)));
      default ->
          throw place.wrong(
              "a citation of the kind `" + kind + "`",
              "one of row, passage, table, chart, recommendation");
    };
  }

  private List<Inline> value(String reference, Place place, List<Value> values) {
    int first = reference.indexOf('/');
    int last = reference.lastIndexOf('/');
    if (first == last) {
      throw place.wrong("the value `{" + reference + "}`", "{TABLE/KEY/COLUMN}");
    }
    Block.RowReference row = row(reference.substring(0, last), place);
    ReportTable table = table(row.table(), place);
    String name = reference.substring(last + 1);
    ShownColumn column =
        table
            .definition()
            .column(name)
            .orElseThrow(() ->
                place.wrong(
                    "the column `" + name + "` of table " + table.name(),
                    "one of " + table.rows().columns()));
    values.add(new Value(row.anchor(), column, place));
    List<Inline> content =
        table.row(row.key()).map(fields -> TableLayout.value(table, fields, column)).orElseThrow();
    return table.linked(row.key(), content);
  }

  private static <T> String known(Map<String, T> things, String name, String kind, Place place) {
    return Optional.ofNullable(things.get(name))
        .map(String::valueOf)
        .orElseThrow(() ->
            place.wrong(
                "a citation of the " + kind + " `" + name + "`", "one of " + things.keySet()));
  }

  private List<String> names() {
    return evidence.tables().stream().map(ReportTable::name).toList();
  }

  private static String rows(ReportTable table) {
    List<String> keys = table.rows().rows().stream().map(table::key).toList();
    if (keys.isEmpty()) {
      return "a row that is there; the table is empty in this workspace";
    }
    return "one of "
        + (keys.size() > 12 ? keys.subList(0, 12) + " and " + (keys.size() - 12) + " more" : keys);
  }
}
