package org.actant.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantitiesTest {
  private static List<String> normal(String sentence) {
    return Quantities.of(sentence, 0).stream().map(Quantity::normal).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          It used 6,840 GWh.                                   | 6840000 MWh
          It used 2.1 terawatt-hours of electricity.           | 2100000 MWh
          A median prompt takes 0.21 watt-hours.               | 0.00000021 MWh
          The campus draws 310 megawatts.                      | 310 MW
          We removed 5,015,019 metric tons of carbon dioxide.  | 5015019 t CO2e
          It emitted 3.1 million tCO2e.                        | 3100000 t CO2e
          Scope 1 came to 62 ktCO2e.                           | 62000 t CO2e
          It was 1.5 MtCO2e.                                   | 1500000 t CO2e
          It was 900 MTCO2e.                                   | 900 t CO2e
          The grid has 475 gCO2e/kWh.                          | 475 g CO2e/kWh
          We replenished 1 billion gallons of water.           | 3785411784 L
          It evaporates 1.8 L/kWh.                             | 1.8 L/kWh
          We match 100% of it.                                 | 100 %
          Seventy-one percent came from forests.               | 71 %
          Our PUE was 1.10 in that year.                       | 1.1 PUE
          The chip is 4.3x faster.                             | 4.3 times
          We invest $2.5 billion in it.                        | 2500000000 USD
          Half of the requests are served so.                  | 50 %
          """)
  void amountsComeToNormalUnits(String sentence, String expected) {
    assertThat(normal(sentence)).containsExactly(expected);
  }

  @Test
  void tonsAreOfGasWhereTheSentenceIsAboutEmissions() {
    assertThat(normal("Emissions fell by 20 tons.")).containsExactly("20 t CO2e");
    assertThat(normal("We recycled 20 tons of steel.")).containsExactly("20 t");
  }

  @Test
  void yearsVersionsAndScopesAreNoAmounts() {
    assertThat(normal("In 2030 the Scope 2 figure of version 3.1 follows.")).isEmpty();
  }

  @Test
  void anAmountKnowsItsPlace() {
    Quantity found = Quantities.of("We cut 12 GWh.", 100).getFirst();
    assertThat(found.words()).isEqualTo("12 GWh");
    assertThat(found.start()).isEqualTo(107);
    assertThat(found.end()).isEqualTo(113);
  }
}
