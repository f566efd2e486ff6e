package org.actant.experiment.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.actant.experiment.Condition;
import org.actant.experiment.Protocol;
import org.actant.experiment.RawTables;
import org.actant.experiment.Study;
import org.actant.table.Schema;
import org.actant.table.Table;
import org.junit.jupiter.api.Test;

/// The result tables of a made-up run of two blocks whose figures can be worked out by hand.
class ResultsTest {
  private static final Study STUDY =
      new Study(
          "s",
          "?",
          new Study.Images("glyphs", 0, 0, 0, Study.Judge.TEST),
          "conv8",
          new Study.TrainingPlan(1, 1, 0.1),
          Protocol.DEFAULT,
          2,
          1,
          "fp32",
          List.of(
              new Condition("fp32", List.of()),
              new Condition("small", List.of(treatment("filter-pruning", "level", "0.5"))),
              new Condition("worse", List.of(treatment("int8", "bits", "8"))),
              new Condition("broken", List.of())));

  private final List<List<String>> trials = new ArrayList<>();
  private final List<List<String>> windows = new ArrayList<>();
  private final List<List<String>> classes = new ArrayList<>();
  private final List<List<String>> confusion = new ArrayList<>();
  private final List<List<String>> findings = new ArrayList<>();

  ResultsTest() {
    training(1, 1, 8);
    served(2, 1, "fp32", 18, 16, "2.0", "1000");
    served(3, 1, "small", 16, 14, "1.0", "500");
    served(4, 1, "worse", 12, 12, "3.0", "250");
    failed(5, 1, "broken");
    training(6, 2, 10);
    served(7, 2, "fp32", 18, 18, "4.0", "1000");
    served(8, 2, "small", 16, 18, "1.0", "500");
    served(9, 2, "worse", 14, 12, "4.0", "250");
    failed(10, 2, "broken");
  }

  @Test
  void countsFailuresAndMarksTheParetoFront() {
    assertThat(table(ResultTables.CONDITIONS).rows())
        .containsExactly(
            List.of("s", "broken", "none", "", "", "glyphs", "conv8", "0", "2", "", "", "true"),
            List.of(
                "s", "fp32", "none", "", "ORT", "glyphs", "conv8", "2", "0", "true", "true",
                "false"),
            List.of(
                "s",
                "small",
                "filter-pruning",
                "level=0.5",
                "ORT",
                "glyphs",
                "conv8",
                "2",
                "0",
                "true",
                "true",
                "false"),
            List.of(
                "s", "worse", "int8", "bits=8", "ORT", "glyphs", "conv8", "2", "0", "true", "false",
                "false"));
  }

  @Test
  void marksAConditionSimulatedWhenOneOfItsTrialsIs() {
    trials.set(
        2, trials.get(2).stream().map(field -> field.equals("true") ? "false" : field).toList());

    int real = ResultTables.CONDITIONS.names().indexOf("real");
    Table conditions = table(ResultTables.CONDITIONS);
    assertThat(row(conditions, "condition", "small").get(real)).isEqualTo("false");
    assertThat(row(conditions, "condition", "fp32").get(real)).isEqualTo("true");
  }

  @Test
  void takesTheMedianWindowOfATrialAndTheMeanOfTrials() {
    // CPU seconds per 1000 images of fp32: block 1 has windows of 1.9, 2.0 and 20 s for 1000
    // images: median 2; block 2: 4
    // mean 3, sd sqrt(2), t(1; 0.975) = 12.7062047, half width 12.7062047
    assertThat(metric("fp32", "infer_cpu_s_per_1000"))
        .containsExactly(
            "s",
            "fp32",
            "infer_cpu_s_per_1000",
            "s",
            "T6",
            "2",
            "3",
            "1.414213562",
            "-9.706204736",
            "15.70620474",
            "2",
            "4");
    assertThat(metric("fp32", "accuracy").subList(5, 7)).containsExactly("2", "0.875");
    assertThat(metric("fp32", "worst_class_accuracy").get(6)).isEqualTo("0.85");
    assertThat(metric("fp32", "constant_accuracy").get(6)).isEqualTo("0.5");
    assertThat(metric("small", "size_bytes").subList(3, 9))
        .containsExactly("B", "", "2", "500", "0", "500");
  }

  @Test
  void givesTheTrainingOfABlockToAllItsConditions() {
    for (String condition : List.of("fp32", "small", "worse")) {
      assertThat(metric(condition, "train_cpu_s").get(6)).isEqualTo("9");
    }
  }

  @Test
  void saysAnIntervalAndNoMeanForTheUncalibratedModel() {
    // 3 CPU seconds at 2.1 to 23.8 W
    assertThat(metric("fp32", "infer_energy_j_per_1000"))
        .containsExactly(
            "s", "fp32", "infer_energy_j_per_1000", "J", "T5", "2", "", "", "6.3", "71.4", "", "");
  }

  @Test
  void saysHowManyProcessorsWereBusyWithOtherWork() {
    // fp32, block 1, a window of 2 s with 2 CPU seconds: 3 busy and 1 stolen leave 2 for others,
    // one processor all the time
    var disturbed = new ArrayList<>(windows.get(3));
    disturbed.set(RawTables.WINDOWS.names().indexOf("host_busy_s"), "3");
    disturbed.set(RawTables.WINDOWS.names().indexOf("host_steal_s"), "1");
    windows.set(3, disturbed);

    assertThat(metric("fp32", "infer_neighbors").subList(5, 7)).containsExactly("1", "1");
  }

  @Test
  void leavesOutWhatNoMeterSaw() {
    assertThat(table(ResultTables.METRICS).rows())
        .noneMatch(row -> row.get(2).equals("infer_instructions_per_1000"))
        .noneMatch(row -> row.get(2).equals("infer_rapl_j_per_1000"));
  }

  @Test
  void pairsEffectsByBlock() {
    // ratios 1/2 and 1/4: geometric mean sqrt(1/8); logarithms -ln 2 and -2 ln 2, half width
    // 12.7062047 * ln 2 / 2
    List<String> effect =
        row(table(ResultTables.EFFECTS), "condition", "small", "metric", "infer_cpu_s_per_1000");
    double low = Math.sqrt(0.125) * Math.exp(-12.7062047361747 * Math.log(2) / 2);

    assertThat(effect.subList(0, 7))
        .containsExactly("s", "small", "fp32", "infer_cpu_s_per_1000", "s", "T6", "0.3535533906");
    assertThat(Double.parseDouble(effect.get(7)))
        .isCloseTo(low, org.assertj.core.api.Assertions.within(1e-8));
    assertThat(effect.get(9)).isEqualTo("2");
    assertThat(
            row(
                    table(ResultTables.EFFECTS),
                    "condition",
                    "small",
                    "metric",
                    "infer_energy_j_per_1000")
                .subList(5, 7))
        .containsExactly("T5", "0.3535533906");
    assertThat(table(ResultTables.EFFECTS).rows())
        .noneMatch(row -> row.get(1).equals("fp32") || row.get(1).equals("broken"));
  }

  @Test
  void countsEachTestImageOnceInAClasssInterval() {
    // class 0 of fp32: 18 of 20 in both blocks: Wilson for 18 of 20
    assertThat(
            table(ResultTables.CLASSES).rows().stream()
                .filter(row -> row.get(1).equals("fp32"))
                .toList()
                .getFirst())
        .containsExactly(
            "s", "fp32", "0", "20", "0.9", "0.6989663548", "0.9721335188", "", "", "", "", "");
  }

  @Test
  void makesTheSameTablesFromRowsInAnotherOrder() {
    Table metrics = table(ResultTables.METRICS);
    Table effects = table(ResultTables.EFFECTS);
    java.util.Collections.reverse(classes);
    windows.sort(java.util.Comparator.comparing(row -> row.get(1) + row.get(4)));

    assertThat(table(ResultTables.METRICS)).isEqualTo(metrics);
    assertThat(table(ResultTables.EFFECTS)).isEqualTo(effects);
  }

  private Results results() {
    return Results.of(
        Measurements.of(
            STUDY,
            new Table(RawTables.TRIALS.names(), trials),
            new Table(RawTables.WINDOWS.names(), windows),
            new Table(RawTables.CLASSES.names(), classes),
            new Table(RawTables.CONFUSION.names(), confusion),
            new Table(RawTables.FINDINGS.names(), findings)));
  }

  private Table table(org.actant.table.Schema schema) {
    return results().table(schema);
  }

  private List<String> metric(String condition, String name) {
    return row(table(ResultTables.METRICS), "condition", condition, "metric", name);
  }

  private static List<String> row(Table table, String... columnsAndValues) {
    Table found = table;
    for (int i = 0; i < columnsAndValues.length; i += 2) {
      int index = table.index(columnsAndValues[i]);
      String value = columnsAndValues[i + 1];
      found = found.filter(row -> row.get(index).equals(value));
    }
    assertThat(found.rows()).hasSize(1);
    return found.rows().getFirst();
  }

  private void training(int number, int block, int cpu) {
    trials.add(
        row(
            RawTables.TRIALS,
            number,
            "block",
            block,
            "condition",
            "train",
            "status",
            "ok",
            "parameters",
            100));
    windows.add(
        row(
            RawTables.WINDOWS,
            number,
            "window",
            "train",
            "repetition",
            1,
            "elapsed_s",
            cpu,
            "items",
            5000,
            "cpu_s",
            cpu));
  }

  private void failed(int number, int block, String condition) {
    trials.add(
        row(
            RawTables.TRIALS,
            number,
            "block",
            block,
            "condition",
            condition,
            "status",
            "failed",
            "reason",
            "no"));
  }

  /// A trial with 20 test images of each of two classes, and one quiet, one fair and one disturbed
  /// window.
  private void served(
      int number, int block, String condition, int right0, int right1, String cpu, String size) {
    trials.add(
        row(
            RawTables.TRIALS,
            number,
            "block",
            block,
            "condition",
            condition,
            "status",
            "ok",
            "accuracy",
            (right0 + right1) / 40.0,
            "constant_accuracy",
            0.5,
            "latency_p50_ms",
            1,
            "size_bytes",
            size,
            "parameters",
            100,
            "parity_max_abs",
            0,
            "parity_top1",
            1,
            "real",
            true,
            "engine",
            "ORT"));
    String quiet = String.valueOf(Double.parseDouble(cpu) - 0.1);
    int repetition = 1;
    for (String seconds : List.of(quiet, "20", cpu)) {
      windows.add(
          row(
              RawTables.WINDOWS,
              number,
              "window",
              "infer",
              "repetition",
              repetition++,
              "elapsed_s",
              seconds,
              "items",
              1000,
              "cpu_s",
              seconds));
    }
    classes.add(row(RawTables.CLASSES, number, "class", 0, "n", 20, "correct", right0));
    classes.add(row(RawTables.CLASSES, number, "class", 1, "n", 20, "correct", right1));
  }

  private static List<String> row(Schema schema, int number, Object... columnsAndValues) {
    var fields = new TreeMap<String, String>();
    fields.put("trial", String.valueOf(number));
    for (int i = 0; i < columnsAndValues.length; i += 2) {
      fields.put(String.valueOf(columnsAndValues[i]), String.valueOf(columnsAndValues[i + 1]));
    }
    assertThat(schema.names()).containsAll(fields.keySet());
    return schema.names().stream().map(name -> fields.getOrDefault(name, "")).toList();
  }

  private static Condition.Treatment treatment(String technique, String knob, String level) {
    return new Condition.Treatment(technique, new TreeMap<>(java.util.Map.of(knob, level)));
  }
}
