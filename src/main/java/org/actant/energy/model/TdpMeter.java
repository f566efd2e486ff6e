package org.actant.energy.model;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.actant.energy.Availability;
import org.actant.energy.Channel;
import org.actant.energy.Domain;
import org.actant.energy.Meter;
import org.actant.energy.Probe;
import org.actant.energy.Reading;
import org.actant.energy.Scope;
import org.actant.energy.Tier;
import org.actant.energy.linux.CpuTimeMeter;
import org.actant.energy.linux.HostTimeMeter;
import org.actant.measure.Quantity;
import org.actant.measure.Seconds;

/// The joules of [UncalibratedModel]: what the process adds, from its CPU seconds, and what the
/// processors of the machine take, from their load. Nothing is sampled for it.
@AutoService(Meter.class)
public final class TdpMeter implements Meter {
  private static final String NAME = "tdp-model";
  private static final Channel PROCESS =
      new Channel(NAME, "process", Tier.T5, Domain.PACKAGE, Scope.PROCESS, "J");
  private static final Channel MACHINE =
      new Channel(NAME, "machine", Tier.T5, Domain.PACKAGE, Scope.MACHINE, "J");
  private final CpuTimeMeter cpuTime = new CpuTimeMeter();
  private final HostTimeMeter hostTime = new HostTimeMeter();

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Tier tier() {
    return Tier.T5;
  }

  @Override
  public String description() {
    return "joules of the processor package from TDP and load: the machine, and what the process"
        + " adds";
  }

  @Override
  public Availability availability() {
    return switch (cpuTime.availability()) {
      case Availability.Present _ -> {
        try {
          yield new Availability.Present(
              UncalibratedModel.ofThisMachine().name() + "; for ranking only");
        } catch (IOException e) {
          yield new Availability.Absent("needs Linux with /proc/cpuinfo: " + e.getMessage());
        }
      }
      case Availability.Absent absent -> absent;
    };
  }

  @Override
  public Probe open(long pid) throws IOException {
    UncalibratedModel model = UncalibratedModel.ofThisMachine();
    Probe process = cpuTime.open(pid);
    Probe host = hostTime.open(pid);
    long opened = System.nanoTime();
    var machine = new MachineLoad(model.name(), model.logicalProcessors(), model::power);
    return new Probe() {
      @Override
      public synchronized SortedMap<Channel, Reading> read() {
        double atS = (System.nanoTime() - opened) / 1e9;
        var readings = new TreeMap<Channel, Reading>();
        readings.put(
            PROCESS,
            estimate(
                model,
                seconds(process, "process")
                    .orElse(new Reading.Unavailable("no CPU seconds of the process"))));
        readings.put(MACHINE, machine.look(seconds(host, "busy"), atS));
        return readings;
      }

      @Override
      public void close() throws IOException {
        process.close();
        host.close();
      }
    };
  }

  private static Optional<Reading> seconds(Probe probe, String channel) {
    return probe.read().entrySet().stream()
        .filter(entry -> entry.getKey().name().equals(channel))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static Reading estimate(UncalibratedModel model, Reading cpuSeconds) {
    return switch (cpuSeconds) {
      case Reading.Measured(Quantity amount) ->
          new Reading.Estimated(model.energy(new Seconds(amount.value())), model.name());
      case Reading.Estimated estimated -> estimated;
      case Reading.Unavailable unavailable -> unavailable;
    };
  }
}
