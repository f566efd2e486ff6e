package org.actant.measure;

/// A number of things of one kind. It need not be whole: a counter that the kernel shares among
/// several events is scaled up.
///
/// @param unit the things in plural, such as `instructions`; empty where the context says it
public record Count(double value, String unit) implements Quantity, Comparable<Count> {
  public Count {
    Quantity.check(value);
  }

  /// Returns what is left without the other.
  ///
  /// @throws IllegalArgumentException if the other one counts something else
  public Count minus(Count other) {
    if (!unit.equals(other.unit)) {
      throw new IllegalArgumentException(other + " cannot be taken from " + this);
    }
    return new Count(value - other.value, unit);
  }

  @Override
  public int compareTo(Count other) {
    return Double.compare(value, other.value);
  }
}
