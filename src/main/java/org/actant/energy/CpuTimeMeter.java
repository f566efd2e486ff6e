package org.actant.energy;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;

/// CPU seconds of the process, from `/proc/<pid>/stat`. The kernel sums them by the nanosecond and
/// shows them in hundredths, user and kernel mode each rounded down: a difference is exact to 0.02
/// s.
@AutoService(Meter.class)
public final class CpuTimeMeter implements Meter {
  static final String NAME = "cpu-time";
  static final String CHANNEL = "process";

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
      public SortedMap<String, Reading> read() {
        var readings = new TreeMap<String, Reading>();
        readings.put(CHANNEL, Reading.ofMeasurement(() -> files.cpuTime(pid)));
        return readings;
      }

      @Override
      public void close() {}
    };
  }
}
