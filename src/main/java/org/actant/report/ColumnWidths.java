package org.actant.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// How much of a table's width each column gets, for formats that do not find it out themselves.
///
/// Each column first gets what its longest word needs, and what is left goes, a little at a time,
/// to the column that makes most rows high.
final class ColumnWidths {
  /// Letters of a table's line at the size in which tables are set.
  private static final double LINE = 126;

  private static final double PADDING = 2;

  /// How much wider the letters of a head are.
  private static final double BOLD = 1.2;

  /// How much wider the letters of a word are than those of a line, which has spaces.
  private static final double WORD = 1.17;

  private static final double NARROW = 3;
  private static final double STEP = 1;

  /// Where the longest words leave too little, words break: at this length, or else at the next.
  private static final List<Integer> SHORTER = List.of(14, 11, 8);

  private static final double CROWDED = 100;

  /// Rows that are looked at to divide what is left.
  private static final int ROWS = 100;

  private ColumnWidths() {}

  /// Returns the shares of the columns in tenths of a percent; they sum to 1000.
  static int[] of(Block.Grid grid) {
    int columns = grid.heads().size();
    double[] shares = new double[columns];
    for (int i = 0; i < columns; i++) {
      shares[i] = grid.heads().get(i).share();
    }
    if (Arrays.stream(shares).anyMatch(share -> share == 0)) {
      shares = filled(shares, wanted(grid));
    }
    return rounded(shares);
  }

  /// Columns without a share of their own divide what the others leave.
  private static double[] filled(double[] shares, double[] wanted) {
    double free = 100 - Arrays.stream(shares).sum();
    double asked = 0;
    for (int i = 0; i < shares.length; i++) {
      asked += shares[i] == 0 ? wanted[i] : 0;
    }
    double[] filled = shares.clone();
    for (int i = 0; i < shares.length; i++) {
      filled[i] = shares[i] == 0 ? wanted[i] * Math.max(free, 1) / asked : shares[i];
    }
    return filled;
  }

  private static double[] wanted(Block.Grid grid) {
    int columns = grid.heads().size();
    double[] widths = new double[columns];
    for (int i = 0; i < columns; i++) {
      widths[i] = least(grid, i);
    }
    for (int most : SHORTER) {
      for (int i = 0; i < columns && Arrays.stream(widths).sum() > CROWDED; i++) {
        widths[i] = grid.heads().get(i).numeric() ? widths[i] : Math.min(widths[i], most);
      }
    }
    double[][] lengths = lengths(grid);
    double free = LINE - columns * PADDING - Arrays.stream(widths).sum();
    for (double left = free; left > 0; left -= STEP) {
      widths[neediest(lengths, widths)] += STEP;
    }
    for (int i = 0; i < columns; i++) {
      widths[i] += PADDING;
    }
    return widths;
  }

  /// What a column cannot do without: its longest word, or a whole number.
  private static double least(Block.Grid grid, int column) {
    Block.Grid.Head head = grid.heads().get(column);
    double least = BOLD * Math.max(longestWord(head.title()), longestWord(head.unit()));
    for (Block.Grid.Row row : grid.rows()) {
      for (String text : lines(row.cells().get(column), head.roomy()).toList()) {
        least = Math.max(least, head.numeric() ? text.length() + 1 : WORD * longestWord(text));
      }
    }
    return Math.max(NARROW, least);
  }

  /// How many letters each cell of the first rows has.
  private static double[][] lengths(Block.Grid grid) {
    return grid.rows().stream()
        .limit(ROWS)
        .map(row -> row.cells().stream().mapToDouble(c -> Inline.plain(c).length()).toArray())
        .toArray(double[][]::new);
  }

  /// The column that makes most rows as high as they are.
  private static int neediest(double[][] lengths, double[] widths) {
    double[] saved = new double[widths.length];
    double[] filled = new double[widths.length];
    for (double[] row : lengths) {
      int highest = 0;
      double next = 1;
      for (int i = 1; i < widths.length; i++) {
        if (row[i] / widths[i] > row[highest] / widths[highest]) {
          highest = i;
        }
      }
      for (int i = 0; i < widths.length; i++) {
        filled[i] += row[i] / widths[i];
        next = i == highest ? next : Math.max(next, row[i] / widths[i]);
      }
      double high = row[highest] / widths[highest];
      saved[highest] += Math.max(0, high - Math.max(next, row[highest] / (widths[highest] + STEP)));
    }
    int neediest = 0;
    for (int i = 1; i < widths.length; i++) {
      int need = Double.compare(saved[i], saved[neediest]);
      need = need == 0 ? Double.compare(filled[i], filled[neediest]) : need;
      need = need == 0 ? Double.compare(widths[neediest], widths[i]) : need;
      neediest = need > 0 ? i : neediest;
    }
    return neediest;
  }

  /// An aside stands on a line of its own, unless there is room beside the value.
  private static Stream<String> lines(List<Inline> cell, boolean roomy) {
    if (roomy) {
      return Stream.of(Inline.plain(cell));
    }
    String aside = Inline.plain(cell.stream().filter(i -> i instanceof Inline.Aside).toList());
    String rest = Inline.plain(cell.stream().filter(i -> !(i instanceof Inline.Aside)).toList());
    return Stream.of(rest, aside.strip());
  }

  private static double longestWord(String text) {
    return LongWords.pieces(text).stream()
        .flatMap(piece -> Stream.of(piece.split("\\s+")))
        .mapToInt(String::length)
        .max()
        .orElse(0);
  }

  private static int[] rounded(double[] shares) {
    double sum = Arrays.stream(shares).sum();
    int[] rounded = new int[shares.length];
    double seen = 0;
    int given = 0;
    for (int i = 0; i < shares.length; i++) {
      seen += shares[i];
      int until = (int) Math.round(1000 * seen / sum);
      rounded[i] = until - given;
      given = until;
    }
    return rounded;
  }
}
