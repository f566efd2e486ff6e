package org.actant.measure;

/// Energy in the unit of electricity bills: exactly 3.6 million joules.
public record KilowattHours(double value) implements Quantity, Comparable<KilowattHours> {
  private static final double JOULES = 3.6e6;

  public KilowattHours {
    Quantity.check(value);
  }

  public static KilowattHours of(Joules energy) {
    return new KilowattHours(energy.value() / JOULES);
  }

  public Joules joules() {
    return new Joules(value * JOULES);
  }

  @Override
  public String unit() {
    return "kWh";
  }

  public KilowattHours minus(KilowattHours other) {
    return new KilowattHours(value - other.value);
  }

  public KilowattHours times(double factor) {
    return new KilowattHours(value * factor);
  }

  @Override
  public int compareTo(KilowattHours other) {
    return Double.compare(value, other.value);
  }
}
