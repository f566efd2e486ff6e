package org.actant.experiment;

import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.actant.dataset.Datasets;
import org.actant.input.YamlValue;
import org.actant.network.Architecture;
import org.actant.network.Schedule;

/// Reads what a study is about: a built-in network, a model that was brought, or a command.
final class SubjectFile {
  private SubjectFile() {}

  static Subject read(YamlValue study) {
    List<String> kinds =
        List.of("network", "model", "command").stream()
            .filter(kind -> study.find(kind).isPresent())
            .toList();
    if (kinds.size() != 1) {
      throw study.unexpected(
          kinds.isEmpty() ? "without a subject" : "with " + String.join(" and ", kinds),
          "one of `network` (trained here), `model` (an ONNX file) or `command` (any program)");
    }
    return switch (kinds.getFirst()) {
      case "network" -> network(study);
      case "model" -> model(study);
      default -> command(study);
    };
  }

  private static Subject network(YamlValue study) {
    refuse(study, "network", List.of("environment", "metrics"));
    return new Subject.Network(
        images(study.get("dataset")), shape(study.get("network")), training(study.get("training")));
  }

  private static Subject model(YamlValue study) {
    refuse(study, "model", List.of("training", "environment", "metrics"));
    String model = study.string("model");
    if (!model.endsWith(".onnx")) {
      throw study.get("model").unexpected("is `" + model + "`", "a file that ends in .onnx");
    }
    return new Subject.Model(images(study.get("dataset")), model);
  }

  private static Subject command(YamlValue study) {
    refuse(study, "command", List.of("dataset", "training"));
    YamlValue metrics = study.get("metrics");
    metrics.allowKeys("file", "required");
    var environment = new TreeMap<String, String>();
    study
        .find("environment")
        .ifPresent(
            map -> map.entries().forEach((name, value) -> environment.put(name, value.string())));
    return new Subject.Command(
        words(study.get("command")),
        environment,
        file(metrics.get("file")),
        metrics.find("required").map(YamlValue::strings).orElse(List.of("accuracy")));
  }

  private static void refuse(YamlValue study, String kind, List<String> keys) {
    for (String key : keys) {
      if (study.find(key).isPresent()) {
        throw study
            .get(key)
            .unexpected(
                "in a study of a `" + kind + "`", "no `" + key + "`, or another kind of study");
      }
    }
  }

  private static List<String> words(YamlValue command) {
    try {
      List<String> words = command.isList() ? command.strings() : Words.split(command.string());
      if (words.isEmpty() || words.getFirst().isBlank()) {
        throw command.unexpected("is empty", "a program and its arguments");
      }
      return words;
    } catch (IllegalArgumentException e) {
      throw command.unexpected("has " + e.getMessage(), "closed quotes");
    }
  }

  private static String file(YamlValue file) {
    String name = file.string();
    if (name.startsWith("/") || List.of(name.split("/", -1)).contains("..")) {
      throw file.unexpected("is `" + name + "`", "a file in the folder that the command runs in");
    }
    return name;
  }

  /// The names of all places of a command that are knobs.
  static TreeSet<String> knobs(Subject.Command command) {
    var names = new TreeSet<String>();
    command.words().forEach(word -> names.addAll(Places.names(word)));
    command.environment().values().forEach(value -> names.addAll(Places.names(value)));
    names.removeAll(Places.ALWAYS);
    return names;
  }

  private static Study.Images images(YamlValue dataset) {
    dataset.allowKeys("name", "train", "validation", "test", "judge");
    String name = dataset.string("name");
    if (!Datasets.names().contains(name)) {
      throw dataset
          .get("name")
          .unexpected("is `" + name + "`", "one of " + String.join(", ", Datasets.names()));
    }
    return new Study.Images(
        name,
        dataset.find("train").map(n -> n.integer(0, 10_000_000)).orElse(0),
        dataset.find("validation").map(n -> n.integer(0, 10_000_000)).orElse(0),
        dataset.find("test").map(n -> n.integer(0, 10_000_000)).orElse(0),
        dataset
            .find("judge")
            .map(judge -> judge.constant(Study.Judge.class))
            .orElse(Study.Judge.TEST));
  }

  private static String shape(YamlValue network) {
    return StudyFile.inPlace(network, () -> Architecture.parse(network.string()).toString());
  }

  private static Study.TrainingPlan training(YamlValue training) {
    training.allowKeys("epochs", "batch", "learning-rate", "schedule");
    return new Study.TrainingPlan(
        training.get("epochs").integer(1, 10_000),
        training.get("batch").integer(1, 100_000),
        training.get("learning-rate").number(1e-9, 0.999),
        training.find("schedule").map(SubjectFile::schedule).orElse(Schedule.FIXED));
  }

  private static Schedule schedule(YamlValue name) {
    return switch (name.string()) {
      case "fixed" -> Schedule.FIXED;
      case "cosine" -> new Schedule.Cosine();
      case "one-cycle" -> new Schedule.OneCycle();
      default -> throw name.unexpected("is `" + name.string() + "`", "fixed, cosine or one-cycle");
    };
  }
}
