package org.actant.carbon.estimate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import org.actant.energy.Channel;
import org.actant.energy.Domain;
import org.actant.energy.EnergyTotal;
import org.actant.energy.Reading;
import org.actant.energy.Scope;
import org.actant.energy.Tier;
import org.actant.energy.recording.EnergyBill;
import org.actant.energy.recording.Recording;
import org.actant.energy.recording.Window;
import org.actant.measure.Interval;
import org.actant.measure.Joules;
import org.actant.measure.KilowattHours;
import org.actant.measure.Quantity;

/// The energy of one window of a recording.
///
/// @param gross everything the meters counted, idle included: what SCI wants
/// @param net without what the machine draws idle; empty where no idle window was recorded
/// @param process the share of gross by the process's share of the machine's CPU seconds, GPUs in
///   full; empty where CPU seconds were not read
/// @param parts the channels that were added
/// @param durationS of the window
public record RecordedEnergy(
    Interval<Joules> gross,
    Optional<Interval<Joules>> net,
    Optional<Interval<KilowattHours>> process,
    List<Channel> parts,
    double durationS,
    List<String> notes) {
  private static final String IDLE = "idle";
  private static final String REPLAY = "replay:";

  /// Takes the energy of a window by name, of all of them together where the name came again; empty
  /// if no meter counted or estimated any, or not in each.
  public static Optional<RecordedEnergy> of(Recording recording, String windowName) {
    List<Window> named =
        recording.windows().stream().filter(w -> w.name().equals(windowName)).toList();
    List<RecordedEnergy> found =
        named.stream().flatMap(window -> of(window, find(recording, IDLE)).stream()).toList();
    return found.size() < named.size()
        ? Optional.empty()
        : found.stream().reduce(RecordedEnergy::plus).map(energy -> energy.noting(found.size()));
  }

  private static Optional<Window> find(Recording recording, String name) {
    return recording.windows().stream().filter(w -> w.name().equals(name)).findFirst();
  }

  private static Optional<RecordedEnergy> of(Window window, Optional<Window> idle) {
    var notes = new ArrayList<String>();
    List<Channel> parts = parts(window.amounts(), notes);
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    Interval<Joules> gross = sum(window.amounts(), parts);
    Optional<Interval<Joules>> net =
        idle.filter(w -> w.durationS() > 0 && isComplete(w.amounts(), parts))
            .map(w -> minus(gross, sum(w.amounts(), parts), window.durationS() / w.durationS()));
    OptionalDouble share = EnergyBill.share(window);
    Optional<Interval<KilowattHours>> process =
        share.isPresent()
            ? Optional.of(ProcessEnergy.of(window.amounts(), parts, share.getAsDouble()))
            : Optional.empty();
    return Optional.of(new RecordedEnergy(gross, net, process, parts, window.durationS(), notes));
  }

  private RecordedEnergy plus(RecordedEnergy other) {
    return new RecordedEnergy(
        plus(gross, other.gross, Joules::new),
        net.flatMap(mine -> other.net.map(its -> plus(mine, its, Joules::new))),
        process.flatMap(mine -> other.process.map(its -> plus(mine, its, KilowattHours::new))),
        Stream.concat(parts.stream(), other.parts.stream()).distinct().sorted().toList(),
        durationS + other.durationS,
        Stream.concat(notes.stream(), other.notes.stream()).distinct().toList());
  }

  private static <E extends Quantity & Comparable<E>> Interval<E> plus(
      Interval<E> one, Interval<E> other, DoubleFunction<E> unit) {
    return new Interval<>(
        unit.apply(one.low().value() + other.low().value()),
        unit.apply(one.high().value() + other.high().value()));
  }

  private RecordedEnergy noting(int windows) {
    var said = new ArrayList<>(notes);
    if (windows > 1) {
      said.add(windows + " windows of this name are added up");
    }
    if (parts.stream().anyMatch(part -> part.meter().startsWith(REPLAY))) {
      said.add("REPLAY: the energy was played back from a recording and not measured in this run");
    }
    return new RecordedEnergy(gross, net, process, parts, durationS, said);
  }

  /// The channels of the best evidence: the plug where it was metered, else processors with memory
  /// from one meter and GPUs from one meter. A meter with a part that could not be read counts for
  /// less and is named.
  private static List<Channel> parts(SortedMap<Channel, Reading> amounts, List<String> notes) {
    SortedMap<Channel, Reading> machine = new TreeMap<>();
    amounts.forEach((channel, reading) -> {
      if (channel.isEnergy() && channel.scope() == Scope.MACHINE) {
        machine.put(channel, reading);
      }
    });
    SortedMap<Channel, Reading> candidates =
        machine.isEmpty() ? new TreeMap<>(energies(amounts)) : machine;
    var complete = new ArrayList<Collection<Channel>>();
    for (String meter : candidates.keySet().stream().map(Channel::meter).distinct().toList()) {
      Collection<Channel> parts = EnergyTotal.parts(candidates, meter);
      if (!parts.isEmpty() && isComplete(candidates, parts)) {
        complete.add(parts);
      } else if (!parts.isEmpty()) {
        notes.add("the meter " + meter + " could not be read in part and is left out");
      }
    }
    return choose(complete);
  }

  private static SortedMap<Channel, Reading> energies(SortedMap<Channel, Reading> amounts) {
    var energies = new TreeMap<>(amounts);
    energies.keySet().removeIf(channel -> !channel.isEnergy());
    return energies;
  }

  private static List<Channel> choose(List<Collection<Channel>> complete) {
    Comparator<Collection<Channel>> best =
        Comparator.comparing(parts -> parts.iterator().next().tier());
    Optional<Collection<Channel>> wall =
        complete.stream().filter(parts -> has(parts, Domain.WALL)).min(best);
    if (wall.isPresent()) {
      return List.copyOf(wall.get());
    }
    var chosen = new ArrayList<Channel>();
    complete.stream()
        .filter(parts -> has(parts, Domain.PACKAGE) || has(parts, Domain.PLATFORM))
        .min(best)
        .ifPresent(chosen::addAll);
    if (!has(chosen, Domain.GPU)) {
      complete.stream()
          .filter(parts -> has(parts, Domain.GPU))
          .min(best)
          .ifPresent(
              parts -> parts.stream().filter(c -> c.domain() == Domain.GPU).forEach(chosen::add));
    }
    return chosen.stream().sorted().toList();
  }

  private static boolean has(Collection<Channel> parts, Domain domain) {
    return parts.stream().anyMatch(channel -> channel.domain() == domain);
  }

  /// Whether each of the channels has a figure.
  private static boolean isComplete(
      SortedMap<Channel, Reading> amounts, Collection<Channel> parts) {
    return parts.stream()
        .allMatch(part ->
            amounts.get(part) != null && !(amounts.get(part) instanceof Reading.Unavailable));
  }

  private static Interval<Joules> sum(
      SortedMap<Channel, Reading> amounts, Collection<Channel> parts) {
    double low = 0;
    double high = 0;
    for (Channel part : parts) {
      Interval<Joules> energy = energy(amounts, part);
      low += energy.low().value();
      high += energy.high().value();
    }
    return new Interval<>(new Joules(low), new Joules(high));
  }

  /// The energy of a channel that has a figure.
  static Interval<Joules> energy(SortedMap<Channel, Reading> amounts, Channel part) {
    return switch (amounts.get(part)) {
      case Reading.Measured(Quantity amount) ->
          new Interval<>(new Joules(amount.value()), new Joules(amount.value()));
      case Reading.Estimated(Interval<Joules> energy, String _) -> energy;
      case Reading.Unavailable(String reason) -> throw new IllegalStateException(reason);
      case null -> throw new IllegalStateException(part + " is missing");
    };
  }

  private static Interval<Joules> minus(
      Interval<Joules> gross, Interval<Joules> idle, double times) {
    return new Interval<>(
        new Joules(gross.low().value() - idle.high().value() * times),
        new Joules(gross.high().value() - idle.low().value() * times));
  }

  /// The weakest evidence among the parts.
  public Tier tier() {
    return parts.stream().map(Channel::tier).max(Comparator.naturalOrder()).orElseThrow();
  }
}
