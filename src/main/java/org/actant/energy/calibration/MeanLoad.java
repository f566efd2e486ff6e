package org.actant.energy.calibration;

import java.util.OptionalDouble;
import java.util.function.ObjDoubleConsumer;

/// The mean of loads, each weighted with its seconds.
final class MeanLoad implements ObjDoubleConsumer<Load> {
  private double seconds;
  private double busy;
  private double concentration;
  private double gigahertz;

  @Override
  public synchronized void accept(Load load, double lasted) {
    seconds += lasted;
    busy += load.busy() * lasted;
    concentration += load.concentration() * lasted;
    gigahertz += load.gigahertz().orElse(Double.NaN) * lasted;
  }

  synchronized Load load() {
    double clock = gigahertz / seconds;
    return new Load(
        busy / seconds,
        concentration / seconds,
        Double.isNaN(clock) ? OptionalDouble.empty() : OptionalDouble.of(clock));
  }
}
