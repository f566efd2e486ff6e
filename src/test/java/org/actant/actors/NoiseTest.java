package org.actant.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoiseTest {
  @ParameterizedTest
  @CsvSource({
    "PRONOUN, He",
    "PRONOUN, Mr. She",
    "SINGLE_LETTER, A",
    "SINGLE_LETTER, B. C.",
    "NUMBER, 2024",
    "NUMBER, FY23",
    "NUMBER, Q3",
    "NUMBER, 12 %",
    "NUMBER, 1980s",
    "CALENDAR, March",
    "CALENDAR, May 2024",
    "ADDRESS, www.example.org",
    "ADDRESS, desk@example.org",
    "ADDRESS, Example https://example.org",
    "CUT, Electronic Fron-",
    "CUT, -tier Foundation",
    "PART_OF_DOCUMENT, Figure 3",
    "PART_OF_DOCUMENT, TABLE OF CONTENTS",
    "PART_OF_DOCUMENT, Annex",
    "NO_CAPITAL, energy"
  })
  void whatLooksLikeANameAndIsNone(Noise noise, String words) {
    assertThat(noise.is(List.of(words.split(" ")))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "May Institute",
        "Greenpeace",
        "IT Works",
        "Article Nineteen Campaign",
        "March for Science",
        "RE100",
        "eBay"
      })
  void namesAreNoNoise(String words) {
    assertThat(Noise.any(List.of(words.split(" ")))).isFalse();
  }
}
