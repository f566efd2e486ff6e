package org.actant.cli.review;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// How fast a coder decides: over the decisions of this sitting, with pauses of more than five
/// minutes counted as five.
final class Pace {
  private static final Duration PAUSE = Duration.ofMinutes(5);

  private final Clock clock;
  private Instant last;
  private Duration spent = Duration.ZERO;
  private int decisions;

  Pace(Clock clock) {
    this.clock = clock;
    this.last = clock.instant();
  }

  void decided() {
    Instant now = clock.instant();
    Duration since = Duration.between(last, now);
    spent = spent.plus(since.compareTo(PAUSE) > 0 ? PAUSE : since);
    last = now;
    decisions++;
  }

  int decisions() {
    return decisions;
  }

  /// Says rate and time left, once there is something to go by.
  Optional<String> describe(int left) {
    if (decisions < 3 || spent.toMillis() == 0) {
      return Optional.empty();
    }
    double perMinute = decisions * 60_000.0 / spent.toMillis();
    double minutes = left / perMinute;
    String time =
        minutes < 1
            ? "under 1 min left"
            : minutes < 90
                ? String.format(Locale.ROOT, "%.0f min left", minutes)
                : String.format(Locale.ROOT, "%.1f h left", minutes / 60);
    return Optional.of(String.format(Locale.ROOT, "%.1f/min, %s", perMinute, time));
  }
}
