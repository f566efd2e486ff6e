package org.actant.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.actant.input.YamlValue;

/// How a row of a table becomes a [Block.Card]. Every text is CommonMark with columns in braces; a
/// sentence that names a column without a value in this row is left out.
///
/// ```yaml
/// card:
///   under: section
///   title: "{place}. {title}"
///   lines:
///     Effect: ["Saves {saving} of {what}; accuracy {points}.", "Costs {extra} more."]
/// ```
///
/// @param under a column whose value is a heading wherever it changes
record CardDefinition(Optional<YamlValue> under, YamlValue title, List<Line> lines) {
  private static final Pattern COLUMN = Pattern.compile("\\{([a-z][a-z0-9_]*)\\}");

  record Line(String label, List<YamlValue> sentences) {}

  static CardDefinition read(YamlValue value) {
    value.allowKeys("under", "title", "lines");
    var lines = new ArrayList<Line>();
    value
        .get("lines")
        .entries()
        .forEach((label, sentences) -> lines.add(new Line(label, sentences.list())));
    return new CardDefinition(value.find("under"), value.get("title"), lines);
  }

  /// A card of each row, with the headings between them.
  List<Block> cards(ReportTable table, Citations citations) {
    var blocks = new ArrayList<Block>();
    String before = "";
    for (List<String> row : table.rows().rows()) {
      String heading = under.map(column -> table.field(row, column.string())).orElse("");
      if (!heading.equals(before)) {
        String anchor = Anchors.card(table.name(), "") + blocks.size();
        blocks.add(new Block.Heading(3, anchor, Inline.text(heading)));
        before = heading;
      }
      blocks.add(card(table, row, citations.about(table, table.key(row))));
    }
    return blocks;
  }

  private Block.Card card(ReportTable table, List<String> row, Citations citations) {
    var content = new ArrayList<Block.Card.Line>();
    for (Line line : lines) {
      var words = new ArrayList<Inline>();
      for (YamlValue sentence : line.sentences()) {
        if (complete(table, row, sentence)) {
          if (!words.isEmpty()) {
            words.add(new Inline.Text(" "));
          }
          words.addAll(Prose.line(sentence, citations));
        }
      }
      if (!words.isEmpty()) {
        content.add(new Block.Card.Line(line.label(), words));
      }
    }
    return new Block.Card(
        under.isPresent() ? 4 : 3,
        Anchors.card(table.name(), table.key(row)),
        Inline.unlinked(Prose.line(title, citations)),
        content);
  }

  private static boolean complete(ReportTable table, List<String> row, YamlValue sentence) {
    Matcher column = COLUMN.matcher(sentence.string());
    while (column.find()) {
      if (table.rows().columns().contains(column.group(1))
          && table.field(row, column.group(1)).isEmpty()) {
        return false;
      }
    }
    return true;
  }
}
