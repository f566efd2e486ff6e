package org.actant.technique.inference;

/// How a model is quantized.
///
/// @param rule how far from zero activations reach
/// @param perChannel whether weights have a scale per output, or one per layer
/// @param largestWeight weights become whole numbers from `-largestWeight` to `largestWeight`; 127
///   uses all 8 bits
public record Int8Settings(RangeRule rule, boolean perChannel, int largestWeight) {
  public Int8Settings {
    if (largestWeight < 1 || largestWeight > 127) {
      throw new IllegalArgumentException("bad largest weight " + largestWeight);
    }
  }

  /// The largest values seen, a scale per output, all 8 bits.
  public static Int8Settings standard() {
    return new Int8Settings(new RangeRule.Largest(), true, 127);
  }

  /// Returns the largest weight of this many bits: 1 of 2, 7 of 4, 127 of 8.
  public static int largestOf(int bits) {
    return (1 << (bits - 1)) - 1;
  }

  public Int8Settings withLargestWeight(int changed) {
    return new Int8Settings(rule, perChannel, changed);
  }
}
