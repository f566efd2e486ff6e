package org.actant.energy.nvml;

import java.util.List;
import java.util.SortedMap;
import org.actant.energy.Channel;
import org.actant.energy.Reading;

/// Follows one quantity of one board.
interface Gauge {
  Gpu gpu();

  /// Looks at the board and remembers what it says.
  void look();

  /// Returns what was gathered up to the last look; always the same channels.
  SortedMap<Channel, Reading> readings();

  /// Begins a new span, for what is the largest or the smallest of one; sums go on.
  default void reset() {}

  /// Sentences that a reader must know to trust what was gathered.
  default List<String> notes() {
    return gpu().divided()
        ? List.of(
            readings().firstKey()
                + " is of the whole board, which is divided into instances (MIG), whoever used"
                + " them")
        : List.of();
  }

  /// How it is read, for people.
  String method();
}
