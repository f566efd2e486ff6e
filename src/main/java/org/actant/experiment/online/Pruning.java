package org.actant.experiment.online;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.NavigableSet;
import java.util.OptionalInt;
import java.util.TreeSet;

/// The exploration before the bandit: batch sizes are tried once from the default down and then up,
/// and each direction ends at the first that fails; then once more around the cheapest of those
/// that succeeded (section 4.4 of the Zeus paper). What succeeded both times is left.
final class Pruning {
  private static final int ROUNDS = 2;

  private NavigableSet<Integer> batches;
  private int center;
  private int round = 1;
  private final NavigableSet<Integer> good = new TreeSet<>();
  private final Deque<Integer> down = new ArrayDeque<>();
  private final Deque<Integer> up = new ArrayDeque<>();
  private double lowest = Double.POSITIVE_INFINITY;

  Pruning(NavigableSet<Integer> batches, int first) {
    this.batches = new TreeSet<>(batches);
    this.center = first;
    fill();
  }

  /// The next batch size to try; none when the exploration is over.
  OptionalInt next() {
    if (!down.isEmpty()) {
      return OptionalInt.of(down.getFirst());
    }
    return up.isEmpty() ? OptionalInt.empty() : OptionalInt.of(up.getFirst());
  }

  /// Hears of the batch size that was next.
  void observe(int batch, double cost, boolean reached) {
    Deque<Integer> direction = down.isEmpty() ? up : down;
    if (direction.isEmpty() || direction.remove() != batch) {
      throw new IllegalArgumentException("nobody asked for the batch size " + batch);
    }
    if (reached) {
      good.add(batch);
      if (cost < lowest) {
        lowest = cost;
        center = batch;
      }
    } else {
      direction.clear();
    }
    if (down.isEmpty() && up.isEmpty()) {
      batches = new TreeSet<>(good);
      if (round++ < ROUNDS && !batches.isEmpty()) {
        fill();
      }
    }
  }

  /// The batch sizes that are left.
  List<Integer> left() {
    return new ArrayList<>(batches);
  }

  private void fill() {
    good.clear();
    lowest = Double.POSITIVE_INFINITY;
    down.addAll(batches.headSet(center, true).descendingSet());
    up.addAll(batches.tailSet(center, false));
  }
}
