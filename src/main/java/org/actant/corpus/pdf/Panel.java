package org.actant.corpus.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A box that is drawn around or behind a part of a page, such as a chart with its labels or a
/// card: what stands in it is read together.
record Panel(double left, double right, double top, double bottom) {
  private static final double MARGIN = 2;

  /// A lower box, or one with less text, may be a cell of a table.
  private static final double LOWEST = 80;

  private static final int FEWEST = 6;

  /// Lines shorter than this that stand on the baselines of others beside the box are cells of a
  /// table, one column of which is shaded.
  private static final int SHORT_CELL = 20;

  boolean holds(Fragment fragment) {
    double center = (fragment.left() + fragment.right()) / 2;
    return center > left && center < right && fragment.middle() > top && fragment.middle() < bottom;
  }

  private boolean isIn(Panel other) {
    return left >= other.left - MARGIN
        && right <= other.right + MARGIN
        && top >= other.top - MARGIN
        && bottom <= other.bottom + MARGIN;
  }

  private double area() {
    return (right - left) * (bottom - top);
  }

  /// Returns the outermost panels that hold some of the text but not all of it.
  static List<Panel> outermost(List<Panel> panels, List<Fragment> fragments) {
    var largest = new ArrayList<>(panels);
    largest.sort(
        Comparator.comparingDouble(Panel::area)
            .reversed()
            .thenComparingDouble(Panel::top)
            .thenComparingDouble(Panel::left));
    var chosen = new ArrayList<Panel>();
    for (Panel panel : largest) {
      if (chosen.stream().noneMatch(panel::overlaps) && panel.isPart(fragments)) {
        chosen.add(panel);
      }
    }
    return chosen;
  }

  /// Returns the panels within this one.
  List<Panel> inner(List<Panel> panels) {
    return panels.stream().filter(panel -> panel.isIn(this) && !isIn(panel)).toList();
  }

  private boolean overlaps(Panel other) {
    return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
  }

  private boolean isPart(List<Fragment> fragments) {
    var inside = new ArrayList<Fragment>();
    var beside = new ArrayList<Fragment>();
    for (Fragment fragment : fragments) {
      if (holds(fragment)) {
        inside.add(fragment);
      } else if (fragment.middle() > top && fragment.middle() < bottom) {
        beside.add(fragment);
      }
      if (isCrossedBy(fragment)) {
        return false;
      }
    }
    return bottom - top >= LOWEST
        && inside.size() >= FEWEST
        && !beside.isEmpty()
        && inside.size() < fragments.size()
        && !isColumn(inside, beside);
  }

  private boolean isCrossedBy(Fragment fragment) {
    return fragment.middle() > top
        && fragment.middle() < bottom
        && (fragment.left() < left - MARGIN && fragment.right() > left + 2 * MARGIN
            || fragment.left() < right - 2 * MARGIN && fragment.right() > right + MARGIN);
  }

  private static boolean isColumn(List<Fragment> inside, List<Fragment> beside) {
    long cells =
        inside.stream()
            .filter(cell ->
                cell.text().length() < SHORT_CELL
                    && beside.stream()
                        .anyMatch(other ->
                            Math.abs(other.baseline() - cell.baseline()) < 0.2 * cell.size()))
            .count();
    return 2 * cells > inside.size();
  }
}
