package org.actant.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.actant.energy.Sample;

/// The samples of one trial: all at the borders of windows, and a bounded number between. When
/// there are too many between, every second one is dropped, and from then on as many are left out;
/// totals do not suffer, since amounts are counted from the beginning.
final class Marks {
  private static final int MOST_TICKS = 120;
  static final String TICK = "tick";

  private final List<TrialRecord.Mark> marks = new ArrayList<>();
  private int ticks;
  private int stride = 1;
  private int heard;
  private long nanos;

  /// Takes a sample while the trial waits.
  Sample border(String name, Supplier<Sample> meters) {
    long from = System.nanoTime();
    Sample sample = meters.get();
    nanos += System.nanoTime() - from;
    marks.add(new TrialRecord.Mark(name, sample));
    return sample;
  }

  /// Takes a sample beside an open window, if it is time for one.
  void tick(Supplier<Sample> meters) {
    heard++;
    if (heard % stride != 0) {
      return;
    }
    marks.add(new TrialRecord.Mark(TICK, meters.get()));
    ticks++;
    if (ticks > MOST_TICKS) {
      thin();
    }
  }

  private void thin() {
    int number = 0;
    for (var all = marks.iterator(); all.hasNext(); ) {
      if (all.next().name().equals(TICK) && number++ % 2 == 0) {
        all.remove();
      }
    }
    ticks /= 2;
    stride *= 2;
  }

  /// Returns every n-th mark, so that there are not too many.
  static List<TrialRecord.Mark> thinned(List<TrialRecord.Mark> marks) {
    int step = 1 + marks.size() / MOST_TICKS;
    var kept = new ArrayList<TrialRecord.Mark>();
    for (int i = 0; i < marks.size(); i++) {
      if (i % step == 0 || i == marks.size() - 1) {
        kept.add(marks.get(i));
      }
    }
    return kept;
  }

  List<TrialRecord.Mark> all() {
    return List.copyOf(marks);
  }

  /// How long the trial waited at borders.
  double seconds() {
    return nanos / 1e9;
  }
}
