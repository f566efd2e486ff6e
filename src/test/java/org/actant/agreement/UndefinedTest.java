package org.actant.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is undefined is never a number, and above all never 1.
class UndefinedTest {
  private static final List<String> CATEGORIES = List.of("no", "yes");

  static Stream<Function<Ratings<String>, Agreement>> chanceCorrected() {
    return Stream.of(
        CohenKappa::of,
        FleissKappa::of,
        GwetAC1::of,
        ratings -> KrippendorffAlpha.of(ratings, Distance.nominal()),
        ratings -> KrippendorffAlpha.of(ratings, Distance.ordinal()));
  }

  static Stream<Function<Ratings<String>, Agreement>> all() {
    return Stream.concat(chanceCorrected(), Stream.of(PercentAgreement::of));
  }

  @ParameterizedTest
  @MethodSource("all")
  void withoutUnits(Function<Ratings<String>, Agreement> coefficient) {
    assertThat(coefficient.apply(Ratings.of(2, CATEGORIES, List.of())))
        .isEqualTo(new Agreement.Undefined("there are no units to judge"));
  }

  @ParameterizedTest
  @MethodSource("all")
  void withOneCoder(Function<Ratings<String>, Agreement> coefficient) {
    assertThat(coefficient.apply(Ratings.of(1, CATEGORIES, List.of(List.of("yes"), List.of("no")))))
        .isEqualTo(new Agreement.Undefined("there is only one coder, and agreement takes two"));
  }

  @ParameterizedTest
  @MethodSource("all")
  void whereNoUnitHasTwoJudgments(Function<Ratings<String>, Agreement> coefficient) {
    List<List<@Nullable String>> units =
        List.of(Arrays.asList("yes", null), Arrays.asList(null, "no"));
    assertThat(coefficient.apply(Ratings.of(2, CATEGORIES, units)))
        .isEqualTo(new Agreement.Undefined("nothing was judged by two of the coders"));
  }

  @ParameterizedTest
  @MethodSource("chanceCorrected")
  void whereAllJudgmentsAreTheSame(Function<Ratings<String>, Agreement> coefficient) {
    List<List<String>> units = List.of(List.of("no", "no"), List.of("no", "no"));
    assertThat(coefficient.apply(Ratings.of(2, CATEGORIES, units)))
        .isEqualTo(
            new Agreement.Undefined(
                "all judgments are the same (no), so that agreement by chance would be perfect,"
                    + " too"));
  }
}
