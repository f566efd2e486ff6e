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

/// CPU seconds of the process, from `/proc/<pid>/stat`. The kernel sums them by the nanosecond and
/// shows them in hundredths, user and kernel mode each rounded down: a difference is exact to 0.02
/// s.
@AutoService(Meter.class)
public final class CpuTimeMeter implements Meter {
  public static final String NAME = "cpu-time";
  private static final Channel CHANNEL =
      new Channel(NAME, "process", Tier.T6, Domain.PACKAGE, Scope.PROCESS, "s");

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
    return "CPU seconds of the process, user and kernel mode, all threads";
  }

  @Override
  public Availability availability() {
    try {
      var _ = ProcFiles.ofThisMachine().cpuTime(ProcessHandle.current().pid());
      return new Availability.Present("/proc/<pid>/stat, steps of 0.01 s");
    } catch (IOException e) {
      return new Availability.Absent("needs Linux with /proc: " + e.getMessage());
    }
  }

  @Override
  public Probe open(long pid) throws IOException {
    var files = ProcFiles.ofThisMachine();
    var _ = files.cpuTime(pid);
    return new Probe() {
      @Override
      public SortedMap<Channel, Reading> read() {
        var readings = new TreeMap<Channel, Reading>();
        readings.put(CHANNEL, Reading.ofMeasurement(() -> files.cpuTime(pid)));
        return readings;
      }

      @Override
      public void close() {}
    };
  }
}
