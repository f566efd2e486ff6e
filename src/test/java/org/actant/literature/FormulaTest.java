package org.actant.literature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.actant.measure.Interval;
import org.junit.jupiter.api.Test;

class FormulaTest {
  @Test
  void bindsAsInArithmetic() {
    assertThat(value("2 + 3 * 4", Map.of())).isEqualTo(14);
    assertThat(value("(2 + 3) * 4", Map.of())).isEqualTo(20);
    assertThat(value("100 / 10 / 2", Map.of())).isEqualTo(5);
    assertThat(value("10 - 3 - 2", Map.of())).isEqualTo(5);
    assertThat(value("1E6 * 0.5", Map.of())).isEqualTo(500_000);
  }

  @Test
  void takesNamesFromItsInputs() {
    assertThat(
            value(
                "pue * watts * hours / 1000", Map.of("pue", 1.58, "watts", 517.66, "hours", 336.0)))
        .isCloseTo(274.8, org.assertj.core.data.Offset.offset(0.05));
    assertThat(Formula.parse("a * (b + a)").names()).containsExactly("a", "b", "a");
  }

  @Test
  void givesAllValuesThatRoundedInputsMayHave() {
    var inputs = Map.of("a", new Interval<>(9.5, 10.5), "b", new Interval<>(1.5, 2.5));

    assertThat(Formula.parse("a + b").apply(inputs)).isEqualTo(new Interval<>(11.0, 13.0));
    assertThat(Formula.parse("a - b").apply(inputs)).isEqualTo(new Interval<>(7.0, 9.0));
    assertThat(Formula.parse("a * b").apply(inputs)).isEqualTo(new Interval<>(14.25, 26.25));
    assertThat(Formula.parse("a / b").apply(inputs)).isEqualTo(new Interval<>(3.8, 7.0));
  }

  @Test
  void turnsTheEndsAroundForNegativeFactors() {
    assertThat(
            Formula.parse("(0 - a) * b")
                .apply(Map.of("a", new Interval<>(1.0, 2.0), "b", new Interval<>(3.0, 4.0))))
        .isEqualTo(new Interval<>(-8.0, -3.0));
  }

  @Test
  void refusesToDivideByWhatMayBeZero() {
    assertThatThrownBy(() -> Formula.parse("1 / a").apply(Map.of("a", new Interval<>(-0.5, 0.5))))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void saysWhereItCannotReadOn() {
    assertThatThrownBy(() -> Formula.parse("a * (b + c"))
        .hasMessage("found the end instead of `)`");
    assertThatThrownBy(() -> Formula.parse("a * * b"))
        .hasMessage("found `* b` instead of a name, a number or `(`");
    assertThatThrownBy(() -> Formula.parse("a b"))
        .hasMessage("found `b` instead of an operator or the end");
    assertThatThrownBy(() -> Formula.parse("2kg * 3")).hasMessage("`2kg` is no number");
    assertThatThrownBy(() -> Formula.parse("")).hasMessageContaining("found the end");
  }

  private static double value(String formula, Map<String, Double> inputs) {
    var intervals = new java.util.HashMap<String, Interval<Double>>();
    inputs.forEach((name, value) -> intervals.put(name, new Interval<>(value, value)));
    Interval<Double> value = Formula.parse(formula).apply(intervals);
    assertThat(value.low()).isEqualTo(value.high());
    return value.low();
  }
}
