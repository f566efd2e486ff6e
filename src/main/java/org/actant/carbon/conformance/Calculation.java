package org.actant.carbon.conformance;

import org.actant.carbon.factor.FactorTables;
import org.actant.measure.Interval;

/// A formula of the literature, applied to the inputs of a vector.
@FunctionalInterface
interface Calculation {
  /// Returns one value, or everything between the lowest and the highest that the sources give.
  Interval<Double> apply(Inputs inputs, FactorTables tables);

  /// A formula that needs no tables and gives one value.
  @FunctionalInterface
  interface Exact {
    double apply(Inputs inputs);
  }

  static Calculation exactly(Exact formula) {
    return (inputs, _) -> {
      double value = formula.apply(inputs);
      return new Interval<>(value, value);
    };
  }
}
