package org.actant.experiment.replication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.actant.experiment.Studies;
import org.actant.experiment.analysis.ResultTables;
import org.actant.measure.Interval;
import org.actant.table.Csv;
import org.actant.table.Schema;
import org.actant.table.Table;
import org.actant.workspace.Workspace;

/// The result tables of the studies that claims name, as far as they are there.
final class Evidence {
  private static final List<Schema> COMPARISONS =
      List.of(ResultTables.EFFECTS, ResultTables.FINDING_EFFECTS);
  private static final List<Schema> VALUES = List.of(ResultTables.METRICS, ResultTables.FINDINGS);

  private final Workspace workspace;

  Evidence(Workspace workspace) {
    this.workspace = workspace;
  }

  /// The files that a claim's verdict depends on.
  List<Path> files(String study) {
    var files = new ArrayList<Path>();
    var schemas = new ArrayList<>(COMPARISONS);
    schemas.addAll(VALUES);
    schemas.add(ResultTables.CONDITIONS);
    for (Schema schema : schemas) {
      Path file = file(study, schema);
      if (Files.isRegularFile(file)) {
        files.add(file);
      }
    }
    return files;
  }

  Measured of(Claim.Part part) throws IOException {
    if (!Files.isRegularFile(file(part.study(), ResultTables.CONDITIONS))) {
      return new Measured.Missing("no results of the study " + part.study());
    }
    return switch (part.scale().from()) {
      case RATIO -> find(part, COMPARISONS, "ratio", "ci_low", "ci_high");
      case DIFFERENCE -> find(part, COMPARISONS, "difference", "difference_low", "difference_high");
      case MEAN -> find(part, VALUES, "mean", "ci_low", "ci_high");
    };
  }

  private Measured find(
      Claim.Part part, List<Schema> schemas, String value, String low, String high)
      throws IOException {
    for (Schema schema : schemas) {
      Path file = file(part.study(), schema);
      if (Files.isRegularFile(file)) {
        Table table = rows(Csv.read(file, schema), part);
        if (!table.rows().isEmpty() && !table.get(0, value).isEmpty()) {
          return found(part, table, value, low, high);
        }
      }
    }
    return new Measured.Missing(
        "the study %s has no %s of %s under %s"
            .formatted(part.study(), value, part.metric(), part.condition()));
  }

  private Measured found(Claim.Part part, Table row, String value, String low, String high)
      throws IOException {
    Optional<Interval<Double>> interval =
        row.get(0, low).isEmpty()
            ? Optional.empty()
            : Optional.of(
                new Interval<>(
                    Double.parseDouble(row.get(0, low)), Double.parseDouble(row.get(0, high))));
    return new Measured.Found(
        part.scale().of(Double.parseDouble(row.get(0, value))),
        part.scale().of(interval),
        row.get(0, "n"),
        row.columns().contains("tier") ? row.get(0, "tier") : "",
        row.columns().contains("finding") && row.get(0, "finding").equals("noise"),
        mark(part));
  }

  private String mark(Claim.Part part) throws IOException {
    Table conditions =
        Csv.read(file(part.study(), ResultTables.CONDITIONS), ResultTables.CONDITIONS);
    int condition = conditions.index("condition");
    int real = conditions.index("real");
    return conditions.rows().stream()
            .anyMatch(
                row -> row.get(condition).equals(part.condition()) && row.get(real).equals("false"))
        ? "SIMULATED"
        : "";
  }

  private static Table rows(Table table, Claim.Part part) {
    int condition = table.index("condition");
    int metric = table.index("metric");
    return table.filter(row ->
        row.get(condition).equals(part.condition()) && row.get(metric).equals(part.metric()));
  }

  private Path file(String study, Schema schema) {
    return workspace.resolve(Studies.FOLDER + "/results/" + study + "/" + schema.name() + ".csv");
  }
}
