package org.actant.measure;

/// Power.
public record Watts(double value) implements Quantity, Comparable<Watts> {
  public Watts {
    Quantity.check(value);
  }

  @Override
  public String unit() {
    return "W";
  }

  public Watts minus(Watts other) {
    return new Watts(value - other.value);
  }

  /// Returns the energy of this power held for a time.
  public Joules over(Seconds time) {
    return new Joules(value * time.value());
  }

  @Override
  public int compareTo(Watts other) {
    return Double.compare(value, other.value);
  }
}
