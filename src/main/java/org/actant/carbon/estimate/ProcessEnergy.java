package org.actant.carbon.estimate;

import java.util.List;
import java.util.SortedMap;
import org.actant.carbon.method.ExperimentImpactTracker;
import org.actant.carbon.method.ExperimentImpactTracker.Use;
import org.actant.energy.Channel;
import org.actant.energy.Domain;
import org.actant.energy.Reading;
import org.actant.measure.Interval;
import org.actant.measure.Joules;
import org.actant.measure.KilowattHours;

/// What of a machine's energy falls to one process.
final class ProcessEnergy {
  private ProcessEnergy() {}

  /// Attributes each part as [ExperimentImpactTracker] does, memory by CPU time like the
  /// processors; GPUs in full, as nothing tells who used them.
  static Interval<KilowattHours> of(
      SortedMap<Channel, Reading> amounts, List<Channel> parts, double cpuShare) {
    return new Interval<>(
        ExperimentImpactTracker.attributed(
            parts.stream()
                .map(part -> use(RecordedEnergy.energy(amounts, part).low(), part, cpuShare))
                .toList()),
        ExperimentImpactTracker.attributed(
            parts.stream()
                .map(part -> use(RecordedEnergy.energy(amounts, part).high(), part, cpuShare))
                .toList()));
  }

  private static Use use(Joules energy, Channel part, double cpuShare) {
    return new Use(energy, part.domain() == Domain.GPU ? 1 : cpuShare);
  }
}
