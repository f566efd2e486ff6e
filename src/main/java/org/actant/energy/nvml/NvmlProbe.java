package org.actant.energy.nvml;

import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.actant.energy.Channel;
import org.actant.energy.Poller;
import org.actant.energy.Probe;
import org.actant.energy.Reading;

/// Looks at all boards when asked and ten times a second in between.
final class NvmlProbe implements Probe {
  static final Duration PERIOD = Duration.ofMillis(100);

  private final Nvml nvml;
  private final List<Gauge> gauges;
  private final Poller poller;

  NvmlProbe(Nvml nvml, List<Gauge> gauges, Duration period) {
    this.nvml = nvml;
    this.gauges = List.copyOf(gauges);
    this.poller = Poller.start("nvml-reader", period, this::look);
  }

  private synchronized void look() {
    gauges.forEach(Gauge::look);
  }

  @Override
  public synchronized SortedMap<Channel, Reading> read() {
    look();
    var readings = new TreeMap<Channel, Reading>();
    for (Gauge gauge : gauges) {
      readings.putAll(gauge.readings());
      gauge.reset();
    }
    return readings;
  }

  @Override
  public synchronized String method(Channel channel) {
    return gauges.stream()
        .filter(gauge -> gauge.readings().containsKey(channel))
        .map(Gauge::method)
        .findFirst()
        .orElse("");
  }

  @Override
  public synchronized List<String> notes() {
    return gauges.stream().map(Gauge::notes).flatMap(List::stream).toList();
  }

  @Override
  public void close() throws NvmlException {
    poller.close();
    nvml.close();
  }
}
