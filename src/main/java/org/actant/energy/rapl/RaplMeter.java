package org.actant.energy.rapl;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.actant.energy.Availability;
import org.actant.energy.Channel;
import org.actant.energy.Meter;
import org.actant.energy.Probe;
import org.actant.energy.Reading;
import org.actant.energy.Scope;
import org.actant.energy.Tier;
import org.actant.measure.Joules;

/// The energy counters of Intel and AMD processors (RAPL) through Linux' powercap tree. They count
/// for the whole machine, not for the process: packages may be added up, a package holds its parts
/// (`package-0/core`), `psys` holds the packages.
@AutoService(Meter.class)
public final class RaplMeter implements Meter {
  public static final String NAME = "rapl";
  private final Path powercap;

  public RaplMeter() {
    this(Path.of("/sys/class/powercap"));
  }

  RaplMeter(Path powercap) {
    this.powercap = powercap;
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
    record Zone(Channel channel, RaplZone zone, RaplCounter counter) {
      Joules advance() throws IOException {
        return counter.advance(zone.energy());
      }
    }
    var domains = new ArrayList<Zone>();
    for (RaplZone zone : RaplZone.below(powercap)) {
      domains.add(new Zone(channel(zone), zone, new RaplCounter(zone.range(), zone.energy())));
    }
    return new Probe() {
      @Override
      public SortedMap<Channel, Reading> read() {
        var readings = new TreeMap<Channel, Reading>();
        for (Zone domain : domains) {
          readings.put(domain.channel, Reading.ofMeasurement(domain::advance));
        }
        return readings;
      }

      @Override
      public void close() {}
    };
  }

  private static Channel channel(RaplZone zone) {
    return new Channel(NAME, zone.domain(), Tier.T2, zone.kind(), Scope.MACHINE, "J");
  }
}
