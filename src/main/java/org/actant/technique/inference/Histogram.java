package org.actant.technique.inference;

/// How often an activation was how far from zero on the calibration images. Exact zeros are counted
/// apart: every grid holds them exactly, and after ReLU they would outweigh all else.
///
/// @param range of all values seen
/// @param zeros how many were exactly 0
/// @param bins how many of the others fall into each of equal bins from 0 to [#limit]
@SuppressWarnings("ArrayRecordComponent")
record Histogram(Range range, long zeros, long[] bins) {
  static final int BINS = 2048;

  static Histogram empty(Range range) {
    return new Histogram(range, 0, new long[BINS]);
  }

  /// The largest distance from zero.
  double limit() {
    return Math.max(-range.low(), range.high());
  }

  double binWidth() {
    return limit() / bins.length;
  }

  /// Returns the histogram with these values counted, too; `this` is not used any more.
  Histogram with(float[] values) {
    double perBin = bins.length / limit();
    long more = 0;
    for (float value : values) {
      if (value == 0) {
        more++;
      } else {
        bins[(int) Math.min(bins.length - 1, Math.abs(value) * perBin)]++;
      }
    }
    return new Histogram(range, zeros + more, bins);
  }

  long count() {
    long count = zeros;
    for (long bin : bins) {
      count += bin;
    }
    return count;
  }
}
