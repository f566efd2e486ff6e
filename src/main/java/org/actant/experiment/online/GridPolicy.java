package org.actant.experiment.online;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tries every batch size with every power limit once, then takes the cheapest run of all. A batch
/// size that has failed to reach the target is not tried with other limits (the baseline "grid
/// search with pruning" of the Zeus paper, section 6.1).
final class GridPolicy implements Policy {
  private final Deque<Proposed> left = new ArrayDeque<>();
  private final Set<Integer> failed = new HashSet<>();
  private final Proposed first;
  private @Nullable Run best;

  private record Proposed(int batch, double watts) {}

  GridPolicy(Workload workload) {
    int middle = workload.defaultBatch();
    first = new Proposed(middle, workload.arm(middle).epochs().lastKey());
    workload.arms().keySet().stream()
        .sorted(Comparator.comparingInt((Integer batch) -> batch == middle ? 0 : 1))
        .forEach(batch ->
            workload
                .arm(batch)
                .epochs()
                .descendingKeySet()
                .forEach(watts -> left.add(new Proposed(batch, watts))));
  }

  @Override
  public Proposal propose() {
    while (!left.isEmpty() && failed.contains(left.getFirst().batch())) {
      left.remove();
    }
    Proposed next = left.isEmpty() ? bestSoFar() : left.remove();
    return new Proposal(next.batch(), PowerSearch.fixed(next.watts()));
  }

  private Proposed bestSoFar() {
    return best == null ? first : new Proposed(best.batch(), best.watts());
  }

  @Override
  public void observe(Run run) {
    if (!run.reached()) {
      failed.add(run.batch());
    } else if (best == null || run.cost() < best.cost()) {
      best = run;
    }
  }
}
