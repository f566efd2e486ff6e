package org.actant.energy.calibration;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.actant.energy.model.ModelError;

/// How wrong a formula is on loads that it was not fitted on.
///
/// @param stepMape mean of |model − truth| / truth, every step left out once
/// @param shapeMape the same, every load shape (kind and threads) left out once with all its
///   duties; idle is never left out, for no machine is calibrated without it
/// @param error ln(truth / model) of the latter, by shape
public record CrossValidation(double stepMape, double shapeMape, ModelError error) {
  /// Returns nothing where a formula cannot be fitted without one of the steps or shapes.
  static Optional<CrossValidation> of(
      PowerFormula formula, List<StepRow> rows, int logicalProcessors) {
    var steps = new ArrayList<Double>();
    for (StepRow row : rows) {
      Optional<Double> ratio =
          logRatio(formula, without(rows, List.of(row)), row, logicalProcessors);
      if (ratio.isEmpty()) {
        return Optional.empty();
      }
      steps.add(ratio.get());
    }
    var shapes = new ArrayList<double[]>();
    for (List<StepRow> shape : shapes(rows).values()) {
      var ratios = new ArrayList<Double>();
      for (StepRow row : shape) {
        List<StepRow> left = without(rows, row.step().threads() == 0 ? List.of(row) : shape);
        Optional<Double> ratio = logRatio(formula, left, row, logicalProcessors);
        if (ratio.isEmpty()) {
          return Optional.empty();
        }
        ratios.add(ratio.get());
      }
      shapes.add(ratios.stream().mapToDouble(Double::doubleValue).toArray());
    }
    return Optional.of(
        new CrossValidation(
            mape(steps.stream().mapToDouble(Double::doubleValue).toArray()),
            mape(shapes.stream().flatMapToDouble(Arrays::stream).toArray()),
            ModelError.of(shapes)));
  }

  static Map<String, List<StepRow>> shapes(List<StepRow> rows) {
    return rows.stream().collect(groupingBy(row -> row.step().shape(), TreeMap::new, toList()));
  }

  private static List<StepRow> without(List<StepRow> rows, List<StepRow> left) {
    return rows.stream().filter(row -> !left.contains(row)).toList();
  }

  private static Optional<Double> logRatio(
      PowerFormula formula, List<StepRow> fitted, StepRow asked, int logicalProcessors) {
    return PowerFit.of(formula, fitted, logicalProcessors)
        .flatMap(fit -> fit.watts(asked.load()))
        .map(watts -> Math.log(asked.watts().orElseThrow() / watts));
  }

  private static double mape(double[] logRatios) {
    double sum = 0;
    for (double ratio : logRatios) {
      sum += Math.abs(Math.exp(-ratio) - 1);
    }
    return sum / logRatios.length;
  }
}
