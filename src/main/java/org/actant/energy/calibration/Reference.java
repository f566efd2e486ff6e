package org.actant.energy.calibration;

import java.io.IOException;
import java.util.OptionalDouble;

/// Says what power was drawn while a load ran.
public interface Reference {
  /// Begins to watch; the load has settled.
  Watch begin(LoadStep step) throws IOException;

  /// One step under watch.
  @FunctionalInterface
  interface Watch {
    /// Returns the mean watts since the beginning, while the load still runs; empty where they will
    /// be joined later.
    OptionalDouble watts() throws IOException;
  }

  /// No reference yet: the readings come later.
  Reference LATER = _ -> OptionalDouble::empty;
}
