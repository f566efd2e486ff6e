package org.actant.energy.calibration;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The small formulas that a calibration chooses from: watts as a sum of a few terms. With `u` the
/// share of busy processors, `c` the concentration over the processors, `f` the mean clock in GHz.
/// The last two did best on CodeCarbon's load profiles, see `ProfiledMachinesTest`.
public enum PowerFormula {
  /// Idle and full, straight between.
  LINE(List.of("1", "u")) {
    @Override
    double[] terms(double u, double c, double f) {
      return new double[] {1, u};
    }
  },
  /// Power bends: the last processors cost less, for the clock falls.
  CURVE(List.of("1", "u", "u^2")) {
    @Override
    double[] terms(double u, double c, double f) {
      return new double[] {1, u, u * u};
    }
  },
  /// One processor that works all the time costs more than two that work half of it.
  SHAPE(List.of("1", "u", "c")) {
    @Override
    double[] terms(double u, double c, double f) {
      return new double[] {1, u, c};
    }
  },
  CURVE_AND_SHAPE(List.of("1", "u", "u^2", "c")) {
    @Override
    double[] terms(double u, double c, double f) {
      return new double[] {1, u, u * u, c};
    }
  },
  /// A steep first part: one core at work wakes the package.
  ROOT(List.of("1", "c", "sqrt c", "c^2")) {
    @Override
    double[] terms(double u, double c, double f) {
      return new double[] {1, c, Math.sqrt(c), c * c};
    }
  },
  /// The same with the clock, where the machine shows it.
  CLOCK(List.of("1", "c f", "sqrt c", "c^2")) {
    @Override
    double[] terms(double u, double c, double f) {
      return new double[] {1, c * f, Math.sqrt(c), c * c};
    }
  };

  private final List<String> names;

  PowerFormula(List<String> names) {
    this.names = names;
  }

  abstract double[] terms(double u, double c, double f);

  public List<String> names() {
    return names;
  }

  private boolean needsClock() {
    return this == CLOCK;
  }

  /// Whether all that it needs was seen.
  boolean fits(List<Load> loads) {
    return !needsClock() || loads.stream().allMatch(load -> load.gigahertz().isPresent());
  }

  /// Returns the terms of a load; empty where the machine shows no clock any more.
  Optional<double[]> terms(Load load, int logicalProcessors) {
    OptionalDouble clock = load.gigahertz();
    if (needsClock() && clock.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        terms(
            load.busy() / logicalProcessors,
            load.concentration() / logicalProcessors,
            clock.orElse(0)));
  }
}
