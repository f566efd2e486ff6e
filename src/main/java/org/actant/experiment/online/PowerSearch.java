package org.actant.experiment.online;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.function.ToDoubleFunction;

/// How a power limit is found in the first epoch of a run, which is cut into equal pieces, one for
/// each limit that is tried.
@FunctionalInterface
interface PowerSearch {
  /// What a search found.
  ///
  /// @param tried in this order, at least one
  /// @param best of them
  record Found(List<Double> tried, double best) {
    public Found {
      tried = List.copyOf(tried);
    }
  }

  /// Tries limits and returns the cheapest of them.
  ///
  /// @param limits there are, in watts
  /// @param cost measures a limit
  Found search(NavigableSet<Double> limits, ToDoubleFunction<Double> cost);

  /// Tries every limit (just-in-time profiling, section 4.2 of the Zeus paper).
  static Found all(NavigableSet<Double> limits, ToDoubleFunction<Double> cost) {
    double best = limits.last();
    for (double limit : limits.descendingSet()) {
      best = cost.applyAsDouble(limit) < cost.applyAsDouble(best) ? limit : best;
    }
    return new Found(List.copyOf(limits.descendingSet()), best);
  }

  /// Goes down from the largest limit as long as that gets cheaper: a descent in the one coordinate
  /// that there is. After GPOEO's local search (Wang et al. 2022, arXiv 2201.01684), which starts
  /// from what a model of performance counters predicts; this one has no model.
  static Found descend(NavigableSet<Double> limits, ToDoubleFunction<Double> cost) {
    var tried = new ArrayList<>(List.of(limits.last()));
    double best = limits.last();
    for (Double next = limits.lower(best); next != null; next = limits.lower(next)) {
      tried.add(next);
      if (cost.applyAsDouble(next) >= cost.applyAsDouble(best)) {
        return new Found(tried, best);
      }
      best = next;
    }
    return new Found(tried, best);
  }

  /// Takes one limit without trying.
  static PowerSearch fixed(double watts) {
    return (limits, _) -> new Found(List.of(watts), watts);
  }
}
