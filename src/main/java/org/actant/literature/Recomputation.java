package org.actant.literature;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.actant.measure.Interval;

/// A published figure and what its own inputs give.
///
/// @param value from the inputs as they are printed
/// @param range of all values, if inputs that are no counts were rounded
/// @param explained whether the figure follows once the alternatives of its inputs are taken
record Recomputation(
    Figure figure, Finding finding, double value, Interval<Double> range, boolean explained) {

  /// Whether a figure follows from its inputs, from best to worst.
  enum Finding {
    FOLLOWS("follows"),
    /// Further digits were cut off, not rounded.
    CUT_OFF("follows, cut off"),
    /// The printed inputs give another number, but numbers that are printed like them give it.
    ROUNDED("follows if the inputs were rounded"),
    DIFFERS("does not follow");

    private final String label;

    Finding(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }

    /// Whether the inputs as they are printed give the figure.
    boolean holds() {
      return this == FOLLOWS || this == CUT_OFF;
    }
  }

  /// What a reader should not overlook.
  enum Flag {
    /// The arithmetic does not hold.
    DIFFERS("does not follow"),
    /// An input is misprinted or rounded; with the number that is given elsewhere it holds.
    INPUT("misprinted or rounded input"),
    /// More, or less, than an assumption allows; the publication does not say why.
    ASSUMPTION("departs from an assumption"),
    /// The arithmetic may hold, but a later publication shows that the figure is wrong.
    CORRECTED("corrected");

    private final String label;

    Flag(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  /// Does the arithmetic again; empty for a figure whose inputs were not published.
  static Optional<Recomputation> of(Figure figure) {
    return figure.formula().map(formula -> of(figure, formula));
  }

  private static Recomputation of(Figure figure, Formula formula) {
    double value = formula.apply(values(figure, i -> i.value().exactly())).low();
    Interval<Double> range =
        formula.apply(values(figure, i -> i.exact() ? i.value().exactly() : i.value().range()));
    boolean alternatives = figure.inputs().stream().anyMatch(i -> i.alternative().isPresent());
    double otherwise =
        formula.apply(values(figure, i -> i.alternative().orElse(i.value()).exactly())).low();
    return new Recomputation(
        figure,
        finding(figure.value(), value, range),
        value,
        range,
        alternatives && finding(figure.value(), otherwise, range).holds());
  }

  private static Finding finding(PrintedNumber printed, double value, Interval<Double> range) {
    if (printed.agreesWith(value)) {
      return Finding.FOLLOWS;
    }
    if (printed.cutsOff(value)) {
      return Finding.CUT_OFF;
    }
    return printed.overlaps(range) ? Finding.ROUNDED : Finding.DIFFERS;
  }

  private static Map<String, Interval<Double>> values(
      Figure figure, Function<Figure.Input, Interval<Double>> value) {
    var values = new HashMap<String, Interval<Double>>();
    figure.inputs().forEach(input -> values.put(input.name(), value.apply(input)));
    return values;
  }

  /// How far the published number lies from the recomputed one, as a share of it.
  double relativeDifference() {
    return (figure.value().value() - value) / value;
  }

  /// The gravest of what is to be flagged.
  Optional<Flag> flag() {
    if (!finding.holds() && explained) {
      return Optional.of(Flag.INPUT);
    }
    if (finding == Finding.DIFFERS) {
      return Optional.of(
          figure.basis().orElseThrow() == Figure.Basis.ASSUMPTION ? Flag.ASSUMPTION : Flag.DIFFERS);
    }
    return figure.correctedBy().map(_ -> Flag.CORRECTED);
  }
}
