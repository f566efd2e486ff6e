package org.actant.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.actant.agreement.Agreement.Value;
import org.actant.agreement.Continuum.Mark;
import org.actant.agreement.Continuum.Section;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The examples of Krippendorff, *Content Analysis: An Introduction to Its Methodology*, 2nd ed.,
/// Sage 2004, ch. 11, to the digits printed there.
class Krippendorff2004Test {
  /// P. 230: four observers, twelve units, some not judged (`.`).
  private static final List<String> OBSERVERS =
      List.of("BLPPLBCBL...", "BLPPLLCBLF..", ".PPPLPCLLFBP", "BLPPLCCBLFB.");

  @Test
  void twoObserversOfADichotomy() {
    Value alpha = nominal(List.of("1100000000", "0110010100"));

    // p. 224
    assertThat(alpha.observed()).isEqualTo(0.400, within(0.0005));
    assertThat(alpha.expected()).isEqualTo(0.442, within(0.0005));
    assertThat(alpha.value()).isEqualTo(0.095, within(0.0005));
  }

  @Test
  void twoObserversOfThreeCategories() {
    Value alpha = nominal(List.of("aabbbbbccccc", "abbbbbcccccc"));

    // p. 227; by the formula 0.734 there
    assertThat(alpha.observed()).isEqualTo(0.167, within(0.0005));
    assertThat(alpha.expected()).isEqualTo(0.627, within(0.0005));
    assertThat(alpha.value()).isEqualTo(0.734, within(0.0005));
  }

  @Test
  void fourObserversWithMissingJudgments() {
    Value alpha = nominal(OBSERVERS);

    // p. 230
    assertThat(alpha.observed()).isEqualTo(0.200, within(0.0005));
    assertThat(alpha.expected()).isEqualTo(0.779, within(0.0005));
    assertThat(alpha.value()).isEqualTo(0.743, within(0.0005));
    assertThat(PercentAgreement.of(letters(OBSERVERS)).orNaN()).isEqualTo(0.800, within(0.0005));
  }

  @Test
  void theSameJudgmentsAsNumbers() {
    // B, L, P, C and F stand for 1 to 5
    List<List<@Nullable Integer>> units =
        units(OBSERVERS).stream()
            .map(unit -> unit.stream().map(Krippendorff2004Test::number).toList())
            .map(unit -> (List<@Nullable Integer>) unit)
            .toList();
    Value alpha =
        (Value)
            KrippendorffAlpha.of(Ratings.of(4, List.of(1, 2, 3, 4, 5), units), Distance.interval());

    assertThat(alpha.observed()).isEqualTo(0.433, within(0.0005));
    assertThat(alpha.expected()).isEqualTo(2.872, within(0.0005));
    assertThat(alpha.value()).isEqualTo(0.849, within(0.0005));
  }

  @Test
  void ranksAreAsFarApartAsThereAreJudgmentsBetweenThem() {
    // p. 234: six ranks, of which the fifth was not used
    double[] totals = {9, 13, 10, 5, 0, 3};
    List<Integer> ranks = List.of(1, 2, 3, 4, 5, 6);
    Distance<Integer> ordinal = Distance.ordinal();

    assertThat(IntStream.range(0, 6).mapToDouble(b -> ordinal.between(ranks, 0, b, totals)))
        .containsExactly(0.0, 11.0 * 11, 22.5 * 22.5, 30.0 * 30, 32.5 * 32.5, 34.0 * 34);
    assertThat(IntStream.range(0, 6).mapToDouble(b -> ordinal.between(ranks, 3, b, totals)))
        .containsExactly(30.0 * 30, 19.0 * 19, 7.5 * 7.5, 0.0, 2.5 * 2.5, 4.0 * 4);
  }

  @Test
  void kappaRisesWhenObserversDisagreeMoreInOneDirection() {
    // p. 246: percent, pi and alpha see no difference between the two tables, kappa does
    Ratings<String> even = table(new int[][] {{12, 9, 9}, {9, 14, 9}, {9, 9, 20}});
    Ratings<String> skewed = table(new int[][] {{12, 18, 18}, {0, 14, 18}, {0, 0, 20}});

    for (Ratings<String> ratings : List.of(even, skewed)) {
      assertThat(PercentAgreement.of(ratings).orNaN()).isEqualTo(0.460, within(0.0005));
      assertThat(FleissKappa.of(ratings).orNaN()).isEqualTo(0.186, within(0.0005));
    }
    assertThat(CohenKappa.of(even).orNaN()).isEqualTo(0.186, within(0.0005));
    assertThat(CohenKappa.of(skewed).orNaN()).isEqualTo(0.258, within(0.0005));
  }

  @Test
  void spansThatObserversCutOutOfText() {
    // p. 254: characters 150 to 450
    Continuum text =
        new Continuum(
            2,
            List.of(
                new Section(
                    300,
                    List.of(
                        new Mark(0, "k", 30, 90),
                        new Mark(1, "k", 30, 90),
                        new Mark(1, "c", 70, 150),
                        new Mark(0, "c", 75, 145),
                        new Mark(0, "k", 150, 200),
                        new Mark(1, "k", 150, 200),
                        new Mark(1, "c", 205, 225),
                        new Mark(0, "c", 220, 250),
                        new Mark(1, "c", 250, 270)))));
    Value c = (Value) UnitizingAlpha.over(text.only("c")).all();
    Value k = (Value) UnitizingAlpha.over(text.only("k")).all();

    assertThat(c.observed()).isEqualTo(0.0144, within(0.00005));
    assertThat(c.expected()).isEqualTo(0.0532, within(0.00005));
    assertThat(c.value()).isEqualTo(0.7286, within(0.0001));
    assertThat(k.observed()).isZero();
    assertThat(k.expected()).isEqualTo(0.0490, within(0.00005));
    assertThat(k.value()).isEqualTo(1.0);
    // the book goes on from what it printed: 1 - (0.0144 + 0) / (0.0532 + 0.0490)
    assertThat(UnitizingAlpha.over(text).all().orNaN()).isEqualTo(0.8591, within(0.0005));
    assertThat(1 - printed(c.observed()) / (printed(c.expected()) + printed(k.expected())))
        .isEqualTo(0.8591, within(0.00005));
  }

  private static double printed(double value) {
    return Math.round(value * 1e4) / 1e4;
  }

  private static Value nominal(List<String> observers) {
    return (Value) KrippendorffAlpha.of(letters(observers), Distance.nominal());
  }

  private static Ratings<String> letters(List<String> observers) {
    List<List<@Nullable String>> units = units(observers);
    List<String> categories =
        String.join("", observers)
            .chars()
            .mapToObj(Character::toString)
            .filter(letter -> !letter.equals("."))
            .distinct()
            .sorted()
            .toList();
    return Ratings.of(observers.size(), categories, units);
  }

  private static List<List<@Nullable String>> units(List<String> observers) {
    return IntStream.range(0, observers.getFirst().length())
        .mapToObj(unit -> unit(observers, unit))
        .toList();
  }

  private static List<@Nullable String> unit(List<String> observers, int unit) {
    return observers.stream()
        .map(observer -> letter(observer.charAt(unit)))
        .collect(Collectors.toList());
  }

  private static @Nullable String letter(char letter) {
    return letter == '.' ? null : Character.toString(letter);
  }

  private static @Nullable Integer number(@Nullable String letter) {
    return letter == null ? null : "BLPCF".indexOf(letter) + 1;
  }

  private static Ratings<String> table(int[][] counts) {
    return Tables.ratings(Arrays.asList("a", "b", "c"), counts);
  }
}
