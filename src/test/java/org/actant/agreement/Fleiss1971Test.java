package org.actant.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.actant.agreement.Agreement.Value;
import org.junit.jupiter.api.Test;

/// The example of Fleiss, *Measuring nominal scale agreement among many raters*, Psychological
/// Bulletin 76 (1971), p. 379: thirty patients, six psychiatrists, five diagnoses.
class Fleiss1971Test {
  private static final String PATIENTS =
      """
      444444 222555 233335 555555 222444 113333 333355 113334 114444 555555
      144444 124444 222333 144444 224445 333335 111455 111112 224444 133555
      555555 244444 224555 114444 144445 222224 111155 224444 133333 555555
      """;

  @Test
  void thirtyPatients() {
    List<List<String>> units =
        List.of(PATIENTS.trim().split("\\s+", -1)).stream()
            .map(patient -> List.of(patient.split("", -1)).subList(0, 6))
            .toList();
    Value kappa = (Value) FleissKappa.of(Ratings.of(6, List.of("1", "2", "3", "4", "5"), units));

    assertThat(units).hasSize(30);
    assertThat(kappa.observed()).isEqualTo(0.5556, within(0.0001));
    // the paper goes on from shares of three digits and prints 0.2201
    assertThat(kappa.expected()).isEqualTo(0.2201, within(0.0002));
    assertThat(kappa.value()).isEqualTo(0.430, within(0.0005));
  }
}
