package org.actant.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
}
