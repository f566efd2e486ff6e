package org.actant.energy.recording;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What meters saw of one run of a program, or what another tool wrote about one.
///
/// @param series raw readings in time, one series a channel, sorted by channel
/// @param windows spans with a name and their totals, in the order of their ends
/// @param notes sentences that a reader must know to trust the figures, such as steal or a counter
///   that vanished
public record Recording(
    Origin origin, Run run, List<Series> series, List<Window> windows, List<String> notes) {
  public Recording {
    series = List.copyOf(series);
    windows = List.copyOf(windows);
    notes = List.copyOf(notes);
  }

  /// Returns the last window with a name.
  public Optional<Window> window(String name) {
    return windows.reversed().stream().filter(window -> window.name().equals(name)).findFirst();
  }

  /// Returns this recording with further notes.
  public Recording with(List<String> further) {
    return new Recording(
        origin, run, series, windows, Stream.concat(notes.stream(), further.stream()).toList());
  }
}
