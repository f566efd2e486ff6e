package org.actant.energy.rapl;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.actant.energy.Availability;
import org.actant.energy.Channel;
import org.actant.energy.EnergyTotal;
import org.actant.energy.Meter;
import org.actant.energy.Probe;
import org.actant.energy.Reading;
import org.actant.energy.Tier;
import org.actant.energy.linux.Surroundings;

/// The energy counters of Intel and AMD processors (RAPL) through Linux' powercap tree. They count
/// for the whole machine, not for the process: packages may be added up, a package holds its parts
/// (`package-0/core`), `psys` holds the packages. A zone that cannot be read keeps its channel,
/// with the reason, so that nobody takes the sum of the others for the total.
@AutoService(Meter.class)
public final class RaplMeter implements Meter {
  public static final String NAME = "rapl";

  private final Path powercap;
  private final ZoneFiles files;
  private final Surroundings surroundings;
  private final LongSupplier clock;

  public RaplMeter() {
    this(
        Path.of("/sys/class/powercap"),
        ZoneFiles.OF_THIS_MACHINE,
        Surroundings.ofThisMachine(),
        System::nanoTime);
  }

  /// @param clock nanoseconds of a clock that only goes on
  RaplMeter(Path powercap, ZoneFiles files, Surroundings surroundings, LongSupplier clock) {
    this.powercap = powercap;
    this.files = files;
    this.surroundings = surroundings;
    this.clock = clock;
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
    return "joules of the machine's processor packages and memory (RAPL counters)";
  }

  @Override
  public Availability availability() {
    try {
      List<ZoneReader> zones = zones();
      return zones.stream().anyMatch(ZoneReader::works)
          ? new Availability.Present(describe(zones))
          : new Availability.Absent(reasons(zones));
    } catch (IOException e) {
      return new Availability.Absent(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public Probe open(long pid) throws IOException {
    List<ZoneReader> zones = zones();
    if (zones.stream().noneMatch(ZoneReader::works)) {
      throw new IOException(reasons(zones));
    }
    return new RaplProbe(zones);
  }

  private List<ZoneReader> zones() throws IOException {
    List<RaplZone> zones;
    try {
      zones = RaplZone.below(powercap, files);
      if (zones.isEmpty()) {
        throw new IOException(
            RaplAbsence.noZones(powercap, RaplZone.isMasked(powercap), surroundings));
      }
    } catch (FileSystemException e) {
      throw new IOException(RaplAbsence.unreadable(e), e);
    }
    return zones.stream()
        .map(zone -> new ZoneReader(zone, WrapRule.of(zone, zones), clock))
        .toList();
  }

  private static String describe(List<ZoneReader> zones) {
    String working =
        zones.stream()
            .filter(ZoneReader::works)
            .map(zone -> zone.channel().name() + range(zone.rule()))
            .collect(Collectors.joining(", "));
    String lost = reasons(zones);
    return working
        + "; updated about every millisecond"
        + (lost.isEmpty() ? "" : (hasTotal(zones) ? "; lost: " : "; no total, lost: ") + lost);
  }

  private static boolean hasTotal(List<ZoneReader> zones) {
    Set<Channel> parts = EnergyTotal.parts(zones.stream().map(ZoneReader::channel).toList());
    return zones.stream()
        .filter(zone -> parts.contains(zone.channel()))
        .allMatch(ZoneReader::works);
  }

  private static String range(WrapRule rule) {
    return rule.range().isPresent()
        ? String.format(Locale.ROOT, " (to %.2f J)", rule.range().getAsLong() / 1e6)
        : " (range unknown: lost when it starts again)";
  }

  private static String reasons(List<ZoneReader> zones) {
    return zones.stream()
        .filter(zone -> !zone.works())
        .map(zone ->
            zone.read() instanceof Reading.Unavailable(String reason)
                ? zone.channel().name() + ": " + reason
                : zone.channel().name())
        .collect(Collectors.joining("; "));
  }
}
