package org.actant.energy.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.actant.energy.Domain;
import org.actant.energy.Tier;

/// A machine whose power is known: 30 W idle, a bend, a price for concentrated load, and noise.
record MadeUpMachine(int processors, double noise, long seed) {
  static final Source SOURCE = new Source("made-up", Tier.T1, Domain.WALL);

  CalibratedMachine identity() {
    return new CalibratedMachine("Made Up 1000", processors, false, "7.0");
  }

  double watts(Load load) {
    double u = load.busy() / processors;
    double c = load.concentration() / processors;
    return 30 + 70 * u - 25 * u * u + 15 * c;
  }

  /// What the operating system shows of a step: threads that stay on their processors.
  static Load load(LoadStep step) {
    double duty = step.dutyPercent() / 100.0;
    return new Load(step.threads() * duty, step.threads() * duty * duty, OptionalDouble.empty());
  }

  /// Rows of a plan, with readings that are off by relative noise.
  List<StepRow> rows(LoadPlan plan) {
    var random = new Random(seed);
    var rows = new ArrayList<StepRow>();
    for (LoadStep step : plan.steps()) {
      double reading = watts(load(step)) * Math.exp(noise * random.nextGaussian());
      rows.add(row(step, OptionalDouble.of(reading)));
    }
    return rows;
  }

  static StepRow row(LoadStep step, OptionalDouble watts) {
    return new StepRow(step, "2026-11-01T10:00:00Z", 20, load(step), 0, watts);
  }
}
