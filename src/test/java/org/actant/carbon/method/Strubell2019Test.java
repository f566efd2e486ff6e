package org.actant.carbon.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.actant.measure.KilowattHours;
import org.junit.jupiter.api.Test;

/// Table 3 of doi:10.18653/v1/P19-1355, recomputed row by row.
class Strubell2019Test {
  private static void assertRow(double watts, double hours, double kwh, double pounds) {
    KilowattHours energy = Strubell2019.energy(watts, hours);
    assertThat(energy.value()).isCloseTo(kwh, within(0.5));
    assertThat(Strubell2019.pounds(energy)).isCloseTo(pounds, within(0.5));
  }

  @Test
  void fourRowsHold() {
    assertRow(1415.78, 12, 27, 26);
    assertRow(1515.43, 84, 201, 192);
    assertRow(517.66, 336, 275, 262);
    assertRow(1515.43, 274_120, 656_347, 626_155);
  }

  @Test
  void theRowOfBertDoesNotHoldFor79HoursButFor79Point2() {
    KilowattHours printed = Strubell2019.energy(12_041.51, 79);
    assertThat(printed.value()).isCloseTo(1503.0, within(0.05)).isNotCloseTo(1507, within(0.5));
    assertThat(Strubell2019.pounds(printed)).isCloseTo(1433.9, within(0.05));
    assertRow(12_041.51, 79.2, 1507, 1438);
  }

  @Test
  void aKilowattHourIs432Grams() {
    assertThat(Strubell2019.emissions(new KilowattHours(1)).value()).isCloseTo(432.7, within(0.05));
  }

  @Test
  void theFiveCars() {
    assertThat(Strubell2019.pounds(Strubell2019.energy(1515.43, 274_120)) / 126_000)
        .isCloseTo(4.97, within(0.005));
  }
}
