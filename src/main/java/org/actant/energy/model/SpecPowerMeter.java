package org.actant.energy.model;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
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
import org.actant.energy.linux.HostTimeMeter;

/// The joules of [SpecPower]: a whole server at the plug, from its load. A virtual machine is an
/// unknown share of one, so that there it says nothing.
@AutoService(Meter.class)
public final class SpecPowerMeter implements Meter {
  private static final String NAME = "specpower-model";
  private static final Channel SERVER =
      new Channel(NAME, "server", Tier.T5, Domain.WALL, Scope.MACHINE, "J");
  private final HostTimeMeter hostTime = new HostTimeMeter();

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Tier tier() {
    return Tier.T5;
  }

  @Override
  public String description() {
    return "joules of a server at the plug from its sockets, threads and load";
  }

  @Override
  public Availability availability() {
    try {
      Host host = Host.ofThisMachine();
      return host.virtual()
          ? new Availability.Absent(
              "a virtual machine is an unknown share of a server; this model is of whole servers")
          : new Availability.Present(SpecPower.NAME + "; servers only, for ranking only");
    } catch (IOException e) {
      return new Availability.Absent("needs Linux with /proc/cpuinfo: " + e.getMessage());
    }
  }

  @Override
  public Probe open(long pid) throws IOException {
    if (availability() instanceof Availability.Absent(String reason)) {
      throw new IOException(reason);
    }
    Host host = Host.ofThisMachine();
    Probe busy = hostTime.open(pid);
    long opened = System.nanoTime();
    var server =
        new MachineLoad(
            SpecPower.NAME,
            host.logicalProcessors(),
            load -> SpecPower.power(host.packages(), host.logicalProcessors(), load));
    return new Probe() {
      @Override
      public synchronized SortedMap<Channel, Reading> read() {
        Optional<Reading> seconds =
            busy.read().entrySet().stream()
                .filter(entry -> entry.getKey().name().equals("busy"))
                .map(Map.Entry::getValue)
                .findFirst();
        var readings = new TreeMap<Channel, Reading>();
        readings.put(SERVER, server.look(seconds, (System.nanoTime() - opened) / 1e9));
        return readings;
      }

      @Override
      public void close() throws IOException {
        busy.close();
      }
    };
  }
}
