package org.actant.actors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameFormTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "the European Commission # European Commission",
        "The Good Lobby          # Good Lobby",
        "Bitkom e.V.             # Bitkom",
        "Acme Cloud, Inc.        # Acme Cloud",
        "Intel Corporation       # Intel",
        "Google's                # Google",
        "Acme ’s                 # Acme",
        "Employees'              # Employees",
        "Green Grid ,            # Green Grid",
        "Inc.                    # Inc.",
      })
  void theCoreOfANameLacksArticlePossessiveAndLegalForm(String name, String core) {
    assertThat(NameForm.core(name)).isEqualTo(core);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "U.S.            # US",
        "GREENPEACE      # Greenpeace",
        "Moje Panstwo    # Moje Państwo",
        "CEN/CENELEC     # CEN-CENELEC",
        "Johnson & Sons  # Johnson and Sons",
        "the OECD        # OECD",
      })
  void spellingsOfOneNameHaveOneKey(String one, String other) {
    assertThat(NameForm.key(one)).isEqualTo(NameForm.key(other));
  }

  @Test
  void differentNamesHaveDifferentKeys() {
    assertThat(NameForm.key("Water Watch")).isNotEqualTo(NameForm.key("Waterwatch"));
  }

  @Test
  void initialsSkipSmallWords() {
    assertThat(NameForm.initials("Association of Hosted Infrastructure Operators"))
        .isEqualTo("AHIO");
  }

  @ParameterizedTest
  @ValueSource(strings = {"EFF", "U.S.", "CoE", "SBTi"})
  void acronymsAreMostlyCapitals(String word) {
    assertThat(NameForm.isAcronym(word)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Google", "I", "eBay", "2024"})
  void otherWordsAreNoAcronyms(String word) {
    assertThat(NameForm.isAcronym(word)).isFalse();
  }
}
