package org.actant.agreement;

import java.util.ArrayList;
import java.util.List;

/// Judgments of two coders as papers print them: a table of how often the first said the row and
/// the second the column.
final class Tables {
  private Tables() {}

  static <C> Ratings<C> ratings(List<C> categories, int[][] counts) {
    var units = new ArrayList<List<C>>();
    for (int row = 0; row < counts.length; row++) {
      for (int column = 0; column < counts.length; column++) {
        for (int i = 0; i < counts[row][column]; i++) {
          units.add(List.of(categories.get(row), categories.get(column)));
        }
      }
    }
    return Ratings.of(2, categories, units);
  }
}
