package org.actant.carbon.planning;

import java.util.Locale;
import java.util.Optional;

/// Units that series of intensities are written in.
public enum IntensityUnit {
  G_PER_KWH("g/kWh", 1),
  KG_PER_KWH("kg/kWh", 1000),
  G_PER_MWH("g/MWh", 0.001),
  KG_PER_MWH("kg/MWh", 1),
  T_PER_MWH("t/MWh", 1000),
  LB_PER_MWH("lb/MWh", 0.45359237),
  LB_PER_KWH("lb/kWh", 453.59237);

  private final String symbol;
  private final double grams;

  IntensityUnit(String symbol, double gramsPerKilowattHour) {
    this.symbol = symbol;
    this.grams = gramsPerKilowattHour;
  }

  public String symbol() {
    return symbol;
  }

  double toGrams(double value) {
    return value * grams;
  }

  /// Finds the unit that the name of a column says, such as `Carbon intensity gCO₂eq/kWh (Life
  /// cycle)`, `lb_per_mwh` or `kgCO2/kWh`.
  static Optional<IntensityUnit> in(String column) {
    String name = column.toLowerCase(Locale.ROOT).replaceAll("_per_", "/").replaceAll("[ _]", " ");
    if (!name.contains("kwh") && !name.contains("mwh")) {
      return Optional.empty();
    }
    boolean kilo = name.contains("kwh");
    if (name.matches(".*(^|[^a-z])(lb|lbs|pounds?)(\\b|co2|co₂).*")) {
      return Optional.of(kilo ? LB_PER_KWH : LB_PER_MWH);
    }
    if (name.matches(".*(^|[^a-z])kg.*")) {
      return Optional.of(kilo ? KG_PER_KWH : KG_PER_MWH);
    }
    if (name.matches(".*(^|[^a-z])(t|tonnes?|tons?)(\\b|co2|co₂).*") && !kilo) {
      return Optional.of(T_PER_MWH);
    }
    if (name.matches(".*(^|[^a-z])(g|grams?)(\\b|co2|co₂).*")) {
      return Optional.of(kilo ? G_PER_KWH : G_PER_MWH);
    }
    return Optional.empty();
  }

  /// Finds a unit by its symbol.
  public static Optional<IntensityUnit> ofSymbol(String symbol) {
    for (IntensityUnit unit : values()) {
      if (unit.symbol.equalsIgnoreCase(symbol.strip())) {
        return Optional.of(unit);
      }
    }
    return Optional.empty();
  }
}
