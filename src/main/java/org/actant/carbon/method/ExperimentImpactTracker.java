package org.actant.carbon.method;

import java.util.List;
import org.actant.measure.Joules;
import org.actant.measure.KilowattHours;

/// Attribution of Henderson et al., *Towards the systematic reporting of the energy and carbon
/// footprints of machine learning*, JMLR 21 (2020), arXiv:2002.05651 (commit c1b0fcb): each
/// device's energy times the process's share of it, times the PUE 1.58 of `emissions/constants.py`
/// L75.
public final class ExperimentImpactTracker {
  public static final double PUE = 1.58;

  private ExperimentImpactTracker() {}

  /// One device in one interval.
  ///
  /// @param share of the process: CPU time of all CPU time, proportional set size of all memory in
  ///   use, streaming multiprocessors of all busy ones
  public record Use(Joules energy, double share) {
    public Use {
      if (!(share >= 0 && share <= 1)) {
        throw new IllegalArgumentException("a share of " + share);
      }
    }
  }

  /// Returns the energy of the process, the building's overhead included.
  public static KilowattHours energy(List<Use> uses) {
    return attributed(uses).times(PUE);
  }

  /// Returns the energy of the process alone.
  public static KilowattHours attributed(List<Use> uses) {
    double joules = 0;
    for (Use use : uses) {
      joules += use.energy.value() * use.share;
    }
    return KilowattHours.of(new Joules(joules));
  }
}
