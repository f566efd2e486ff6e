package org.actant.measure;

/// A number of machine instructions.
public record Instructions(double value) implements Quantity, Comparable<Instructions> {
  public Instructions {
    Quantity.check(value);
  }

  @Override
  public String unit() {
    return "";
  }

  public Instructions minus(Instructions other) {
    return new Instructions(value - other.value);
  }

  @Override
  public int compareTo(Instructions other) {
    return Double.compare(value, other.value);
  }
}
