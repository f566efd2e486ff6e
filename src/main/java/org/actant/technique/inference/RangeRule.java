package org.actant.technique.inference;

/// How far from zero an activation's grid has to reach. A nearer end makes the grid finer and cuts
/// off what lies beyond.
public sealed interface RangeRule {
  /// Returns the threshold, above 0 and at most about the histogram's limit.
  double threshold(Histogram histogram);

  /// As far as the largest value.
  record Largest() implements RangeRule {
    @Override
    public double threshold(Histogram histogram) {
      return histogram.limit();
    }
  }

  /// As far as the nearest bin edge within which this share of all values lies.
  ///
  /// @param percent of the values, zeros included
  record Percentile(double percent) implements RangeRule {
    @Override
    public double threshold(Histogram histogram) {
      long needed = (long) Math.ceil(histogram.count() * percent / 100);
      long seen = histogram.zeros();
      int bin = 0;
      while (bin < histogram.bins().length && seen < needed) {
        seen += histogram.bins()[bin];
        bin++;
      }
      return Math.max(1, bin) * histogram.binWidth();
    }
  }

  /// The bin edge at which rounding and cutting off together do the least mean squared error.
  /// Values are taken to lie in the middle of their bins, errors of rounding to be spread evenly,
  /// so that they average a twelfth of the squared step.
  record LeastSquares() implements RangeRule {
    @Override
    public double threshold(Histogram histogram) {
      double best = Double.POSITIVE_INFINITY;
      double threshold = histogram.limit();
      for (int bin = 1; bin <= histogram.bins().length; bin++) {
        double error = error(histogram, bin);
        if (error < best) {
          best = error;
          threshold = bin * histogram.binWidth();
        }
      }
      return threshold;
    }

    /// The sum of the squared errors with a grid that ends after this many bins.
    private static double error(Histogram histogram, int kept) {
      double width = histogram.binWidth();
      double step = histogram.range().within(kept * width).scale();
      double error = 0;
      for (int bin = 0; bin < histogram.bins().length; bin++) {
        double beyond = bin < kept ? 0 : (bin + 0.5 - kept) * width;
        error += histogram.bins()[bin] * (bin < kept ? step * step / 12 : beyond * beyond);
      }
      return error;
    }
  }

  /// The threshold that keeps most of the information of the distribution: see [KlDivergence].
  record Entropy() implements RangeRule {
    @Override
    public double threshold(Histogram histogram) {
      return (KlDivergence.bestBins(histogram.bins()) + 0.5) * histogram.binWidth();
    }
  }
}
