package org.actant.carbon.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.actant.input.YamlValue;

/// The named inputs of a vector, in order. Names carry their unit, such as `g_per_kwh`.
record Inputs(Map<String, String> values) {
  Inputs {
    values = new LinkedHashMap<>(values);
  }

  static Inputs of(YamlValue mapping) {
    var values = new LinkedHashMap<String, String>();
    mapping.entries().forEach((name, value) -> values.put(name, value.string()));
    return new Inputs(values);
  }

  double number(String name) {
    return Double.parseDouble(text(name));
  }

  /// Returns an input that has a usual value.
  double number(String name, double otherwise) {
    return values.containsKey(name) ? number(name) : otherwise;
  }

  String text(String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no input " + name + " among " + values.keySet());
    }
    return value;
  }

  /// Returns numbers that stand in one input, divided by blanks.
  List<Double> numbers(String name) {
    var numbers = new ArrayList<Double>();
    for (String part : text(name).strip().split("\\s+", -1)) {
      numbers.add(Double.valueOf(part));
    }
    return numbers;
  }

  Inputs with(String name, double value) {
    var changed = new LinkedHashMap<>(values);
    changed.put(name, String.valueOf(value));
    return new Inputs(changed);
  }
}
