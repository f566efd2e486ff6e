package org.actant.energy.calibration;

import java.util.OptionalDouble;

/// What was seen while a step ran.
///
/// @param began ISO 8601, when the step began to count
/// @param stealS CPU seconds that the hypervisor gave to others meanwhile
/// @param watts mean power by the reference; empty until a reading is joined
public record StepRow(
    LoadStep step, String began, double durationS, Load load, double stealS, OptionalDouble watts) {
  /// Whether more processors were at work than the step asked for, by a tenth of one and of all.
  public boolean disturbed(int logicalProcessors) {
    double asked = step.threads() * step.dutyPercent() / 100.0;
    return load.busy() > asked + 0.1 * Math.max(1, logicalProcessors);
  }

  StepRow with(OptionalDouble power) {
    return new StepRow(step, began, durationS, load, stealS, power);
  }
}
