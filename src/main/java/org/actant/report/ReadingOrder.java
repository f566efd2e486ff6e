package org.actant.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// In which order a reader meets the tables, the charts and the cited literature of a report. They
/// are numbered in this order; what the prose does not place comes last, as defined.
///
/// @param tables those that stand on a page; the others are sheets of the workbook only
record ReadingOrder(List<String> tables, List<String> charts, List<String> keys) {
  private static final Pattern PLACE =
      Pattern.compile(
          "(?m)^\\[(table|chart|sentences|cards|recommendations):([^\\]\\s]+)\\]\\s*$|\\[(@[^\\]]+)\\]");
  static final Pattern KEY = Pattern.compile("@([^\\s;,\\]]+)");

  static ReadingOrder of(ReportDefinition definition, String prose) {
    var tables = new LinkedHashSet<String>();
    var charts = new LinkedHashSet<String>();
    var keys = new LinkedHashSet<String>();
    cited(definition.summary().string(), keys);
    Matcher matcher = PLACE.matcher(prose);
    while (matcher.find()) {
      if (matcher.group(3) != null) {
        cited("[" + matcher.group(3) + "]", keys);
        continue;
      }
      String name = matcher.group(2);
      switch (matcher.group(1)) {
        case "table" -> tables.add(name);
        case "chart" -> charts.add(name);
        case "sentences" ->
            definition.tables().stream()
                .filter(table -> table.name().equals(name))
                .forEach(table -> table.sentence().ifPresent(s -> cited(s.string(), keys)));
        case "cards" -> {
          // cards cite no literature
        }
        default -> recommended(definition, name, keys);
      }
    }
    if (definition.appendix().contains(Appendix.Part.TABLES)) {
      definition.tables().stream()
          .filter(TableDefinition::paged)
          .forEach(table -> tables.add(table.name()));
      definition.charts().forEach(chart -> charts.add(chart.id()));
    }
    return new ReadingOrder(List.copyOf(tables), List.copyOf(charts), new ArrayList<>(keys));
  }

  /// The number of a table, from 1; 0 for one that stands on no page.
  int number(ReportTable table) {
    return tables.indexOf(table.name()) + 1;
  }

  private static void recommended(
      ReportDefinition definition, String name, SequencedSet<String> keys) {
    if (!name.equals("summary")) {
      definition
          .recommendations()
          .forEach(
              r -> Stream.of(r.text(), r.why(), r.limits()).forEach(v -> cited(v.string(), keys)));
    }
  }

  private static void cited(String text, SequencedSet<String> keys) {
    Matcher citation = Pattern.compile("\\[@[^\\]]+\\]").matcher(text);
    while (citation.find()) {
      Matcher key = KEY.matcher(citation.group());
      while (key.find()) {
        keys.add(key.group(1));
      }
    }
  }
}
