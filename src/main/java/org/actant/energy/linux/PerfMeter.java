package org.actant.energy.linux;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.actant.energy.Availability;
import org.actant.energy.Channel;
import org.actant.energy.Domain;
import org.actant.energy.Meter;
import org.actant.energy.Probe;
import org.actant.energy.Reading;
import org.actant.energy.Scope;
import org.actant.energy.Tier;
import org.actant.measure.Count;
import org.actant.measure.Quantity;
import org.actant.measure.Seconds;

/// Events of the process and of all that it starts: CPU time to the nanosecond, and in user mode
/// instructions, cycles, cache references and cache misses where the processor shows its counters.
/// An event that this machine does not have has no channel; one that was refused for another reason
/// has one that says why.
@AutoService(Meter.class)
public final class PerfMeter implements Meter {
  public static final String NAME = "perf";

  private final PerfEvents events;

  public PerfMeter() {
    this(PerfEvent::open);
  }

  PerfMeter(PerfEvents events) {
    this.events = events;
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
    return "CPU time, instructions, cycles and cache misses of the process tree";
  }

  @Override
  public Availability availability() {
    var working = new ArrayList<String>();
    Map<String, List<String>> refused = new LinkedHashMap<>();
    for (PerfEvent.Kind kind : PerfEvent.Kind.values()) {
      try (PerfCounter counter = events.open(kind, 0)) {
        var _ = counter.read();
        working.add(kind.title());
      } catch (IOException e) {
        refused.computeIfAbsent(PerfRefusal.explain(e), _ -> new ArrayList<>()).add(kind.title());
      }
    }
    if (working.isEmpty()) {
      return new Availability.Absent(String.join("; ", refused.keySet()));
    }
    return new Availability.Present(
        String.join(", ", working)
            + refused.entrySet().stream()
                .map(
                    entry -> "; not " + String.join(", ", entry.getValue()) + ": " + entry.getKey())
                .collect(Collectors.joining()));
  }

  @Override
  public Probe open(long pid) throws IOException {
    SortedMap<Channel, Event> running = new TreeMap<>();
    SortedMap<Channel, Reading> refused = new TreeMap<>();
    var reasons = new ArrayList<String>();
    for (PerfEvent.Kind kind : PerfEvent.Kind.values()) {
      try {
        PerfCounter counter = events.open(kind, pid);
        running.put(channel(kind), new Event(kind, counter, new TurnTaking(counter.read())));
      } catch (IOException e) {
        reasons.add(kind.title() + ": " + PerfRefusal.explain(e));
        if (!PerfRefusal.isLackOfMachine(e)) {
          refused.put(channel(kind), new Reading.Unavailable(PerfRefusal.explain(e)));
        }
      }
    }
    if (running.isEmpty()) {
      throw new IOException(String.join("; ", reasons));
    }
    return new EventProbe(running, refused);
  }

  static Channel channel(PerfEvent.Kind kind) {
    return new Channel(NAME, kind.title(), Tier.T6, Domain.PACKAGE, Scope.PROCESS, kind.unit());
  }

  private record Event(PerfEvent.Kind kind, PerfCounter counter, TurnTaking turns) {
    Quantity advance() throws IOException {
      double amount = turns.advance(counter.read());
      return kind == PerfEvent.Kind.TASK_CLOCK
          ? new Seconds(amount / 1e9)
          : new Count(amount, kind.unit());
    }
  }

  private record EventProbe(SortedMap<Channel, Event> running, SortedMap<Channel, Reading> refused)
      implements Probe {
    @Override
    public SortedMap<Channel, Reading> read() {
      var readings = new TreeMap<>(refused);
      running.forEach(
          (channel, event) -> readings.put(channel, Reading.ofMeasurement(event::advance)));
      return readings;
    }

    @Override
    public String method(Channel channel) {
      return channel.unit().equals("s")
          ? "perf_event_open, user and kernel mode, all threads and children"
          : "perf_event_open, user mode only, all threads and children; scaled where events take"
              + " turns";
    }

    @Override
    public List<String> notes() {
      return running.entrySet().stream()
          .filter(entry -> entry.getValue().turns.share() < 0.995)
          .map(entry -> scaled(entry.getKey(), entry.getValue().turns.share()))
          .toList();
    }

    private static String scaled(Channel channel, double share) {
      return String.format(
          Locale.ROOT,
          "%s was counted %.0f %% of the time and scaled up: the processor has fewer counters than"
              + " events, or cores of two kinds",
          channel,
          100 * share);
    }

    @Override
    public void close() throws IOException {
      for (Event event : running.values()) {
        event.counter.close();
      }
    }
  }
}
