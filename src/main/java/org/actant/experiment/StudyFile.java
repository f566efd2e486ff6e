package org.actant.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.actant.dataset.Datasets;
import org.actant.input.InputException;
import org.actant.input.YamlValue;
import org.actant.network.Architecture;
import org.actant.technique.Knob;
import org.actant.technique.Levels;
import org.actant.technique.Technique;
import org.actant.technique.Techniques;

/// Reads a study. Whatever is unknown or out of bounds is refused with file, line and what is
/// allowed, before anything runs.
final class StudyFile {
  /// The name of the condition in which no level of any knob applies a technique.
  private static final String PLAIN = "fp32";

  private StudyFile() {}

  static Study read(Path file) throws IOException {
    Study study = readCopy(file);
    if (!file.getFileName().toString().equals(study.id() + ".yaml")) {
      throw YamlValue.read(file)
          .get("id")
          .unexpected("is `" + study.id() + "`", "the file's name without .yaml");
    }
    return study;
  }

  /// Reads the copy that a run keeps, whose name says nothing about the study.
  static Study readCopy(Path file) throws IOException {
    YamlValue study = YamlValue.read(file);
    study.allowKeys(
        "id",
        "question",
        "dataset",
        "network",
        "training",
        "protocol",
        "blocks",
        "seed",
        "baseline",
        "conditions",
        "knobs");
    List<Condition> conditions = conditions(study);
    return new Study(
        id(study.get("id")),
        study.string("question"),
        images(study.get("dataset")),
        network(study.get("network")),
        training(study.get("training")),
        study.find("protocol").map(StudyFile::protocol).orElse(Protocol.DEFAULT),
        study.get("blocks").integer(1, 1000),
        study.get("seed").integer(0, Integer.MAX_VALUE),
        baseline(study.get("baseline"), conditions),
        conditions);
  }

  private static String id(YamlValue value) {
    String id = value.string();
    if (!id.matches("[a-z0-9][a-z0-9-]*")) {
      throw value.unexpected("is `" + id + "`", "lower-case letters, digits and `-`");
    }
    return id;
  }

  private static Study.Images images(YamlValue dataset) {
    dataset.allowKeys("name", "train", "validation", "test", "judge");
    String name = dataset.string("name");
    if (!Datasets.names().contains(name)) {
      throw dataset.get("name").unexpected("is `" + name + "`", oneOf(Datasets.names()));
    }
    return new Study.Images(
        name,
        dataset.find("train").map(n -> n.integer(0, 10_000_000)).orElse(0),
        dataset.find("validation").map(n -> n.integer(0, 10_000_000)).orElse(0),
        dataset.find("test").map(n -> n.integer(0, 10_000_000)).orElse(0),
        dataset.find("judge").map(StudyFile::judge).orElse(Study.Judge.TEST));
  }

  private static Study.Judge judge(YamlValue value) {
    return switch (value.string()) {
      case "test" -> Study.Judge.TEST;
      case "validation" -> Study.Judge.VALIDATION;
      default -> throw value.unexpected("is `" + value.string() + "`", "test or validation");
    };
  }

  private static String network(YamlValue network) {
    return inPlace(network, () -> Architecture.parse(network.string()).toString());
  }

  private static Study.TrainingPlan training(YamlValue training) {
    training.allowKeys("epochs", "batch", "learning-rate");
    return new Study.TrainingPlan(
        training.get("epochs").integer(1, 10_000),
        training.get("batch").integer(1, 100_000),
        training.get("learning-rate").number(1e-9, 0.999));
  }

  private static Protocol protocol(YamlValue protocol) {
    protocol.allowKeys(
        "threads",
        "batch",
        "warm-up",
        "repetitions",
        "window-seconds",
        "latency-images",
        "timeout-minutes");
    Protocol standard = Protocol.DEFAULT;
    return new Protocol(
        protocol.find("threads").map(n -> n.integer(1, 1024)).orElse(standard.threads()),
        protocol.find("batch").map(n -> n.integer(1, 100_000)).orElse(standard.batch()),
        protocol.find("warm-up").map(n -> n.integer(0, 1000)).orElse(standard.warmUp()),
        protocol.find("repetitions").map(n -> n.integer(1, 1000)).orElse(standard.repetitions()),
        protocol
            .find("window-seconds")
            .map(n -> n.number(0.1, 3600))
            .orElse(standard.windowSeconds()),
        protocol
            .find("latency-images")
            .map(n -> n.integer(1, 100_000))
            .orElse(standard.latencyImages()),
        protocol
            .find("timeout-minutes")
            .map(n -> n.integer(1, 10_000))
            .orElse(standard.timeoutMinutes()));
  }

  private static List<Condition> conditions(YamlValue study) {
    var listed = study.find("conditions");
    var knobs = study.find("knobs");
    if (listed.isPresent() == knobs.isPresent()) {
      throw study.unexpected(
          listed.isPresent() ? "with both `conditions` and `knobs`" : "without conditions",
          "either `conditions`, each with its techniques, or `knobs`, whose levels are crossed");
    }
    List<Condition> conditions =
        listed.map(StudyFile::listed).orElseGet(() -> crossed(knobs.orElseThrow()));
    if (conditions.isEmpty()) {
      throw study.unexpected("without conditions", "at least one");
    }
    return conditions;
  }

  private static List<Condition> listed(YamlValue conditions) {
    var read = new ArrayList<Condition>();
    conditions.entries().forEach((id, value) -> read.add(condition(value, id, treatments(value))));
    return read;
  }

  /// All combinations of one level of each knob, the last knob changing fastest.
  private static List<Condition> crossed(YamlValue knobs) {
    Map<String, List<Condition.Treatment>> combinations = new LinkedHashMap<>();
    combinations.put("", List.of());
    for (YamlValue knob : knobs.entries().values()) {
      var longer = new LinkedHashMap<String, List<Condition.Treatment>>();
      combinations.forEach((name, treatments) ->
          knob.entries()
              .forEach((level, value) -> {
                var added = treatments(value);
                longer.put(
                    added.isEmpty() ? name : name.isEmpty() ? level : name + "+" + level,
                    Stream.concat(treatments.stream(), added.stream()).toList());
              }));
      combinations = longer;
    }
    var conditions = new ArrayList<Condition>();
    combinations.forEach((name, treatments) ->
        conditions.add(condition(knobs, name.isEmpty() ? PLAIN : name, treatments)));
    return conditions;
  }

  private static Condition condition(
      YamlValue place, String id, List<Condition.Treatment> treatments) {
    try {
      var condition = new Condition(id, treatments);
      inPlace(place, condition::pipeline);
      return condition;
    } catch (IllegalArgumentException e) {
      throw place.unexpected(
          "is no name for a condition",
          "lower-case letters, digits, `+`, `-`, `.` and `_`, and not `" + Trial.TRAINING + "`");
    }
  }

  private static List<Condition.Treatment> treatments(YamlValue list) {
    return list.list().stream().map(StudyFile::treatment).toList();
  }

  /// Reads `int8` or `{technique: filter-pruning, level: 0.5}`.
  private static Condition.Treatment treatment(YamlValue value) {
    if (!value.isMapping()) {
      return new Condition.Treatment(
          technique(value).name(), Levels.of(technique(value), Map.of()).asMap());
    }
    Technique technique = technique(value.get("technique"));
    var keys = new ArrayList<>(List.of("technique"));
    technique.knobs().stream().map(Knob::name).forEach(keys::add);
    value.allowKeys(keys.toArray(String[]::new));
    var levels = new TreeMap<String, String>();
    value
        .entries()
        .forEach((knob, level) -> {
          if (!knob.equals("technique")) {
            levels.put(knob, level.string());
            inPlace(level, () -> Levels.of(technique, Map.of(knob, level.string())));
          }
        });
    return new Condition.Treatment(technique.name(), Levels.of(technique, levels).asMap());
  }

  private static Technique technique(YamlValue name) {
    if (!Techniques.names().contains(name.string())) {
      throw name.unexpected("is `" + name.string() + "`", oneOf(Techniques.names()));
    }
    return Techniques.named(name.string());
  }

  private static String baseline(YamlValue baseline, List<Condition> conditions) {
    List<String> ids = conditions.stream().map(Condition::id).toList();
    if (!ids.contains(baseline.string())) {
      throw baseline.unexpected("is `" + baseline.string() + "`", oneOf(ids));
    }
    return baseline.string();
  }

  private static String oneOf(List<String> names) {
    return "one of " + String.join(", ", names);
  }

  /// Gives a complaint that knows no place the place of this value.
  private static <T> T inPlace(YamlValue value, java.util.function.Supplier<T> read) {
    try {
      return read.get();
    } catch (InputException e) {
      throw new InputException(value.file() + ":" + value.line() + ": " + e.getMessage());
    }
  }
}
