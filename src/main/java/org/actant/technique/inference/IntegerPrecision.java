package org.actant.technique.inference;

/// How 8-bit weights are kept from saturating. On x86 without VNNI instructions the sum of two
/// products of a byte with a signed byte is cut off at 16 bits: 255 x 127 + 255 x 127 does not fit.
enum IntegerPrecision {
  /// Weights from -127 to 127; right where products are added in 32 bits.
  EIGHT_BIT("8-bit", 127, false),
  /// Weights from -63 to 63, so that two products always fit.
  SEVEN_BIT("7-bit", 63, false),
  /// Weights from -127 to 127, and the engine widens products first, which is slower.
  WIDE_PRODUCTS("x64quantprecision", 127, true);

  private final String label;
  private final int largestWeight;
  private final boolean wide;

  IntegerPrecision(String label, int largestWeight, boolean wide) {
    this.label = label;
    this.largestWeight = largestWeight;
    this.wide = wide;
  }

  String label() {
    return label;
  }

  int largestWeight() {
    return largestWeight;
  }

  boolean wide() {
    return wide;
  }

  static IntegerPrecision labeled(String label) {
    for (IntegerPrecision precision : values()) {
      if (precision.label.equals(label)) {
        return precision;
      }
    }
    throw new IllegalArgumentException("no precision " + label);
  }
}
