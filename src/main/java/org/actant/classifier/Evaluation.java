package org.actant.classifier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.actant.measure.Interval;

/// How good a classifier's predictions are on texts whose labels are known, beside the constant
/// classifier that always answers the label most frequent in training.
///
/// Intervals are of 95 % by the percentile bootstrap over texts (Efron 1979, doi
/// 10.1214/aos/1176344552), seeded.
///
/// @param labels all that occur or are predicted, sorted
/// @param confusion how often, by true label and predicted label
/// @param macroF1 the mean of the labels' F1, each label counting the same
/// @param accuracy the share of right predictions
/// @param brier the mean squared distance of the probabilities from the truth, summed over labels
///   (Brier 1950): 0 is perfect, 2 is certain and wrong
/// @param calibrationError the expected calibration error: how far the stated probability is from
///   the share that is right, over ten equal bins of probability (Naeini, Cooper and Hauskrecht,
///   AAAI 2015)
public record Evaluation(
    List<Label> labels,
    List<List<Integer>> confusion,
    Score macroF1,
    Score accuracy,
    double brier,
    double calibrationError) {
  private static final int RESAMPLES = 1000;
  private static final int BINS = 10;

  /// A figure, its interval, and what the constant classifier reaches.
  public record Score(double value, Interval<Double> interval, double constant) {}

  /// Figures of one label.
  ///
  /// @param support how many texts have it
  /// @param precision share of predictions of the label that are right; NaN where it is never
  ///   predicted
  /// @param recall share of texts with the label that are found; NaN where there are none
  /// @param f1 their harmonic mean; NaN where the label neither occurs nor is predicted
  public record PerLabel(Label label, int support, double precision, double recall, double f1) {}

  /// @param predictions of the examples' texts, in their order
  /// @param known the labels that the probabilities are of
  /// @param constant what the constant classifier answers
  public static Evaluation of(
      List<Example> examples,
      List<Prediction> predictions,
      List<Label> known,
      Label constant,
      long seed) {
    var all = new TreeSet<Label>(known);
    examples.forEach(example -> all.add(example.label()));
    var labels = List.copyOf(all);
    int[] truth = examples.stream().mapToInt(e -> labels.indexOf(e.label())).toArray();
    int[] predicted = predictions.stream().mapToInt(p -> labels.indexOf(p.label())).toArray();
    int[] constants = new int[truth.length];
    Arrays.fill(constants, labels.indexOf(constant));
    var sample = new Bootstrap(truth, predicted, labels.size(), RESAMPLES, seed);
    return new Evaluation(
        labels,
        confusion(truth, predicted, labels.size()),
        new Score(
            MacroF1.of(truth, predicted, labels.size()),
            sample.interval(MacroF1::of),
            MacroF1.of(truth, constants, labels.size())),
        new Score(
            accuracy(truth, predicted, labels.size()),
            sample.interval(Evaluation::accuracy),
            accuracy(truth, constants, labels.size())),
        brier(examples, predictions, known),
        calibrationError(examples, predictions));
  }

  /// Returns the figures of every label.
  public List<PerLabel> perLabel() {
    var rows = new ArrayList<PerLabel>();
    for (int label = 0; label < labels.size(); label++) {
      int at = label;
      int support = confusion.get(label).stream().mapToInt(n -> n).sum();
      int named = confusion.stream().mapToInt(row -> row.get(at)).sum();
      int right = confusion.get(label).get(label);
      rows.add(
          new PerLabel(
              labels.get(label),
              support,
              share(right, named),
              share(right, support),
              share(2.0 * right, support + named)));
    }
    return rows;
  }

  private static double share(double part, int whole) {
    return whole == 0 ? Double.NaN : part / whole;
  }

  private static List<List<Integer>> confusion(int[] truth, int[] predicted, int labels) {
    int[][] counts = new int[labels][labels];
    for (int i = 0; i < truth.length; i++) {
      counts[truth[i]][predicted[i]]++;
    }
    return Arrays.stream(counts).map(row -> IntStream.of(row).boxed().toList()).toList();
  }

  private static double accuracy(int[] truth, int[] predicted, int labels) {
    long right = IntStream.range(0, truth.length).filter(i -> truth[i] == predicted[i]).count();
    return (double) right / truth.length;
  }

  private static double brier(
      List<Example> examples, List<Prediction> predictions, List<Label> known) {
    double sum = 0;
    for (int i = 0; i < examples.size(); i++) {
      int truth = known.indexOf(examples.get(i).label());
      List<Double> probabilities = predictions.get(i).probabilities();
      for (int label = 0; label < known.size(); label++) {
        double distance = probabilities.get(label) - (label == truth ? 1 : 0);
        sum += distance * distance;
      }
      sum += truth < 0 ? 1 : 0;
    }
    return sum / examples.size();
  }

  private static double calibrationError(List<Example> examples, List<Prediction> predictions) {
    double[] gap = new double[BINS];
    for (int i = 0; i < examples.size(); i++) {
      double probability = predictions.get(i).probability();
      boolean right = predictions.get(i).label().equals(examples.get(i).label());
      gap[Math.min(BINS - 1, (int) (probability * BINS))] += (right ? 1 : 0) - probability;
    }
    return Arrays.stream(gap).map(Math::abs).sum() / examples.size();
  }

  /// Figures of resamples with replacement.
  private record Bootstrap(int[] truth, int[] predicted, int labels, int resamples, long seed) {
    interface Figure {
      double of(int[] truth, int[] predicted, int labels);
    }

    Interval<Double> interval(Figure figure) {
      var chance = new Random(seed);
      double[] figures = new double[resamples];
      int[] some = new int[truth.length];
      int[] said = new int[truth.length];
      for (int r = 0; r < resamples; r++) {
        for (int i = 0; i < some.length; i++) {
          int row = chance.nextInt(some.length);
          some[i] = truth[row];
          said[i] = predicted[row];
        }
        figures[r] = figure.of(some, said, labels);
      }
      Arrays.sort(figures);
      return new Interval<>(quantile(figures, 0.025), quantile(figures, 0.975));
    }

    private static double quantile(double[] sorted, double share) {
      double place = share * (sorted.length - 1);
      int below = (int) place;
      int above = Math.min(below + 1, sorted.length - 1);
      return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
  }
}
