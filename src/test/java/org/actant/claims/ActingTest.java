package org.actant.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Acme reports its emissions.|true",
        "The energy use of Acme's data centers has doubled.|true",
        "Companies such as Acme have begun to report water use.|true",
        "The study looked at two servers at Acme.|false",
        "We trained the model on Acme chips and measured the energy.|false",
      })
  void toolsAndPlacesAreNoActors(String text, boolean acts) {
    int at = text.indexOf("Acme");
    var place = new Naming("Acme", at, at + 4, "Acme", false);
    assertThat(Acting.in(LooseText.sentences(text).getFirst(), List.of(place))).isEqualTo(acts);
  }
}
