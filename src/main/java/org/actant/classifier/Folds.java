package org.actant.classifier;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// A division of rows into parts of one size that each have all labels in equal shares, as far as
/// whole rows allow (stratified).
///
/// @param part of every row, from 0
/// @param count how many parts there are
record Folds(int[] part, int count) {
  /// @param labels of every row
  /// @param seed for which rows go where
  static Folds stratified(int[] labels, int count, long seed) {
    var order = new Random(seed);
    int[] part = new int[labels.length];
    int next = 0;
    int most = IntStream.of(labels).max().orElse(0);
    for (int label = 0; label <= most; label++) {
      for (int row : shuffled(labels, label, order)) {
        part[row] = next++ % count;
      }
    }
    return new Folds(part, count);
  }

  private static List<Integer> shuffled(int[] labels, int label, Random order) {
    var rows = new ArrayList<Integer>();
    for (int row = 0; row < labels.length; row++) {
      if (labels[row] == label) {
        rows.add(row);
      }
    }
    Collections.shuffle(rows, order);
    return rows;
  }

  int[] inside(int fold) {
    return IntStream.range(0, part.length).filter(row -> part[row] == fold).toArray();
  }

  int[] outside(int fold) {
    return IntStream.range(0, part.length).filter(row -> part[row] != fold).toArray();
  }
}
