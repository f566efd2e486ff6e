package org.actant.energy;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.actant.measure.Joules;

/// The energy counters of Intel and AMD processors (RAPL) through Linux' powercap tree. They count
/// for the whole machine, not for the process: packages may be added up, a package holds its parts
/// (`package-0/core`), `psys` holds the packages.
@AutoService(Meter.class)
public final class RaplMeter implements Meter {
  static final String NAME = "rapl";
  private final Path powercap;

  public RaplMeter() {
    this(Path.of("/sys/class/powercap"));
  }

  RaplMeter(Path powercap) {
    this.powercap = powercap;
  }

  /// Whether a channel is a part of the sum over the machine: a package, or memory beside it.
  static boolean isPartOfTotal(String channel) {
    return channel.matches("package-[0-9]+(/dram)?(@.*)?");
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Tier tier() {
    return Tier.T2;
  }

  @Override
  public String description() {
    return "joules of the whole machine's processor packages and memory, from RAPL counters";
  }

  @Override
  public Availability availability() {
    try {
      List<RaplZone> zones = RaplZone.below(powercap);
      if (zones.isEmpty()) {
        return new Availability.Absent(
            "no RAPL zones in "
                + powercap
                + ": a virtual machine, another platform, or the kernel module intel_rapl_common is"
                + " not loaded");
      }
      for (RaplZone zone : zones) {
        var _ = new RaplCounter(zone.range(), zone.energy());
      }
      return new Availability.Present(
          zones.stream().map(RaplZone::domain).collect(Collectors.joining(", "))
              + "; updated about every millisecond");
    } catch (AccessDeniedException e) {
      return new Availability.Absent(
          "no permission to read "
              + e.getFile()
              + "; as root: chmod a+r "
              + powercap
              + "/intel-rapl*/energy_uj");
    } catch (IOException | IllegalArgumentException e) {
      return new Availability.Absent(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public Probe open(long pid) throws IOException {
    record Domain(RaplZone zone, RaplCounter counter) {
      Joules advance() throws IOException {
        return counter.advance(zone.energy());
      }
    }
    var domains = new ArrayList<Domain>();
    for (RaplZone zone : RaplZone.below(powercap)) {
      domains.add(new Domain(zone, new RaplCounter(zone.range(), zone.energy())));
    }
    return new Probe() {
      @Override
      public SortedMap<String, Reading> read() {
        var readings = new TreeMap<String, Reading>();
        for (Domain domain : domains) {
          readings.put(domain.zone.domain(), Reading.ofMeasurement(domain::advance));
        }
        return readings;
      }

      @Override
      public void close() {}
    };
  }
}
