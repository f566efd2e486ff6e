package org.actant.energy.model;

import com.google.auto.service.AutoService;
import java.io.IOException;
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
import org.actant.measure.Quantity;
import org.actant.measure.Seconds;

/// CPU seconds of the process times the uncalibrated interval of [PowerPerCore]. Nothing is sampled
/// for it.
@AutoService(Meter.class)
public final class TdpMeter implements Meter {
  private static final Channel CHANNEL =
      new Channel("tdp-model", "process", Tier.T5, Domain.PACKAGE, Scope.PROCESS, "J");
  private final CpuTimeMeter cpuTime = new CpuTimeMeter();

  @Override
  public String name() {
    return "tdp-model";
  }

  @Override
  public Tier tier() {
    return Tier.T5;
  }

  @Override
  public String description() {
    return "joules of the processor package: CPU seconds times an interval of watts";
  }

  @Override
  public Availability availability() {
    return switch (cpuTime.availability()) {
      case Availability.Present _ ->
          new Availability.Present(PowerPerCore.UNCALIBRATED.name() + "; for ranking only");
      case Availability.Absent absent -> absent;
    };
  }

  @Override
  public Probe open(long pid) throws IOException {
    Probe seconds = cpuTime.open(pid);
    return new Probe() {
      @Override
      public SortedMap<Channel, Reading> read() {
        var readings = new TreeMap<Channel, Reading>();
        seconds.read().forEach((_, reading) -> readings.put(CHANNEL, estimate(reading)));
        return readings;
      }

      @Override
      public void close() throws IOException {
        seconds.close();
      }
    };
  }

  private static Reading estimate(Reading reading) {
    return switch (reading) {
      case Reading.Measured(Quantity amount) ->
          new Reading.Estimated(
              PowerPerCore.UNCALIBRATED.energy(new Seconds(amount.value())),
              PowerPerCore.UNCALIBRATED.name());
      case Reading.Estimated estimated -> estimated;
      case Reading.Unavailable unavailable -> unavailable;
    };
  }
}
