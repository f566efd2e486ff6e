package org.actant.measure;

/// A finite number with its unit.
public sealed interface Quantity permits Joules, KilowattHours, Watts, Seconds, Count, Grams {
  double value();

  /// The unit's symbol, such as `J` or `instructions`.
  String unit();

  /// Refuses NaN and the infinities: what was not measured is no quantity.
  static void check(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("not a finite number: " + value);
    }
  }
}
