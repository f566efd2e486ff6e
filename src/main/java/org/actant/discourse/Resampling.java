package org.actant.discourse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.actant.input.InputException;
import org.actant.measure.Interval;

/// How sure betweenness and passage are: the network is made again and again of as many statements,
/// drawn with replacement from those there are, and each node's values are noted (percentile
/// bootstrap; Efron 1979, doi:10.1214/aos/1176344552). The intervals hold 95 % of them. A draw
/// leaves about a third of the statements out, so that its network is thinner and values are rather
/// too small than too large; an interval is widened to the value of the whole network where it
/// would not hold it. It tells how much hangs on single statements, not whether the documents are
/// the right ones.
///
/// @param samples how many networks were made
public record Resampling(
    int samples,
    long seed,
    List<Interval<Double>> betweenness,
    List<Interval<Double>> passage,
    List<Double> first) {
  private static final int SAMPLES = 200;
  public static final long SEED = 1;
  private static final int FEWEST = 20;
  private static final int MOST_SAMPLES = 100_000;

  /// Nodes × ties × samples that take some seconds.
  private static final double WORK = 1e8;

  public Resampling {
    betweenness = List.copyOf(betweenness);
    passage = List.copyOf(passage);
    first = List.copyOf(first);
  }

  /// Returns how many networks to make unless somebody says otherwise: [#SAMPLES] of a network that
  /// a picture can show, fewer of large ones, none where it would take minutes.
  public static int affordable(Network network) {
    double work = (double) network.nodes().size() * Math.max(1, network.ties().size());
    double samples = Math.floor(WORK / Math.max(1, work));
    return samples < FEWEST ? 0 : (int) Math.min(SAMPLES, samples);
  }

  /// @param samples how many networks to make, at least 20
  static Resampling of(Statements statements, Recipe recipe, int samples, long seed) {
    if (samples < FEWEST || samples > MOST_SAMPLES) {
      throw new InputException(
          samples + " resamples; expected " + FEWEST + " to " + MOST_SAMPLES + ", or 0 for none");
    }
    Occurrences all = recipe.select(statements);
    Network whole = Networks.of(statements, recipe, all.with(all.list(), true));
    int nodes = whole.nodes().size();
    double[][] betweenness = new double[nodes][samples];
    double[][] passage = new double[nodes][samples];
    double[] first = new double[nodes];
    var random = new SplittableRandom(seed);
    for (int sample = 0; sample < samples; sample++) {
      Network network = Networks.of(statements, recipe, all.with(draw(all.list(), random), true));
      double[] between = Betweenness.of(network);
      double[] through = Passage.of(network);
      double best = Arrays.stream(between).max().orElse(0);
      for (int node = 0; node < nodes; node++) {
        betweenness[node][sample] = between[node];
        passage[node][sample] = through[node];
        first[node] += best > 0 && between[node] == best ? 1.0 / samples : 0;
      }
    }
    return new Resampling(
        samples,
        seed,
        intervals(betweenness, Betweenness.of(whole)),
        intervals(passage, Passage.of(whole)),
        Arrays.stream(first).boxed().toList());
  }

  /// As many as there are, each as heavy as often as it was drawn.
  private static List<Occurrence> draw(List<Occurrence> from, SplittableRandom random) {
    int[] drawn = new int[from.size()];
    for (int i = 0; i < drawn.length; i++) {
      drawn[random.nextInt(drawn.length)]++;
    }
    var sample = new ArrayList<Occurrence>();
    for (int i = 0; i < drawn.length; i++) {
      if (drawn[i] > 0) {
        sample.add(from.get(i).weighing(drawn[i]));
      }
    }
    return sample;
  }

  private static List<Interval<Double>> intervals(double[][] samples, double[] values) {
    var intervals = new ArrayList<Interval<Double>>();
    for (int node = 0; node < values.length; node++) {
      double[] sorted = samples[node].clone();
      Arrays.sort(sorted);
      double low = sorted[(int) Math.floor(0.025 * (sorted.length - 1))];
      double high = sorted[(int) Math.ceil(0.975 * (sorted.length - 1))];
      intervals.add(new Interval<>(Math.min(low, values[node]), Math.max(high, values[node])));
    }
    return intervals;
  }
}
