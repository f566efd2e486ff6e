package org.actant.energy.tools;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The energy under samples of power, and how well they cover their time.
///
/// @param spanS the time that the samples should tell of, steps back of the clock left out
/// @param coveredS the part of the span between samples that are no further apart than
///   [#LONGEST_STEP] times the period
/// @param largestGapS the longest step between two samples
/// @param periodS the median step
/// @param cumulative joules since the first sample, at each sample
record PowerIntegral(
    double joules,
    double spanS,
    double coveredS,
    double largestGapS,
    double periodS,
    int samples,
    List<Double> cumulative) {
  /// How many periods two samples may be apart before the time between them counts as not covered.
  static final int LONGEST_STEP = 5;

  PowerIntegral {
    cumulative = List.copyOf(cumulative);
  }

  /// What a sample stands for.
  enum Rule {
    /// The power at that moment: the trapezoidal rule.
    INSTANT("integral of power samples by the trapezoidal rule"),
    /// The mean power since the sample before, so that power times step is exact. The first sample
    /// stands for a time that nobody knows and is left out.
    MEAN_SINCE_LAST("sum of mean power since the sample before times the step");

    private final String words;

    Rule(String words) {
      this.words = words;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  /// Power at a time.
  ///
  /// @param sinceS the time of the row before; NaN for the first row
  record Sample(double atS, double watts, double sinceS) {}

  /// Integrates; nothing where no time passes. A step in which the clock does not go forward adds
  /// nothing.
  ///
  /// @param samples those that have a figure
  /// @param wholeS the time of all rows, with and without a figure
  static Optional<PowerIntegral> of(List<Sample> samples, Rule rule, double wholeS) {
    var steps = new ArrayList<Double>();
    var cumulative = new ArrayList<Double>();
    double joules = 0;
    for (int i = 0; i < samples.size(); i++) {
      Sample now = samples.get(i);
      double step =
          switch (rule) {
            case INSTANT -> i == 0 ? 0 : now.atS() - samples.get(i - 1).atS();
            case MEAN_SINCE_LAST -> now.atS() - now.sinceS();
          };
      if (step > 0) {
        steps.add(step);
        joules += step * power(samples, i, rule);
      }
      cumulative.add(joules);
    }
    if (steps.isEmpty()) {
      return Optional.empty();
    }
    double period = steps.stream().sorted().toList().get(steps.size() / 2);
    double covered =
        steps.stream().mapToDouble(s -> s).filter(s -> s <= LONGEST_STEP * period).sum();
    double span = rule == Rule.INSTANT ? steps.stream().mapToDouble(s -> s).sum() : wholeS;
    return Optional.of(
        new PowerIntegral(
            joules, span, covered, largestGap(samples), period, samples.size(), cumulative));
  }

  private static double power(List<Sample> samples, int i, Rule rule) {
    return switch (rule) {
      case INSTANT -> (samples.get(i - 1).watts() + samples.get(i).watts()) / 2;
      case MEAN_SINCE_LAST -> samples.get(i).watts();
    };
  }

  private static double largestGap(List<Sample> samples) {
    double largest = 0;
    for (int i = 1; i < samples.size(); i++) {
      largest = Math.max(largest, samples.get(i).atS() - samples.get(i - 1).atS());
    }
    return largest;
  }

  double meanWatts() {
    return joules / spanS;
  }

  double coverage() {
    return Math.min(1, coveredS / spanS);
  }
}
