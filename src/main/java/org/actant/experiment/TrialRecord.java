package org.actant.experiment;

import java.util.List;
import org.actant.energy.Sample;
import org.actant.energy.WindowCost;

/// What became of one trial, and everything that was seen of it.
///
/// @param started by the clock of the run, ISO 8601
/// @param marksS seconds in which the trial waited for its marks to be heard
record TrialRecord(
    int number,
    Trial trial,
    String started,
    double elapsedS,
    Outcome outcome,
    List<Window> windows,
    List<Mark> marks,
    double marksS) {
  TrialRecord {
    windows = List.copyOf(windows);
    marks = List.copyOf(marks);
  }

  sealed interface Outcome {}

  record Ok(TrialResult result) implements Outcome {}

  /// A command ended well and said what it found.
  record Told(CommandMetrics metrics, String note) implements Outcome {}

  record Failed(String reason) implements Outcome {}

  /// A closed window.
  ///
  /// @param repetition from 1
  /// @param elapsedS by the trial's own clock
  /// @param items images that were worked on; 0 where there is nothing to count
  record Window(
      String name, int repetition, double beginS, double elapsedS, long items, WindowCost cost) {
    /// The whole process, in every trial.
    static final String RUN = "run";
  }

  /// A sample and what it was taken for: `begin`, `end` or `tick`.
  record Mark(String name, Sample sample) {}
}
