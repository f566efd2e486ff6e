package org.actant.energy.tools;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a reader must know of the clock of a file.
final class ClockNotes {
  /// A step is off if it is shorter than half the median step or longer than one and a half.
  private static final double OFF = 0.5;

  /// So many of ten steps must be off for the clock to be called irregular.
  private static final int OFF_OF_TEN = 1;

  private ClockNotes() {}

  /// @param lines of the rows
  /// @param takingTurns devices take turns in the rows, so that steps between rows are not even
  static List<String> of(TextFile file, List<Long> lines, List<Double> times, boolean takingTurns) {
    var notes = new ArrayList<String>();
    var steps = new ArrayList<Double>();
    for (int i = 1; i < times.size(); i++) {
      double step = times.get(i) - times.get(i - 1);
      if (step < 0) {
        notes.add(
            String.format(
                Locale.ROOT,
                "the clock goes back by %.3f s at %s; that step is left out of every sum",
                -step,
                file.where(lines.get(i))));
      } else if (step > 0) {
        steps.add(step);
      }
    }
    if (!takingTurns && steps.size() >= 3) {
      noteIrregular(steps, notes);
    }
    return notes;
  }

  private static void noteIrregular(List<Double> steps, List<String> notes) {
    double period = steps.stream().sorted().toList().get(steps.size() / 2);
    long off = steps.stream().filter(step -> Math.abs(step - period) > OFF * period).count();
    if (10 * off > OFF_OF_TEN * (long) steps.size()) {
      notes.add(
          String.format(
              Locale.ROOT,
              "an irregular clock: %d of %d steps differ from the median of %.3f s by more than"
                  + " half",
              off,
              steps.size(),
              period));
    }
  }
}
