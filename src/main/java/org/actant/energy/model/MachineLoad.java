package org.actant.energy.model;

import java.util.Optional;
import org.actant.energy.Reading;
import org.actant.measure.Interval;
import org.actant.measure.Joules;
import org.actant.measure.Quantity;
import org.actant.measure.Seconds;
import org.actant.measure.Watts;

/// Adds up the energy of a machine from its busy seconds: between two looks the load is taken as
/// even. Seldom looks at a changing load are biased upward by the bend of the curve.
final class MachineLoad {
  private final UncalibratedModel model;
  private double lastBusyS;
  private double lastAtS;
  private Interval<Joules> energy = new Interval<>(new Joules(0), new Joules(0));

  MachineLoad(UncalibratedModel model, double busyS, double atS) {
    this.model = model;
    this.lastBusyS = busyS;
    this.lastAtS = atS;
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
      double load = (seconds.value() - lastBusyS) / elapsed / model.logicalProcessors();
      add(model.power(load), new Seconds(elapsed));
      lastBusyS = seconds.value();
      lastAtS = atS;
    }
    return new Reading.Estimated(energy, model.name());
  }

  private void add(Interval<Watts> power, Seconds time) {
    energy =
        new Interval<>(
            new Joules(energy.low().value() + power.low().over(time).value()),
            new Joules(energy.high().value() + power.high().over(time).value()));
  }
}
