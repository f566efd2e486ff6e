package org.actant.energy.recording;

import java.util.Collections;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.actant.energy.Channel;
import org.actant.energy.Reading;

/// A span of a run with a name, and what it cost. Channels in watts are means over the span.
///
/// @param name such as `run`, `idle` or what the program called it
/// @param beginS seconds since the start of the run; empty where only the length is known
/// @param durationS in seconds; NaN where an imported file tells of none
/// @param where the imported file and line, such as `emissions.csv:2`; empty for a recording of
///   this program
/// @param facts what else the imported file says of this span, by its own column names and in its
///   own words, so that figures can be checked against each other; empty for a recording of this
///   program
public record Window(
    String name,
    OptionalDouble beginS,
    double durationS,
    SortedMap<Channel, Reading> amounts,
    String where,
    SortedMap<String, String> facts) {
  public Window {
    amounts = Collections.unmodifiableSortedMap(new TreeMap<>(amounts));
    facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
  }

  /// A span without further facts.
  public Window(
      String name,
      OptionalDouble beginS,
      double durationS,
      SortedMap<Channel, Reading> amounts,
      String where) {
    this(name, beginS, durationS, amounts, where, Collections.emptySortedMap());
  }

  /// Returns what was measured of a channel, by its name as in [Channel#toString]; empty where
  /// there is no channel or no measurement.
  public OptionalDouble amount(String channel) {
    return amounts.entrySet().stream()
        .filter(entry -> entry.getKey().toString().equals(channel))
        .map(Map.Entry::getValue)
        .filter(Reading.Measured.class::isInstance)
        .mapToDouble(reading -> ((Reading.Measured) reading).amount().value())
        .findFirst();
  }

  /// Returns the figure of a channel; one that is not there is unavailable.
  Reading reading(Channel channel) {
    Reading reading = amounts.get(channel);
    return reading == null ? new Reading.Unavailable("not in the window " + name) : reading;
  }
}
