package org.actant.technique.training;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.DoubleSupplier;
import org.actant.energy.Channel;
import org.actant.energy.EnergyTotal;
import org.actant.energy.Meter;
import org.actant.energy.Meters;
import org.actant.energy.Probe;
import org.actant.energy.Reading;
import org.actant.energy.Tier;
import org.actant.input.UnavailableException;
import org.actant.measure.Joules;

/// What has been spent since a moment.
final class Spending implements AutoCloseable {
  private final DoubleSupplier total;
  private final double begun;
  private final Optional<Probe> probe;

  private Spending(DoubleSupplier total, Optional<Probe> probe) {
    this.total = total;
    this.begun = total.getAsDouble();
    this.probe = probe;
  }

  /// Processor seconds of all threads of this process.
  static Spending ofProcessorSeconds() {
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return new Spending(() -> system.getProcessCpuTime() / 1e9, Optional.empty());
  }

  /// Joules of the machine, by its counter.
  static Spending ofJoules() throws IOException {
    Probe probe = counter().open(ProcessHandle.current().pid());
    return new Spending(() -> joules(probe), Optional.of(probe));
  }

  /// @throws UnavailableException if this machine has no energy counter
  static void checkJoules() {
    var _ = counter();
  }

  private static Meter counter() {
    return Meters.available().stream()
        .filter(meter -> meter.tier() == Tier.T2)
        .findFirst()
        .orElseThrow(() ->
            new UnavailableException(
                "no energy counter on this machine, see `actant meters`; take a budget of"
                    + " cpu-seconds"));
  }

  private static double joules(Probe probe) {
    SortedMap<Channel, Reading> now = probe.read();
    double sum = 0;
    for (Channel channel : EnergyTotal.parts(now.keySet())) {
      if (now.get(channel) instanceof Reading.Measured(Joules energy)) {
        sum += energy.value();
      } else {
        throw new UnavailableException(
            "the energy counter %s cannot be read any more".formatted(channel));
      }
    }
    return sum;
  }

  /// What has been spent since this was made.
  double soFar() {
    return total.getAsDouble() - begun;
  }

  @Override
  public void close() throws IOException {
    if (probe.isPresent()) {
      probe.get().close();
    }
  }
}
