package org.actant.energy.model;

import java.util.Optional;
import java.util.function.DoubleFunction;
import org.actant.energy.Reading;
import org.actant.measure.Interval;
import org.actant.measure.Joules;
import org.actant.measure.Quantity;
import org.actant.measure.Seconds;
import org.actant.measure.Watts;

/// Adds up the energy of a machine from its busy seconds: between two looks the load is taken as
/// even. Seldom looks at a changing load are biased upward by the bend of the curve.
final class MachineLoad {
  private final String model;
  private final int logicalProcessors;
  private final DoubleFunction<Interval<Watts>> power;
  private double lastBusyS;
  private double lastAtS;
  private Interval<Joules> energy = new Interval<>(new Joules(0), new Joules(0));

  /// @param power of the machine at a load from 0 to 1
  MachineLoad(String model, int logicalProcessors, DoubleFunction<Interval<Watts>> power) {
    this.model = model;
    this.logicalProcessors = logicalProcessors;
    this.power = power;
  }

  /// Looks once more.
  ///
  /// @param busy CPU seconds of all processors
  Reading look(Optional<Reading> busy, double atS) {
    if (!(busy.orElse(null) instanceof Reading.Measured(Quantity seconds))) {
      return busy.orElse(new Reading.Unavailable("no busy seconds of the machine"));
    }
    double elapsed = atS - lastAtS;
    if (elapsed > 0) {
      double load = (seconds.value() - lastBusyS) / elapsed / logicalProcessors;
      add(power.apply(Math.clamp(load, 0, 1)), new Seconds(elapsed));
      lastBusyS = seconds.value();
      lastAtS = atS;
    }
    return new Reading.Estimated(energy, model);
  }

  private void add(Interval<Watts> watts, Seconds time) {
    energy =
        new Interval<>(
            new Joules(energy.low().value() + watts.low().over(time).value()),
            new Joules(energy.high().value() + watts.high().over(time).value()));
  }
}
