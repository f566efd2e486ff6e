package org.actant.measure;

/// A time span: of the clock, or of processors at work.
public record Seconds(double value) implements Quantity, Comparable<Seconds> {
  public Seconds {
    Quantity.check(value);
  }

  @Override
  public String unit() {
    return "s";
  }

  public Seconds minus(Seconds other) {
    return new Seconds(value - other.value);
  }

  @Override
  public int compareTo(Seconds other) {
    return Double.compare(value, other.value);
  }
}
