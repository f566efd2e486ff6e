package org.actant.audit.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.actant.audit.evidence.Formula.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Formulas of tables, on intervals.
class FormulaTest {
  private static Range at(double value) {
    return new Range(value, value);
  }

  @Test
  void productsBindCloserThanSums() {
    Formula formula = Formula.parse("y = 1 + 2 * a - b / 4");
    assertThat(formula.column()).isEqualTo("y");
    assertThat(formula.value(Map.of("a", at(3), "b", at(8)))).contains(at(5));
  }

  @Test
  void bracketsAndSigns() {
    assertThat(Formula.parse("y = -(a - 2) * 3").value(Map.of("a", at(5)))).contains(at(-9));
  }

  @Test
  void roundingIsCarriedThroughToBothEnds() {
    assertThat(
            Formula.parse("y = a / b").value(Map.of("a", new Range(9, 11), "b", new Range(2, 4))))
        .contains(new Range(2.25, 5.5));
  }

  @Test
  void aDivisorThatMayBeZeroHasNoResult() {
    assertThat(Formula.parse("y = 1 / b").value(Map.of("b", new Range(-1, 1)))).isEmpty();
  }

  @Test
  void aMissingColumnHasNoResult() {
    assertThat(Formula.parse("y = a * b").value(Map.of("a", at(1)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"y", "y = ", "y = a +", "y = (a", "y = a b", "y = a ^ 2", "y = f(x)"})
  void whatIsNoEquationIsRefused(String text) {
    assertThatThrownBy(() -> Formula.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
