package org.actant.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.actant.agreement.Agreement.Value;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// AC1 by the definition of Gwet, *Computing inter-rater reliability and its variance in the
/// presence of high agreement*, British Journal of Mathematical and Statistical Psychology 61
/// (2008) 29–48.
class Gwet2008Test {
  @Test
  void staysNearTheAgreementWhereKappaFalls() {
    // eight times both say yes, once both no, once they differ
    Ratings<String> ratings = Tables.ratings(List.of("yes", "no"), new int[][] {{8, 1}, {0, 1}});
    Value ac1 = (Value) GwetAC1.of(ratings);

    assertThat(ac1.observed()).isEqualTo(0.9, within(1e-9));
    assertThat(ac1.expected()).isEqualTo(0.255, within(1e-9));
    assertThat(ac1.value()).isEqualTo(0.8658, within(0.00005));
    assertThat(FleissKappa.of(ratings).orNaN()).as("Scott's pi").isEqualTo(0.6078, within(0.00005));
  }

  @Test
  void onCohensTables() {
    Ratings<Integer> low =
        Tables.ratings(List.of(1, 2, 3), new int[][] {{25, 12, 3}, {13, 2, 15}, {12, 16, 2}});
    Ratings<Integer> high =
        Tables.ratings(List.of(1, 2, 3), new int[][] {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}});

    assertThat(((Value) GwetAC1.of(low)).expected()).isEqualTo(0.3225, within(0.00005));
    assertThat(GwetAC1.of(low).orNaN()).isEqualTo(-0.0480, within(0.00005));
    assertThat(((Value) GwetAC1.of(high)).expected()).isEqualTo(0.2925, within(0.00005));
    assertThat(GwetAC1.of(high).orNaN()).isEqualTo(0.5760, within(0.00005));
  }

  @Test
  void unitsThatOneCoderJudgedAloneDoNotCountAsAgreement() {
    List<List<@Nullable String>> units = new java.util.ArrayList<>();
    for (int i = 0; i < 8; i++) {
      units.add(List.of("yes", "yes"));
    }
    units.add(List.of("no", "no"));
    units.add(List.of("yes", "no"));
    units.add(java.util.Arrays.asList("yes", null));
    units.add(java.util.Arrays.asList(null, "no"));

    Value ac1 = (Value) GwetAC1.of(Ratings.of(2, List.of("yes", "no"), units));

    assertThat(ac1.observed()).isEqualTo(0.9, within(1e-9));
  }
}
