package org.actant.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.actant.measure.Interval;
import org.actant.measure.Proportion;
import org.junit.jupiter.api.Test;

class BootstrapTest {
  @Test
  void thePercentAgreementOfManyUnitsVariesLikeAShare() {
    Interval<Double> wilson = new Proportion(320, 400).wilson();
    Interval<Double> interval = percent(agreeing(320, 400)).orElseThrow();

    assertThat(interval.low()).isEqualTo(wilson.low(), within(0.01));
    assertThat(interval.high()).isEqualTo(wilson.high(), within(0.01));
  }

  @Test
  void theSameJudgmentsGiveTheSameInterval() {
    assertThat(percent(agreeing(15, 20))).isEqualTo(percent(agreeing(15, 20)));
  }

  @Test
  void theOrderOfUnitsDoesNotMatter() {
    List<List<String>> units = new ArrayList<>(units(15, 20));
    List<List<String>> reversed = units.reversed();

    assertThat(percent(Ratings.of(2, List.of("no", "yes"), units)))
        .isEqualTo(percent(Ratings.of(2, List.of("no", "yes"), reversed)));
  }

  @Test
  void thereIsNoIntervalWhereManySamplesHaveNoValue() {
    // one unit in twenty has the code: every third sample misses it, and kappa is undefined there
    List<List<String>> units = new ArrayList<>();
    for (int i = 0; i < 19; i++) {
      units.add(List.of("no", "no"));
    }
    units.add(List.of("yes", "yes"));
    Ratings<String> ratings = Ratings.of(2, List.of("no", "yes"), units);

    assertThat(CohenKappa.of(ratings).orNaN()).isEqualTo(1);
    assertThat(
            Bootstrap.intervals(ratings, Ratings::redrawn, drawn -> List.of(CohenKappa.of(drawn))))
        .containsExactly(Optional.empty());
  }

  private static Optional<Interval<Double>> percent(Ratings<String> ratings) {
    return Bootstrap.intervals(
            ratings, Ratings::redrawn, drawn -> List.of(PercentAgreement.of(drawn)))
        .getFirst();
  }

  private static Ratings<String> agreeing(int agreements, int all) {
    return Ratings.of(2, List.of("no", "yes"), units(agreements, all));
  }

  private static List<List<String>> units(int agreements, int all) {
    List<List<String>> units = new ArrayList<>();
    for (int i = 0; i < all; i++) {
      units.add(List.of("yes", i < agreements ? "yes" : "no"));
    }
    return units;
  }
}
