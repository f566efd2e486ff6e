package org.actant.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class YearsTest {
  @Test
  void aTargetAndABaselineAreToldApart() {
    Years years = Years.of("We will cut emissions by 50% by 2030 from a 2019 base year.", 0);
    assertThat(years.target()).contains(2030);
    assertThat(years.baseline()).contains(2019);
    assertThat(years.dates()).extracting(Years.Moment::words).containsExactly("by 2030");
  }

  @Test
  void theYearOfADeedIsADateAndNoTarget() {
    Years years = Years.of("In 2021, we reached 85% renewable energy.", 0);
    assertThat(years.target()).isEmpty();
    assertThat(years.dates()).extracting(Years.Moment::words).containsExactly("2021");
  }

  @Test
  void fiscalYearsCount() {
    assertThat(Years.of("It rose in FY23.", 0).dates().getFirst().year()).contains(2023);
  }

  @Test
  void aComparisonWithoutAYearIsABaseline() {
    Years years = Years.of("It fell by 8% compared to the previous year.", 0);
    assertThat(years.baselines()).hasSize(1);
    assertThat(years.baseline()).isEmpty();
  }

  @Test
  void moreThanANumberComparesNothing() {
    assertThat(Years.of("It saves more than 18 billion kWh.", 0).baselines()).isEmpty();
  }
}
