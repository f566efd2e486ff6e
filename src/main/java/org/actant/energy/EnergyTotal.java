package org.actant.energy;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/// Which channels of a meter add up to the energy of the machine, so that nothing is counted twice:
/// the plug alone where it is metered; else the packages (where none is counted, the platform),
/// memory beside them, and GPU boards. Parts of a package are never added to it, nor what a process
/// took of a machine that is counted whole.
public final class EnergyTotal {
  private EnergyTotal() {}

  /// Returns the channels whose sum is the total of one meter.
  public static Set<Channel> parts(Collection<Channel> channelsOfOneMeter) {
    boolean whole =
        channelsOfOneMeter.stream().anyMatch(c -> c.isEnergy() && c.scope() == Scope.MACHINE);
    Map<Domain, Set<Channel>> byDomain =
        channelsOfOneMeter.stream()
            .filter(Channel::isEnergy)
            .filter(channel -> !whole || channel.scope() == Scope.MACHINE)
            .collect(Collectors.groupingBy(Channel::domain, Collectors.toSet()));
    if (byDomain.containsKey(Domain.WALL)) {
      return byDomain.get(Domain.WALL);
    }
    Domain processor = byDomain.containsKey(Domain.PACKAGE) ? Domain.PACKAGE : Domain.PLATFORM;
    Set<Domain> counted =
        processor == Domain.PACKAGE
            ? Set.of(processor, Domain.MEMORY, Domain.GPU)
            : Set.of(processor, Domain.GPU);
    return byDomain.entrySet().stream()
        .filter(entry -> counted.contains(entry.getKey()))
        .flatMap(entry -> entry.getValue().stream())
        .collect(Collectors.toSet());
  }

  /// Returns the channels that count, sorted, of those that a sample or a window has for a meter.
  public static Collection<Channel> parts(SortedMap<Channel, Reading> readings, String meter) {
    return parts(
            readings.keySet().stream().filter(channel -> channel.meter().equals(meter)).toList())
        .stream()
        .sorted(Comparator.naturalOrder())
        .toList();
  }
}
