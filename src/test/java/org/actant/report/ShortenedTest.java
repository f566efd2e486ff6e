package org.actant.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShortenedTest {
  @Test
  void aSentenceStaysWhole() {
    String sentence = "Water is short here. ".repeat(30).strip();
    assertThat(Shortened.text(sentence)).isEqualTo(sentence);
  }

  @Test
  void anEndlessSentenceIsCutBetweenWordsAndSaysSo() {
    String endless = "number ".repeat(1000);
    assertThat(Shortened.text(endless))
        .hasSizeLessThan(Shortened.MOST + 10)
        .endsWith("number […]")
        .startsWith("number number");
  }

  @Test
  void aPairOfSurrogatesIsNeverParted() {
    String flags = "\uD83C\uDDE9".repeat(2000);
    for (String text : new String[] {flags, "x" + flags}) {
      assertThat(Shortened.text(text).codePoints().filter(c -> c >= 0xD800 && c < 0xE000))
          .isEmpty();
    }
  }
}
