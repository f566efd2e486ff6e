package org.actant.energy.linux;

import java.io.IOException;

/// A running event counter of the kernel.
interface PerfCounter extends AutoCloseable {
  /// What a read of the counter gives.
  ///
  /// @param value events counted while the counter had a place in the processor
  /// @param enabled nanoseconds in which the process ran and the event should have been counted
  /// @param running nanoseconds of these in which it was counted: fewer where events take turns
  record Values(long value, long enabled, long running) {}

  Values read() throws IOException;

  @Override
  void close() throws IOException;
}
