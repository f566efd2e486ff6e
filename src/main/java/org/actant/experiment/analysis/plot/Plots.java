package org.actant.experiment.analysis.plot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.actant.chart.PngCanvas;
import org.actant.chart.SvgCanvas;
import org.actant.table.Csv;
import org.actant.table.Table;

/// The pictures of a study's result tables, each as SVG and as PNG.
public final class Plots {
  /// Costs that are drawn where they were measured, with the name of their pictures.
  private static final SortedMap<String, String> COSTS =
      new TreeMap<>(
          Map.of(
              "infer_cpu_s_per_1000", "answering",
              "life_cpu_s", "life",
              "run_cpu_s", "run",
              "run_gpu_j", "run-gpu",
              "life_rapl_j", "life-rapl"));

  /// Of a factorial design's many cascades, the longest are drawn.
  private static final int CASCADES = 3;

  private Plots() {}

  /// Draws what there is to draw.
  ///
  /// @param tables by the names of their schemas
  public static void write(Path folder, Map<String, Table> tables) throws IOException {
    for (Map.Entry<String, Figure> entry : figures(tables).entrySet()) {
      write(folder, entry.getKey(), entry.getValue());
    }
  }

  /// Writes the table of a sensitivity analysis and its picture: `sensitivity.csv`, `.svg`, `.png`.
  ///
  /// @param table with the columns `layer`, `cut`, `level`, `drop` and `share_of_time`
  public static void sensitivity(Path folder, String study, Table table) throws IOException {
    Csv.write(folder.resolve("sensitivity.csv"), table);
    write(folder, "sensitivity", new SensitivityPlot(study, new Fields(table)));
  }

  private static void write(Path folder, String name, Figure figure) throws IOException {
    var svg = new SvgCanvas(figure.width(), figure.height(), figure.description());
    figure.draw(svg);
    Files.writeString(folder.resolve(name + ".svg"), svg.finish(), StandardCharsets.UTF_8);
    var png = new PngCanvas(figure.width(), figure.height());
    figure.draw(png);
    Files.write(folder.resolve(name + ".png"), png.finish());
  }

  /// The pictures by name.
  static SortedMap<String, Figure> figures(Map<String, Table> tables) {
    var figures = new TreeMap<String, Figure>();
    COSTS.forEach((metric, name) -> {
      fields(tables, "pareto")
          .map(rows -> rows.where("cost", metric))
          .ifPresent(rows -> pareto(figures, rows, name));
      fields(tables, "interactions")
          .map(rows -> rows.where("metric", metric))
          .filter(rows -> rows.size() > 0)
          .ifPresent(rows -> figures.put("interactions-" + name, new InteractionPlot(rows)));
      fields(tables, "steps")
          .map(rows -> rows.where("metric", metric))
          .ifPresent(rows -> cascades(figures, rows, name));
    });
    drift(figures, tables);
    return figures;
  }

  private static java.util.Optional<Fields> fields(Map<String, Table> tables, String name) {
    return java.util.Optional.ofNullable(tables.get(name)).map(Fields::new);
  }

  private static void pareto(SortedMap<String, Figure> figures, Fields rows, String name) {
    for (String score : rows.distinct("score")) {
      String suffix = score.equals("accuracy") ? "" : "-" + score.replace('_', '-');
      figures.put("pareto-" + name + suffix, new ParetoPlot(rows.where("score", score)));
    }
  }

  private static void cascades(SortedMap<String, Figure> figures, Fields rows, String name) {
    List<String> longest =
        rows.distinct("condition").stream()
            .sorted(
                Comparator.comparingInt(
                        (String condition) -> -rows.where("condition", condition).size())
                    .thenComparing(condition -> condition))
            .limit(CASCADES)
            .toList();
    for (String condition : longest) {
      figures.put(
          "cascade-" + name + "-" + condition.replace('+', '_'),
          new WaterfallPlot(rows.where("condition", condition)));
    }
  }

  private static void drift(SortedMap<String, Figure> figures, Map<String, Table> tables) {
    for (String metric : List.of("infer_cpu_s_per_1000", "run_cpu_s")) {
      var points = fields(tables, "drift-points").map(r -> r.where("metric", metric));
      var line = fields(tables, "drift").map(r -> r.where("metric", metric));
      if (points.isPresent() && line.isPresent() && line.get().size() > 0) {
        figures.put("drift", new DriftPlot(points.get(), line.get()));
      }
    }
  }
}
