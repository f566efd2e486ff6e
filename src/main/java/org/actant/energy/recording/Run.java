package org.actant.energy.recording;

import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/// The program that ran.
///
/// @param command empty where nobody wrote it down
/// @param started ISO 8601 with offset; empty where nobody wrote it down
/// @param exitStatus 128 + n after the signal n
/// @param machine what is known of it: `processor`, `logical_processors`, `kernel` and the like
public record Run(
    List<String> command,
    String started,
    OptionalDouble elapsedS,
    OptionalInt exitStatus,
    SortedMap<String, String> machine) {
  public Run {
    command = List.copyOf(command);
    machine = Collections.unmodifiableSortedMap(new TreeMap<>(machine));
  }
}
