package org.actant.carbon.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.actant.carbon.factor.FactorTables;
import org.actant.carbon.factor.GridFactor;
import org.actant.carbon.factor.Place;
import org.actant.measure.Interval;

/// The checks that every vector goes through, in the same way.
final class Checks {
  private static final double NEAR = 0.005;

  private final FactorTables tables;

  Checks(FactorTables tables) {
    this.tables = tables;
  }

  List<Flag> flags(GoldenVector vector, Interval<Double> computed) {
    var flags = new ArrayList<Flag>();
    magnitudes(vector, flags);
    vector.expected().flatMap(e -> arithmetic(vector, e, computed)).ifPresent(flags::add);
    contradictions(vector).ifPresent(flags::add);
    return flags;
  }

  private void magnitudes(GoldenVector vector, List<Flag> flags) {
    for (Map.Entry<String, String> input : vector.inputs().values().entrySet()) {
      Magnitude.of(input.getKey())
          .flatMap(m -> impossible(m, input.getKey(), Double.parseDouble(input.getValue()), vector))
          .ifPresent(flags::add);
    }
    vector
        .expected()
        .flatMap(
            e -> Magnitude.of(vector.unit()).flatMap(m -> impossible(m, "", e.value(), vector)))
        .ifPresent(flags::add);
  }

  private Optional<Flag> impossible(
      Magnitude magnitude, String input, double value, GoldenVector vector) {
    if (magnitude.allows(value)) {
      return Optional.empty();
    }
    String why =
        "%s is %s, outside %s to %s"
            .formatted(
                magnitude.what(), number(value), number(magnitude.low()), number(magnitude.high()));
    String slip =
        magnitude
            .slip(value)
            .map(factor -> "; consistent with a unit slip by " + number(factor))
            .orElse("");
    String otherwise =
        magnitude
            .slip(value)
            .filter(_ -> !input.isEmpty())
            .map(factor -> vector.inputs().with(input, value / factor))
            .map(inputs -> ", without which the result is " + number(compute(vector, inputs).low()))
            .orElse("");
    return Optional.of(new Flag(Flag.Kind.MAGNITUDE, why + slip + otherwise));
  }

  private Optional<Flag> arithmetic(
      GoldenVector vector, Printed expected, Interval<Double> computed) {
    double nearest = Math.clamp(expected.value(), computed.low(), computed.high());
    if (expected.agreesWith(nearest)) {
      return Optional.empty();
    }
    boolean single = computed.low().equals(computed.high());
    String found =
        single
            ? "printed " + expected.text() + ", the inputs give " + number(computed.low())
            : "printed %s, outside %s to %s that the sources give"
                .formatted(expected.text(), number(computed.low()), number(computed.high()));
    String explained = slip(expected.value(), nearest) + fallback(vector, expected);
    return Optional.of(new Flag(Flag.Kind.ARITHMETIC, found + explained));
  }

  /// Says so where the figure is off by a factor between units.
  private static String slip(double printed, double computed) {
    for (double factor : Magnitude.SLIPS) {
      if (isNear(printed, computed * factor) || isNear(printed * factor, computed)) {
        return "; consistent with a slip by a factor of " + number(factor);
      }
    }
    if (computed == 0) {
      return "";
    }
    double ratio = printed / computed;
    return ratio >= 2 || ratio <= 0.5
        ? " (" + number(ratio) + " times)"
        : String.format(Locale.ROOT, " (%+.2g %%)", 100 * (ratio - 1));
  }

  private static boolean isNear(double a, double b) {
    return Math.abs(a - b) <= NEAR * Math.abs(b);
  }

  /// Says so where emissions at a place are those of the world's mean.
  private String fallback(GoldenVector vector, Printed expected) {
    Map<String, String> inputs = vector.inputs().values();
    if (!inputs.containsKey("place") || !inputs.containsKey("kwh")) {
      return "";
    }
    double kwh = vector.inputs().number("kwh");
    return tables.grid().stream()
        .filter(f -> f.place().equals(Place.WORLD))
        .map(GridFactor::intensity)
        .filter(i -> expected.agreesWith(i.gramsPerKilowattHour() * kwh / 1000))
        .findFirst()
        .map(i ->
            "; it is the world's mean of "
                + number(i.gramsPerKilowattHour())
                + " g/kWh: the place was not found")
        .orElse("");
  }

  private static Optional<Flag> contradictions(GoldenVector vector) {
    var prints = new ArrayList<Printed>();
    vector.expected().ifPresent(prints::add);
    prints.addAll(vector.contradicts());
    for (int i = 0; i < prints.size(); i++) {
      for (int j = i + 1; j < prints.size(); j++) {
        if (!prints.get(i).agreesWith(prints.get(j))) {
          return Optional.of(
              new Flag(
                  Flag.Kind.CONTRADICTION,
                  "one figure is printed as "
                      + String.join(" and ", prints.stream().map(Printed::text).toList())));
        }
      }
    }
    return Optional.empty();
  }

  Interval<Double> compute(GoldenVector vector) {
    return compute(vector, vector.inputs());
  }

  private Interval<Double> compute(GoldenVector vector, Inputs inputs) {
    return Calculations.named(vector.calculation()).apply(inputs, tables);
  }

  /// Six digits: enough to see a fault.
  static String number(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e9) {
      return String.valueOf((long) value);
    }
    double size = Math.abs(value);
    return size >= 1e-3 && size < 1e9
        ? new java.math.BigDecimal(value)
            .round(new java.math.MathContext(6))
            .stripTrailingZeros()
            .toPlainString()
        : String.format(Locale.ROOT, "%.5e", value);
  }
}
