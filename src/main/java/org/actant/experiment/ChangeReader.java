package org.actant.experiment;

import static org.actant.experiment.StudyFile.inPlace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.actant.input.YamlValue;
import org.actant.technique.Knob;
import org.actant.technique.Levels;
import org.actant.technique.Plan;
import org.actant.technique.Technique;
import org.actant.technique.Techniques;

/// Reads what conditions change: techniques, or levels of a command's knobs.
sealed interface ChangeReader {
  /// One level of a knob, and what it applies.
  record Level(String id, List<Condition.Treatment> treatments) {
    public Level {
      treatments = List.copyOf(treatments);
    }
  }

  /// A knob; its first level is the baseline's.
  record Factor(String name, List<Level> levels) {
    public Factor {
      levels = List.copyOf(levels);
    }
  }

  /// The name of the condition in which nothing is changed.
  String plain();

  /// What a condition or a step changes.
  List<Condition.Treatment> treatments(YamlValue value);

  /// A knob of a design with its levels.
  Factor factor(String name, YamlValue value);

  /// Whether a level has a part in the names of its conditions.
  ///
  /// @param number of the level, from 0
  boolean isNamed(Level level, int number);

  /// Puts together what several levels change.
  List<Condition.Treatment> together(List<Condition.Treatment> treatments);

  /// Complains if a condition is impossible.
  void check(YamlValue place, Condition condition);

  default Condition condition(YamlValue place, String id, List<Condition.Treatment> treatments) {
    Condition condition;
    try {
      condition = new Condition(id, treatments);
    } catch (IllegalArgumentException e) {
      throw place.unexpected(
          "is no name for a condition (`" + id + "`)",
          "lower-case letters, digits, `+`, `-`, `.` and `_`, and none of "
              + String.join(", ", Trial.RESERVED.stream().sorted().toList()));
    }
    check(place, condition);
    return condition;
  }

  /// Lists of techniques.
  ///
  /// @param base what they change
  /// @param validation images that the study keeps to decide by
  record OfTechniques(Plan base, int validation) implements ChangeReader {
    @Override
    public String plain() {
      return "fp32";
    }

    @Override
    public List<Condition.Treatment> treatments(YamlValue list) {
      return list.list().stream().map(OfTechniques::treatment).toList();
    }

    @Override
    public Factor factor(String name, YamlValue levels) {
      var read = new ArrayList<Level>();
      levels.entries().forEach((id, value) -> read.add(new Level(id, treatments(value))));
      if (read.isEmpty()) {
        throw levels.unexpected("without levels", "at least one");
      }
      return new Factor(name, read);
    }

    @Override
    public boolean isNamed(Level level, int number) {
      return !level.treatments().isEmpty();
    }

    @Override
    public List<Condition.Treatment> together(List<Condition.Treatment> treatments) {
      return treatments;
    }

    @Override
    public void check(YamlValue place, Condition condition) {
      Plan plan = inPlace(place, () -> condition.pipeline().plan(base));
      if (plan.training().patience().isPresent() && validation == 0) {
        throw place.unexpected(
            "with early stopping and no validation images",
            "`validation` in `dataset`, such as 500");
      }
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
        throw name.unexpected(
            "is `" + name.string() + "`", "one of " + String.join(", ", Techniques.names()));
      }
      return Techniques.named(name.string());
    }
  }

  /// Levels of the places of a command.
  ///
  /// @param knobs the names of the places
  record OfCommand(Set<String> knobs) implements ChangeReader {
    static final String COMMAND = "command";

    OfCommand(Subject.Command command) {
      this(SubjectFile.knobs(command));
    }

    @Override
    public String plain() {
      return "base";
    }

    @Override
    public List<Condition.Treatment> treatments(YamlValue mapping) {
      var levels = new TreeMap<String, String>();
      mapping.entries().forEach((knob, level) -> levels.put(knob, level.string()));
      return List.of(new Condition.Treatment(COMMAND, levels));
    }

    /// Reads a list of values, or a mapping of names to values.
    @Override
    public Factor factor(String knob, YamlValue levels) {
      var values = new LinkedHashMap<String, String>();
      if (levels.isMapping()) {
        levels.entries().forEach((id, value) -> values.put(id, value.string()));
      } else {
        for (String value : levels.strings()) {
          if (values.put(name(knob, value), value) != null) {
            throw levels.unexpected("has `" + value + "` twice", "different levels");
          }
        }
      }
      if (values.isEmpty()) {
        throw levels.unexpected("without levels", "at least one");
      }
      var read = new ArrayList<Level>();
      values.forEach((id, value) ->
          read.add(
              new Level(
                  id,
                  List.of(new Condition.Treatment(COMMAND, new TreeMap<>(Map.of(knob, value)))))));
      return new Factor(knob, read);
    }

    private static String name(String knob, String value) {
      return (knob + "-" + value).toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean isNamed(Level level, int number) {
      return number > 0;
    }

    @Override
    public List<Condition.Treatment> together(List<Condition.Treatment> treatments) {
      var levels = new TreeMap<String, String>();
      treatments.forEach(treatment -> levels.putAll(treatment.levels()));
      return List.of(new Condition.Treatment(COMMAND, levels));
    }

    @Override
    public void check(YamlValue place, Condition condition) {
      Set<String> given = condition.treatments().getFirst().levels().keySet();
      for (String knob : given) {
        if (Places.ALWAYS.contains(knob)) {
          throw place.unexpected(
              "sets `" + knob + "`, which the runner fills", "a knob of another name");
        }
        if (!knobs.contains(knob)) {
          throw place.unexpected(
              "sets the knob `" + knob + "`, which the command has no place for",
              knobs.isEmpty()
                  ? "a place `{" + knob + "}` in `command` or `environment`"
                  : "one of " + String.join(", ", new TreeSet<>(knobs)));
        }
      }
      for (String knob : knobs) {
        if (!given.contains(knob)) {
          throw place.unexpected(
              "without a level for the place `{" + knob + "}` of the command",
              "a level of the knob `" + knob + "`");
        }
      }
    }
  }
}
