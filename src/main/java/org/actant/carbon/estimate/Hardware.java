package org.actant.carbon.estimate;

import java.util.DoubleSummaryStatistics;
import java.util.Optional;
import org.actant.carbon.factor.Factor;
import org.actant.carbon.factor.FactorTables;
import org.actant.measure.Interval;
import org.actant.measure.KilowattHours;
import org.actant.measure.Quantity;

/// What ran, where no energy was measured.
///
/// @param tdpW thermal design power of the cores that were used, together
/// @param load of these cores, between 0 and 1
/// @param gpuW of one GPU
public record Hardware(
    double hours,
    double cores,
    double tdpW,
    double load,
    double memoryGb,
    double gpus,
    double gpuW) {
  public Hardware {
    for (double value : new double[] {hours, cores, tdpW, load, memoryGb, gpus, gpuW}) {
      Quantity.check(value);
      if (value < 0) {
        throw new IllegalArgumentException("hardware with a negative value: " + value);
      }
    }
    if (!(hours > 0) || load > 1) {
      throw new IllegalArgumentException(hours + " hours at a load of " + load);
    }
    if (!(cores > 0)) {
      throw new IllegalArgumentException(cores + " cores");
    }
    if (tdpW + gpus * gpuW == 0) {
      throw new IllegalArgumentException("hardware without any power");
    }
  }

  /// The energy of the memory alone by the lowest and the highest of the constants that are in use;
  /// empty without memory.
  public Optional<Interval<KilowattHours>> memory(FactorTables tables) {
    DoubleSummaryStatistics watts =
        tables.factors(Factor.Kind.MEMORY).stream().mapToDouble(Factor::value).summaryStatistics();
    return memoryGb == 0
        ? Optional.empty()
        : Optional.of(
            new Interval<>(
                new KilowattHours(watts.getMin() * memoryGb * hours / 1000),
                new KilowattHours(watts.getMax() * memoryGb * hours / 1000)));
  }
}
