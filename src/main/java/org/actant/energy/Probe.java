package org.actant.energy;

import java.io.IOException;
import java.util.List;
import java.util.SortedMap;

/// A meter at work on one process.
public interface Probe extends AutoCloseable {
  /// Returns the amounts so far, by channel: a meter of two processor packages has two. A channel
  /// that cannot be read is [Reading.Unavailable]; the set of channels never changes.
  SortedMap<Channel, Reading> read();

  /// How a channel of this probe is read, for people: update period, range, what is left out; empty
  /// where the meter's description says all.
  default String method(Channel channel) {
    return "";
  }

  /// Sentences that a reader must know to trust what was read so far, such as counters that took
  /// turns.
  default List<String> notes() {
    return List.of();
  }

  @Override
  void close() throws IOException;
}
