package org.actant.corpus.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A straight line or a low bar that is drawn along the lines of the text, in the frame of the
/// page's writing direction.
record Rule(double left, double right, double top, double bottom) {
  /// Pieces of one rule may be so far apart, as the borders of single cells are.
  private static final double APART = 16;

  /// Joins the pieces of rules, from top to bottom.
  static List<Rule> joined(List<Rule> pieces) {
    var sorted = new ArrayList<>(pieces);
    sorted.sort(Comparator.comparingDouble(Rule::top).thenComparingDouble(Rule::left));
    var joined = new ArrayList<Rule>();
    for (Rule piece : sorted) {
      int at = -1;
      for (int i = joined.size() - 1; i >= 0 && piece.top - joined.get(i).top <= 1 && at < 0; i--) {
        at = joined.get(i).isContinuedBy(piece) ? i : -1;
      }
      if (at < 0) {
        joined.add(piece);
      } else {
        joined.set(at, joined.get(at).with(piece));
      }
    }
    return joined;
  }

  private boolean isContinuedBy(Rule piece) {
    return Math.abs(bottom - piece.bottom) <= 1
        && piece.left <= right + APART
        && left <= piece.right + APART;
  }

  private Rule with(Rule piece) {
    return new Rule(Math.min(left, piece.left), Math.max(right, piece.right), top, bottom);
  }
}
