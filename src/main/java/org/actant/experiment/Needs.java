package org.actant.experiment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.actant.energy.Meter;
import org.actant.energy.Tier;
import org.actant.input.UnavailableException;
import org.actant.workspace.Workspace;

/// What a study needs of the machine it runs on, beside its data.
final class Needs {
  private Needs() {}

  /// What of it is missing here, for people; empty if the study can run.
  ///
  /// @param meters that work here and count, rather than compute, what they tell
  /// @throws org.actant.input.InputException if a setting is beyond what its device can do
  static List<String> missing(
      Workspace workspace, Study study, List<Meter> meters, Preparation preparation)
      throws IOException {
    var missing = new ArrayList<String>();
    if (study.subject() instanceof Subject.Command command) {
      missing.addAll(new CommandLines(study, command, workspace.root()).missingPrograms());
    } else {
      try {
        preparation.check(JavaTrials.launches(study));
      } catch (UnavailableException e) {
        missing.add(String.valueOf(e.getMessage()));
      }
    }
    if (study.budget().joules().isPresent()
        && meters.stream().noneMatch(meter -> meter.tier() != Tier.T6)) {
      missing.add(
          "a meter that counts joules, which the budget is in (`actant meters` says what there is);"
              + " `minutes` and `cpu-seconds` can be held without one");
    }
    return missing;
  }
}
