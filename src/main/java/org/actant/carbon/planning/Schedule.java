package org.actant.carbon.planning;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.actant.carbon.CarbonIntensity;
import org.actant.carbon.planning.IntensitySeries.Span;

/// The starts of a run in a series of intensities.
///
/// The mean intensity of a window is, as a function of its start, linear between the starts at
/// which the window's begin or its end meets a change of the series. So only these need to be
/// looked at. For what shifting in time can save see Wiesner et al., *Let's wait awhile: how
/// temporal workload shifting can reduce carbon emissions in the cloud*, Middleware 2021,
/// doi:10.1145/3464298.3493399. A window that would touch a gap is no candidate.
public final class Schedule {
  private final IntensitySeries series;
  private final Duration length;
  private final Instant earliest;
  private final Instant deadline;

  private final NavigableMap<Instant, Known> known = new TreeMap<>();

  /// A span of the series.
  ///
  /// @param sum grams per kilowatt-hour times seconds from the begin of the series to its own
  /// @param until the end of the last span that follows without a gap
  private record Known(Span span, double sum, Instant until) {}

  /// A window in time.
  ///
  /// @param mean of the intensity while it runs
  public record Window(Instant begin, Instant end, CarbonIntensity mean) {
    /// The share of the emissions that this window saves against another one.
    public double savingAgainst(CarbonIntensity other) {
      return other.gramsPerKilowattHour() == 0
          ? 0
          : 1 - mean.gramsPerKilowattHour() / other.gramsPerKilowattHour();
    }
  }

  /// A run in pieces.
  public record Pieces(List<Window> windows, CarbonIntensity mean) {
    public Pieces {
      windows = List.copyOf(windows);
    }
  }

  /// @param earliest when the run could start
  /// @param deadline when it must have ended
  public Schedule(IntensitySeries series, Duration length, Instant earliest, Instant deadline) {
    if (length.isZero() || length.isNegative()) {
      throw new IllegalArgumentException("a run of " + length);
    }
    this.series = series;
    this.length = length;
    this.earliest = earliest;
    this.deadline = deadline;
    double sum = 0;
    for (Span span : series.spans()) {
      known.put(span.begin(), new Known(span, sum, span.end()));
      sum += span.intensity().gramsPerKilowattHour() * seconds(span.length());
    }
    joinWithoutGap();
  }

  private void joinWithoutGap() {
    for (Known span : List.copyOf(known.descendingMap().values())) {
      Known next = known.get(span.until());
      if (next != null) {
        known.put(span.span().begin(), new Known(span.span(), span.sum(), next.until()));
      }
    }
  }

  /// Returns the window that begins at a time; nothing if it would touch a gap, an end of the
  /// series or the deadline.
  public Optional<Window> startingAt(Instant begin) {
    Instant end = begin.plus(length);
    if (begin.isBefore(earliest) || end.isAfter(deadline) || !isKnown(begin, end)) {
      return Optional.empty();
    }
    double mean = (sumUntil(end) - sumUntil(begin)) / seconds(length);
    return Optional.of(new Window(begin, end, new CarbonIntensity(Math.max(0, mean))));
  }

  private boolean isKnown(Instant begin, Instant end) {
    var entry = known.floorEntry(begin);
    return entry != null
        && begin.isBefore(entry.getValue().span().end())
        && !entry.getValue().until().isBefore(end);
  }

  private double sumUntil(Instant time) {
    Known last = known.floorEntry(time).getValue();
    Span span = last.span();
    Instant within = time.isBefore(span.end()) ? time : span.end();
    return last.sum()
        + span.intensity().gramsPerKilowattHour() * seconds(Duration.between(span.begin(), within));
  }

  /// All windows that can be the best, by begin.
  public List<Window> candidates() {
    var begins = new TreeSet<Instant>();
    begins.add(earliest);
    begins.add(deadline.minus(length));
    for (Span span : series.spans()) {
      begins.add(span.begin());
      begins.add(span.begin().minus(length));
      begins.add(span.end().minus(length));
    }
    var windows = new ArrayList<Window>();
    begins.forEach(begin -> startingAt(begin).ifPresent(windows::add));
    return windows;
  }

  /// Returns the best windows, best first, the earlier of two that are equal. Each differs from the
  /// others by half the run's length at least, so that they are a choice.
  public List<Window> best(int count) {
    var chosen = new ArrayList<Window>();
    List<Window> sorted =
        candidates().stream()
            .sorted(Comparator.comparing(Window::mean).thenComparing(Window::begin))
            .toList();
    for (Window window : sorted) {
      if (chosen.size() == count) {
        break;
      }
      if (chosen.stream().allMatch(other -> isElsewhere(window, other))) {
        chosen.add(window);
      }
    }
    return chosen;
  }

  private boolean isElsewhere(Window one, Window other) {
    Duration apart = Duration.between(one.begin(), other.begin()).abs();
    return apart.compareTo(length.dividedBy(2)) >= 0;
  }

  /// Returns the cleanest time for a run that can be stopped and continued at no cost; nothing if
  /// too little time is known.
  public Optional<Pieces> interruptible() {
    List<Span> usable = series.spans().stream().flatMap(span -> clip(span).stream()).toList();
    var sorted =
        usable.stream()
            .sorted(Comparator.comparing(Span::intensity).thenComparing(Span::begin))
            .toList();
    var pieces = new ArrayList<Window>();
    double sum = 0;
    Duration left = length;
    for (Span span : sorted) {
      if (left.isZero()) {
        break;
      }
      Duration taken = span.length().compareTo(left) < 0 ? span.length() : left;
      pieces.add(new Window(span.begin(), span.begin().plus(taken), span.intensity()));
      sum += span.intensity().gramsPerKilowattHour() * seconds(taken);
      left = left.minus(taken);
    }
    return left.isZero()
        ? Optional.of(new Pieces(joined(pieces), new CarbonIntensity(sum / seconds(length))))
        : Optional.empty();
  }

  private Optional<Span> clip(Span span) {
    Instant begin = span.begin().isBefore(earliest) ? earliest : span.begin();
    Instant end = span.end().isAfter(deadline) ? deadline : span.end();
    return begin.isBefore(end)
        ? Optional.of(new Span(begin, end, span.intensity()))
        : Optional.empty();
  }

  /// Pieces in the order of time, those that touch made one.
  private static List<Window> joined(List<Window> pieces) {
    var joined = new ArrayList<Window>();
    for (Window piece : pieces.stream().sorted(Comparator.comparing(Window::begin)).toList()) {
      if (joined.isEmpty() || !joined.getLast().end().equals(piece.begin())) {
        joined.add(piece);
        continue;
      }
      Window last = joined.removeLast();
      double before = seconds(Duration.between(last.begin(), last.end()));
      double added = seconds(Duration.between(piece.begin(), piece.end()));
      double mean =
          (last.mean().gramsPerKilowattHour() * before
                  + piece.mean().gramsPerKilowattHour() * added)
              / (before + added);
      joined.add(new Window(last.begin(), piece.end(), new CarbonIntensity(mean)));
    }
    return joined;
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }
}
