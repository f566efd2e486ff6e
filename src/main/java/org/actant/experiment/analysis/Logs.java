package org.actant.experiment.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.actant.measure.PairedTest;
import org.actant.measure.Summary;

/// The logarithms of a metric under several conditions, for the blocks that have all of them: on
/// this scale savings that multiply add up, and an interaction is what is left over.
///
/// @param rows one for each block, its values in the order of the conditions
record Logs(List<String> conditions, List<double[]> rows) {
  static Logs of(Analysis a, List<String> conditions, Metric metric) {
    List<Map<Integer, Double>> values =
        conditions.stream()
            .map(condition -> (Map<Integer, Double>) a.values(condition, metric))
            .toList();
    var blocks = new TreeSet<>(values.getFirst().keySet());
    values.forEach(some -> blocks.retainAll(some.keySet()));
    var rows = new ArrayList<double[]>();
    for (int block : blocks) {
      double[] row =
          values.stream()
              .mapToDouble(some -> Math.log(some.getOrDefault(block, Double.NaN)))
              .toArray();
      if (java.util.Arrays.stream(row).allMatch(Double::isFinite)) {
        rows.add(row);
      }
    }
    return new Logs(List.copyOf(conditions), rows);
  }

  int n() {
    return rows.size();
  }

  /// A weighted sum of the conditions' logarithms in each block.
  ///
  /// @param weights in the order of the conditions
  double[] contrast(double... weights) {
    return rows.stream().mapToDouble(row -> dot(row, weights)).toArray();
  }

  /// The p-value of a contrast of zero; 1 for one block.
  double p(double... weights) {
    return PairedTest.student(contrast(weights));
  }

  Summary summary(double... weights) {
    return Summary.of(contrast(weights));
  }

  private static double dot(double[] row, double[] weights) {
    double sum = 0;
    for (int i = 0; i < row.length; i++) {
      sum += row[i] * weights[i];
    }
    return sum;
  }
}
