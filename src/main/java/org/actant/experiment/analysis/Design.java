package org.actant.experiment.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.actant.experiment.Condition.Treatment;

/// A two-level factorial design found among the conditions of a study: factors that are there or
/// not, and runs that have each pair of factors in all four ways equally often, so that their
/// effects can be told apart (Box, Hunter and Hunter, *Statistics for Experimenters*, 2005,
/// chapters 5 and 6).
///
/// @param factors in the order in which they first occur
/// @param runs the conditions
/// @param present which factors a run has, runs first
record Design(List<String> factors, List<Arm> runs, List<boolean[]> present) {
  private static final int MOST_FACTORS = 12;

  /// The largest full factorial among the conditions; if there is none, all conditions together if
  /// they are a fraction of one.
  static Optional<Design> of(Analysis a) {
    List<Arm> arms = a.distinct();
    Map<Treatment, String> named = named(arms);
    List<Treatment> all = List.copyOf(named.keySet());
    if (all.size() < 2 || all.size() > MOST_FACTORS) {
      return Optional.empty();
    }
    Optional<Design> full = full(arms, all, named);
    if (full.isPresent() && full.get().runs.size() == arms.size()) {
      return full;
    }
    var fraction = design(arms, all, named);
    return fraction.isBalanced() ? Optional.of(fraction) : full;
  }

  /// The treatments of all conditions and the names by which people know them: the condition that
  /// has nothing else, or the technique with its levels.
  private static Map<Treatment, String> named(List<Arm> arms) {
    var names = new LinkedHashMap<Treatment, String>();
    for (Arm arm : arms) {
      arm.treatments().forEach(t -> names.putIfAbsent(t, describe(t)));
    }
    for (Arm arm : arms) {
      if (arm.treatments().size() == 1) {
        names.put(arm.treatments().getFirst(), arm.id());
      }
    }
    return names;
  }

  private static String describe(Treatment treatment) {
    return treatment.levels().entrySet().stream()
        .map(level -> " " + level.getKey() + "=" + level.getValue())
        .collect(Collectors.joining("", treatment.technique(), ""));
  }

  /// Looks for the most factors of which all combinations are there.
  private static Optional<Design> full(
      List<Arm> arms, List<Treatment> all, Map<Treatment, String> named) {
    Optional<Design> best = Optional.empty();
    for (int some = 1; some < 1 << all.size(); some++) {
      int chosen = some;
      List<Treatment> factors =
          IntStream.range(0, all.size())
              .filter(i -> (chosen >> i & 1) == 1)
              .mapToObj(all::get)
              .toList();
      if (factors.size() > Math.max(1, best.map(b -> b.factors.size()).orElse(1))) {
        List<Arm> runs = runs(arms, factors);
        if (runs.size() == 1 << factors.size()) {
          best = Optional.of(design(runs, factors, named));
        }
      }
    }
    return best;
  }

  /// The conditions with these treatments only, one for each combination: the first in the study's
  /// order, where the same techniques are there in several orders.
  private static List<Arm> runs(List<Arm> arms, List<Treatment> factors) {
    Set<Set<Treatment>> seen = new HashSet<>();
    var runs = new ArrayList<Arm>();
    for (Arm arm : arms) {
      var own = Set.copyOf(new HashSet<>(arm.treatments()));
      if (factors.containsAll(own) && seen.add(own)) {
        runs.add(arm);
      }
    }
    return runs;
  }

  private static Design design(
      List<Arm> runs, List<Treatment> factors, Map<Treatment, String> named) {
    var present = new ArrayList<boolean[]>();
    for (Arm run : runs) {
      boolean[] row = new boolean[factors.size()];
      for (int i = 0; i < row.length; i++) {
        row[i] = run.treatments().contains(factors.get(i));
      }
      present.add(row);
    }
    return new Design(factors.stream().map(f -> named.getOrDefault(f, "")).toList(), runs, present);
  }

  private boolean isBalanced() {
    return runs.size() >= 4
        && IntStream.range(0, factors.size())
            .allMatch(i ->
                sum(column(i)) == 0
                    && IntStream.range(i + 1, factors.size())
                        .allMatch(j -> sum(column(i, j)) == 0));
  }

  private static int sum(int[] column) {
    return IntStream.of(column).sum();
  }

  /// Plus or minus one for each run: the product of the factors' columns.
  int[] column(int... some) {
    return present.stream()
        .mapToInt(row -> {
          int product = 1;
          for (int factor : some) {
            product *= row[factor] ? 1 : -1;
          }
          return product;
        })
        .toArray();
  }
}
