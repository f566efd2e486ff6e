package org.actant.energy;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;

/// CPU seconds of the whole machine, from `/proc/stat`: what ran beside the process, and what the
/// hypervisor took away (`steal`). Both show whether a window was a quiet one.
@AutoService(Meter.class)
public final class HostTimeMeter implements Meter {
  static final String NAME = "host-time";
  static final String BUSY = "busy";
  static final String STEAL = "steal";

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
      public SortedMap<String, Reading> read() {
        var readings = new TreeMap<String, Reading>();
        readings.put(
            BUSY, Reading.ofMeasurement(() -> files.hostTime().busy().minus(start.busy())));
        readings.put(
            STEAL, Reading.ofMeasurement(() -> files.hostTime().steal().minus(start.steal())));
        return readings;
      }

      @Override
      public void close() {}
    };
  }
}
