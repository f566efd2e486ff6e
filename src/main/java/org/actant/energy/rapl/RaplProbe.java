package org.actant.energy.rapl;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.actant.energy.Channel;
import org.actant.energy.Poller;
import org.actant.energy.Probe;
import org.actant.energy.Reading;

/// Reads all zones when asked, and in the background twice as often as the strictest [WrapRule]
/// among them wants: with AMD's range every 8 seconds, with Intel's every 33. So a command may run
/// for days between two samples.
final class RaplProbe implements Probe {
  private static final Duration SHORTEST_PERIOD = Duration.ofMillis(100);

  private final List<ZoneReader> zones;
  private final Poller poller;

  RaplProbe(List<ZoneReader> zones) {
    this.zones = List.copyOf(zones);
    this.poller = Poller.start("rapl-reader", period(zones), this::read);
  }

  static Duration period(List<ZoneReader> zones) {
    long strictest =
        zones.stream().mapToLong(zone -> zone.rule().longestGapNanos()).min().orElseThrow();
    return Duration.ofNanos(Math.max(strictest / 2, SHORTEST_PERIOD.toNanos()));
  }

  @Override
  public synchronized SortedMap<Channel, Reading> read() {
    var readings = new TreeMap<Channel, Reading>();
    for (ZoneReader zone : zones) {
      readings.put(zone.channel(), zone.read());
    }
    return readings;
  }

  @Override
  public String method(Channel channel) {
    return zones.stream()
        .filter(zone -> zone.channel().equals(channel))
        .map(zone -> method(zone.rule()))
        .findFirst()
        .orElse("");
  }

  private static String method(WrapRule rule) {
    return String.format(
        Locale.ROOT,
        "counter of the whole machine, updated about every millisecond; range %s; read at least"
            + " every %.1f s; more than %.0f W between two reads is refused",
        rule.range().isPresent()
            ? String.format(Locale.ROOT, "%.6f J", rule.range().getAsLong() / 1e6)
            : "unknown",
        rule.longestGapNanos() / 1e9,
        rule.highestWatts());
  }

  @Override
  public List<String> notes() {
    return zones.stream()
        .filter(zone -> zone.works() && zone.rule().range().isEmpty())
        .map(zone ->
            zone.channel()
                + " has no readable max_energy_range_uj: it is lost as soon as it starts again")
        .toList();
  }

  @Override
  public void close() {
    poller.close();
  }
}
