package org.actant.energy.linux;

import java.io.IOException;
import java.util.Locale;

/// Sums an event counter that may have to share its place in the processor. What was counted
/// between two reads is scaled by the time that it should have been counted over the time that it
/// was, as perf(1) does for a whole run; here for each pair of reads, so that a window is scaled by
/// its own share and a sum never falls.
final class TurnTaking {
  private PerfCounter.Values last;
  private double total;

  TurnTaking(PerfCounter.Values first) {
    this.last = first;
    this.total = first.value();
  }

  /// Returns the events so far.
  ///
  /// @throws IOException if the process ran but the event was never counted since the last read
  ///   that gave a figure; the next figure covers that time
  double advance(PerfCounter.Values now) throws IOException {
    long enabled = now.enabled() - last.enabled();
    long running = now.running() - last.running();
    if (running <= 0 && enabled > 0) {
      throw new IOException(
          String.format(
              Locale.ROOT,
              "the processor had no free counter for %.3f s of the process",
              enabled / 1e9));
    }
    double scale = running <= 0 ? 1 : Math.max(1, (double) enabled / running);
    total += Math.max(0, now.value() - last.value()) * scale;
    last = now;
    return total;
  }

  /// Returns the share of time in which the event was counted, 1 where it never had to wait.
  double share() {
    return last.enabled() == 0 ? 1 : Math.min(1, (double) last.running() / last.enabled());
  }
}
