package org.actant.claims;

/// What quantities are counted in once they are normalized. Only quantities of one unit are
/// compared.
public enum Unit {
  MEGAWATT_HOURS("MWh"),
  MEGAWATTS("MW"),
  TONNES_CO2E("t CO2e"),
  TONNES("t"),
  GRAMS_CO2E_PER_KWH("g CO2e/kWh"),
  LITERS("L"),
  LITERS_PER_KWH("L/kWh"),
  PERCENT("%"),
  /// Power usage effectiveness: energy of the facility by energy of its computers.
  PUE("PUE"),
  /// How many times as much.
  TIMES("times"),
  DOLLARS("USD"),
  EUROS("EUR"),
  /// A number of things, such as projects; what they are is in the words.
  COUNT("items");

  private final String symbol;

  Unit(String symbol) {
    this.symbol = symbol;
  }

  /// Whether two quantities in this unit can be said to agree or differ: shares and counts only if
  /// they are of the same thing, which nobody knows of counts.
  boolean isComparable() {
    return this != COUNT && this != DOLLARS && this != EUROS;
  }

  @Override
  public String toString() {
    return symbol;
  }
}
