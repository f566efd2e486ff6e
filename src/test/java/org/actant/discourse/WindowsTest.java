package org.actant.discourse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.actant.input.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WindowsTest {
  private static final Statements SAID =
      Said.of(
          Scale.BOOLEAN,
          "d 2020-01-15 a j true",
          "d 2020-02-15 a j true",
          "d 2020-03-15 a k true",
          "d 2020-05-20 b j true",
          "d - b j true");

  private static List<Windows.Slice> slices(String window, Kernel kernel) {
    Recipe recipe = Recipe.of(Kind.AFFILIATION, Selection.of(SAID));
    return Windows.parse(window, kernel).slices(SAID, recipe);
  }

  private static double weight(Windows.Slice slice) {
    return Arrays.stream(slice.network().matrix()).flatMapToDouble(Arrays::stream).sum();
  }

  @ParameterizedTest
  @EnumSource
  void kernelsAreSymmetric(Kernel kernel) {
    for (double d : List.of(0.1, 0.5, 0.9, 1.0, 1.5, 3.5)) {
      assertThat(kernel.weight(-d)).isEqualTo(kernel.weight(d));
    }
    assertThat(kernel.weight(3.5)).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "NO, 1, 1, 1",
    "UNIFORM, 0.5, 0.5, 0.5",
    "TRIANGULAR, 1, 0.5, 0",
    "EPANECHNIKOV, 0.75, 0.5625, 0",
    "GAUSSIAN, 0.398942, 0.352065, 0.241971"
  })
  void kernelsHaveTheValuesOfTheTextbook(Kernel kernel, double middle, double half, double end) {
    assertThat(kernel.weight(0)).isCloseTo(middle, within(1e-6));
    assertThat(kernel.weight(0.5)).isCloseTo(half, within(1e-6));
    assertThat(kernel.weight(1)).isCloseTo(end, within(1e-6));
  }

  @Test
  void windowsOfMonthsMoveOnByOneMonthAndFollowTheCalendar() {
    List<Windows.Slice> slices = slices("2 months", Kernel.NO);
    assertThat(slices)
        .extracting(slice -> slice.window().firstDay() + " " + slice.window().lastDay())
        .containsExactly(
            "2020-01-01 2020-02-29",
            "2020-02-01 2020-03-31",
            "2020-03-01 2020-04-30",
            "2020-04-01 2020-05-31");
    assertThat(slices).extracting(WindowsTest::weight).containsExactly(2.0, 2.0, 1.0, 1.0);
    assertThat(slices.getFirst().network().nodes())
        .extracting(Node::name)
        .containsExactly("a", "j");
  }

  @Test
  void windowsOfEventsHoldSoManyStatements() {
    List<Windows.Slice> slices = slices("3 events", Kernel.NO);
    assertThat(slices).hasSize(2);
    assertThat(slices).extracting(WindowsTest::weight).containsOnly(3.0);
    // distances from the middle one: two thirds of half a window on either side
    assertThat(weight(slices("3 events", Kernel.TRIANGULAR).getFirst()))
        .isCloseTo(1 + 2 * (1 - 2 / 3.0), within(1e-12));
  }

  @Test
  void oneWindowHoldsEverythingIfItIsLargerThanTheTimeThereIs() {
    assertThat(slices("10 years", Kernel.NO)).hasSize(1);
    assertThat(slices("100 events", Kernel.NO)).hasSize(1);
    assertThat(weight(slices("10 years", Kernel.NO).getFirst())).isEqualTo(4);
  }

  @Test
  void statementsWeighLessTheFurtherTheyAreFromTheMiddle() {
    // one year: the middle is the second of July at noon, half of 366 days away from either end
    double day15 = 1 - (183 - 14) / 183.0;
    double day46 = 1 - (183 - 45) / 183.0;
    double day75 = 1 - (183 - 74) / 183.0;
    double day141 = 1 - (183 - 140) / 183.0;
    assertThat(weight(slices("1 years", Kernel.TRIANGULAR).getFirst()))
        .isCloseTo(day15 + day46 + day75 + day141, within(1e-9));
  }

  @Test
  void tooManyWindowsAndWrongWordsAreRefused() {
    assertThatThrownBy(() -> slices("5 seconds", Kernel.NO))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("take a larger unit");
    assertThatThrownBy(() -> slices("3 fortnights", Kernel.NO))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("fortnights")
        .hasMessageContaining("events, seconds");
    assertThatThrownBy(() -> slices("0 days", Kernel.NO)).isInstanceOf(InputException.class);
  }
}
