package org.actant.energy.tools;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// When the rows of a run of CodeCarbon began: each ends at its timestamp, to the second, and
/// lasted its duration.
final class CodeCarbonClock {
  private static final double SLACK_S = 2;

  private final Map<Grid.Row, LocalDateTime> begins = new LinkedHashMap<>();
  private final List<String> notes = new ArrayList<>();
  private final Optional<LocalDateTime> first;
  private final Optional<LocalDateTime> last;
  private final boolean hasOffset;

  CodeCarbonClock(List<Grid.Row> rows) {
    var ends = new LinkedHashMap<Grid.Row, LocalDateTime>();
    boolean offsets = !rows.isEmpty();
    for (Grid.Row row : rows) {
      Optional<LocalDateTime> end = time(row);
      offsets &= isOffset(row.text("timestamp"));
      if (end.isPresent()) {
        ends.put(row, end.get());
        long millis = Math.round(row.required("duration") * 1000);
        begins.put(row, end.get().minus(millis, ChronoUnit.MILLIS));
      }
    }
    hasOffset = offsets;
    first = begins.values().stream().min(LocalDateTime::compareTo);
    last = ends.values().stream().max(LocalDateTime::compareTo);
    noteOverlaps(ends);
    if (!hasOffset && first.isPresent()) {
      notes.add(
          "timestamps are local times of the machine without a time zone, to the second: the"
              + " begins of windows are right to a second or so");
    }
  }

  private void noteOverlaps(Map<Grid.Row, LocalDateTime> ends) {
    Optional<LocalDateTime> before = Optional.empty();
    for (Map.Entry<Grid.Row, LocalDateTime> row : ends.entrySet()) {
      LocalDateTime end = row.getValue();
      LocalDateTime begin = begins.getOrDefault(row.getKey(), end);
      String where = row.getKey().where();
      if (before.isPresent() && end.isBefore(before.get())) {
        notes.add("the clock goes back: " + where + " ends before the row above it");
      } else if (before.isPresent() && seconds(begin, before.get()) > SLACK_S) {
        notes.add(where + " begins before the row above it has ended");
      }
      before = Optional.of(end);
    }
  }

  OptionalDouble beginS(Grid.Row row) {
    LocalDateTime begin = begins.get(row);
    return begin == null || first.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(seconds(first.get(), begin));
  }

  OptionalDouble elapsedS() {
    return first.isEmpty() || last.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(seconds(first.get(), last.get()));
  }

  /// Empty where the file does not say the time zone.
  String started() {
    return hasOffset && first.isPresent() ? first.get() + "Z" : "";
  }

  List<String> notes() {
    return notes;
  }

  private static Optional<LocalDateTime> time(Grid.Row row) {
    String text = row.text("timestamp");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          isOffset(text)
              ? OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime()
              : LocalDateTime.parse(text.replace(' ', 'T')));
    } catch (DateTimeException _) {
      throw row.unexpected("timestamp", "a date and time such as 2025-05-30T18:54:54");
    }
  }

  private static boolean isOffset(String text) {
    return text.matches(".*T.*(Z|[+-]\\d\\d:?\\d\\d)$");
  }

  private static double seconds(LocalDateTime from, LocalDateTime to) {
    return ChronoUnit.MILLIS.between(from, to) / 1000.0;
  }
}
