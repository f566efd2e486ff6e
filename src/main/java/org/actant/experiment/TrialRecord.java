package org.actant.experiment;

import java.util.List;
import org.actant.energy.Sample;

/// What became of one trial, and everything that was seen of it.
///
/// @param started by the clock of the run, ISO 8601
record TrialRecord(
    int number,
    Trial trial,
    String started,
    double elapsedS,
    Outcome outcome,
    List<Window> windows,
    List<Mark> marks) {
  TrialRecord {
    windows = List.copyOf(windows);
    marks = List.copyOf(marks);
  }

  sealed interface Outcome {}

  record Ok(TrialResult result) implements Outcome {}

  record Failed(String reason) implements Outcome {}

  /// A closed window: the samples at its borders, and what the trial said at its end.
  record Window(Sample begin, Sample end, Message.End message) {}

  /// A sample and what it was taken for: `begin`, `end` or `tick`.
  record Mark(String name, Sample sample) {}
}
