package org.actant.experiment.practice;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.actant.experiment.analysis.ResultTables;
import org.actant.table.Csv;
import org.actant.table.Table;
import org.actant.technique.Phase;
import org.actant.technique.Techniques;

/// The practices of one study, from its result tables.
final class StudyResults {
  /// What a condition of a command has in the place of techniques; its level says what it sets.
  private static final String COMMAND = "command";

  private static final Set<Phase> MAKING = Set.of(Phase.DATA, Phase.TRAINING);

  private final String run;
  private final Table conditions;

  /// Fields of `effects` by condition, metric and column.
  private final Map<String, String> effects = new HashMap<>();

  private StudyResults(Path folder, String run) throws IOException {
    this.run = run;
    conditions = Csv.read(folder.resolve("conditions.csv"), ResultTables.CONDITIONS);
    Table read = Csv.read(folder.resolve("effects.csv"), ResultTables.EFFECTS);
    for (int row = 0; row < read.rows().size(); row++) {
      for (String column : read.columns()) {
        effects.put(
            key(read.get(row, "condition"), read.get(row, "metric"), column),
            read.get(row, column));
      }
    }
  }

  /// @param folder with the study's result tables
  /// @param run that they were derived from
  static List<Practices.Ranked> practices(Path folder, String run) throws IOException {
    return new StudyResults(folder, run).practices();
  }

  private static String key(String condition, String metric, String column) {
    return condition + "\n" + metric + "\n" + column;
  }

  private List<Practices.Ranked> practices() {
    var practices = new ArrayList<Practices.Ranked>();
    for (int row = 0; row < conditions.rows().size(); row++) {
      if (!conditions.get(row, "copy").equals("true")) {
        int condition = row;
        aim(row).ifPresent(aim -> practices.add(practice(condition, aim)));
      }
    }
    return practices;
  }

  /// What a condition's techniques are meant to make cheaper.
  private enum Aim {
    MAKING("making_cpu_s", "CPU time", "of making the model"),
    ANSWERING("infer_cpu_s_per_1000", "CPU time", "of answering"),
    LIFE("life_cpu_s", "CPU time", "over the model's life"),
    GPU("run_gpu_j", "GPU energy", "of the run"),
    RUN("run_cpu_s", "CPU time", "of the run");

    private final String metric;

    /// What is saved, in words.
    private final String what;

    /// Of which part of the model's life.
    private final String of;

    Aim(String metric, String what, String of) {
      this.metric = metric;
      this.what = what;
      this.of = of;
    }
  }

  /// The aim, if there is an effect on it; otherwise any cost of which there is one.
  private Optional<Aim> aim(int row) {
    String condition = conditions.get(row, "condition");
    Set<Phase> phases =
        Arrays.stream(conditions.get(row, "technique").split("\\+", -1))
            .filter(Techniques.names()::contains)
            .map(name -> Techniques.named(name).phase())
            .collect(Collectors.toSet());
    Aim aim =
        phases.isEmpty()
            ? Aim.LIFE
            : MAKING.containsAll(phases)
                ? Aim.MAKING
                : phases.equals(Set.of(Phase.INFERENCE)) ? Aim.ANSWERING : Aim.LIFE;
    return Stream.of(aim, Aim.LIFE, Aim.ANSWERING, Aim.MAKING, Aim.GPU, Aim.RUN)
        .filter(some -> effects.containsKey(key(condition, some.metric, "ratio")))
        .findFirst();
  }

  private Practices.Ranked practice(int row, Aim aim) {
    String condition = conditions.get(row, "condition");
    var practice =
        new Practice(
            number(condition, aim.metric, "ratio").orElseThrow(),
            number(condition, aim.metric, "ci_low"),
            number(condition, aim.metric, "ci_high"),
            (int) number(condition, aim.metric, "n").orElse(0),
            number(condition, aim.metric, "p_holm"),
            number(condition, aim.metric, "floor").isPresent(),
            field(condition, aim.metric, "finding"),
            conditions.get(row, "real").equals("false"),
            points(condition, "difference"),
            points(condition, "difference_low"),
            points(condition, "difference_high"));
    boolean command = conditions.get(row, "technique").equals(COMMAND);
    var advice =
        new Advice(
            command ? conditions.get(row, "level") : conditions.get(row, "technique"),
            "%s (condition %s of %s)"
                .formatted(
                    command
                        ? "A command"
                        : conditions.get(row, "network") + " on " + conditions.get(row, "dataset"),
                    condition,
                    conditions.get(row, "study")),
            aim.what + " (" + field(condition, aim.metric, "tier") + ")",
            aim.of);
    return new Practices.Ranked(practice, advice, fields(row, condition, aim, practice));
  }

  private List<String> fields(int row, String condition, Aim aim, Practice p) {
    var fields = new ArrayList<String>();
    fields.add(p.outcome().label());
    fields.add(p.grade());
    fields.add(Advice.confidence(p));
    fields.add(conditions.get(row, "technique"));
    fields.add(conditions.get(row, "level"));
    fields.add(aim.name().toLowerCase(java.util.Locale.ROOT));
    fields.add(aim.metric);
    fields.add(field(condition, aim.metric, "tier"));
    fields.add(p.simulated() ? "SIMULATED" : "");
    fields.add(field(1 - p.ratio()));
    fields.add(saved(p.high()));
    fields.add(saved(p.low()));
    fields.add(String.valueOf(p.blocks()));
    fields.add(field(condition, aim.metric, "p_holm"));
    fields.add(field(condition, aim.metric, "floor"));
    fields.add(text(p.points()));
    fields.add(text(p.pointsLow()));
    fields.add(text(p.pointsHigh()));
    for (String column : List.of("difference", "difference_low", "difference_high")) {
      fields.add(field(condition, Aim.MAKING.metric, column));
    }
    for (Aim some : List.of(Aim.MAKING, Aim.ANSWERING, Aim.LIFE)) {
      fields.add(saved(number(condition, some.metric, "ratio")));
    }
    for (String column : List.of("dataset", "network", "engine", "study")) {
      fields.add(conditions.get(row, column));
    }
    fields.add(run);
    fields.add(conditions.get(row, "trials"));
    fields.add(conditions.get(row, "failed"));
    fields.add(condition);
    fields.add(field(condition, aim.metric, "baseline"));
    return fields;
  }

  private OptionalDouble points(String condition, String column) {
    OptionalDouble accuracy = number(condition, "accuracy", column);
    return accuracy.isPresent()
        ? OptionalDouble.of(100 * accuracy.getAsDouble())
        : OptionalDouble.empty();
  }

  private String field(String condition, String metric, String column) {
    return effects.getOrDefault(key(condition, metric, column), "");
  }

  private OptionalDouble number(String condition, String metric, String column) {
    String field = field(condition, metric, column);
    return field.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(field));
  }

  private static String saved(OptionalDouble ratio) {
    return ratio.isPresent() ? field(1 - ratio.getAsDouble()) : "";
  }

  private static String text(OptionalDouble value) {
    return value.isPresent() ? field(value.getAsDouble()) : "";
  }

  private static String field(double value) {
    return Table.field(new BigDecimal(value).round(new MathContext(10)).doubleValue());
  }
}
