package org.actant.corpus.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// Time that passes by waiting only, and at once.
public final class TestTime extends Clock implements Pause {
  private Instant now = Instant.parse("2026-01-01T12:00:00Z");
  private final List<Duration> pauses = new ArrayList<>();

  @Override
  public void pause(Duration time) {
    pauses.add(time);
    now = now.plus(time);
  }

  /// How long was waited, one after the other.
  public List<Duration> pauses() {
    return List.copyOf(pauses);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
