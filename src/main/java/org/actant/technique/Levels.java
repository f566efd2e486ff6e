package org.actant.technique;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.actant.input.InputException;
import org.actant.network.Architecture;

/// A checked level for each knob of a technique.
public final class Levels {
  private final SortedMap<String, String> values;

  private Levels(SortedMap<String, String> values) {
    this.values = values;
  }

  /// Returns the levels given, with defaults for the others.
  ///
  /// @throws InputException if a knob is unknown or a level is not one that the knob has
  public static Levels of(Technique technique, Map<String, String> given) {
    var known = technique.knobs().stream().map(Knob::name).sorted().toList();
    for (String name : given.keySet()) {
      if (!known.contains(name)) {
        throw new InputException(
            "found the unknown knob `%s` of `%s`; expected %s"
                .formatted(
                    name,
                    technique.name(),
                    known.isEmpty() ? "none" : "one of " + String.join(", ", known)));
      }
    }
    var values = new TreeMap<String, String>();
    for (Knob knob : technique.knobs()) {
      String level = given.getOrDefault(knob.name(), knob.defaultLevel());
      check(technique, knob, level);
      values.put(knob.name(), level);
    }
    return new Levels(values);
  }

  public String text(String knob) {
    String level = values.get(knob);
    if (level == null) {
      throw new IllegalArgumentException("no knob " + knob + " among " + values.keySet());
    }
    return level;
  }

  public double number(String knob) {
    return Double.parseDouble(text(knob));
  }

  public int count(String knob) {
    return Integer.parseInt(text(knob));
  }

  /// The numbers of a [Knob.Numbers] for these layers: a single number is that of each.
  ///
  /// @throws InputException if there are several, but not one per layer
  public List<Double> numbersFor(String knob, List<String> layers) {
    List<Double> numbers = Stream.of(text(knob).split("/", -1)).map(Double::valueOf).toList();
    if (numbers.size() == 1) {
      return Collections.nCopies(layers.size(), numbers.getFirst());
    }
    if (numbers.size() != layers.size()) {
      throw new InputException(
          "found %s numbers in `%s` for the knob `%s`; expected one, or one for each of %s"
              .formatted(numbers.size(), text(knob), knob, String.join(", ", layers)));
    }
    return numbers;
  }

  public SortedMap<String, String> asMap() {
    return new TreeMap<>(values);
  }

  private static void check(Technique technique, Knob knob, String level) {
    String expected =
        switch (knob) {
          case Knob.Shape _ -> problemOfShape(level);
          case Knob.Number k ->
              inRange(level, k.min(), k.max()) ? "" : "a number from " + k.min() + " to " + k.max();
          case Knob.Count k ->
              level.matches("-?[0-9]{1,9}") && inRange(level, k.min(), k.max())
                  ? ""
                  : "a whole number from " + k.min() + " to " + k.max();
          case Knob.Numbers k ->
              Stream.of(level.split("/", -1)).allMatch(one -> inRange(one, k.min(), k.max()))
                  ? ""
                  : "a number from "
                      + k.min()
                      + " to "
                      + k.max()
                      + ", or one per layer, joined by `/`";
          case Knob.Choice k -> k.choices().contains(level) ? "" : oneOf(k.choices());
        };
    if (!expected.isEmpty()) {
      throw new InputException(
          "found `%s` for the knob `%s` of `%s`; expected %s"
              .formatted(level, knob.name(), technique.name(), expected));
    }
  }

  private static String problemOfShape(String level) {
    try {
      var _ = Architecture.parse(level);
      return "";
    } catch (InputException e) {
      return "the shape of a network (" + e.getMessage() + ")";
    }
  }

  private static String oneOf(List<String> choices) {
    return "one of " + String.join(", ", choices);
  }

  private static boolean inRange(String level, double min, double max) {
    try {
      double value = Double.parseDouble(level);
      return value >= min && value <= max;
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
