package org.actant.experiment.design;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Runs with one level of each factor. Levels are numbers from 0, which is the baseline's.
public final class Crossing {
  private Crossing() {}

  /// All combinations, the last factor changing fastest.
  ///
  /// @param levels how many levels each factor has
  public static List<List<Integer>> full(List<Integer> levels) {
    List<List<Integer>> runs = List.of(List.of());
    for (int count : levels) {
      var longer = new ArrayList<List<Integer>>();
      for (List<Integer> run : runs) {
        for (int level = 0; level < count; level++) {
          var extended = new ArrayList<>(run);
          extended.add(level);
          longer.add(List.copyOf(extended));
        }
      }
      runs = longer;
    }
    return List.copyOf(runs);
  }

  /// The baseline, and each other level of each factor alone. It is cheap, and blind to
  /// interactions: what two levels do together is not looked at.
  public static List<List<Integer>> oneAtATime(List<Integer> levels) {
    var runs = new ArrayList<List<Integer>>();
    runs.add(Collections.nCopies(levels.size(), 0));
    for (int factor = 0; factor < levels.size(); factor++) {
      for (int level = 1; level < levels.get(factor); level++) {
        var run = new ArrayList<>(Collections.nCopies(levels.size(), 0));
        run.set(factor, level);
        runs.add(List.copyOf(run));
      }
    }
    return List.copyOf(runs);
  }
}
