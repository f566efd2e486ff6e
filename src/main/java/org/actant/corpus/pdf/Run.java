package org.actant.corpus.pdf;

import java.util.ArrayList;
import java.util.List;
import org.actant.corpus.Advances;
import org.actant.corpus.Advances.Direction;
import org.actant.corpus.TextBox;

/// A part of a printed line in one direction of writing: its characters `start..end` of the line,
/// and where they stand on the displayed page.
record Run(int start, int end, TextBox box, String advances) {
  /// Returns the runs of a line: one, but where words of right-to-left and left-to-right scripts
  /// stand side by side.
  static List<Run> of(PageScan scan, int turn, Letters letters, double top, double bottom) {
    if (!WritingDirection.mayRunLeft(letters.text())) {
      return letters.length() == 0
          ? List.of()
          : List.of(run(scan, turn, letters, 0, letters.length(), false, top, bottom));
    }
    var runs = new ArrayList<Run>();
    int from = 0;
    while (from < letters.length()) {
      boolean leftward = from + 1 < letters.length() && isLeftward(letters, from);
      int to = from + 1;
      while (to < letters.length() && isLeftward(letters, to - 1) == leftward) {
        to++;
      }
      runs.add(run(scan, turn, letters, from, to, leftward, top, bottom));
      from = to;
    }
    return runs;
  }

  /// Says whether a character's next one stands before it.
  private static boolean isLeftward(Letters letters, int i) {
    return letters.left(i + 1) + letters.right(i + 1) < letters.left(i) + letters.right(i);
  }

  private static Run run(
      PageScan scan,
      int turn,
      Letters letters,
      int from,
      int to,
      boolean leftward,
      double top,
      double bottom) {
    double left = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    for (int i = from; i < to; i++) {
      left = Math.min(left, letters.left(i));
      right = Math.max(right, letters.right(i));
    }
    double extent = scan.frameWidth(turn);
    double begin = Math.clamp(leftward ? right : left, 0, extent);
    double[] ends = new double[to - from];
    for (int i = from; i < to; i++) {
      double end = end(letters, i, i + 1 == to, leftward);
      ends[i - from] = Math.max(0, leftward ? begin - end : Math.min(end, extent) - begin);
    }
    TextBox box = scan.box(turn, left, top, right, bottom);
    return new Run(from, to, box, Advances.of(direction(turn, leftward), box, ends));
  }

  /// Where a character ends for its reader: where the next one begins.
  private static double end(Letters letters, int i, boolean isLast, boolean leftward) {
    if (leftward) {
      return isLast ? letters.left(i) : letters.right(i + 1);
    }
    return isLast ? letters.right(i) : letters.left(i + 1);
  }

  private static Direction direction(int turn, boolean leftward) {
    return switch (leftward ? (turn + 180) % 360 : turn) {
      case 90 -> Direction.UP;
      case 180 -> Direction.LEFT;
      case 270 -> Direction.DOWN;
      default -> Direction.RIGHT;
    };
  }
}
