package org.actant.carbon.factor;

/// A constant that is no grid intensity.
///
/// @param name what it is a factor of, such as `memory power` or `car, EU`
/// @param year of the data; empty where the source does not say
public record Factor(
    Kind kind, String name, String year, double value, String unit, Source source, String note) {

  /// What factors are about.
  public enum Kind {
    PUE,
    MEMORY,
    STORAGE,
    NETWORK,
    EMBODIED,
    FUEL,
    WATER,
    EQUIVALENCE
  }
}
