package org.actant.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharactersTest {
  @Test
  void ligaturesAreSpelledOutAndMarksComposed() {
    assertThat(Characters.clean("e\uFB03cient cafe\u0301")).isEqualTo("efficient café");
  }

  @Test
  void invisibleCharactersGoAndSpacesAreSpaces() {
    assertThat(Characters.clean("a\u00A0b\u200Bc\uFEFFd\u0007e\tf")).isEqualTo("a bcde f");
  }

  @Test
  void bulletsOfSymbolFontsAreBullets() {
    assertThat(Characters.clean("\uF0B7 item")).isEqualTo("• item");
  }

  @Test
  void charactersThatCarryMeaningStay() {
    assertThat(Characters.clean("CO₂ m² ½ ™")).isEqualTo("CO₂ m² ½ ™");
  }

  @ParameterizedTest
  @CsvSource({
    "12, 12, false",
    "- 3 -, 3, false",
    "Page 4 of 9, 4, false",
    "xiv, 14, true",
    "2|4, 2, false"
  })
  void pageNumbersAreReadAsPrinted(String text, int value, boolean roman) {
    assertThat(PageNumber.of(text)).hasValue(new PageNumber(value, roman));
  }

  @ParameterizedTest
  @CsvSource({"12 percent", "iiii", "mild", "3.4", "'1,234'"})
  void otherTextIsNotAPageNumber(String text) {
    assertThat(PageNumber.of(text)).isEmpty();
  }
}
