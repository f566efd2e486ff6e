package org.actant.corpus.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Finds the columns of a page and the order in which they are read.
///
/// The method looks for *gutters*: upright strips of white that have text lines on both sides. The
/// gutter with the most lines beside it reaches up and down to the text that crosses it, such as a
/// heading over all columns; the page falls into what is above, the left, the right and what is
/// below, and each part is searched again. So columns are read one after the other, and text that
/// spans them stays between what is above and below it. White space as the thing to look for is due
/// to T. M. Breuel, "Two Geometric Algorithms for Layout Analysis", DAS 2002,
/// doi:10.1007/3-540-45869-7_23; cutting a page in turn along white space to G. Nagy and S. Seth,
/// "Hierarchical representation of optically scanned documents", ICPR 1984.
///
/// A gutter between the columns of a *table* must not be cut: its rows are read across. Where lines
/// on both sides stand on the same baselines and one side is short, or where the pauses between
/// lines come at the same heights on both sides, the strip belongs to a table. A table whose cells
/// have several lines is cut into its rows instead, at those shared pauses.
final class ReadingOrder {
  /// Gutters narrower than this part of the letters' size are gaps between words.
  private static final double NARROWEST = 0.75;

  /// Cells of a table are shorter than this many characters on at least one side of the strip.
  private static final int SHORT_CELL = 14;

  /// Longer cells than this are likely to be lines of running text.
  private static final int LONG_CELL = 28;

  /// This part of the lines on the side with fewer lines has a partner on the same baseline.
  private static final double ALIGNED = 0.55;

  /// A step from line to line of so many usual ones is a pause.
  private static final double PAUSE = 1.4;

  /// This part of the pauses on both sides must be shared where they make a table.
  private static final double SHARED = 0.8;

  /// A rule crosses a gutter when it reaches so far on both sides, in points.
  private static final double REACH = 12;

  /// So many rows of letters of one size make a table; fewer may be the headings of cards side by
  /// side.
  private static final int FEWEST_ROWS = 3;

  private static final int DEEPEST = 24;
  private static final int TRIED = 24;

  /// A part of the page that is read as one.
  sealed interface Region {
    /// Read line by line.
    record Running(List<Line> lines) implements Region {}

    /// Read row by row.
    record Tabular(RuledTable table) implements Region {}
  }

  private record Gutter(
      double left, double right, double top, double bottom, int before, int after) {
    int lines() {
      return Math.min(before, after);
    }

    int allLines() {
      return before + after;
    }
  }

  private final List<Rule> rules;

  /// All text of the page, from top to bottom.
  private final List<Fragment> page;

  /// Ruled tables and panels by the large fragments that stand for them, each with how it is read.
  private final Map<Fragment, List<Region>> tables = new IdentityHashMap<>();

  private final List<Region> regions = new ArrayList<>();

  /// The same with each ruled table and each panel as one fragment.
  private final List<Fragment> closed;

  /// Lines of at least three short pieces that stand under each other: rows of a table without
  /// drawn lines.
  private final List<Line> tableRows;

  /// Size of most letters of the page.
  private final double size;

  private final boolean mostlyBold;

  private ReadingOrder(List<Fragment> fragments, List<Rule> rules, List<Panel> panels) {
    this.rules = rules;
    this.size = median(fragments.stream().mapToDouble(Fragment::size).toArray());
    this.mostlyBold = 2 * fragments.stream().filter(Fragment::bold).count() > fragments.size();
    this.closed = withTablesClosed(withPanelsClosed(fragments, panels));
    this.page = closed.stream().sorted(Comparator.comparingDouble(Fragment::top)).toList();
    this.tableRows = tableRows(Line.of(open(closed)));
  }

  private static List<Line> tableRows(List<Line> lines) {
    boolean[] rows = TableRows.among(lines);
    var found = new ArrayList<Line>();
    var run = new ArrayList<Line>();
    for (int i = 0; i <= rows.length; i++) {
      boolean goes = i < rows.length && rows[i] && isTerse(lines.get(i));
      if (goes
          && (run.isEmpty()
              || Math.abs(run.getLast().size() - lines.get(i).size())
                  < 0.1 * run.getLast().size())) {
        run.add(lines.get(i));
        continue;
      }
      if (run.size() >= FEWEST_ROWS && !isBesideText(run)) {
        found.addAll(run);
      }
      run.clear();
      if (goes) {
        run.add(lines.get(i));
      }
    }
    return found;
  }

  /// Says whether the first pieces are lines of running text that ends where it is set to end,
  /// beside a chart or a small table.
  private static boolean isBesideText(List<Line> rows) {
    List<Line> labels = rows.stream().map(row -> row.cells().getFirst()).toList();
    double end = labels.stream().mapToDouble(Line::right).max().orElse(0);
    long full =
        labels.stream()
            .filter(label -> end - label.right() < 3 && label.text().length() > LONG_CELL)
            .count();
    return 2 * full >= rows.size();
  }

  /// Says whether the pieces are short, but for a label at the start.
  private static boolean isTerse(Line line) {
    int[] lengths = line.cells().stream().mapToInt(cell -> cell.text().length()).toArray();
    long wordy = Arrays.stream(lengths).filter(length -> length > LONG_CELL).count();
    return lengths.length > 2 && (wordy == 0 || wordy == 1 && lengths[0] > LONG_CELL);
  }

  /// @param rules lines and bars that a gutter must not cross
  /// @param panels boxes the text of which is read together
  static List<Region> of(List<Fragment> fragments, List<Rule> rules, List<Panel> panels) {
    var order = new ReadingOrder(fragments, rules, panels);
    order.read(order.closed, 0);
    return order.regions;
  }

  /// Puts one large fragment in the place of each panel, the text of which is ordered by itself.
  private List<Fragment> withPanelsClosed(List<Fragment> fragments, List<Panel> panels) {
    var rest = new ArrayList<>(fragments);
    for (Panel panel : Panel.outermost(panels, fragments)) {
      List<Fragment> inside = fragments.stream().filter(panel::holds).toList();
      rest.removeIf(panel::holds);
      rest.add(closed(panel, of(inside, rules, panel.inner(panels))));
    }
    return rest;
  }

  /// Puts one large fragment in the place of each ruled table, so that the page is ordered around
  /// it.
  private List<Fragment> withTablesClosed(List<Fragment> fragments) {
    List<RuledTable> found = RuledTable.of(open(fragments), rules);
    var closed = new ArrayList<>(fragments);
    for (RuledTable table : found) {
      closed.removeIf(fragment -> !tables.containsKey(fragment) && table.holds(fragment));
    }
    for (RuledTable table : found) {
      var area = new Panel(table.left(), table.right(), table.top(), table.bottom());
      closed.add(closed(area, List.of(new Region.Tabular(table))));
    }
    return closed;
  }

  private List<Fragment> open(List<Fragment> fragments) {
    return fragments.stream().filter(fragment -> !tables.containsKey(fragment)).toList();
  }

  private Fragment closed(Panel area, List<Region> reading) {
    double height = area.bottom() - area.top();
    var closed =
        new Fragment(
            Letters.spread("\uFFFC", (float) area.left(), (float) area.right()),
            area.left(),
            area.right(),
            area.top() + Fragment.ASCENT * height,
            height,
            false,
            false);
    tables.put(closed, reading);
    return closed;
  }

  private void addRegions(List<Fragment> fragments) {
    List<Fragment> closed =
        fragments.stream()
            .filter(tables::containsKey)
            .sorted(Comparator.comparingDouble(Fragment::top))
            .toList();
    var rest = new ArrayList<>(fragments);
    rest.removeAll(closed);
    for (Fragment table : closed) {
      var above = rest.stream().filter(fragment -> fragment.middle() < table.middle()).toList();
      addRunning(above);
      rest.removeAll(above);
      regions.addAll(tables.getOrDefault(table, List.of()));
    }
    addRunning(rest);
  }

  private void addRunning(List<Fragment> fragments) {
    if (!fragments.isEmpty()) {
      regions.add(new Region.Running(Line.of(fragments)));
    }
  }

  private void read(List<Fragment> fragments, int depth) {
    if (fragments.isEmpty()) {
      return;
    }
    Optional<Parts> found = depth > DEEPEST ? Optional.empty() : parts(fragments);
    if (found.isEmpty()) {
      addRegions(fragments);
      return;
    }
    Parts parts = found.get();
    read(parts.above, depth + 1);
    Optional<RuledTable> table = tableOfShared(parts.left, parts.right);
    if (table.isPresent() && table.get().hasHeadings()) {
      for (RuledTable.Strip strip : table.get().strips()) {
        strip.cells().forEach(cell -> regions.add(new Region.Running(cell)));
      }
    } else if (table.isPresent()) {
      regions.add(new Region.Tabular(table.get()));
    } else {
      read(parts.left, depth + 1);
      read(parts.right, depth + 1);
    }
    read(parts.below, depth + 1);
  }

  /// Takes two sides whose pauses come at the same heights for a table, its rows between the
  /// pauses.
  private Optional<RuledTable> tableOfShared(List<Fragment> left, List<Fragment> right) {
    List<Line> before = Line.of(left);
    List<Line> after = Line.of(right);
    double[] pauses = restarts(before);
    double[] others = restarts(after);
    double reach = 0.4 * before.getFirst().size();
    double[] shared =
        Arrays.stream(pauses)
            .filter(y -> Arrays.stream(others).anyMatch(o -> Math.abs(o - y) < reach))
            .toArray();
    boolean sameStart = Math.abs(before.getFirst().top() - after.getFirst().top()) < reach;
    if (!sameStart
        || shared.length < 2
        || shared.length < SHARED * Math.max(pauses.length, others.length)) {
      return Optional.empty();
    }
    var both = new ArrayList<>(left);
    both.addAll(right);
    if (both.stream().anyMatch(tables::containsKey)) {
      return Optional.empty();
    }
    return Optional.of(RuledTable.between(both, shared)).filter(RuledTable::isBrief);
  }

  /// Returns the heights at which lines begin again after a pause.
  private static double[] restarts(List<Line> lines) {
    double[] steps = new double[Math.max(0, lines.size() - 1)];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = lines.get(i + 1).baseline() - lines.get(i).baseline();
    }
    double usual = Math.max(quartile(steps), 1);
    return IntStream.range(0, steps.length)
        .filter(i -> steps[i] > PAUSE * usual)
        .mapToDouble(i -> lines.get(i + 1).top())
        .toArray();
  }

  private static double quartile(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted.length == 0 ? 0 : sorted[sorted.length / 4];
  }

  /// What a gutter makes of a page.
  private record Parts(
      List<Fragment> above, List<Fragment> left, List<Fragment> right, List<Fragment> below) {
    static Parts of(List<Fragment> fragments, Gutter gutter) {
      var parts =
          new Parts(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
      for (Fragment fragment : fragments) {
        if (fragment.middle() < gutter.top) {
          parts.above.add(fragment);
        } else if (fragment.middle() > gutter.bottom) {
          parts.below.add(fragment);
        } else if (fragment.right() <= gutter.left + 1) {
          parts.left.add(fragment);
        } else {
          parts.right.add(fragment);
        }
      }
      return parts;
    }
  }

  /// Cuts the page along the best gutter that does not run through a table, or that shows the rows
  /// of one.
  private Optional<Parts> parts(List<Fragment> fragments) {
    List<Fragment> byTop =
        fragments.stream().sorted(Comparator.comparingDouble(Fragment::top)).toList();
    double narrowest = Math.max(5, NARROWEST * size);
    var candidates = new ArrayList<Gutter>();
    double[] edges =
        fragments.stream()
            .mapToDouble(f -> Math.ceil(f.right() / 2) * 2)
            .distinct()
            .sorted()
            .toArray();
    for (double edge : edges) {
      collect(byTop, edge, edge + narrowest, 2.5 * size, candidates);
    }
    candidates.sort(
        Comparator.comparingInt(Gutter::lines)
            .thenComparingInt(Gutter::allLines)
            .reversed()
            .thenComparingDouble(Gutter::top)
            .thenComparingDouble(Gutter::left));
    return candidates.stream()
        .limit(TRIED)
        .map(gutter -> Parts.of(fragments, gutter))
        .filter(
            parts -> !isInsideTable(parts) || tableOfShared(parts.left, parts.right).isPresent())
        .findFirst();
  }

  /// Adds the stretches of the strip `left..right` that no fragment blocks and that have text on
  /// both sides.
  private void collect(
      List<Fragment> byTop, double left, double right, double shortest, List<Gutter> found) {
    var blocks = new ArrayList<double[]>();
    for (Fragment fragment : byTop) {
      boolean across = fragment.right() > left + 1 && fragment.left() < right - 1;
      if (across || isOverBoth(fragment, left, right)) {
        blocks.add(new double[] {fragment.top(), fragment.bottom()});
      }
    }
    for (Line row : tableRows) {
      if (row.right() > right && row.left() < left) {
        blocks.add(new double[] {row.top(), row.bottom()});
      }
    }
    for (Rule rule : rules) {
      if (rule.right() > right + REACH && rule.left() < left - REACH) {
        blocks.add(new double[] {rule.top(), rule.bottom()});
      }
    }
    blocks.sort(Comparator.comparingDouble(block -> block[0]));
    double from = Double.NEGATIVE_INFINITY;
    for (double[] block : blocks) {
      if (block[0] > from) {
        measure(byTop, left, right, from, block[0], shortest).ifPresent(found::add);
      }
      from = Math.max(from, block[1]);
    }
    measure(byTop, left, right, from, Double.POSITIVE_INFINITY, shortest).ifPresent(found::add);
  }

  /// Says whether a heading on the left belongs to both sides: the right is white beside it, and
  /// below it both begin again at the same height.
  private boolean isOverBoth(Fragment heading, double left, double right) {
    if (heading.right() > left + 1 || !isHeading(heading)) {
      return false;
    }
    double nextLeft = Double.NEGATIVE_INFINITY;
    double nextText = Double.NEGATIVE_INFINITY;
    double nextRight = Double.NEGATIVE_INFINITY;
    for (Fragment fragment : page) {
      boolean isRight = fragment.left() >= right - 1;
      if (isRight && fragment.top() < heading.bottom() && fragment.bottom() > heading.top()) {
        return false;
      }
      if (fragment.top() > heading.bottom() - 1) {
        if (isRight && nextRight < 0) {
          nextRight = fragment.baseline();
        } else if (!isRight && nextLeft < 0) {
          nextLeft = fragment.baseline();
        }
        if (!isRight && nextText < 0 && !isHeading(fragment)) {
          nextText = fragment.baseline();
        }
      }
    }
    double nearest = Math.min(Math.abs(nextLeft - nextRight), Math.abs(nextText - nextRight));
    return nextLeft > 0 && nextRight > 0 && nearest < 0.5 * size;
  }

  private boolean isHeading(Fragment fragment) {
    return !tables.containsKey(fragment)
        && (fragment.size() >= 1.12 * size || fragment.bold() && !mostlyBold);
  }

  private Optional<Gutter> measure(
      List<Fragment> byTop, double left, double right, double top, double bottom, double shortest) {
    if (bottom - top < shortest) {
      return Optional.empty();
    }
    int before = 0;
    int after = 0;
    double lastBefore = Double.NEGATIVE_INFINITY;
    double lastAfter = Double.NEGATIVE_INFINITY;
    for (Fragment fragment : byTop) {
      if (fragment.middle() < top || fragment.middle() > bottom) {
        continue;
      }
      double step = 0.5 * fragment.size();
      if (fragment.right() <= left + 1) {
        if (fragment.baseline() - lastBefore > step) {
          before += lines(fragment);
          lastBefore = fragment.baseline();
        }
      } else if (fragment.baseline() - lastAfter > step) {
        after += lines(fragment);
        lastAfter = fragment.baseline();
      }
    }
    return Math.min(before, after) >= 2 && before + after >= 6
        ? Optional.of(new Gutter(left, right, top, bottom, before, after))
        : Optional.empty();
  }

  /// How many lines a fragment may stand for.
  private int lines(Fragment fragment) {
    return tables.containsKey(fragment) ? (int) Math.max(1, fragment.size() / (2 * size)) : 1;
  }

  private boolean isInsideTable(Parts parts) {
    List<Line> before = Line.of(open(parts.left));
    List<Line> after = Line.of(open(parts.right));
    if (before.isEmpty() || after.isEmpty()) {
      return false;
    }
    // only the stretch that has text on both sides can tell
    double top = Math.max(before.getFirst().top(), after.getFirst().top()) - 2;
    double bottom = Math.min(before.getLast().bottom(), after.getLast().bottom()) + 2;
    before = before.stream().filter(line -> line.bottom() > top && line.top() < bottom).toList();
    after = after.stream().filter(line -> line.bottom() > top && line.top() < bottom).toList();
    List<Line> fewer = before.size() <= after.size() ? before : after;
    List<Line> more = fewer == before ? after : before;
    long aligned = fewer.stream().filter(line -> hasPartner(line, more)).count();
    return !fewer.isEmpty()
        && aligned >= ALIGNED * fewer.size()
        && Math.min(length(before), length(after)) < SHORT_CELL;
  }

  private static boolean hasPartner(Line line, List<Line> others) {
    return others.stream()
        .anyMatch(other -> Math.abs(other.baseline() - line.baseline()) < 0.2 * line.size());
  }

  private static double length(List<Line> lines) {
    return median(
        lines.stream()
            .flatMap(line -> line.cells().stream())
            .mapToDouble(cell -> cell.text().length())
            .toArray());
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
  }
}
