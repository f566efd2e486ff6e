package org.actant.energy.linux;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.actant.measure.Instructions;

/// Instructions of the process in user mode, from the processor's own counter.
@AutoService(Meter.class)
public final class InstructionMeter implements Meter {
  public static final String NAME = "instructions";
  private static final Channel CHANNEL =
      new Channel(NAME, "process", Tier.T6, Domain.PACKAGE, Scope.PROCESS, "");

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
    return "machine instructions of the process in user mode, all threads and children";
  }

  @Override
  public Availability availability() {
    try (var event = PerfEvent.open(PerfEvent.Kind.INSTRUCTIONS, 0)) {
      var _ = event.read();
      return new Availability.Present("perf_event_open, exact unless the kernel takes turns");
    } catch (PerfEvent.RefusedException e) {
      return new Availability.Absent(explain(e.errno));
    } catch (IOException e) {
      return new Availability.Absent(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public Probe open(long pid) throws IOException {
    var event = PerfEvent.open(PerfEvent.Kind.INSTRUCTIONS, pid);
    return new Probe() {
      @Override
      public SortedMap<Channel, Reading> read() {
        var readings = new TreeMap<Channel, Reading>();
        readings.put(CHANNEL, Reading.ofMeasurement(() -> new Instructions(event.read())));
        return readings;
      }

      @Override
      public void close() throws IOException {
        event.close();
      }
    };
  }

  /// Says what an error number of perf_event_open(2) means for the user.
  static String explain(int errno) {
    return switch (errno) {
      case PerfEvent.ENOENT, PerfEvent.EOPNOTSUPP ->
          "this processor shows no instruction counter, as in most virtual machines"
              + " (perf_event_open: errno "
              + errno
              + ")";
      case PerfEvent.EPERM, PerfEvent.EACCES ->
          "not permitted (perf_event_open: errno %s, perf_event_paranoid is %s); as root: sysctl kernel.perf_event_paranoid=2"
              .formatted(errno, paranoia());
      case PerfEvent.ENOSYS -> "this kernel has no perf_event_open";
      default -> "perf_event_open: errno " + errno;
    };
  }

  private static String paranoia() {
    try {
      return Files.readString(
              Path.of("/proc/sys/kernel/perf_event_paranoid"), StandardCharsets.UTF_8)
          .strip();
    } catch (IOException e) {
      return "unknown";
    }
  }
}
