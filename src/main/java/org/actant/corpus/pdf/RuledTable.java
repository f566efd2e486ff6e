package org.actant.corpus.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A table whose rows are kept apart by drawn lines or bars.
///
/// Lines of the same extent below each other cut a part of the page into strips. Where these are
/// low and at least half of those with text fall into cells side by side, they are the rows of a
/// table. A strip that holds several rows, as between the few lines of a sparsely ruled table, is
/// left to be read line by line.
///
/// @param strips from top to bottom, empty ones left out
record RuledTable(double left, double right, double top, double bottom, List<Strip> strips) {
  /// @param cells from left to right, each with its lines from top to bottom; one for a strip
  ///   without cells
  record Strip(List<List<Line>> cells) {
    boolean isRow() {
      return cells.size() > 1 && !holdsRows();
    }

    /// Says whether the cells' lines stand on several shared baselines as several rows do, some of
    /// them too short to be parts of one running text.
    private boolean holdsRows() {
      if (cells.stream().mapToInt(List::size).min().orElse(0) < 3
          || cells.stream().noneMatch(Strip::isTerse)) {
        return false;
      }
      long shared =
          cells.getFirst().stream()
              .filter(line ->
                  cells.stream()
                      .skip(1)
                      .flatMap(List::stream)
                      .anyMatch(other -> isLevel(line, other)))
              .count();
      return shared >= 3 && cells.stream().mapToInt(List::size).max().orElse(0) <= shared + 2;
    }

    private static boolean isTerse(List<Line> cell) {
      int[] lengths = cell.stream().mapToInt(line -> line.text().length()).sorted().toArray();
      return lengths[lengths.length / 2] < TERSE;
    }

    /// Says whether most cells begin or end where cells of the other strip do.
    private boolean isBelow(Strip other) {
      long below =
          cells.stream()
              .map(List::getFirst)
              .filter(cell ->
                  other.cells.stream()
                      .map(List::getFirst)
                      .anyMatch(above ->
                          Math.abs(cell.left() - above.left()) < ALIGNED
                              || Math.abs(cell.right() - above.right()) < ALIGNED))
              .count();
      return below >= MOSTLY * cells.size();
    }

    private static boolean isLevel(Line line, Line other) {
      return Math.abs(line.baseline() - other.baseline()) < 0.2 * line.size();
    }

    List<Line> lines() {
      return Line.of(
          cells.stream().flatMap(List::stream).flatMap(line -> line.fragments().stream()).toList());
    }
  }

  private record Edge(double left, double right, double y) {}

  private static final double NARROWEST = 120;

  /// Edges of one table share this part of their extent; rows with indented labels have shorter
  /// ones.
  private static final double SHARED = 0.55;

  private static final double MOSTLY = 0.7;
  private static final double ALIGNED = 4;
  private static final int TERSE = 14;
  private static final double HIGHEST_ROW = 14;
  private static final int LONGEST_ROW = 900;

  RuledTable {
    strips = List.copyOf(strips);
  }

  /// Finds the ruled tables of a page, from top to bottom, none inside another.
  static List<RuledTable> of(List<Fragment> fragments, List<Rule> rules) {
    var tables = new ArrayList<RuledTable>();
    for (List<Edge> chain : chains(edges(rules))) {
      for (List<Edge> part : lowParts(chain, fragments)) {
        table(part, fragments)
            .filter(table -> tables.stream().noneMatch(table::overlaps))
            .ifPresent(tables::add);
      }
    }
    tables.sort(Comparator.comparingDouble(RuledTable::top).thenComparingDouble(RuledTable::left));
    return tables;
  }

  /// Makes a table of text that is cut into rows at the given heights.
  static RuledTable between(List<Fragment> fragments, double[] heights) {
    var strips = new ArrayList<Strip>();
    double from = Double.NEGATIVE_INFINITY;
    for (int i = 0; i <= heights.length; i++) {
      double low = from;
      double high = i < heights.length ? heights[i] : Double.POSITIVE_INFINITY;
      List<Fragment> inside =
          fragments.stream().filter(f -> f.middle() > low && f.middle() <= high).toList();
      if (!inside.isEmpty()) {
        strips.add(new Strip(cells(inside)));
      }
      from = high;
    }
    return new RuledTable(
        fragments.stream().mapToDouble(Fragment::left).min().orElse(0),
        fragments.stream().mapToDouble(Fragment::right).max().orElse(0),
        fragments.stream().mapToDouble(Fragment::top).min().orElse(0),
        fragments.stream().mapToDouble(Fragment::bottom).max().orElse(0),
        strips);
  }

  /// Says whether the rows are short enough for a table; longer ones are columns of running text.
  boolean isBrief() {
    return strips.stream()
            .mapToInt(strip -> strip.lines().stream().mapToInt(line -> line.text().length()).sum())
            .max()
            .orElse(0)
        <= LONGEST_ROW;
  }

  /// Says whether lines in the cells are set in clearly different sizes, as on cards that have a
  /// heading each.
  boolean hasHeadings() {
    return strips.stream()
        .flatMap(strip -> strip.cells.stream())
        .anyMatch(cell -> {
          double[] sizes = cell.stream().mapToDouble(Line::size).sorted().toArray();
          return sizes[sizes.length - 1] > 1.3 * sizes[0];
        });
  }

  boolean holds(Fragment fragment) {
    double center = (fragment.left() + fragment.right()) / 2;
    return fragment.middle() > top
        && fragment.middle() <= bottom
        && center > left - 2
        && center < right + 2;
  }

  private boolean overlaps(RuledTable other) {
    return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
  }

  private static List<Edge> edges(List<Rule> rules) {
    var edges = new ArrayList<Edge>();
    for (Rule rule : rules) {
      if (rule.bottom() - rule.top() <= 3) {
        edges.add(new Edge(rule.left(), rule.right(), (rule.top() + rule.bottom()) / 2));
      } else {
        edges.add(new Edge(rule.left(), rule.right(), rule.top()));
        edges.add(new Edge(rule.left(), rule.right(), rule.bottom()));
      }
    }
    edges.sort(Comparator.comparingDouble(Edge::y).thenComparingDouble(Edge::left));
    return edges;
  }

  /// Groups edges that lie over each other for the most part.
  private static List<List<Edge>> chains(List<Edge> edges) {
    var chains = new ArrayList<List<Edge>>();
    for (Edge edge : edges) {
      if (edge.right - edge.left >= NARROWEST) {
        chains.stream()
            .filter(chain -> isOver(chain, edge))
            .findFirst()
            .orElseGet(() -> {
              var chain = new ArrayList<Edge>();
              chains.add(chain);
              return chain;
            })
            .add(edge);
      }
    }
    chains.removeIf(chain -> chain.size() < 3);
    chains.sort(Comparator.<List<Edge>>comparingInt(List::size).reversed());
    return chains;
  }

  private static boolean isOver(List<Edge> chain, Edge edge) {
    double left = chain.stream().mapToDouble(Edge::left).min().orElseThrow();
    double right = chain.stream().mapToDouble(Edge::right).max().orElseThrow();
    double shared = Math.min(right, edge.right) - Math.max(left, edge.left);
    return shared > SHARED * (Math.max(right, edge.right) - Math.min(left, edge.left));
  }

  /// Cuts a chain where so much text lies between two lines that it cannot be a row.
  private static List<List<Edge>> lowParts(List<Edge> chain, List<Fragment> fragments) {
    var parts = new ArrayList<List<Edge>>();
    var part = new ArrayList<Edge>(List.of(chain.getFirst()));
    for (int i = 1; i < chain.size(); i++) {
      Edge from = chain.get(i - 1);
      Edge to = chain.get(i);
      var strip =
          new RuledTable(
              Math.min(from.left, to.left),
              Math.max(from.right, to.right),
              from.y,
              to.y,
              List.of());
      List<Fragment> inside = fragments.stream().filter(strip::holds).toList();
      if (!inside.isEmpty() && !isLow(inside, to.y - from.y)) {
        parts.add(List.copyOf(part));
        part.clear();
      }
      part.add(to);
    }
    parts.add(part);
    parts.removeIf(edges -> edges.size() < 3);
    return parts;
  }

  private static Optional<RuledTable> table(List<Edge> chain, List<Fragment> fragments) {
    var frame =
        new RuledTable(
            chain.stream().mapToDouble(Edge::left).min().orElseThrow(),
            chain.stream().mapToDouble(Edge::right).max().orElseThrow(),
            chain.getFirst().y,
            chain.getLast().y,
            List.of());
    List<Fragment> held = fragments.stream().filter(frame::holds).toList();
    var strips = new ArrayList<Strip>();
    for (int i = 1; i < chain.size(); i++) {
      double from = chain.get(i - 1).y;
      double to = chain.get(i).y;
      List<Fragment> inside =
          held.stream().filter(f -> f.middle() > from && f.middle() <= to).toList();
      if (!inside.isEmpty()) {
        strips.add(new Strip(cells(inside)));
      }
    }
    long rows = strips.stream().filter(strip -> strip.cells.size() > 1).count();
    return Optional.of(frame.with(strips))
        .filter(table -> rows >= 2 && 2 * rows >= strips.size() && !table.hasHeadings())
        .map(table -> table.withLastRow(chain, fragments));
  }

  private RuledTable with(List<Strip> others) {
    return new RuledTable(left, right, top, bottom, others);
  }

  /// Adds the row that no line closes, where its cells stand below those of the row before.
  private RuledTable withLastRow(List<Edge> chain, List<Fragment> fragments) {
    double[] heights = new double[chain.size() - 1];
    for (int i = 0; i < heights.length; i++) {
      heights[i] = chain.get(i + 1).y - chain.get(i).y;
    }
    Arrays.sort(heights);
    double reach = bottom + Math.max(1.8 * heights[heights.length / 2], 10);
    var larger = new RuledTable(left, right, bottom, reach, List.of());
    List<Fragment> inside = fragments.stream().filter(larger::holds).toList();
    Strip last = strips.getLast();
    if (inside.isEmpty() || !last.isRow()) {
      return this;
    }
    var strip = new Strip(cells(inside));
    if (!strip.isRow() || strip.cells.size() < last.cells.size() || !strip.isBelow(last)) {
      return this;
    }
    var all = new ArrayList<>(strips);
    all.add(strip);
    return new RuledTable(left, right, top, reach, all);
  }

  private static boolean isLow(List<Fragment> inside, double height) {
    double[] sizes = inside.stream().mapToDouble(Fragment::size).sorted().toArray();
    int chars = inside.stream().mapToInt(fragment -> fragment.text().length()).sum();
    return height <= HIGHEST_ROW * sizes[sizes.length / 2] && chars <= LONGEST_ROW;
  }

  /// Groups the text of a strip to cells: what no white gap keeps apart.
  private static List<List<Line>> cells(List<Fragment> inside) {
    Fragment[] byLeft = inside.toArray(Fragment[]::new);
    Arrays.sort(byLeft, Comparator.comparingDouble(Fragment::left));
    var cells = new ArrayList<List<Line>>();
    var cell = new ArrayList<Fragment>();
    double end = Double.NEGATIVE_INFINITY;
    for (Fragment fragment : byLeft) {
      if (!cell.isEmpty() && fragment.left() - end > 0.6 * fragment.size()) {
        cells.add(Line.of(cell));
        cell.clear();
      }
      cell.add(fragment);
      end = cell.size() == 1 ? fragment.right() : Math.max(end, fragment.right());
    }
    cells.add(Line.of(cell));
    return cells;
  }
}
