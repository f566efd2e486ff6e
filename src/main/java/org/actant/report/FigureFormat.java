package org.actant.report;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.actant.table.Csv;
import org.actant.table.Table;

/// `figures/`: each figure as SVG, with what it draws as CSV and what it shows in words as text
/// beside it.
@AutoService(ReportFormat.class)
public final class FigureFormat implements ReportFormat {
  @Override
  public String name() {
    return "svg";
  }

  @Override
  public void write(Guide guide, Path folder) throws IOException {
    Path figures = folder.resolve("figures");
    Files.createDirectories(figures);
    for (ChartDefinition chart : guide.charts()) {
      ReportTable table =
          guide.tables().stream()
              .filter(t -> t.name().equals(chart.table()))
              .findFirst()
              .orElseThrow();
      Csv.write(figures.resolve(chart.id() + ".csv"), data(chart, table));
      for (Block.Figure figure : guide.figures()) {
        if (figure.anchor().equals(Anchors.figure(chart.id()))) {
          Files.writeString(
              figures.resolve(chart.id() + ".svg"), figure.svg(), StandardCharsets.UTF_8);
          Files.writeString(
              figures.resolve(chart.id() + ".txt"),
              figure.description() + "\n",
              StandardCharsets.UTF_8);
        }
      }
    }
  }

  /// The columns that the figure reads, with the key and the ends of intervals.
  private static Table data(ChartDefinition chart, ReportTable table) {
    var columns = new ArrayList<String>();
    columns.add(table.definition().key());
    for (String name : chart.reads()) {
      ShownColumn column = table.definition().column(name).orElseThrow();
      for (String one : List.of(name, column.low(), column.high(), column.mark())) {
        if (!one.isEmpty() && !columns.contains(one)) {
          columns.add(one);
        }
      }
    }
    return new Table(
        columns,
        table.rows().rows().stream()
            .map(row -> columns.stream().map(column -> table.field(row, column)).toList())
            .toList());
  }
}
