package org.actant.experiment.online;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;

/// Thompson sampling with a Gaussian belief about the mean cost of each arm and a flat prior: after
/// n costs with the mean m and the variance v the belief is normal with the mean m and the variance
/// v/n. The arm with the lowest draw from its belief is chosen (Agrawal and Goyal 2013, *Further
/// Optimal Regret Bounds for Thompson Sampling*, arXiv 1209.3353; as in algorithm 1 of the Zeus
/// paper, whose variance is that of the observed costs, divided by n).
final class GaussianBandit {
  private final NavigableMap<Integer, List<Double>> costs = new TreeMap<>();
  private final Random random;

  GaussianBandit(Random random) {
    this.random = random;
  }

  void observe(int arm, double cost) {
    costs.computeIfAbsent(arm, _ -> new ArrayList<>()).add(cost);
  }

  /// Returns the arm to take, one of those with an observation.
  int choose() {
    int best = costs.firstKey();
    double lowest = Double.POSITIVE_INFINITY;
    for (var arm : costs.entrySet()) {
      Belief belief = Belief.of(arm.getValue());
      double draw = belief.mean() + belief.deviation() * random.nextGaussian();
      if (draw < lowest) {
        lowest = draw;
        best = arm.getKey();
      }
    }
    return best;
  }

  /// A normal distribution of the mean cost of an arm.
  record Belief(double mean, double deviation) {
    static Belief of(List<Double> costs) {
      double mean = costs.stream().mapToDouble(c -> c).average().orElseThrow();
      double variance =
          costs.stream().mapToDouble(c -> (c - mean) * (c - mean)).average().orElseThrow();
      return new Belief(mean, Math.sqrt(variance / costs.size()));
    }
  }
}
