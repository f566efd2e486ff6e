package org.actant.corpus.pdf;

import java.text.Bidi;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.actant.corpus.Characters;

/// Fragments that stand on one line, from left to right.
record Line(List<Fragment> fragments) {
  /// Between two fragments, a gap of so much of the letters' size separates cells of a table.
  private static final double CELL_GAP = 1.1;

  private static final double SPACE = 0.12;
  private static final Pattern LEADER = Pattern.compile("(?:\\s?[.·…]){5,}\\s*");

  Line {
    fragments = List.copyOf(fragments);
    if (fragments.isEmpty()) {
      throw new IllegalArgumentException("a line without text");
    }
  }

  /// Groups fragments to lines, from top to bottom. A fragment joins the line with which it shares
  /// half its height and none of its width; so raised and lowered characters join theirs.
  static List<Line> of(List<Fragment> fragments) {
    var rows = new ArrayList<Row>();
    var byTop =
        fragments.stream()
            .sorted(Comparator.comparingDouble(Fragment::top).thenComparingDouble(Fragment::left))
            .toList();
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
    return rows.stream().map(Row::line).sorted(Comparator.comparingDouble(Line::baseline)).toList();
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

  double left() {
    return fragments.getFirst().left();
  }

  double right() {
    return fragments.stream().mapToDouble(Fragment::right).max().orElseThrow();
  }

  double top() {
    return fragments.stream().mapToDouble(Fragment::top).min().orElseThrow();
  }

  double bottom() {
    return fragments.stream().mapToDouble(Fragment::bottom).max().orElseThrow();
  }

  double width() {
    return right() - left();
  }

  double baseline() {
    return main().baseline();
  }

  /// Size of the letters that most of the line is set in.
  double size() {
    return main().size();
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

  private Fragment main() {
    Fragment main = fragments.getFirst();
    for (Fragment fragment : fragments) {
      if (fragment.text().length() > main.text().length()) {
        main = fragment;
      }
    }
    return main;
  }

  /// The printed characters, in the order in which they are read.
  String text() {
    var text = new StringBuilder();
    Fragment before = null;
    for (Fragment fragment : fragments) {
      if (before != null && isSpaced(before, fragment)) {
        text.append(' ');
      }
      text.append(
          raisedBeside(before, fragment) ? Characters.raised(fragment.text()) : fragment.text());
      before = fragment;
    }
    String joined = LEADER.matcher(text).replaceAll(" … ").strip();
    return inReadingOrder(Normalizer.normalize(joined, Normalizer.Form.NFC));
  }

  boolean hasLeader() {
    return fragments.stream().anyMatch(fragment -> LEADER.matcher(fragment.text()).find());
  }

  /// The pieces of the line that wide gaps keep apart.
  List<Line> cells() {
    var cells = new ArrayList<Line>();
    var cell = new ArrayList<Fragment>();
    for (Fragment fragment : fragments) {
      if (!cell.isEmpty()
          && fragment.left() - cell.getLast().right()
              > CELL_GAP * Math.max(fragment.size(), cell.getLast().size())) {
        cells.add(new Line(cell));
        cell.clear();
      }
      cell.add(fragment);
    }
    cells.add(new Line(cell));
    return cells;
  }

  private static boolean isSpaced(Fragment before, Fragment after) {
    double gap = after.left() - before.right();
    return before.spaced() || gap > SPACE * Math.min(before.size(), after.size());
  }

  private static boolean raisedBeside(
      @org.jspecify.annotations.Nullable Fragment before, Fragment fragment) {
    return before != null
        && fragment.size() < 0.8 * before.size()
        && before.baseline() - fragment.baseline() > 0.15 * before.size();
  }

  /// Reorders right-to-left runs, which a page holds from left to right, by the Unicode
  /// bidirectional algorithm (UAX #9).
  private static String inReadingOrder(String visual) {
    char[] chars = visual.toCharArray();
    if (!Bidi.requiresBidi(chars, 0, chars.length)) {
      return visual;
    }
    long rightToLeft =
        visual
            .codePoints()
            .map(Character::getDirectionality)
            .filter(d ->
                d == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || d == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
            .count();
    long letters = visual.codePoints().filter(Character::isLetter).count();
    var bidi =
        new Bidi(
            visual,
            2 * rightToLeft > letters
                ? Bidi.DIRECTION_RIGHT_TO_LEFT
                : Bidi.DIRECTION_LEFT_TO_RIGHT);
    int runs = bidi.getRunCount();
    byte[] levels = new byte[runs];
    Integer[] order = new Integer[runs];
    for (int i = 0; i < runs; i++) {
      levels[i] = (byte) bidi.getRunLevel(i);
      order[i] = i;
    }
    Bidi.reorderVisually(levels, 0, order, 0, runs);
    var text = new StringBuilder();
    for (int run : order) {
      String part = visual.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
      text.append(bidi.getRunLevel(run) % 2 == 0 ? part : new StringBuilder(part).reverse());
    }
    return text.toString();
  }
}
