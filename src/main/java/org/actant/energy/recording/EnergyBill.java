package org.actant.energy.recording;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.actant.energy.Channel;
import org.actant.energy.Domain;
import org.actant.energy.EnergyTotal;
import org.actant.energy.Reading;
import org.actant.energy.Scope;
import org.actant.measure.Interval;
import org.actant.measure.Joules;
import org.actant.measure.Quantity;

/// What a window of a recording cost in energy: gross, net of idle, and the process tree's share.
///
/// The share is attributed as experiment-impact-tracker does it for processors: the tree's CPU
/// seconds over the busy CPU seconds of the machine, times the energy of the packages (Henderson,
/// Hu, Romoff, Brunskill, Jurafsky and Pineau, *Towards the systematic reporting of the energy and
/// carbon footprints of machine learning*, JMLR 21 (2020) 1–43). It is a convention and no
/// measurement: idle energy goes to whoever was busy. Memory and GPU boards are not attributed.
///
/// A sum of which one part has no figure is not given.
public final class EnergyBill {
  private final Window window;
  private final Optional<Window> idle;

  /// @param idle a window of the same recording in which the machine had nothing to do
  public EnergyBill(Window window, Optional<Window> idle) {
    this.window = window;
    this.idle = idle;
  }

  /// Returns the bill of the window `run`, net of the window `idle`; nothing where there is no such
  /// window.
  public static List<EnergyFigure> of(Recording recording) {
    return recording
        .window("run")
        .map(run -> new EnergyBill(run, recording.window("idle")).figures())
        .orElse(List.of());
  }

  /// All energy channels, meter by meter, each meter's total behind its parts where there are
  /// several.
  public List<EnergyFigure> figures() {
    SortedMap<String, TreeSet<Channel>> meters = new TreeMap<>();
    for (Channel channel : window.amounts().keySet()) {
      if (channel.isEnergy()) {
        meters.computeIfAbsent(channel.meter(), _ -> new TreeSet<>()).add(channel);
      }
    }
    var figures = new ArrayList<EnergyFigure>();
    meters
        .values()
        .forEach(channels -> {
          channels.forEach(channel -> figures.add(figure(channel)));
          Collection<Channel> parts = EnergyTotal.parts(window.amounts(), channels.first().meter());
          if (parts.size() > 1) {
            figures.add(total(List.copyOf(parts)));
          }
        });
    return figures;
  }

  private EnergyFigure figure(Channel channel) {
    Reading gross = gross(channel);
    return new EnergyFigure(
        channel.meter(),
        channel.name(),
        channel.tier(),
        Optional.of(channel.domain()),
        channel.scope(),
        gross,
        net(channel),
        attributed(channel, gross));
  }

  private EnergyFigure total(List<Channel> parts) {
    Channel first = parts.getFirst();
    return new EnergyFigure(
        first.meter(),
        "total",
        first.tier(),
        Optional.empty(),
        first.scope(),
        sum(parts.stream().map(this::gross).toList()),
        allOrNothing(parts.stream().map(this::net).toList()),
        Optional.empty());
  }

  private Reading gross(Channel channel) {
    return window.reading(channel);
  }

  private Optional<Reading> net(Channel channel) {
    if (idle.isEmpty() || channel.scope() != Scope.MACHINE || idle.get().durationS() <= 0) {
      return Optional.empty();
    }
    Reading atRest = idle.get().amounts().get(channel);
    return gross(channel) instanceof Reading.Measured(Quantity all)
            && atRest instanceof Reading.Measured(Quantity rest)
        ? Optional.of(
            joules(all.value() - rest.value() / idle.get().durationS() * window.durationS()))
        : Optional.empty();
  }

  private Optional<Reading> attributed(Channel channel, Reading gross) {
    OptionalDouble share = share(window);
    return channel.scope() == Scope.MACHINE
            && channel.domain() == Domain.PACKAGE
            && share.isPresent()
            && gross instanceof Reading.Measured(Quantity all)
        ? Optional.of(joules(share.getAsDouble() * all.value()))
        : Optional.empty();
  }

  /// The part of the process tree, or of the process where nobody followed its tree, in the busy
  /// CPU time of the machine; empty where either is not known or the machine was hardly busy, so
  /// that the steps of the counters would show.
  public static OptionalDouble share(Window window) {
    OptionalDouble tree = window.amount("process-tree/cpu");
    if (tree.isEmpty()) {
      tree = window.amount("cpu-time/process");
    }
    OptionalDouble busy = window.amount("host-time/busy");
    return tree.isPresent() && busy.isPresent() && busy.getAsDouble() >= 0.1
        ? OptionalDouble.of(Math.min(1, tree.getAsDouble() / busy.getAsDouble()))
        : OptionalDouble.empty();
  }

  private static Reading joules(double value) {
    return new Reading.Measured(new Joules(value));
  }

  private static Optional<Reading> allOrNothing(List<Optional<Reading>> parts) {
    return parts.stream().allMatch(Optional::isPresent)
        ? Optional.of(sum(parts.stream().map(Optional::orElseThrow).toList()))
        : Optional.empty();
  }

  private static Reading sum(List<Reading> parts) {
    double low = 0;
    double high = 0;
    var models = new TreeSet<String>();
    for (Reading part : parts) {
      switch (part) {
        case Reading.Measured(Quantity amount) -> {
          low += amount.value();
          high += amount.value();
        }
        case Reading.Estimated(Interval<Joules> energy, String model) -> {
          low += energy.low().value();
          high += energy.high().value();
          models.add(model);
        }
        case Reading.Unavailable(String reason) -> {
          return new Reading.Unavailable("a part is missing: " + reason);
        }
      }
    }
    return models.isEmpty()
        ? joules(low)
        : new Reading.Estimated(
            new Interval<>(new Joules(low), new Joules(high)), String.join("; ", models));
  }
}
