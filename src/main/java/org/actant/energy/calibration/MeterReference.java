package org.actant.energy.calibration;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import org.actant.energy.Availability;
import org.actant.energy.Channel;
import org.actant.energy.Domain;
import org.actant.energy.EnergyTotal;
import org.actant.energy.Meter;
import org.actant.energy.Probe;
import org.actant.energy.Reading;
import org.actant.energy.Scope;
import org.actant.energy.Tier;
import org.actant.input.UnavailableException;
import org.actant.measure.Joules;
import org.jspecify.annotations.Nullable;

/// A meter of the whole machine that works here.
public final class MeterReference implements Reference {
  private final Meter meter;

  public MeterReference(Meter meter) {
    this.meter = meter;
  }

  /// Returns the best of the meters that count joules of the machine, T1 to T3: the lowest tier.
  public static Optional<Meter> best(Collection<Meter> meters) {
    return meters.stream()
        .filter(meter -> meter.tier().compareTo(Tier.T3) <= 0)
        .filter(meter -> meter.availability() instanceof Availability.Present)
        .filter(MeterReference::countsTheMachine)
        .min(Comparator.comparing(Meter::tier).thenComparing(Meter::name));
  }

  private static boolean countsTheMachine(Meter meter) {
    try (Probe probe = meter.open(ProcessHandle.current().pid())) {
      return parts(probe.read(), meter).stream()
          .anyMatch(channel ->
              channel.domain() == Domain.WALL
                  || channel.domain() == Domain.PLATFORM
                  || channel.domain() == Domain.PACKAGE);
    } catch (IOException e) {
      return false; // it does not work here after all
    }
  }

  /// Returns what its total is of.
  public Source source() throws IOException {
    try (Probe probe = meter.open(ProcessHandle.current().pid())) {
      List<Domain> domains =
          parts(probe.read(), meter).stream().map(Channel::domain).sorted().toList();
      return new Source(meter.name(), meter.tier(), domains.getFirst());
    }
  }

  private static List<Channel> parts(SortedMap<Channel, Reading> readings, Meter meter) {
    return EnergyTotal.parts(readings, meter.name()).stream()
        .filter(channel -> channel.scope() == Scope.MACHINE)
        .toList();
  }

  @Override
  public Watch begin(LoadStep step) throws IOException {
    Probe probe = meter.open(ProcessHandle.current().pid());
    SortedMap<Channel, Reading> first = probe.read();
    long began = System.nanoTime();
    return () -> {
      SortedMap<Channel, Reading> last = probe.read();
      double seconds = (System.nanoTime() - began) / 1e9;
      probe.close();
      double joules = 0;
      for (Channel channel : parts(last, meter)) {
        joules += joules(step, channel, last.get(channel), first.get(channel));
      }
      return OptionalDouble.of(joules / seconds);
    };
  }

  private static double joules(
      LoadStep step, Channel channel, @Nullable Reading last, @Nullable Reading first) {
    if (last instanceof Reading.Measured(Joules now)
        && first instanceof Reading.Measured(Joules then)) {
      return now.minus(then).value();
    }
    throw new UnavailableException(
        channel + " had no reading in step " + step.name() + ": " + last);
  }
}
