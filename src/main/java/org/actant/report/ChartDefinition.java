package org.actant.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.actant.input.YamlValue;

/// A picture of a table.
sealed interface ChartDefinition {
  /// How values become places.
  enum Scale {
    LINEAR,
    LOG
  }

  /// What every picture has.
  record Base(YamlValue place, String id, String table, String caption) {
    static Base of(YamlValue value) {
      return new Base(value, value.string("id"), value.string("table"), value.string("caption"));
    }
  }

  Base base();

  /// The columns that the picture reads.
  List<String> reads();

  default String id() {
    return base().id();
  }

  default String table() {
    return base().table();
  }

  default String caption() {
    return base().caption();
  }

  default YamlValue place() {
    return base().place();
  }

  /// Accuracy against a cost, with intervals and the Pareto front; one panel for each value of
  /// `facet`.
  record Tradeoff(Base base, String x, String y, String label, String group, String facet)
      implements ChartDefinition {
    @Override
    public List<String> reads() {
      return List.of(x, y, label, group, facet);
    }
  }

  /// Counts as shades, each column's shades by its own total.
  record Heat(Base base, String label, List<String> columns) implements ChartDefinition {
    @Override
    public List<String> reads() {
      return Stream.concat(Stream.of(label), columns.stream()).toList();
    }
  }

  /// What happens together, as shades; one row of the table for each pair.
  record Pairs(Base base, String row, String column, String count) implements ChartDefinition {
    @Override
    public List<String> reads() {
      return List.of(row, column, count);
    }
  }

  /// What is left of a cost after each step, beside what would be left if the steps did not touch
  /// each other; one panel for each value of `facet`.
  record Waterfall(Base base, String label, String value, String predicted, String facet)
      implements ChartDefinition {
    @Override
    public List<String> reads() {
      return List.of(label, value, predicted, facet);
    }
  }

  /// A value with its interval on each line.
  ///
  /// @param reference the value that changes nothing, such as 1 for a ratio
  /// @param scale for ratios, [Scale#LOG]
  record Intervals(
      Base base, String label, String value, String facet, Optional<Double> reference, Scale scale)
      implements ChartDefinition {
    @Override
    public List<String> reads() {
      return List.of(label, value, facet);
    }
  }

  /// How much each factor moves the outcome: bars from the value that changes nothing, the longest
  /// first.
  record Sensitivity(Base base, String label, String value, String facet, double reference)
      implements ChartDefinition {
    @Override
    public List<String> reads() {
      return List.of(label, value, facet);
    }
  }

  /// Who is against (to the left), who takes no side (in the middle), who is for (to the right).
  record Stance(Base base, String label, String against, String neither, String infavor)
      implements ChartDefinition {
    @Override
    public List<String> reads() {
      return List.of(label, against, neither, infavor);
    }
  }

  /// Ties between actors, or between actors and concepts.
  record Network(Base base, String source, String target, String weight)
      implements ChartDefinition {
    @Override
    public List<String> reads() {
      return List.of(source, target, weight);
    }
  }

  /// Counts by year, one line for each lane.
  record Timeline(Base base, String year, String lane, String count) implements ChartDefinition {
    @Override
    public List<String> reads() {
      return List.of(year, lane, count);
    }
  }

  static ChartDefinition read(YamlValue value) {
    String kind = value.string("kind");
    return switch (kind) {
      case "tradeoff" ->
          new Tradeoff(
              base(value, "x", "y", "label", "group", "facet"),
              value.string("x"),
              value.string("y"),
              value.string("label"),
              value.string("group"),
              value.string("facet"));
      case "heat" ->
          new Heat(
              base(value, "label", "columns"),
              value.string("label"),
              value.get("columns").strings());
      case "pairs" ->
          new Pairs(
              base(value, "row", "column", "count"),
              value.string("row"),
              value.string("column"),
              value.string("count"));
      case "waterfall" ->
          new Waterfall(
              base(value, "label", "value", "predicted", "facet"),
              value.string("label"),
              value.string("value"),
              value.string("predicted"),
              value.string("facet"));
      case "intervals" ->
          new Intervals(
              base(value, "label", "value", "facet", "reference", "scale"),
              value.string("label"),
              value.string("value"),
              value.string("facet"),
              value.find("reference").map(v -> v.number(-1e12, 1e12)),
              value.find("scale").map(v -> v.constant(Scale.class)).orElse(Scale.LINEAR));
      case "sensitivity" ->
          new Sensitivity(
              base(value, "label", "value", "facet", "reference"),
              value.string("label"),
              value.string("value"),
              value.string("facet"),
              value.get("reference").number(-1e12, 1e12));
      case "stance" ->
          new Stance(
              base(value, "label", "against", "neither", "for"),
              value.string("label"),
              value.string("against"),
              value.string("neither"),
              value.string("for"));
      case "network" ->
          new Network(
              base(value, "source", "target", "weight"),
              value.string("source"),
              value.string("target"),
              value.string("weight"));
      case "timeline" ->
          new Timeline(
              base(value, "year", "lane", "count"),
              value.string("year"),
              value.string("lane"),
              value.string("count"));
      default ->
          throw value
              .get("kind")
              .unexpected(
                  "is `" + kind + "`",
                  "one of heat, intervals, network, pairs, sensitivity, stance, timeline,"
                      + " tradeoff, waterfall");
    };
  }

  private static Base base(YamlValue value, String... keys) {
    value.allowKeys(
        Stream.concat(Stream.of("id", "kind", "table", "caption"), Stream.of(keys))
            .toArray(String[]::new));
    return Base.of(value);
  }
}
