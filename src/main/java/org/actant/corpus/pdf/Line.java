package org.actant.corpus.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.actant.corpus.Characters;
import org.jspecify.annotations.Nullable;

/// Fragments that stand on one line, from left to right.
final class Line {
  /// Between two fragments, a gap of so much of the letters' size separates cells of a table.
  private static final double CELL_GAP = 1.1;

  private static final double SPACE = 0.12;

  private final List<Fragment> fragments;
  private final Fragment main;
  private final double right;
  private final double top;
  private final double bottom;
  private @Nullable Letters letters;
  private @Nullable List<Line> cells;

  /// @param fragments from left to right, at least one
  Line(List<Fragment> fragments) {
    this.fragments = List.copyOf(fragments);
    if (fragments.isEmpty()) {
      throw new IllegalArgumentException("a line without text");
    }
    Fragment longest = fragments.getFirst();
    double farthest = longest.right();
    double highest = longest.top();
    double lowest = longest.bottom();
    for (Fragment fragment : fragments) {
      if (fragment.text().length() > longest.text().length()) {
        longest = fragment;
      }
      farthest = Math.max(farthest, fragment.right());
      highest = Math.min(highest, fragment.top());
      lowest = Math.max(lowest, fragment.bottom());
    }
    this.main = longest;
    this.right = farthest;
    this.top = highest;
    this.bottom = lowest;
  }

  /// Groups fragments to lines, from top to bottom. A fragment joins the line with which it shares
  /// half its height and none of its width; so raised and lowered characters join theirs.
  static List<Line> of(List<Fragment> fragments) {
    var rows = new ArrayList<Row>();
    var byTop = new ArrayList<>(fragments);
    byTop.sort(Comparator.comparingDouble(Fragment::top).thenComparingDouble(Fragment::left));
    for (Fragment fragment : byTop) {
      Row home = null;
      for (int i = rows.size() - 1; i >= Math.max(0, rows.size() - 12) && home == null; i--) {
        home = rows.get(i).accepts(fragment) ? rows.get(i) : null;
      }
      if (home == null) {
        home = new Row();
        rows.add(home);
      }
      home.add(fragment);
    }
    var lines = new ArrayList<Line>(rows.size());
    for (Row row : rows) {
      lines.add(row.line());
    }
    lines.sort(Comparator.comparingDouble(Line::baseline));
    return lines;
  }

  private static final class Row {
    private final List<Fragment> fragments = new ArrayList<>();
    private double top;
    private double bottom;
    private double size;

    boolean accepts(Fragment fragment) {
      double shared = Math.min(bottom, fragment.bottom()) - Math.max(top, fragment.top());
      if (shared < 0.5 * Math.min(bottom - top, fragment.bottom() - fragment.top())) {
        return false;
      }
      for (Fragment other : fragments) {
        double overlap =
            Math.min(other.right(), fragment.right()) - Math.max(other.left(), fragment.left());
        if (overlap > 0.3 * Math.min(size, fragment.size())) {
          return false;
        }
      }
      return true;
    }

    void add(Fragment fragment) {
      fragments.add(fragment);
      if (fragment.size() > size) {
        size = fragment.size();
        top = fragment.top();
        bottom = fragment.bottom();
      }
    }

    Line line() {
      fragments.sort(Comparator.comparingDouble(Fragment::left));
      return new Line(fragments);
    }
  }

  List<Fragment> fragments() {
    return fragments;
  }

  double left() {
    return fragments.getFirst().left();
  }

  double right() {
    return right;
  }

  double top() {
    return top;
  }

  double bottom() {
    return bottom;
  }

  double width() {
    return right - left();
  }

  double baseline() {
    return main.baseline();
  }

  /// Size of the letters that most of the line is set in.
  double size() {
    return main.size();
  }

  /// Says whether the whole line is bold; a line that only begins so introduces running text.
  boolean isBold() {
    int all = 0;
    int bold = 0;
    for (Fragment fragment : fragments) {
      all += fragment.text().length();
      bold += fragment.bold() ? fragment.text().length() : 0;
    }
    return bold >= 0.9 * all;
  }

  /// The printed characters, in the order in which they are read.
  String text() {
    return letters().text();
  }

  /// The same with their places along the line.
  Letters letters() {
    if (letters == null) {
      letters = WritingDirection.inReadingOrder(Leader.shortened(joined()).stripped().composed());
    }
    return letters;
  }

  private Letters joined() {
    if (fragments.size() == 1) {
      return main.letters();
    }
    var joined = new Letters.Builder(2 * main.text().length());
    Fragment before = null;
    for (Fragment fragment : fragments) {
      if (before != null && isSpaced(before, fragment)) {
        joined.append(" ", (float) before.right(), (float) fragment.left());
      }
      joined.append(raisedBeside(before, fragment) ? raised(fragment) : fragment.letters());
      before = fragment;
    }
    return joined.build();
  }

  private static Letters raised(Fragment fragment) {
    return fragment.letters().as(Characters.raised(fragment.text()));
  }

  boolean hasLeader() {
    for (Fragment fragment : fragments) {
      if (Leader.isIn(fragment.text())) {
        return true;
      }
    }
    return false;
  }

  /// The pieces of the line that wide gaps keep apart.
  List<Line> cells() {
    if (cells == null) {
      cells = cut();
    }
    return cells;
  }

  private List<Line> cut() {
    var pieces = new ArrayList<Line>();
    var piece = new ArrayList<Fragment>();
    for (Fragment fragment : fragments) {
      if (!piece.isEmpty()
          && fragment.left() - piece.getLast().right()
              > CELL_GAP * Math.max(fragment.size(), piece.getLast().size())) {
        pieces.add(new Line(piece));
        piece.clear();
      }
      piece.add(fragment);
    }
    if (pieces.isEmpty()) {
      return List.of(this);
    }
    pieces.add(new Line(piece));
    return List.copyOf(pieces);
  }

  private static boolean isSpaced(Fragment before, Fragment after) {
    double gap = after.left() - before.right();
    return before.spaced() || gap > SPACE * Math.min(before.size(), after.size());
  }

  private static boolean raisedBeside(@Nullable Fragment before, Fragment fragment) {
    return before != null
        && fragment.size() < 0.8 * before.size()
        && before.baseline() - fragment.baseline() > 0.15 * before.size();
  }
}
