package org.actant.energy.calibration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.actant.energy.calibration.LoadStep.Kind;

/// The steps of a calibration, idle first and last. Between them the order is shuffled, always the
/// same way, so that heat and time of day do not pass for load.
///
/// @param settleS seconds that each load runs before it counts
/// @param countS seconds that count
public record LoadPlan(List<LoadStep> steps, double settleS, double countS) {
  private static final long SEED = 5;

  public LoadPlan {
    steps = List.copyOf(steps);
    if (steps.stream().map(LoadStep::name).distinct().count() != steps.size()) {
      throw new IllegalArgumentException("two steps with one name in " + steps);
    }
  }

  /// One, half and all of the processors at 10 to 100 %, computing and streaming: about ten
  /// minutes.
  public static LoadPlan standard(int logicalProcessors) {
    return within(600, 3, logicalProcessors, List.of(10, 25, 50, 75, 100));
  }

  /// The same with fewer duties: about two minutes, and a larger error.
  public static LoadPlan quick(int logicalProcessors) {
    return within(120, 1, logicalProcessors, List.of(25, 50, 100));
  }

  /// A plan of other lengths.
  public LoadPlan lasting(double settle, double step) {
    return new LoadPlan(steps, settle, step);
  }

  private static LoadPlan within(
      double totalS, double settleS, int logicalProcessors, List<Integer> duties) {
    var loads = new ArrayList<LoadStep>();
    for (Kind kind : List.of(Kind.COMPUTE, Kind.MEMORY)) {
      var threads =
          new TreeSet<>(List.of(1, Math.max(1, logicalProcessors / 2), logicalProcessors));
      for (int count : threads) {
        for (int duty : duties) {
          loads.add(LoadStep.of(kind, count, duty));
        }
      }
    }
    Collections.shuffle(loads, new Random(SEED));
    loads.addFirst(LoadStep.idle("idle-first"));
    loads.addLast(LoadStep.idle("idle-last"));
    return new LoadPlan(loads, settleS, Math.floor(totalS / loads.size() - settleS));
  }

  public double totalS() {
    return steps.size() * (settleS + countS);
  }
}
