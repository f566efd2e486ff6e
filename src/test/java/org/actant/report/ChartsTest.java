package org.actant.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.actant.input.YamlValue;
import org.actant.table.Column;
import org.actant.table.SqlSource;
import org.actant.table.Table;
import org.actant.table.TypedTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

/// Every kind of figure of a table with no row, with one, and with some.
class ChartsTest {
  private static final String KINDS =
      "kind: tradeoff, x: value, y: other, label: name, group: facet, facet: facet";

  @ParameterizedTest
  @ValueSource(
      strings = {
        KINDS,
        "kind: heat, label: name, columns: [value, other]",
        "kind: pairs, row: name, column: facet, count: value",
        "kind: waterfall, label: name, value: value, predicted: other, facet: facet",
        "kind: intervals, label: name, value: value, facet: facet, reference: 1",
        "kind: intervals, label: name, value: value, facet: facet, reference: 1, scale: log",
        "kind: sensitivity, label: name, value: value, facet: facet, reference: 1",
        "kind: stance, label: name, against: value, neither: other, for: other",
        "kind: network, source: name, target: facet, weight: value",
        "kind: timeline, year: year, lane: name, count: value"
      })
  void aFigureOfNothingOnePointOrManyIsWellFormedAndSaysWhatItShows(String kind) throws Exception {
    ChartDefinition chart =
        ChartDefinition.read(
            YamlValue.parse(
                Path.of("report.yaml"), "{id: c, table: t, caption: What it shows, " + kind + "}"));
    List<String> one = List.of("a & <b>", "f", "0.5", "0.4", "0.6", "1", "2024");
    List<String> two = List.of("c", "g", "2", "-3", "4", "-2", "2026");
    List<String> gap = List.of("d", "g", "", "", "", "", "");

    for (List<List<String>> rows :
        List.of(List.<List<String>>of(), List.of(one), List.of(one, two, gap))) {
      Block.Figure figure = Charts.draw(chart, table(rows), "Figure 1");

      var svg =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(figure.svg())))
              .getDocumentElement();
      assertThat(svg.getAttribute("aria-label"))
          .isEqualTo(figure.description())
          .hasSizeGreaterThan(15);
      assertThat(figure.svg()).doesNotContain("NaN").doesNotContain("Infinity");
      assertThat(Drawing.of(figure.svg()).pdf()).isNotEmpty();
      if (rows.isEmpty() && !kind.startsWith("kind: tradeoff") && !kind.startsWith("kind: heat")) {
        assertThat(figure.description()).startsWith("Nothing to draw");
      }
    }
  }

  @Test
  void aFigureOfManyRowsOrPanelsFitsOnAPage() {
    List<List<String>> rows =
        IntStream.range(0, 120)
            .mapToObj(i -> List.of("n" + i, "f" + i / 3, "0.5", "0.4", "0.6", "1", "2024"))
            .toList();
    for (String kind :
        List.of(KINDS, "kind: intervals, label: name, value: value, facet: facet, reference: 1")) {
      ChartDefinition chart =
          ChartDefinition.read(
              YamlValue.parse(Path.of("report.yaml"), "{id: c, table: t, caption: C, " + kind + "}"));

      String svg = Charts.draw(chart, table(rows), "Figure 1").svg();

      assertThat(Drawing.proportion(svg)).isLessThan(2);
      assertThat(svg).as("what is left out is said").containsAnyOf("Without f21", "of 120 rows");
    }
  }

  private static ReportTable table(List<List<String>> rows) {
    List<String> names = List.of("name", "facet", "value", "low", "high", "other", "year");
    var types =
        List.of(
            Column.Type.STRING,
            Column.Type.STRING,
            Column.Type.NUMBER,
            Column.Type.NUMBER,
            Column.Type.NUMBER,
            Column.Type.NUMBER,
            Column.Type.INTEGER);
    Path file = Path.of("t.sql");
    var definition =
        new TableDefinition(
            "t",
            "A table",
            TableDefinition.Subject.EXPERIMENTS,
            "name",
            true,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            names.stream()
                .map(name ->
                    new ShownColumn(
                        name,
                        name,
                        "",
                        name,
                        true,
                        -3,
                        name.equals("value") ? "low" : "",
                        name.equals("value") ? "high" : "",
                        "",
                        0,
                        ShownColumn.Role.PLAIN))
                .toList(),
            new SqlSource(file, 1, "SELECT 1"),
            file);
    return new ReportTable(
        1,
        definition,
        new TypedTable(new Table(names, rows), types),
        "t.sql",
        new LinkedHashMap<>());
  }
}
