package org.actant.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// How much of a table's width each column gets, for formats that do not find it out themselves.
///
/// Each column first gets what its longest word needs, and what is left is shared by how much more
/// the columns could use.
final class ColumnWidths {
  /// Letters beyond which a column gains nothing by being wider.
  private static final int WIDE = 44;

  private static final int NARROW = 3;

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
    double[] least = new double[columns];
    double[] most = new double[columns];
    for (int i = 0; i < columns; i++) {
      for (String text : texts(grid, i).toList()) {
        least[i] = Math.max(least[i], longestWord(text));
        most[i] = Math.max(most[i], Math.min(WIDE, text.length()));
      }
      least[i] = Math.max(NARROW, least[i]);
      most[i] = Math.max(least[i], most[i]);
    }
    double width = Math.max(Arrays.stream(least).sum(), 90);
    double free = width - Arrays.stream(least).sum();
    double more = Math.max(1, Arrays.stream(most).sum() - Arrays.stream(least).sum());
    double[] shares = new double[columns];
    for (int i = 0; i < columns; i++) {
      shares[i] = least[i] + free * Math.max(0.02, (most[i] - least[i]) / more) + 1.6;
    }
    return shares;
  }

  private static Stream<String> texts(Block.Grid grid, int column) {
    Block.Grid.Head head = grid.heads().get(column);
    return Stream.concat(
        Stream.of(head.title(), head.unit()),
        grid.rows().stream().map(row -> row.cells().get(column)).flatMap(ColumnWidths::lines));
  }

  /// An aside stands on a line of its own.
  private static Stream<String> lines(List<Inline> cell) {
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
