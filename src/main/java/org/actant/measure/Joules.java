package org.actant.measure;

/// Energy.
public record Joules(double value) implements Quantity, Comparable<Joules> {
  public Joules {
    Quantity.check(value);
  }

  @Override
  public String unit() {
    return "J";
  }

  public Joules minus(Joules other) {
    return new Joules(value - other.value);
  }

  @Override
  public int compareTo(Joules other) {
    return Double.compare(value, other.value);
  }
}
