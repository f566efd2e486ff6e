package org.actant.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.actant.input.InputException;
import org.actant.input.YamlValue;
import org.actant.workspace.Workspace;

/// What a report is made of, read and checked.
///
/// @param question what the report asks; `[question:main]` places it
/// @param names words with digits that are no numbers, such as `INT8`
/// @param style how literature is cited
/// @param inputs files that the SQL reads beside those that every report knows
/// @param appendix what stands behind the prose; what does not is in the workbook
/// @param words the words around recommendations
/// @param studies the studies whose results count; empty for all that are there
record ReportDefinition(
    ReportFolder folder,
    String title,
    String subtitle,
    List<String> authors,
    YamlValue summary,
    Optional<YamlValue> question,
    List<String> names,
    Optional<YamlValue> style,
    List<Inputs.Declared> inputs,
    Optional<List<String>> studies,
    List<TableDefinition> tables,
    List<ChartDefinition> charts,
    List<RecommendationDefinition> recommendations,
    Set<Appendix.Part> appendix,
    Wording.Of words,
    Path prose) {

  private static final String[] KEYS = {
    "based_on",
    "title",
    "subtitle",
    "authors",
    "question",
    "abstract",
    "studies",
    "names",
    "citations",
    "inputs",
    "tables",
    "charts",
    "recommendations",
    "appendix",
    "words"
  };

  static ReportDefinition read(Workspace workspace, String name) throws IOException {
    ReportFolder folder = ReportFolder.open(workspace, name);
    folder.yaml().allowKeys(KEYS);
    folder.base().ifPresent(base -> base.yaml().allowKeys(KEYS));
    var tables = new ArrayList<TableDefinition>();
    for (YamlValue entry : folder.get("tables").list()) {
      tables.add(TableDefinition.read(folder, entry));
    }
    var definition =
        new ReportDefinition(
            folder,
            folder.get("title").string(),
            folder.find("subtitle").map(YamlValue::string).orElse(""),
            folder.find("authors").map(YamlValue::strings).orElse(List.of()),
            folder.get("abstract"),
            folder.find("question"),
            folder.find("names").map(YamlValue::strings).orElse(List.of()),
            folder.find("citations"),
            inputs(folder),
            studies(folder),
            tables,
            list(folder, "charts").stream().map(ChartDefinition::read).toList(),
            list(folder, "recommendations").stream().map(RecommendationDefinition::read).toList(),
            appendix(folder),
            Wording.Of.read(folder.find("words")),
            folder
                .prose()
                .orElseThrow(() ->
                    new InputException(
                        folder.folder(), "no " + name + ".md", "the prose of the report")));
    definition.check();
    return definition;
  }

  /// The studies that a report asks for, without reading the rest of it.
  static Optional<List<String>> studies(ReportFolder folder) {
    return folder.find("studies").map(YamlValue::strings);
  }

  /// What else the SQL of a report reads, without reading the rest of the report: what it declares
  /// itself, and what its base does, unless under the same name.
  static List<Inputs.Declared> inputs(ReportFolder folder) {
    List<Inputs.Declared> own =
        folder.yaml().find("inputs").map(YamlValue::list).orElse(List.of()).stream()
            .map(Inputs.Declared::read)
            .toList();
    Set<String> names = own.stream().map(Inputs.Declared::name).collect(Collectors.toSet());
    return Stream.concat(
            folder.base().stream()
                .flatMap(base -> inputs(base).stream())
                .filter(input -> !names.contains(input.name())),
            own.stream())
        .toList();
  }

  private static Set<Appendix.Part> appendix(ReportFolder folder) {
    return folder
        .find("appendix")
        .map(value ->
            value.list().stream()
                .map(part -> part.constant(Appendix.Part.class))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Appendix.Part.class))))
        .orElseGet(() -> EnumSet.allOf(Appendix.Part.class));
  }

  private static List<YamlValue> list(ReportFolder folder, String key) {
    return folder.find(key).map(YamlValue::list).orElse(List.of());
  }

  private void check() {
    distinct("inputs", inputs.stream().map(Inputs.Declared::name).toList());
    distinct("tables", tables.stream().map(TableDefinition::name).toList());
    distinct("charts", charts.stream().map(ChartDefinition::id).toList());
    distinct(
        "recommendations", recommendations.stream().map(RecommendationDefinition::id).toList());
    checkNumbers();
    for (ChartDefinition chart : charts) {
      TableDefinition table =
          tables.stream()
              .filter(t -> t.name().equals(chart.table()))
              .findFirst()
              .orElseThrow(() ->
                  chart
                      .place()
                      .unexpected(
                          "draws the table `" + chart.table() + "`",
                          "one of this report's tables"));
      for (String column : chart.reads()) {
        if (table.column(column).isEmpty()) {
          throw chart
              .place()
              .unexpected(
                  "draws the column `" + column + "`", "a column of the table " + table.name());
        }
      }
    }
  }

  /// Titles and captions, which are no prose, have no number either.
  private void checkNumbers() {
    var numbers = new HandNumbers(names);
    var here = new Citations.Place(folder.folder().resolve(ReportFolder.FILE), 1);
    numbers.check(title, here);
    numbers.check(subtitle, here);
    charts.forEach(chart ->
        numbers.check(
            chart.caption(), new Citations.Place(chart.place().file(), chart.place().line())));
    words.set().values().forEach(word -> numbers.check(word, here));
    recommendations.forEach(recommendation -> numbers.check(recommendation.title(), here));
    for (TableDefinition table : tables) {
      var place = new Citations.Place(table.file(), 1);
      numbers.check(table.caption(), place);
      table.notes().forEach(note -> numbers.check(note, place));
      table.card().stream()
          .flatMap(card -> card.lines().stream())
          .forEach(line -> numbers.check(line.label(), place));
      table.columns().forEach(column -> numbers.check(column.title(), place));
    }
  }

  private void distinct(String key, List<String> names) {
    var seen = new HashSet<String>();
    for (String name : names) {
      if (!seen.add(name)) {
        throw folder.get(key).unexpected("has `" + name + "` twice", "each name once");
      }
    }
  }
}
