package org.actant.technique.model.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Turns scores into the channels that stay. Every list has one entry per group of channels; the
/// channels that stay are ascending.
///
/// @param block the number that stays is rounded up to a multiple of this, because inference
///   engines work on blocks of 8 or 16 channels and are slower, not faster, on other numbers
record Selection(int block) {
  Selection {
    if (block < 1) {
      throw new IllegalArgumentException("blocks of " + block);
    }
  }

  /// Keeps the best of each group.
  ///
  /// @param wanted how many, before rounding, one number per group
  List<int[]> perGroup(List<double[]> scores, List<Integer> wanted) {
    var kept = new ArrayList<int[]>();
    for (int group = 0; group < scores.size(); group++) {
      double[] of = scores.get(group);
      kept.add(best(of, rounded(wanted.get(group), of.length)));
    }
    return kept;
  }

  /// Keeps the best wherever they are; no group loses more than all but one block.
  ///
  /// @param wanted how many channels of all, before rounding
  List<int[]> global(List<double[]> scores, int wanted) {
    double[] sorted = scores.stream().flatMapToDouble(Arrays::stream).sorted().toArray();
    double least = sorted[Math.max(0, sorted.length - wanted)];
    var kept = new ArrayList<int[]>();
    for (double[] of : scores) {
      int enough = (int) Arrays.stream(of).filter(score -> score >= least).count();
      kept.add(best(of, rounded(enough, of.length)));
    }
    return kept;
  }

  /// The number that stays of `channels` when `wanted` are to stay.
  int rounded(int wanted, int channels) {
    return Math.min(channels, Math.max(block, (wanted + block - 1) / block * block));
  }

  /// Returns the `count` channels with the highest scores; of equals, those that come first.
  static int[] best(double[] scores, int count) {
    Integer[] order = new Integer[scores.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> Double.compare(scores[b], scores[a]));
    return Arrays.stream(order).limit(count).mapToInt(Integer::intValue).sorted().toArray();
  }
}
