package org.actant.experiment.design;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// Sequences of steps, each step a number from 0. The empty sequence is the baseline.
public final class Orders {
  private Orders() {}

  /// The baseline, each step alone, and every sequence of two to `longest` different steps: P→Q as
  /// well as Q→P.
  public static List<List<Integer>> upTo(int longest, int steps) {
    var all = new ArrayList<List<Integer>>();
    List<List<Integer>> last = List.of(List.of());
    for (int length = 0; length <= longest; length++) {
      all.addAll(last);
      last = last.stream().flatMap(s -> extensions(s, steps).stream()).toList();
    }
    return List.copyOf(all);
  }

  private static List<List<Integer>> extensions(List<Integer> sequence, int steps) {
    var longer = new ArrayList<List<Integer>>();
    for (int step = 0; step < steps; step++) {
      if (!sequence.contains(step)) {
        var extended = new ArrayList<>(sequence);
        extended.add(step);
        longer.add(List.copyOf(extended));
      }
    }
    return longer;
  }

  /// The baseline, the cascades, and what their analysis needs: every step of theirs alone, and how
  /// each cascade grows step by step. Nothing twice.
  public static List<List<Integer>> cascades(List<List<Integer>> cascades) {
    var all = new LinkedHashSet<List<Integer>>();
    all.add(List.of());
    cascades.forEach(cascade -> cascade.forEach(step -> all.add(List.of(step))));
    for (List<Integer> cascade : cascades) {
      for (int length = 1; length <= cascade.size(); length++) {
        all.add(List.copyOf(cascade.subList(0, length)));
      }
    }
    return List.copyOf(all);
  }
}
