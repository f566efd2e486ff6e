package org.actant.experiment;

import java.io.IOException;

/// Runs one trial in a fresh process.
interface TrialRunner {
  /// @param number of the process within the run
  TrialRecord run(Trial trial, int number) throws IOException;
}
