package org.actant.audit.evidence;

import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A row that claims energy or power for a span of time.
///
/// @param task what ran; empty for a row about a whole run
/// @param energyJ joules by device; not there where the file has none
/// @param powerW watts by device, as the file's own column says
/// @param finished the time stamp of the row
/// @param cells every cell that is a number, by column, in the file's units
/// @param facts every other cell that is not empty, by column
public record MeasuredRow(
    Place place,
    RunName run,
    Kind kind,
    String task,
    OptionalDouble durationS,
    Optional<LocalDateTime> finished,
    SortedMap<Device, Double> energyJ,
    SortedMap<Device, Double> powerW,
    OptionalDouble totalJ,
    SortedMap<String, Figure> cells,
    SortedMap<String, String> facts) {
  public MeasuredRow {
    energyJ = Collections.unmodifiableSortedMap(new TreeMap<>(energyJ));
    powerW = Collections.unmodifiableSortedMap(new TreeMap<>(powerW));
    cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
    facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
  }

  /// What a row sums up.
  public enum Kind {
    /// A part of a run.
    TASK,
    /// A whole run.
    RUN,
    /// A whole run once more, in another file beside it.
    COPY,
    /// A line of a table of results, with means over runs.
    TABLE
  }

  public OptionalDouble energyJ(Device device) {
    return of(energyJ.get(device));
  }

  public OptionalDouble powerW(Device device) {
    return of(powerW.get(device));
  }

  /// Energy over duration: what the device must have drawn on average if both are right.
  public OptionalDouble meanW(Device device) {
    Double joules = energyJ.get(device);
    return joules == null || durationS.isEmpty() || durationS.getAsDouble() <= 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(joules / durationS.getAsDouble());
  }

  public OptionalDouble cell(String column) {
    Figure figure = cells.get(column);
    return figure == null ? OptionalDouble.empty() : OptionalDouble.of(figure.value());
  }

  public String fact(String column) {
    return facts.getOrDefault(column, "");
  }

  /// The same row under another name of its run, or of another kind.
  MeasuredRow as(RunName other, Kind of) {
    return new MeasuredRow(
        place, other, of, task, durationS, finished, energyJ, powerW, totalJ, cells, facts);
  }

  public boolean lasts(double atLeastS) {
    return durationS.isPresent() && durationS.getAsDouble() >= atLeastS;
  }

  /// Line and task, for a finding.
  public String where() {
    String line = place.line() == 0 ? "the whole file" : "line " + place.line();
    return task.isEmpty() ? line : line + ", " + task;
  }

  private static OptionalDouble of(@Nullable Double value) {
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
