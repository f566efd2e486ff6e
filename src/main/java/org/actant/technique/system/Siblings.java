package org.actant.technique.system;

import org.actant.network.Training;
import org.actant.technique.Findings;
import org.actant.technique.Plan;
import org.actant.technique.Workbench;

/// Trainings that differ in their seed alone.
final class Siblings {
  private Siblings() {}

  /// Returns the plan of a sibling; number 0 is the plan itself.
  static Plan plan(Plan plan, int number) {
    Training training = plan.training();
    return plan.withTraining(training.withSeed(training.seed() + 1_000_003L * number));
  }

  /// Returns a workbench with findings of its own.
  static Workbench workbench(Workbench workbench, Findings findings) {
    return new Workbench(
        workbench.images(),
        workbench.validation(),
        workbench.seed(),
        workbench.threads(),
        findings);
  }
}
