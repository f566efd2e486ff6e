package org.actant.experiment.analysis;

import java.util.List;
import org.actant.experiment.Condition;
import org.actant.experiment.Condition.Treatment;

/// What trials are compared by: a condition of the study, or the copy of its baseline that each
/// block may have (A/A).
///
/// @param copy whether it is the baseline once more, so that what differs between the two is noise
record Arm(String id, List<Treatment> treatments, boolean copy) {
  /// The name of the copy in raw tables.
  static final String TWIN = "a/a";

  Arm {
    treatments = List.copyOf(treatments);
  }

  String technique() {
    return described().technique();
  }

  String level() {
    return described().level();
  }

  private Condition described() {
    return new Condition("described", treatments);
  }
}
