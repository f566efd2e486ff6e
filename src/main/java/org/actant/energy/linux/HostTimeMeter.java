package org.actant.energy.linux;

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

/// CPU seconds of the whole machine, from `/proc/stat`: what ran beside the process, and what the
/// hypervisor took away (`steal`). Both show whether a window was a quiet one.
@AutoService(Meter.class)
public final class HostTimeMeter implements Meter {
  public static final String NAME = "host-time";
  private static final Channel BUSY = channel("busy");
  private static final Channel STEAL = channel("steal");

  private static Channel channel(String name) {
    return new Channel(NAME, name, Tier.T6, Domain.PACKAGE, Scope.MACHINE, "s");
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Tier tier() {
    return Tier.T6;
  }

  @Override
  public String description() {
    return "CPU seconds of the whole machine: busy, and stolen by the hypervisor";
  }

  @Override
  public Availability availability() {
    try {
      var _ = ProcFiles.ofThisMachine().hostTime();
      return new Availability.Present("/proc/stat, steps of 0.01 s");
    } catch (IOException e) {
      return new Availability.Absent("needs Linux with /proc: " + e.getMessage());
    }
  }

  @Override
  public Probe open(long pid) throws IOException {
    var files = ProcFiles.ofThisMachine();
    var start = files.hostTime();
    return new Probe() {
      @Override
      public SortedMap<Channel, Reading> read() {
        var readings = new TreeMap<Channel, Reading>();
        try {
          ProcFiles.HostTime now = files.hostTime();
          readings.put(BUSY, new Reading.Measured(now.busy().minus(start.busy())));
          readings.put(STEAL, new Reading.Measured(now.steal().minus(start.steal())));
        } catch (IOException e) {
          var unavailable = new Reading.Unavailable(String.valueOf(e.getMessage()));
          readings.put(BUSY, unavailable);
          readings.put(STEAL, unavailable);
        }
        return readings;
      }

      @Override
      public void close() {}
    };
  }
}
