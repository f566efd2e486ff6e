package org.actant.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GramsTest {
  private static List<String> of(String text, Features features) {
    var grams = new ArrayList<String>();
    Grams.of(text, features, (gram, _, _) -> grams.add(gram));
    return grams;
  }

  @Test
  void sequencesOfWordsStandInTheirOrder() {
    assertThat(of("we act now", new Features(2, 0, 0)))
        .containsExactly("wwe", "wwe act", "wact", "wact now", "wnow");
  }

  @Test
  void marksTellNegationNumbersAndCapitals() {
    assertThat(of("TCFD is not in 2030 Law", new Features(1, 0, 0)))
        .contains("mTCFD", "mcapitals", "mnot in", "m2030", "w#year", "mcapital")
        .doesNotContain("w2030", "mLaw");
  }

  @Test
  void piecesEndAtWhiteSpaceAndKeepPunctuation() {
    assertThat(of("Go. a", new Features(0, 3, 3))).containsExactly("c go", "cgo.", "co. ", "c a ");
  }

  @Test
  void aPieceKnowsItsPlace() {
    Grams.of(
        "so Net",
        new Features(0, 3, 3),
        (gram, start, end) -> {
          if (gram.equals("cnet")) {
            assertThat("so Net".substring(start, end)).isEqualTo("Net");
          }
        });
  }

  @Test
  void noCharacterIsCutInHalf() {
    assertThat(of("a😀b", new Features(0, 2, 2))).containsExactly("c a", "c😀", "cb ");
    assertThat(of("a\ud83db", new Features(0, 2, 2)))
        .containsExactly("c a", "ca\ufffd", "c\ufffdb", "cb ");
  }
}
