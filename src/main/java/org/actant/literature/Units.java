package org.actant.literature;

import java.util.Map;
import java.util.OptionalDouble;

/// Units of one quantity, so that two publications can be set against each other.
final class Units {
  private static final Map<String, Map<String, Double>> QUANTITIES =
      Map.of(
          "energy", Map.of("J", 1 / 3.6e6, "Wh", 1e-3, "kWh", 1.0, "MWh", 1e3),
          "emissions",
              Map.of("g CO2e", 1e-3, "lb CO2e", 0.45359237, "kg CO2e", 1.0, "t CO2e", 1e3));

  private Units() {}

  /// How many of the one unit are one of the other; empty where they measure different things.
  static OptionalDouble factor(String from, String to) {
    if (from.equals(to)) {
      return OptionalDouble.of(1);
    }
    return QUANTITIES.values().stream()
        .filter(units -> units.containsKey(from) && units.containsKey(to))
        .mapToDouble(units -> units.getOrDefault(from, 1.0) / units.getOrDefault(to, 1.0))
        .findFirst();
  }
}
