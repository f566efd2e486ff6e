package org.actant.energy.nvml;

import java.io.IOException;
import java.util.Locale;

/// Sums the steps of a board's energy counter and counts how often it moved. The counter has 64
/// bits of millijoules and does not wrap; it starts anew when the driver is loaded again.
final class EnergyCounter {
  private final long first;
  private long last;
  private long updates;

  /// @param first millijoules now
  EnergyCounter(long first) {
    this.first = first;
    this.last = first;
  }

  /// Takes the next value.
  ///
  /// @throws IOException if it went back: the sum is lost
  void advance(long millijoules) throws IOException {
    if (millijoules < last) {
      throw new IOException(
          String.format(
              Locale.ROOT,
              "the counter went back from %.3f J to %.3f J; was the driver loaded again?",
              last / 1e3,
              millijoules / 1e3));
    }
    if (millijoules > last) {
      updates++;
    }
    last = millijoules;
  }

  double joules() {
    return (last - first) / 1e3;
  }

  /// Returns how many updates were seen: as many as there were, or fewer.
  long updates() {
    return updates;
  }
}
