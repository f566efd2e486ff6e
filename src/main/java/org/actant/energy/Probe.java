package org.actant.energy;

import java.io.IOException;
import java.util.SortedMap;

/// A meter at work on one process.
public interface Probe extends AutoCloseable {
  /// Returns the amounts so far, by channel: a meter of two processor packages has two. A channel
  /// that cannot be read is [Reading.Unavailable]; the set of channels never changes.
  SortedMap<Channel, Reading> read();

  @Override
  void close() throws IOException;
}
