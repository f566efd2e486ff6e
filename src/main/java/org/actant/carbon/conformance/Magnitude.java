package org.actant.carbon.conformance;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What quantities can be. The bounds are generous: outside them no machine, grid or building is.
///
/// @param what in words
record Magnitude(String what, double low, double high) {
  /// Factors between units that are mixed up: kilo, hour and second, pound and kilogram, mile and
  /// kilometer, gram and tonne, kilowatt-hour and joule, and a digit too many.
  static final List<Double> SLIPS = List.of(1000.0, 3600.0, 2.20462, 1.60934, 1e6, 3.6e6, 10.0);

  private static final Map<String, Magnitude> BY_NAME =
      Map.ofEntries(
          Map.entry("g_per_kwh", new Magnitude("grid intensity in g/kWh", 0, 1500)),
          Map.entry("g/kWh", new Magnitude("grid intensity in g/kWh", 0, 1500)),
          Map.entry("kg/kWh", new Magnitude("grid intensity in kg/kWh", 0, 1.5)),
          Map.entry("t_per_kwh", new Magnitude("grid intensity in t/kWh", 0, 0.0015)),
          Map.entry("t/kWh", new Magnitude("grid intensity in t/kWh", 0, 0.0015)),
          Map.entry("pue", new Magnitude("PUE", 1, 3)),
          Map.entry("core_w", new Magnitude("power of a core in W", 0, 50)),
          Map.entry("tdp_w", new Magnitude("power of a processor in W", 0, 1000)),
          Map.entry("gpu_w", new Magnitude("power of a GPU in W", 0, 2000)),
          Map.entry("memory_kg_per_gb", new Magnitude("making of memory in kg/GB", 0, 20)),
          Map.entry("load_percent", new Magnitude("load in %", 0, 100)),
          Map.entry("load", new Magnitude("load", 0, 1)),
          Map.entry("share", new Magnitude("share", 0, 1)));

  static Optional<Magnitude> of(String nameOrUnit) {
    return Optional.ofNullable(BY_NAME.get(nameOrUnit));
  }

  boolean allows(double value) {
    return value >= low && value <= high;
  }

  /// Returns the first factor that, taken out of an impossible value, leaves a possible one.
  Optional<Double> slip(double value) {
    return SLIPS.stream().filter(factor -> allows(value / factor)).findFirst();
  }
}
