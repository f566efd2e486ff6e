package org.actant.experiment.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.actant.experiment.analysis.ResultTables;
import org.actant.table.Csv;
import org.actant.table.Schema;
import org.actant.table.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Ranks and words follow the data.
class RankingTest {
  @TempDir Path folder;
  private final Map<String, Map<String, String>> effects = new LinkedHashMap<>();

  @BeforeEach
  void twoPracticesThatSave() {
    effect("pruned", "0.60", "0.55", "0.65", "less");
    effect("int8", "0.80", "0.75", "0.85", "less");
  }

  @Test
  void ranksTheLargerSavingFirst() throws IOException {
    assertThat(column("condition")).containsExactly("pruned", "int8");
    assertThat(column("rank")).containsExactly("1", "2");
  }

  @Test
  void changesRankAndWordsWhenAnEffectChanges() throws IOException {
    assertThat(row("pruned").get("advice"))
        .isEqualTo(
            "Use filter-pruning: it saves 40 % (35 to 45) of the CPU time (T6) of answering;"
                + " accuracy -0.2 points (-0.4 to 0.0). lenet on mnist (condition pruned of s), 5"
                + " blocks, confidence high.");

    effect("pruned", "1.20", "1.10", "1.30", "more");

    assertThat(column("condition")).containsExactly("int8", "pruned");
    assertThat(row("pruned"))
        .containsEntry("rank", "2")
        .containsEntry("outcome", "costs more")
        .containsEntry(
            "advice",
            "Do not use filter-pruning to save: it costs 20 % (10 to 30) more CPU time (T6) of"
                + " answering; accuracy -0.2 points (-0.4 to 0.0). lenet on mnist (condition pruned"
                + " of s), 5 blocks, confidence high.");
  }

  @Test
  void saysThatASavingIsPaidForWithAccuracy() throws IOException {
    put("int8", "accuracy", "difference", "-0.03");

    assertThat(row("int8").get("advice"))
        .startsWith("Weigh int8: it saves 20 % (15 to 25) of the CPU time (T6) of answering and")
        .contains("loses accuracy; accuracy -3.0 points");
  }

  @Test
  void doesNotCallNoiseASaving() throws IOException {
    effect("int8", "0.80", "0.70", "0.90", "noise");

    assertThat(row("int8").get("advice"))
        .startsWith(
            "Do not expect int8 to save CPU time (T6) of answering: 20 % (10 to 30), no more")
        .contains("than two equal conditions differ by");
  }

  @Test
  void saysWhatIsNotShown() throws IOException {
    effect("int8", "0.80", "0.40", "1.30", "unclear");

    assertThat(row("int8").get("advice"))
        .startsWith("Do not count on int8: no saving of CPU time (T6) of answering is shown, 20 %")
        .contains("confidence very low");
  }

  @Test
  void carriesEffectConditionsCostEvidenceAndConfidence() throws IOException {
    assertThat(row("int8"))
        .containsEntry("saving", "0.2")
        .containsEntry("saving_low", "0.15")
        .containsEntry("saving_high", "0.25")
        .containsEntry("tier", "T6")
        .containsEntry("n", "5")
        .containsEntry("points", "-0.2")
        .containsEntry("build_s", "0.5")
        .containsEntry("build_low", "0.4")
        .containsEntry("build_high", "0.6")
        .containsEntry("dataset", "mnist")
        .containsEntry("network", "lenet")
        .containsEntry("engine", "engine 1")
        .containsEntry("study", "s")
        .containsEntry("run", "r")
        .containsEntry("trials", "5")
        .containsEntry("failed", "1")
        .containsEntry("baseline", "fp32")
        .containsEntry("grade", "A")
        .containsEntry("confidence", "high");
  }

  @Test
  void saysHowOftenTheSameTechniquesSave() throws IOException {
    effect("int8-entropy", "1.50", "1.40", "1.60", "more");

    assertThat(row("int8"))
        .containsEntry("same_saving", "1")
        .containsEntry("same", "2")
        .hasEntrySatisfying(
            "advice",
            advice ->
                assertThat(advice).endsWith("These techniques save in 1 of 2 conditions here."));
    assertThat(row("pruned")).containsEntry("same", "1");
  }

  @Test
  void saysOfACommandWhatItSets() throws IOException {
    effect("bf16", "0.6", "0.58", "0.62", "less");

    assertThat(row("bf16").get("advice"))
        .startsWith("Use precision=bf16: it saves 40 %")
        .contains("A command (condition bf16 of s)");
  }

  private void effect(String condition, String ratio, String low, String high, String finding) {
    put(
        condition,
        "infer_cpu_s_per_1000",
        "tier",
        "T6",
        "ratio",
        ratio,
        "ci_low",
        low,
        "ci_high",
        high,
        "p_holm",
        "0.001",
        "floor",
        "1.05",
        "finding",
        finding);
    put(
        condition,
        "accuracy",
        "difference",
        "-0.002",
        "difference_low",
        "-0.004",
        "difference_high",
        "0");
    put(
        condition,
        "making_cpu_s",
        "ratio",
        "1.1",
        "difference",
        "0.5",
        "difference_low",
        "0.4",
        "difference_high",
        "0.6");
  }

  private void put(String condition, String metric, String... fields) {
    var row = new HashMap<String, String>();
    row.put("study", "s");
    row.put("condition", condition);
    row.put("metric", metric);
    row.put("baseline", "fp32");
    row.put("n", "5");
    for (int i = 0; i < fields.length; i += 2) {
      row.put(fields[i], fields[i + 1]);
    }
    effects.put(condition + "\n" + metric, row);
  }

  private Table ranked() throws IOException {
    write(ResultTables.EFFECTS, List.copyOf(effects.values()));
    var conditions = new ArrayList<Map<String, String>>();
    for (String condition :
        effects.keySet().stream().map(k -> k.split("\n", -1)[0]).distinct().toList()) {
      conditions.add(
          fields(
              "study",
              "s",
              "condition",
              condition,
              "technique",
              switch (condition) {
                case "pruned" -> "filter-pruning";
                case "bf16" -> "command";
                default -> "int8";
              },
              "level",
              "precision=" + condition,
              "dataset",
              "mnist",
              "network",
              "lenet",
              "engine",
              "engine 1",
              "trials",
              "5",
              "failed",
              "1",
              "real",
              "true",
              "copy",
              "false"));
    }
    write(ResultTables.CONDITIONS, conditions);
    return Practices.table(StudyResults.practices(folder, "r"));
  }

  private static Map<String, String> fields(String... namesAndValues) {
    var fields = new HashMap<String, String>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return fields;
  }

  private void write(Schema schema, List<Map<String, String>> rows) throws IOException {
    Csv.write(
        folder.resolve(schema.name() + ".csv"),
        new Table(
            schema.names(),
            rows.stream()
                .map(row -> schema.names().stream().map(n -> row.getOrDefault(n, "")).toList())
                .toList()));
  }

  private List<String> column(String name) throws IOException {
    Table table = ranked();
    return table.rows().stream().map(row -> row.get(table.index(name))).toList();
  }

  private Map<String, String> row(String condition) throws IOException {
    Table table = ranked();
    var found = new HashMap<String, String>();
    int at = column("condition").indexOf(condition);
    table.columns().forEach(name -> found.put(name, table.get(at, name)));
    return found;
  }
}
