package org.actant.experiment.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.actant.experiment.analysis.ResultTables;
import org.actant.input.InputException;
import org.actant.table.Csv;
import org.actant.table.Schema;
import org.actant.table.Table;
import org.actant.workspace.Progress;
import org.actant.workspace.StageRunner;
import org.actant.workspace.Workspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplicationStageTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

  @TempDir Path root;
  private Workspace workspace;

  @BeforeEach
  void makeWorkspace() throws IOException {
    for (String room : Workspace.ROOMS) {
      Files.createDirectories(root.resolve(room));
    }
    workspace = new Workspace(root);
    write(ResultTables.CONDITIONS, Map.of("study", "s", "condition", "small", "real", "true"));
  }

  @Test
  void reproducesWhatIsWithinTheToleranceAndBeyondDoubt() throws IOException {
    effect("0.55", "0.5", "0.6", "less");
    claim("claimed: 47, unit: '%', as: saving, rule: equal, tolerance: 10");

    assertThat(verdict())
        .containsEntry("measured", "45")
        .containsEntry("low", "40")
        .containsEntry("high", "50")
        .containsEntry("verdict", "reproduced");
  }

  @Test
  void seesTheDirectionOnlyWhereTheSizeIsAnother() throws IOException {
    effect("0.9", "0.85", "0.95", "less");
    claim("claimed: 47, unit: '%', as: saving, rule: equal, tolerance: 10");

    assertThat(verdict()).containsEntry("verdict", "direction only");
  }

  @Test
  void doesNotReproduceWhatMayBeNothing() throws IOException {
    effect("0.55", "0.2", "1.4", "unclear");
    claim("claimed: 47, unit: '%', as: saving, rule: equal, tolerance: 10");

    assertThat(verdict())
        .containsEntry("verdict", "not reproduced")
        .containsEntry("reason", "the interval includes no effect");
  }

  @Test
  void doesNotTakeNoiseForAnEffect() throws IOException {
    effect("0.55", "0.5", "0.6", "noise");
    claim("claimed: 47, unit: '%', as: saving, rule: equal, tolerance: 10");

    assertThat(verdict()).containsEntry("verdict", "not reproduced");
  }

  @Test
  void doesNotReproduceTheOppositeOfAClaimWithoutANumber() throws IOException {
    effect("1.2", "1.1", "1.3", "more");
    claim("claimed: 0, unit: '%', as: saving, rule: at-least, tolerance: 0");
    assertThat(verdict())
        .containsEntry("verdict", "not reproduced")
        .containsEntry("reason", "the other direction");

    claim("claimed: 1, unit: times, as: ratio, rule: at-least, tolerance: 0");
    assertThat(verdict()).containsEntry("verdict", "reproduced");
  }

  @Test
  void holdsTheWholeIntervalOfASmallLossToItsLimitWithoutAskingForAnEffect() throws IOException {
    claim("claimed: 1, unit: points, as: loss, rule: at-most, tolerance: 0");

    loss("-0.004", "-0.008", "0.002");
    assertThat(verdict()).containsEntry("measured", "0.4").containsEntry("verdict", "reproduced");

    loss("-0.004", "-0.012", "0.002");
    assertThat(verdict())
        .containsEntry("verdict", "not reproduced")
        .containsEntry("reason", "the estimate is as claimed, its interval reaches beyond");

    loss("-0.014", "-0.02", "-0.008");
    assertThat(verdict())
        .containsEntry("measured", "1.4")
        .containsEntry("verdict", "not reproduced")
        .containsEntry("reason", "");

    loss("-0.004", "", "");
    assertThat(verdict())
        .containsEntry("verdict", "not measured")
        .containsEntry("reason", "one block has no interval");
  }

  @Test
  void saysWhatHasNotBeenMeasured() throws IOException {
    claim("claimed: 47, unit: '%', as: saving, rule: equal, tolerance: 10");

    assertThat(verdict())
        .containsEntry("verdict", "not measured")
        .containsEntry("reason", "the study s has no ratio of cost under small");
  }

  @Test
  void saysWhyAClaimCannotBeTested() throws IOException {
    file(
        """
        claim: It saves.
        source: {text: Somebody 2020, where: abstract}
        limits: none
        not-testable: It needs another machine.
        """);

    assertThat(verdict())
        .containsEntry("verdict", "not testable here")
        .containsEntry("reason", "It needs another machine.");
  }

  @Test
  void namesLineAndWordOfARuleThatThereIsNot() throws IOException {
    claim("claimed: 47, unit: '%', as: saving, rule: about, tolerance: 10");

    assertThatThrownBy(() -> ClaimFile.read(root.resolve("experiments/replications/c.yaml")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("c.yaml:5")
        .hasMessageContaining("about")
        .hasMessageContaining("equal, at-least, at-most");
  }

  @Test
  void readsTheClaimsOfThisProject() throws IOException {
    for (Path file : ClaimFile.all(new Workspace(Path.of("").toAbsolutePath()))) {
      Claim claim = ClaimFile.read(file);
      assertThat(claim.sentence()).endsWith(".");
      assertThat(claim.limits()).isNotBlank();
    }
  }

  private void claim(String part) throws IOException {
    file(
        """
        claim: It saves.
        source: {text: Somebody 2020, url: "https://example.org", where: abstract}
        limits: none
        parts:
          - {name: saved, study: s, condition: small, metric: cost, %s}
        """
            .formatted(part));
  }

  private void file(String text) throws IOException {
    Path file = root.resolve("experiments/replications/c.yaml");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void effect(String... figures) throws IOException {
    write(
        ResultTables.EFFECTS,
        fields(
            List.of(
                "ratio",
                "ci_low",
                "ci_high",
                "finding",
                "difference",
                "difference_low",
                "difference_high"),
            figures));
  }

  private static Map<String, String> fields(List<String> names, String... figures) {
    var fields =
        new HashMap<>(
            Map.of("study", "s", "condition", "small", "metric", "cost", "tier", "T6", "n", "5"));
    for (int i = 0; i < figures.length; i++) {
      fields.put(names.get(i), figures[i]);
    }
    return fields;
  }

  private void loss(String difference, String low, String high) throws IOException {
    effect("1", "0.99", "1.01", "unclear", difference, low, high);
  }

  private void write(Schema schema, Map<String, String> fields) throws IOException {
    List<String> row = schema.names().stream().map(name -> fields.getOrDefault(name, "")).toList();
    Csv.write(
        root.resolve("experiments/results/s/" + schema.name() + ".csv"),
        new Table(schema.names(), List.of(row)));
  }

  private Map<String, String> verdict() throws IOException {
    var _ = new StageRunner(workspace, CLOCK, "test").run(new ReplicationStage(), Progress.NONE);
    Table table = Csv.read(root.resolve("experiments/results/replications/claims.csv"));
    assertThat(table.columns()).isEqualTo(ClaimTables.CLAIMS.names());
    assertThat(table.rows()).hasSize(1);
    assertThat(Claims.overview(workspace).rows()).hasSize(1);
    var fields = new java.util.TreeMap<String, String>();
    table.columns().forEach(column -> fields.put(column, table.get(0, column)));
    return fields;
  }
}
