package org.actant.carbon.planning;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.actant.carbon.CarbonIntensity;

/// What a grid emits over time: spans that follow each other, sometimes with a gap between them.
public record IntensitySeries(List<Span> spans) {
  public IntensitySeries {
    spans = List.copyOf(spans);
    if (spans.isEmpty()) {
      throw new IllegalArgumentException("a series of nothing");
    }
    for (int i = 1; i < spans.size(); i++) {
      if (spans.get(i).begin().isBefore(spans.get(i - 1).end())) {
        throw new IllegalArgumentException("two spans at " + spans.get(i).begin());
      }
    }
  }

  /// A time with one intensity.
  public record Span(Instant begin, Instant end, CarbonIntensity intensity) {
    public Span {
      if (!begin.isBefore(end)) {
        throw new IllegalArgumentException("a span from " + begin + " to " + end);
      }
    }

    public Duration length() {
      return Duration.between(begin, end);
    }
  }

  public Instant begin() {
    return spans.getFirst().begin();
  }

  public Instant end() {
    return spans.getLast().end();
  }

  /// The mean over the time that is known.
  public CarbonIntensity mean() {
    double sum = 0;
    double seconds = 0;
    for (Span span : spans) {
      double length = span.length().toNanos() / 1e9;
      sum += span.intensity().gramsPerKilowattHour() * length;
      seconds += length;
    }
    return new CarbonIntensity(sum / seconds);
  }

  /// How many times nothing is known between two spans.
  public int gaps() {
    int gaps = 0;
    for (int i = 1; i < spans.size(); i++) {
      if (spans.get(i).begin().isAfter(spans.get(i - 1).end())) {
        gaps++;
      }
    }
    return gaps;
  }
}
