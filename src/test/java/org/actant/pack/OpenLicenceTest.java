package org.actant.pack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenLicenceTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CC-BY-4.0|CC-BY-4.0",
        "CC BY 4.0|CC-BY-4.0",
        "cc-by-sa 3.0|CC-BY-SA-3.0",
        "CC-BY-2.5-NL|CC-BY-2.5",
        "Creative Commons Attribution 4.0 International|CC-BY-4.0",
        "https://creativecommons.org/licenses/by-sa/4.0/|CC-BY-SA-4.0",
        "http://creativecommons.org/licenses/by/3.0/de/|CC-BY-3.0",
        "CC0|CC0-1.0",
        "US government work, public domain|PDM-1.0",
        "OGL v3.0|OGL-UK-3.0",
        "EU legal text, reuse 2011/833/EU|Reuse 2011/833/EU",
        "Apache-2.0|Apache-2.0"
      })
  void anOpenLicenceIsKnownInItsUsualSpellings(String words, String spdx) {
    assertThat(OpenLicence.of(words)).map(OpenLicence::spdx).contains(spdx);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "CC BY-NC-SA 4.0",
        "CC-BY-ND-4.0",
        "https://creativecommons.org/licenses/by-nc/4.0/",
        "CC-BY-4.0 except photographs",
        "CC-BY",
        "MIT (repo); documents are public records",
        "copyright of the company; published report",
        "freely available",
        "arXiv non-exclusive distribution",
        "open access"
      })
  void wordsThatForbidSomethingOrOnlySoundOpenAreNoOpenLicence(String words) {
    assertThat(OpenLicence.of(words)).isEmpty();
  }
}
