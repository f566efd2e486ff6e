package org.actant.measure;

/// A mass of greenhouse gases, as grams of carbon dioxide that warm as much over 100 years (CO2e).
public record Grams(double value) implements Quantity, Comparable<Grams> {
  public Grams {
    Quantity.check(value);
  }

  @Override
  public String unit() {
    return "g";
  }

  public Grams plus(Grams other) {
    return new Grams(value + other.value);
  }

  public Grams minus(Grams other) {
    return new Grams(value - other.value);
  }

  @Override
  public int compareTo(Grams other) {
    return Double.compare(value, other.value);
  }
}
