package org.actant.technique.inference;

/// The values that an activation's 8 bits must hold, 0 always among them, so that padding and ReLU
/// are exact.
///
/// @param low 0 or less
/// @param high 0 or more, above `low`
record Range(double low, double high) {
  private static final int STEPS = 255;
  private static final double SMALLEST = 1e-6;

  Range {
    if (!(low <= 0 && high >= 0 && high > low)) {
      throw new IllegalArgumentException("bad range " + low + ".." + high);
    }
  }

  /// Returns the range of these values, widened to hold 0 and more than a point.
  static Range of(double low, double high) {
    return new Range(Math.min(0, low), Math.max(Math.min(0, low) + SMALLEST, Math.max(0, high)));
  }

  /// Returns the part of the range that is at most `threshold` away from 0.
  Range within(double threshold) {
    return of(Math.max(low, -threshold), Math.min(high, threshold));
  }

  /// The distance of two neighboring values that an unsigned byte can hold.
  float scale() {
    return (float) ((high - low) / STEPS);
  }

  /// The byte that stands for 0.
  int zero() {
    return Math.clamp(Math.round(-low / scale()), 0, STEPS);
  }
}
