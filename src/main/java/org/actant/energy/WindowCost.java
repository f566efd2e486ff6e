package org.actant.energy;

import java.util.OptionalDouble;
import java.util.SortedMap;
import org.actant.measure.Quantity;

/// What the meters of this package counted between two samples; empty where a figure is not to be
/// had.
///
/// @param cpuSeconds of the process (T6)
/// @param instructions of the process in user mode (T6)
/// @param raplJoules of the machine's packages and memory beside them (T2)
/// @param hostBusySeconds of all processors, whoever used them
/// @param hostStealSeconds of all processors, given to others by the hypervisor
public record WindowCost(
    OptionalDouble cpuSeconds,
    OptionalDouble instructions,
    OptionalDouble raplJoules,
    OptionalDouble hostBusySeconds,
    OptionalDouble hostStealSeconds) {

  public static WindowCost between(Sample begin, Sample end) {
    SortedMap<Channel, Reading> cost = end.since(begin);
    return new WindowCost(
        amount(cost, new Channel(CpuTimeMeter.NAME, CpuTimeMeter.CHANNEL)),
        amount(cost, new Channel(InstructionMeter.NAME, InstructionMeter.CHANNEL)),
        rapl(cost),
        amount(cost, new Channel(HostTimeMeter.NAME, HostTimeMeter.BUSY)),
        amount(cost, new Channel(HostTimeMeter.NAME, HostTimeMeter.STEAL)));
  }

  private static OptionalDouble amount(SortedMap<Channel, Reading> cost, Channel channel) {
    return cost.get(channel) instanceof Reading.Measured(Quantity amount)
        ? OptionalDouble.of(amount.value())
        : OptionalDouble.empty();
  }

  /// Sums packages and memory; nothing if one of them has no figure, because a sum without it would
  /// be too small.
  private static OptionalDouble rapl(SortedMap<Channel, Reading> cost) {
    double sum = 0;
    boolean any = false;
    for (Channel channel : cost.keySet()) {
      if (channel.meter().equals(RaplMeter.NAME) && RaplMeter.isPartOfTotal(channel.name())) {
        OptionalDouble part = amount(cost, channel);
        if (part.isEmpty()) {
          return part;
        }
        sum += part.getAsDouble();
        any = true;
      }
    }
    return any ? OptionalDouble.of(sum) : OptionalDouble.empty();
  }
}
