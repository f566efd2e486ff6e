package org.actant.corpus.fetch;

import java.net.URI;
import java.time.Duration;

/// Hears how far downloads have come.
public interface Transfers {
  Transfers NONE =
      new Transfers() {
        @Override
        public void begin(URI address, long done, long total) {}

        @Override
        public void advance(long bytes) {}

        @Override
        public void waits(Duration time, String reason) {}

        @Override
        public void end() {}
      };

  /// The bytes of a document begin to come.
  ///
  /// @param done bytes that are there from an earlier attempt
  /// @param total bytes of the whole document; -1 if the server does not say
  void begin(URI address, long done, long total);

  /// So many more bytes have come.
  void advance(long bytes);

  /// Nothing happens for this time.
  void waits(Duration time, String reason);

  /// No more bytes come.
  void end();
}
