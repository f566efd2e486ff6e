package org.actant.experiment.replication;

import java.util.Optional;
import org.actant.measure.Interval;

/// What a study has to say to a part of a claim.
sealed interface Measured {
  /// @param value on the claim's scale
  /// @param n blocks
  /// @param tier of the evidence; empty for what is no energy
  /// @param noise whether the study's own noise is as large
  /// @param mark SIMULATED, or empty
  record Found(
      double value,
      Optional<Interval<Double>> interval,
      String n,
      String tier,
      boolean noise,
      String mark)
      implements Measured {
    /// Whether it is sure that there is an effect, and on the side that is claimed.
    boolean goes(Claim.Part part) {
      double none = part.scale().none();
      if (noise || Double.isNaN(none) || interval.isEmpty()) {
        return false;
      }
      return part.claimsMore() ? interval.get().low() > none : interval.get().high() < none;
    }
  }

  /// @param reason what is missing
  record Missing(String reason) implements Measured {}
}
