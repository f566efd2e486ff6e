package org.actant.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Supplier;
import org.actant.input.InputException;
import org.actant.input.YamlValue;

/// Reads a study. Whatever is unknown or out of bounds is refused with file, line and what is
/// allowed, before anything runs.
final class StudyFile {
  private static final Set<String> RESERVED = Set.of("literature", "practices", "replications");

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
        "model",
        "training",
        "command",
        "environment",
        "metrics",
        "protocol",
        "blocks",
        "budget",
        "seed",
        "baseline",
        "conditions",
        "knobs",
        "steps",
        "cascades",
        "design",
        "inferences");
    Subject subject = SubjectFile.read(study);
    Protocol protocol = study.find("protocol").map(StudyFile::protocol).orElse(Protocol.DEFAULT);
    ConditionsFile conditions = ConditionsFile.read(study, subject, protocol);
    return new Study(
        id(study.get("id")),
        study.string("question"),
        subject,
        protocol,
        replication(study.get("blocks")),
        study.find("budget").map(StudyFile::budget).orElse(Budget.NONE),
        study
            .find("inferences")
            .map(n -> (long) n.integer(1, Integer.MAX_VALUE))
            .orElse(Study.INFERENCES),
        study.get("seed").integer(0, Integer.MAX_VALUE),
        baseline(study, conditions),
        conditions.conditions(),
        conditions.notes());
  }

  private static String id(YamlValue value) {
    String id = value.string();
    if (!id.matches("[a-z0-9][a-z0-9-]*")) {
      throw value.unexpected("is `" + id + "`", "lower-case letters, digits and `-`");
    }
    if (RESERVED.contains(id)) {
      throw value.unexpected(
          "is `" + id + "`, whose results are those of all studies", "another id");
    }
    return id;
  }

  private static Protocol protocol(YamlValue protocol) {
    protocol.allowKeys(
        "threads",
        "batch",
        "warm-up",
        "repetitions",
        "window-seconds",
        "latency-images",
        "timeout-minutes",
        "idle-seconds",
        "cool-down-seconds",
        "a/a");
    Protocol standard = Protocol.DEFAULT;
    return new Protocol(
        protocol.find("threads").map(n -> n.integer(1, 1024)).orElse(standard.threads()),
        protocol.find("batch").map(n -> n.integer(1, 100_000)).orElse(standard.batch()),
        protocol.find("warm-up").map(StudyFile::warmUp).orElse(standard.warmUp()),
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
            .orElse(standard.timeoutMinutes()),
        protocol.find("idle-seconds").map(n -> n.number(0, 3600)).orElse(standard.idleSeconds()),
        protocol
            .find("cool-down-seconds")
            .map(n -> n.number(0, 3600))
            .orElse(standard.coolDownSeconds()),
        protocol.find("a/a").map(YamlValue::bool).orElse(standard.twin()));
  }

  /// Reads `1`, `steady` or `{limit: 0.01, last: 5, most: 30}`.
  private static WarmUp warmUp(YamlValue value) {
    if (value.isMapping()) {
      value.allowKeys("limit", "last", "most");
      WarmUp standard = WarmUp.STEADY;
      int last = value.find("last").map(n -> n.integer(2, 100)).orElse(standard.last());
      return new WarmUp(
          last,
          value
              .find("most")
              .map(n -> n.integer(last, 1000))
              .orElse(Math.max(last, standard.most())),
          last,
          value.find("limit").map(n -> n.number(1e-4, 1)).orElse(standard.limit()));
    }
    return value.string().equals("steady") ? WarmUp.STEADY : WarmUp.passes(value.integer(0, 1000));
  }

  /// Reads `5`, `auto` or `{pilot: 5, most: 30, half-width: 0.02}`.
  private static Replication replication(YamlValue blocks) {
    if (blocks.isMapping()) {
      blocks.allowKeys("pilot", "most", "half-width");
      Replication standard = Replication.AUTO;
      int pilot = blocks.find("pilot").map(n -> n.integer(3, 1000)).orElse(standard.pilot());
      int most =
          blocks.find("most").map(n -> n.integer(pilot + 1, 1000)).orElse(Math.max(30, pilot + 1));
      return new Replication(
          pilot,
          most,
          blocks.find("half-width").map(n -> n.number(1e-4, 1)).orElse(standard.halfWidth()));
    }
    return blocks.string().equals("auto")
        ? Replication.AUTO
        : Replication.fixed(blocks.integer(1, 1000));
  }

  private static Budget budget(YamlValue budget) {
    budget.allowKeys("minutes", "cpu-seconds", "joules");
    OptionalDouble minutes = amount(budget, "minutes");
    return new Budget(
        minutes.isPresent() ? OptionalDouble.of(60 * minutes.getAsDouble()) : minutes,
        amount(budget, "cpu-seconds"),
        amount(budget, "joules"));
  }

  private static OptionalDouble amount(YamlValue budget, String key) {
    return budget.find(key).stream().mapToDouble(n -> n.number(1e-3, 1e12)).findFirst();
  }

  /// The baseline that is named; of a design the condition with all knobs at their first level.
  private static String baseline(YamlValue study, ConditionsFile conditions) {
    List<String> ids = conditions.conditions().stream().map(Condition::id).toList();
    if (study.find("baseline").isEmpty() && study.find("conditions").isEmpty()) {
      return ids.getFirst();
    }
    YamlValue baseline = study.get("baseline");
    if (!ids.contains(baseline.string())) {
      throw baseline.unexpected(
          "is `" + baseline.string() + "`", "one of " + String.join(", ", ids));
    }
    return baseline.string();
  }

  /// Gives a complaint that knows no place the place of this value.
  static <T> T inPlace(YamlValue value, Supplier<T> read) {
    try {
      return read.get();
    } catch (InputException e) {
      throw new InputException(value.file() + ":" + value.line() + ": " + e.getMessage());
    }
  }
}
