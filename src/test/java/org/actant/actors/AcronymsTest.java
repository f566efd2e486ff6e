package org.actant.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcronymsTest {
  private static int words(String acronym, String before) {
    return Acronyms.longForm(acronym, List.of(before.split(" "))).orElse(0);
  }

  @ParameterizedTest
  @CsvSource({
    "EFF, a letter of the Electronic Frontier Foundation, 3",
    "BEUC, Bureau Europeen des Unions de Consommateurs, 6",
    "AHIO, the Association of Hosted Infrastructure Operators, 5",
    "SBTi, the Science Based Targets initiative, 4",
    "U.S., the United States, 2"
  })
  void theLongFormStartsWhereTheFirstLetterStartsAWord(String acronym, String before, int words) {
    assertThat(words(acronym, before)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "EFF, a letter of the Frontier Foundation",
    "PPA, a power purchase agreement",
    "EU, Europe",
    "XYZ, the World Wide Fund"
  })
  void wordsThatDoNotFitOrAreNoNameAreNoLongForm(String acronym, String before) {
    assertThat(words(acronym, before)).isZero();
  }
}
