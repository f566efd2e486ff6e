package org.actant.energy.calibration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.actant.input.InputException;
import org.actant.input.UnavailableException;
import org.actant.measure.Interval;
import org.actant.measure.Watts;

/// A model of one machine, fitted on it.
///
/// @param format of this file
/// @param made ISO 8601
/// @param idleWatts of the quietest idle step
/// @param fit the formula that was least wrong on load shapes it was not fitted on
/// @param candidates all formulas that could be fitted, with their errors
/// @param rows what it was fitted on
public record Calibration(
    int format,
    String made,
    CalibratedMachine machine,
    Source source,
    double idleWatts,
    PowerFit fit,
    CrossValidation errors,
    List<Candidate> candidates,
    List<StepRow> rows) {
  static final int FORMAT = 1;
  private static final int LEAST_ROWS = 8;

  /// A formula that was tried.
  public record Candidate(PowerFormula formula, double stepMape, double shapeMape) {}

  public Calibration {
    candidates = List.copyOf(candidates);
    rows = List.copyOf(rows);
  }

  /// Fits all formulas and takes the one with the smallest error on load shapes left out.
  ///
  /// @param rows with watts; at least eight, one of them idle, of at least two shapes
  public static Calibration fit(
      List<StepRow> rows, CalibratedMachine machine, Source source, String made) {
    check(rows, source);
    checkIdle(rows, machine);
    int processors = machine.logicalProcessors();
    var candidates = new ArrayList<Candidate>();
    var errors = new ArrayList<CrossValidation>();
    List<Load> loads = rows.stream().map(StepRow::load).toList();
    for (PowerFormula formula : PowerFormula.values()) {
      Optional<CrossValidation> tried =
          formula.fits(loads) ? CrossValidation.of(formula, rows, processors) : Optional.empty();
      tried.ifPresent(cross -> {
        candidates.add(new Candidate(formula, cross.stepMape(), cross.shapeMape()));
        errors.add(cross);
      });
    }
    if (candidates.isEmpty()) {
      throw new InputException(
          "the steps do not tell load and idle apart; no model can be fitted to the readings of "
              + source.name());
    }
    Candidate best =
        candidates.stream().min(Comparator.comparing(Candidate::shapeMape)).orElseThrow();
    return new Calibration(
        FORMAT,
        made,
        machine,
        source,
        quietest(rows).watts().orElseThrow(),
        PowerFit.of(best.formula(), rows, processors).orElseThrow(),
        errors.get(candidates.indexOf(best)),
        candidates,
        rows);
  }

  private static void check(List<StepRow> rows, Source source) {
    for (StepRow row : rows) {
      OptionalDouble watts = row.watts();
      if (watts.isEmpty() || !(watts.getAsDouble() > 0 && watts.getAsDouble() < 1e6)) {
        throw new InputException(
            source.name()
                + ": step "
                + row.step().name()
                + " has "
                + (watts.isEmpty() ? "no watts" : watts.getAsDouble() + " W")
                + "; expected the power of a machine");
      }
    }
    long shapes =
        CrossValidation.shapes(rows).keySet().stream().filter(s -> !s.equals("idle")).count();
    boolean idle = rows.stream().anyMatch(row -> row.step().kind() == LoadStep.Kind.IDLE);
    if (rows.size() < LEAST_ROWS || !idle || shapes < 2) {
      throw new InputException(
          source.name()
              + ": found "
              + rows.size()
              + " steps with watts, "
              + shapes
              + " load shapes and "
              + (idle ? "idle" : "no idle step")
              + "; expected at least "
              + LEAST_ROWS
              + " steps, two shapes and idle");
    }
  }

  /// Without the power of an idle machine nobody can say what a load adds to it.
  private static void checkIdle(List<StepRow> rows, CalibratedMachine machine) {
    StepRow quietest = quietest(rows);
    if (quietest.disturbed(machine.logicalProcessors())) {
      throw new UnavailableException(
          String.format(
              Locale.ROOT,
              "the machine was never idle: even in step %s other programs kept %.2f of %d"
                  + " processors busy; stop them and calibrate again with --restart",
              quietest.step().name(),
              quietest.load().busy(),
              machine.logicalProcessors()));
    }
  }

  private static StepRow quietest(List<StepRow> rows) {
    return rows.stream()
        .filter(row -> row.step().kind() == LoadStep.Kind.IDLE)
        .min(Comparator.comparing(row -> row.load().busy()))
        .orElseThrow();
  }

  /// Returns the interval of 90 % of the power at a load; empty where the machine no longer shows
  /// what the formula needs.
  public Optional<Interval<Watts>> power(Load load) {
    return fit.watts(load).map(this::around);
  }

  /// Returns the interval of what a load adds to the idle power.
  Optional<Interval<Watts>> added(Load load) {
    return fit.watts(load).map(watts -> around(Math.max(0, watts - idleWatts)));
  }

  private Interval<Watts> around(double watts) {
    Interval<Double> factors = errors.error().factors();
    return new Interval<>(new Watts(watts * factors.low()), new Watts(watts * factors.high()));
  }

  /// How wrong it may be, in words.
  public String describe() {
    return String.format(
        Locale.ROOT,
        "calibrated %s against %s (%s), %.1f %% off on steps left out, %.1f %% on load shapes left"
            + " out",
        made.length() >= 10 ? made.substring(0, 10) : made,
        source.name(),
        source.tier(),
        100 * errors.stepMape(),
        100 * errors.shapeMape());
  }
}
