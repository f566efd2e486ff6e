package org.actant.energy;

import java.util.OptionalDouble;
import java.util.SortedMap;
import org.actant.measure.Quantity;

/// What the meters of this package counted between two samples; empty where a figure is not to be
/// had.
///
/// @param cpuSeconds of the process, or of the process tree where that was followed (T6)
/// @param instructions of the process in user mode (T6)
/// @param raplJoules of the machine's packages and memory beside them (T2)
/// @param hostBusySeconds of all processors, whoever used them
/// @param hostStealSeconds of all processors, given to others by the hypervisor
/// @param gpuJoules of the machine's GPU boards by the driver's counter (T2)
public record WindowCost(
    OptionalDouble cpuSeconds,
    OptionalDouble instructions,
    OptionalDouble raplJoules,
    OptionalDouble hostBusySeconds,
    OptionalDouble hostStealSeconds,
    OptionalDouble gpuJoules) {

  public static WindowCost between(Sample begin, Sample end) {
    return of(end.since(begin));
  }

  /// Sorts out what the channels counted within one window.
  public static WindowCost of(SortedMap<Channel, Reading> cost) {
    OptionalDouble tree = amount(cost, "process-tree", "cpu");
    return new WindowCost(
        tree.isPresent() ? tree : amount(cost, "cpu-time", "process"),
        amount(cost, "perf", "instructions"),
        total(cost, "rapl"),
        amount(cost, "host-time", "busy"),
        amount(cost, "host-time", "steal"),
        total(cost, "nvml-energy"));
  }

  private static OptionalDouble amount(
      SortedMap<Channel, Reading> cost, String meter, String name) {
    return cost.keySet().stream()
        .filter(channel -> channel.meter().equals(meter) && channel.name().equals(name))
        .findFirst()
        .map(channel -> amount(cost, channel))
        .orElse(OptionalDouble.empty());
  }

  private static OptionalDouble amount(SortedMap<Channel, Reading> cost, Channel channel) {
    return cost.get(channel) instanceof Reading.Measured(Quantity amount)
        ? OptionalDouble.of(amount.value())
        : OptionalDouble.empty();
  }

  /// Sums the parts of a meter's total; nothing if one of them has no figure, because a sum without
  /// it would be too small.
  private static OptionalDouble total(SortedMap<Channel, Reading> cost, String meter) {
    double sum = 0;
    boolean any = false;
    for (Channel channel : EnergyTotal.parts(cost, meter)) {
      OptionalDouble part = amount(cost, channel);
      if (part.isEmpty()) {
        return part;
      }
      sum += part.getAsDouble();
      any = true;
    }
    return any ? OptionalDouble.of(sum) : OptionalDouble.empty();
  }
}
