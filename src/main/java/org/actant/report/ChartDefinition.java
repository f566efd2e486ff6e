package org.actant.report;

import java.util.List;
import java.util.stream.Stream;
import org.actant.input.YamlValue;

/// A picture of a table.
sealed interface ChartDefinition {
  String id();

  String table();

  String caption();

  YamlValue place();

  /// Accuracy against a cost, with intervals and the Pareto front; one panel for each value of
  /// `facet`.
  record Tradeoff(
      YamlValue place,
      String id,
      String table,
      String caption,
      String x,
      String y,
      String label,
      String group,
      String facet)
      implements ChartDefinition {}

  /// Counts as shades, each column's shades by its own total.
  record Heat(
      YamlValue place, String id, String table, String caption, String label, List<String> columns)
      implements ChartDefinition {}

  static ChartDefinition read(YamlValue value) {
    String kind = value.string("kind");
    return switch (kind) {
      case "tradeoff" -> {
        value.allowKeys("id", "kind", "table", "caption", "x", "y", "label", "group", "facet");
        yield new Tradeoff(
            value,
            value.string("id"),
            value.string("table"),
            value.string("caption"),
            value.string("x"),
            value.string("y"),
            value.string("label"),
            value.string("group"),
            value.string("facet"));
      }
      case "heat" -> {
        value.allowKeys("id", "kind", "table", "caption", "label", "columns");
        yield new Heat(
            value,
            value.string("id"),
            value.string("table"),
            value.string("caption"),
            value.string("label"),
            value.get("columns").strings());
      }
      default -> throw value.get("kind").unexpected("is `" + kind + "`", "tradeoff or heat");
    };
  }

  /// The columns that the chart reads.
  default List<String> reads() {
    return switch (this) {
      case Tradeoff t -> List.of(t.x, t.y, t.label, t.group, t.facet);
      case Heat h -> Stream.concat(Stream.of(h.label), h.columns.stream()).toList();
    };
  }
}
