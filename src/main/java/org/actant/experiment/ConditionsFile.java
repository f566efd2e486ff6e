package org.actant.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.actant.experiment.ChangeReader.Factor;
import org.actant.experiment.ChangeReader.Level;
import org.actant.experiment.design.Crossing;
import org.actant.experiment.design.Fraction;
import org.actant.experiment.design.Orders;
import org.actant.input.InputException;
import org.actant.input.YamlValue;
import org.actant.technique.Phase;
import org.actant.technique.PlanTechnique;
import org.actant.technique.Technique;
import org.actant.technique.Techniques;

/// Reads the conditions of a study: a list, or a design over knobs or steps.
///
/// @param conditions of a design, the baseline first
/// @param notes what a reader must know of the design
record ConditionsFile(List<Condition> conditions, List<String> notes) {
  private static final List<String> CROSSINGS = List.of("crossed", "one-at-a-time", "fractional");

  ConditionsFile {
    conditions = List.copyOf(conditions);
    notes = List.copyOf(notes);
  }

  static ConditionsFile read(YamlValue study, Subject subject, Protocol protocol) {
    List<String> forms =
        List.of("conditions", "knobs", "steps").stream()
            .filter(form -> study.find(form).isPresent())
            .toList();
    if (forms.size() != 1) {
      throw study.unexpected(
          forms.isEmpty()
              ? "without conditions"
              : "with both `" + String.join("` and `", forms) + "`",
          "either `conditions`, each with its techniques, or `knobs`, whose levels a design"
              + " combines, or `steps`, whose orders are compared");
    }
    ChangeReader reader =
        subject instanceof Subject.Command command
            ? new ChangeReader.OfCommand(command)
            : new ChangeReader.OfTechniques(Study.plan(subject, protocol, 0), validation(subject));
    ConditionsFile read =
        switch (forms.getFirst()) {
          case "conditions" -> new ConditionsFile(listed(study, reader), List.of());
          case "knobs" -> design(study, reader);
          default -> sequences(study, reader);
        };
    if (read.conditions.isEmpty()) {
      throw study.unexpected("without conditions", "at least one");
    }
    if (subject instanceof Subject.Model) {
      read.conditions.forEach(condition -> requireServingOnly(study, condition));
    }
    return read;
  }

  private static int validation(Subject subject) {
    return subject instanceof Subject.Network network ? network.images().validation() : 0;
  }

  /// A model that was brought is served as it is.
  private static void requireServingOnly(YamlValue study, Condition condition) {
    for (Condition.Treatment treatment : condition.treatments()) {
      Technique technique = Techniques.named(treatment.technique());
      boolean serves =
          technique instanceof PlanTechnique
              && (technique.phase() == Phase.SYSTEM || technique.phase() == Phase.INFERENCE);
      if (!serves && !technique.name().equals("none")) {
        throw study.unexpected(
            "`%s` in the condition `%s` of a model that was brought"
                .formatted(technique.name(), condition.id()),
            "techniques that change how it is served: see actant experiment techniques");
      }
    }
  }

  // ---- a list

  private static List<Condition> listed(YamlValue study, ChangeReader reader) {
    for (String key : List.of("design", "cascades")) {
      if (study.find(key).isPresent()) {
        throw study.get(key).unexpected("beside `conditions`", "a design over `knobs` or `steps`");
      }
    }
    var read = new ArrayList<Condition>();
    study
        .get("conditions")
        .entries()
        .forEach((id, value) -> read.add(reader.condition(value, id, reader.treatments(value))));
    return read;
  }

  // ---- a design over knobs

  private static ConditionsFile design(YamlValue study, ChangeReader reader) {
    if (study.find("cascades").isPresent()) {
      throw study.get("cascades").unexpected("beside `knobs`", "`cascades` of `steps`");
    }
    YamlValue knobs = study.get("knobs");
    var factors = new ArrayList<Factor>();
    knobs.entries().forEach((name, value) -> factors.add(reader.factor(name, value)));
    if (factors.isEmpty()) {
      throw study.unexpected("without conditions", "at least one knob");
    }
    List<Integer> counts = factors.stream().map(factor -> factor.levels().size()).toList();
    Optional<YamlValue> design = study.find("design");
    return switch (design.map(ConditionsFile::type).orElse("crossed")) {
      case "crossed" -> combine(knobs, reader, factors, Crossing.full(counts), List.of());
      case "one-at-a-time" ->
          combine(knobs, reader, factors, Crossing.oneAtATime(counts), List.of());
      case "fractional" -> {
        Fraction fraction = fraction(design.orElseThrow(), knobs, factors);
        yield combine(knobs, reader, factors, fraction.runs(), notes(fraction, factors));
      }
      default ->
          throw design
              .orElseThrow()
              .unexpected(
                  "is `" + type(design.orElseThrow()) + "`",
                  "one of " + String.join(", ", CROSSINGS));
    };
  }

  private static String type(YamlValue design) {
    return design.isMapping() ? design.string("type") : design.string();
  }

  private static Fraction fraction(YamlValue design, YamlValue knobs, List<Factor> factors) {
    for (Factor factor : factors) {
      if (factor.levels().size() != 2) {
        throw knobs
            .get(factor.name())
            .unexpected("has " + factor.levels().size() + " levels", "two in a fractional design");
      }
    }
    if (design.isMapping()) {
      design.allowKeys("type", "resolution", "generators");
    }
    Optional<YamlValue> generators =
        design.isMapping() ? design.find("generators") : Optional.empty();
    if (generators.isPresent()) {
      return generated(generators.get(), factors.size());
    }
    int resolution =
        design.isMapping() ? design.find("resolution").map(n -> n.integer(3, 7)).orElse(4) : 4;
    return Fraction.of(factors.size(), resolution)
        .orElseThrow(() ->
            design.unexpected(
                "asks for a fraction of resolution %s with %s knobs"
                    .formatted(resolution, factors.size()),
                "a lower `resolution`, `generators`, between 3 and 11 knobs, or `crossed`"));
  }

  private static Fraction generated(YamlValue generators, int factors) {
    if (factors > Fraction.mostFactors()) {
      throw generators.unexpected(
          "for " + factors + " knobs", Fraction.mostFactors() + " knobs at most");
    }
    try {
      return Fraction.parse(factors, generators.strings());
    } catch (IllegalArgumentException e) {
      throw generators.unexpected(
          "(" + e.getMessage() + ")", "words such as ABC, one for each of the last knobs");
    }
  }

  private static List<String> notes(Fraction fraction, List<Factor> factors) {
    var notes = new ArrayList<String>();
    notes.add(fraction.describe());
    fraction.aliases(factors.stream().map(Factor::name).toList()).stream()
        .map(alias -> "cannot be told apart: " + alias)
        .forEach(notes::add);
    return notes;
  }

  private static ConditionsFile combine(
      YamlValue place,
      ChangeReader reader,
      List<Factor> factors,
      List<List<Integer>> runs,
      List<String> notes) {
    var conditions = new LinkedHashMap<String, Condition>();
    for (List<Integer> run : runs) {
      var names = new ArrayList<String>();
      var treatments = new ArrayList<Condition.Treatment>();
      for (int i = 0; i < run.size(); i++) {
        Level level = factors.get(i).levels().get(run.get(i));
        treatments.addAll(level.treatments());
        if (reader.isNamed(level, run.get(i))) {
          names.add(level.id());
        }
      }
      String id = names.isEmpty() ? reader.plain() : String.join("+", names);
      Condition condition = reader.condition(place, id, reader.together(treatments));
      if (conditions.put(id, condition) != null) {
        throw place.unexpected("gives `" + id + "` twice", "levels with different names");
      }
    }
    return new ConditionsFile(List.copyOf(conditions.values()), notes);
  }

  // ---- sequences of steps

  private static ConditionsFile sequences(YamlValue study, ChangeReader reader) {
    if (reader instanceof ChangeReader.OfCommand) {
      throw study.get("steps").unexpected("in a study of a command", "`knobs` or `conditions`");
    }
    var steps = new ArrayList<Level>();
    study
        .get("steps")
        .entries()
        .forEach((id, value) -> steps.add(new Level(id, reader.treatments(value))));
    Optional<YamlValue> cascades = study.find("cascades");
    if (cascades.isPresent()) {
      if (study.find("design").isPresent()) {
        throw study.get("design").unexpected("beside `cascades`", "one of the two");
      }
      return cascades(cascades.get(), reader, steps);
    }
    return orders(study, reader, steps);
  }

  private static ConditionsFile cascades(
      YamlValue cascades, ChangeReader reader, List<Level> steps) {
    List<String> names = steps.stream().map(Level::id).toList();
    var sequences = new ArrayList<List<Integer>>();
    for (YamlValue cascade : cascades.list()) {
      var sequence = new ArrayList<Integer>();
      for (YamlValue step : cascade.list()) {
        if (!names.contains(step.string())) {
          throw step.unexpected("has `" + step.string() + "`", "of " + String.join(", ", names));
        }
        sequence.add(names.indexOf(step.string()));
      }
      sequences.add(sequence);
    }
    var conditions = new ArrayList<Condition>();
    for (List<Integer> sequence : Orders.cascades(sequences)) {
      conditions.add(sequence(cascades, reader, steps, sequence));
    }
    return new ConditionsFile(conditions, List.of());
  }

  private static ConditionsFile orders(YamlValue study, ChangeReader reader, List<Level> steps) {
    int longest = 2;
    if (study.find("design").isPresent()) {
      YamlValue design = study.get("design");
      if (!type(design).equals("orders")) {
        throw design.unexpected("is `" + type(design) + "`", "`orders` over `steps`");
      }
      if (design.isMapping()) {
        design.allowKeys("type", "longest");
        longest = design.find("longest").map(n -> n.integer(2, 5)).orElse(longest);
      }
    }
    var conditions = new ArrayList<Condition>();
    var notes = new ArrayList<String>();
    for (List<Integer> sequence : Orders.upTo(longest, steps.size())) {
      try {
        conditions.add(sequence(study.get("steps"), reader, steps, sequence));
      } catch (InputException e) {
        if (sequence.size() < 2) {
          throw e;
        }
        notes.add("left out: " + e.getMessage());
      }
    }
    return new ConditionsFile(conditions, notes);
  }

  private static Condition sequence(
      YamlValue place, ChangeReader reader, List<Level> steps, List<Integer> sequence) {
    var treatments = new ArrayList<Condition.Treatment>();
    sequence.forEach(step -> treatments.addAll(steps.get(step).treatments()));
    String id = String.join("+", sequence.stream().map(step -> steps.get(step).id()).toList());
    return reader.condition(place, sequence.isEmpty() ? reader.plain() : id, treatments);
  }
}
