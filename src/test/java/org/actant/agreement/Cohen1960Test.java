package org.actant.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.actant.agreement.Agreement.Value;
import org.junit.jupiter.api.Test;

/// The tables of Cohen, *A coefficient of agreement for nominal scales*, Educational and
/// Psychological Measurement 20 (1960) 37–46.
class Cohen1960Test {
  @Test
  void twoHundredCasesInThreeDiagnoses() {
    // p. 45
    Ratings<Integer> ratings =
        Tables.ratings(List.of(1, 2, 3), new int[][] {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}});
    Value kappa = (Value) CohenKappa.of(ratings);

    assertThat(ratings.size()).isEqualTo(200);
    assertThat(kappa.observed()).isEqualTo(0.70, within(0.005));
    assertThat(kappa.expected()).isEqualTo(0.41, within(0.005));
    assertThat(kappa.value()).isEqualTo(0.492, within(0.0005));
    assertThat(CohenKappa.maximum(ratings).orNaN()).isEqualTo(0.831, within(0.0005));
  }

  @Test
  void lessAgreementThanByChance() {
    // p. 37, in percent
    Ratings<Integer> ratings =
        Tables.ratings(List.of(1, 2, 3), new int[][] {{25, 12, 3}, {13, 2, 15}, {12, 16, 2}});
    Value kappa = (Value) CohenKappa.of(ratings);
    Value maximum = (Value) CohenKappa.maximum(ratings);

    assertThat(kappa.observed()).isEqualTo(0.29, within(0.005));
    assertThat(kappa.expected()).isEqualTo(0.35, within(0.005));
    assertThat(kappa.value()).isNegative();
    assertThat(maximum.observed()).isEqualTo(0.90, within(0.005));
    assertThat(maximum.value()).isEqualTo(0.85, within(0.005));
  }
}
