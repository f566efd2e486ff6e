package org.actant.energy.profiler;

import java.util.Optional;

/// The units in which profilers write times.
final class TimeUnit {
  private TimeUnit() {}

  /// Returns how many of a unit are a second; nothing if it is no unit of time.
  static Optional<Double> perSecond(String unit) {
    return switch (unit.strip()) {
      case "ns", "nsec", "nsecond" -> Optional.of(1e9);
      case "us", "µs", "μs", "usec", "usecond" -> Optional.of(1e6);
      case "ms", "msec", "msecond" -> Optional.of(1e3);
      case "s", "sec", "second" -> Optional.of(1.0);
      default -> Optional.empty();
    };
  }
}
