package org.actant.experiment;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.actant.measure.SampleSize;

/// What the first blocks say about how many are needed.
///
/// @param blocks of the whole run
/// @param reason for people
record Pilot(int blocks, String reason) {
  /// Plans for the condition whose ratio to the baseline varies most.
  static Pilot plan(Study study, List<Estimate> estimates) {
    Replication wanted = study.replication();
    String widest = "";
    OptionalDouble largest = OptionalDouble.empty();
    for (Estimate estimate : estimates) {
      OptionalDouble deviation = estimate.deviation();
      boolean compared =
          !estimate.condition().equals(study.baseline())
              && !estimate.condition().equals(Trial.TWIN);
      if (compared && deviation.isPresent() && deviation.getAsDouble() > largest.orElse(-1)) {
        largest = deviation;
        widest = estimate.condition();
      }
    }
    if (largest.isEmpty()) {
      return new Pilot(
          wanted.pilot(), "no condition has a ratio in two blocks of the pilot: no more are run");
    }
    int needed = SampleSize.of(largest.getAsDouble(), Math.log1p(wanted.halfWidth()));
    int blocks = Math.clamp(needed, wanted.pilot(), wanted.most());
    return new Pilot(
        blocks,
        String.format(
            Locale.ROOT,
            "the ratio of %s varies by %.2f %% from block to block: an interval of +/- %.1f %%"
                + " needs %d blocks%s",
            widest,
            100 * largest.getAsDouble(),
            100 * wanted.halfWidth(),
            needed,
            needed > wanted.most() ? ", more than the " + wanted.most() + " allowed" : ""));
  }
}
