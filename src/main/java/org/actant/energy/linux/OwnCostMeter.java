package org.actant.energy.linux;

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
import org.actant.measure.Seconds;

/// CPU seconds of this program itself: what the metering cost while the command ran.
public final class OwnCostMeter implements Meter {
  /// All threads, both modes.
  public static final Channel CHANNEL =
      new Channel("actant", "own-cpu", Tier.T6, Domain.PACKAGE, Scope.MACHINE, "s");

  @Override
  public String name() {
    return CHANNEL.meter();
  }

  @Override
  public Tier tier() {
    return Tier.T6;
  }

  @Override
  public String description() {
    return "CPU seconds of this program itself, all threads";
  }

  @Override
  public Availability availability() {
    return new Availability.Present("getrusage(2), steps of 1 us");
  }

  @Override
  public Probe open(long pid) throws IOException {
    double begin = Usage.ofThisProcess().cpuS();
    return new Probe() {
      @Override
      public SortedMap<Channel, Reading> read() {
        var readings = new TreeMap<Channel, Reading>();
        readings.put(
            CHANNEL,
            Reading.ofMeasurement(() -> new Seconds(Usage.ofThisProcess().cpuS() - begin)));
        return readings;
      }

      @Override
      public String method(Channel channel) {
        return "getrusage(2) of the metering program";
      }

      @Override
      public void close() {}
    };
  }
}
