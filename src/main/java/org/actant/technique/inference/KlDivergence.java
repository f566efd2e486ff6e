package org.actant.technique.inference;

/// Calibration by the Kullback-Leibler divergence, as Migacz presented it for TensorRT (8-bit
/// Inference with TensorRT, GTC 2017).
///
/// The absolute values of an activation are counted in 2048 bins. For each `i` from 128 to 2048,
///
/// - `P` is the first `i` bins, with all values beyond added to the last of them: what a grid that
///   ends there makes of the activation, before rounding;
/// - `Q` is what is left of the first `i` bins *without* those values after they are merged into
///   128 levels: each level's sum is spread evenly over those of its bins that are not empty in
///   `P`.
///
/// The `i` with the smallest `KL(P || Q) = sum P log(P / Q)` of the normalized distributions wins;
/// the first, if several are equal. Where `P` has something and `Q` has nothing, the divergence is
/// infinite. The presentation does not say how `i` bins are divided into levels if 128 does not
/// divide `i`; here bin `j` belongs to level `128 j / i`, rounded down.
final class KlDivergence {
  static final int LEVELS = 128;

  private KlDivergence() {}

  /// Returns how many bins the best distribution keeps; as many as there are if they are fewer than
  /// the levels.
  static int bestBins(long[] histogram) {
    double best = Double.POSITIVE_INFINITY;
    int bins = histogram.length;
    for (int i = Math.min(LEVELS, histogram.length); i <= histogram.length; i++) {
      double divergence = divergence(histogram, i, LEVELS);
      if (divergence < best) {
        best = divergence;
        bins = i;
      }
    }
    return bins;
  }

  /// Returns the divergence in nats if the first `kept` bins are merged into this many levels.
  static double divergence(long[] histogram, int kept, int levels) {
    double[] p = clipped(histogram, kept);
    double[] q = merged(histogram, p, levels);
    double sumP = sum(p);
    double sumQ = sum(q);
    double divergence = 0;
    for (int j = 0; j < kept; j++) {
      if (p[j] > 0) {
        divergence += p[j] / sumP * Math.log(p[j] / sumP / (q[j] / sumQ));
      }
    }
    return Double.isNaN(divergence) ? Double.POSITIVE_INFINITY : divergence;
  }

  /// Returns the first bins, with all beyond added to the last of them.
  static double[] clipped(long[] histogram, int kept) {
    double[] p = new double[kept];
    for (int j = 0; j < histogram.length; j++) {
      p[Math.min(j, kept - 1)] += histogram[j];
    }
    return p;
  }

  /// Returns the first bins after merging into levels and spreading over the bins of `p` that are
  /// not empty.
  static double[] merged(long[] histogram, double[] p, int levels) {
    double[] sums = new double[levels];
    int[] filled = new int[levels];
    for (int j = 0; j < p.length; j++) {
      int level = (int) ((long) j * levels / p.length);
      sums[level] += histogram[j];
      filled[level] += p[j] > 0 ? 1 : 0;
    }
    double[] q = new double[p.length];
    for (int j = 0; j < p.length; j++) {
      int level = (int) ((long) j * levels / p.length);
      q[j] = p[j] > 0 ? sums[level] / filled[level] : 0;
    }
    return q;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
