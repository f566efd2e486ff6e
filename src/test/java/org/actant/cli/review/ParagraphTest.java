package org.actant.cli.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;

class ParagraphTest {
  private static List<String> lines(String text, int width) {
    return Paragraph.lines(new AttributedString(text), width).stream()
        .map(AttributedString::toString)
        .toList();
  }

  @Test
  void linesBreakAtSpacesAndLineEnds() {
    assertThat(lines("one two three\nfour", 9)).containsExactly("one two", "three", "four");
    assertThat(lines("", 9)).containsExactly("");
  }

  @Test
  void wideCharactersTakeTwoColumnsAndCombiningOnesNone() {
    assertThat(lines("数据中心 能源", 8)).containsExactly("数据中心", "能源");
    assertThat(lines("e\u0301e\u0301e\u0301", 3)).containsExactly("e\u0301e\u0301e\u0301");
  }

  @Test
  void aWordLongerThanTheLineIsBroken() {
    assertThat(lines("abcdefghij", 4)).containsExactly("abcd", "efgh", "ij");
  }

  @Test
  void noLineIsWiderThanTheTerminalAndNoLetterIsLostSeed7() {
    var random = new Random(7);
    String letters = "ab c数\u0301 d\uD83D\uDE00\n";
    for (int i = 0; i < 500; i++) {
      var text = new StringBuilder();
      for (int c = random.nextInt(60); c > 0; c--) {
        int at = random.nextInt(letters.codePointCount(0, letters.length()));
        text.appendCodePoint(letters.codePointAt(letters.offsetByCodePoints(0, at)));
      }
      int width = 2 + random.nextInt(12);
      List<AttributedString> lines = Paragraph.lines(new AttributedString(text), width);
      assertThat(lines).allMatch(line -> line.columnLength() <= width);
      assertThat(String.join("", lines.stream().map(AttributedString::toString).toList()))
          .isEqualToIgnoringWhitespace(text.toString());
    }
  }

  @Test
  void nothingOfADocumentSteersTheTerminal() {
    assertThat(Readable.of("a\u001b[2Jb\u202ec\r\n d")).isEqualTo("a\uFFFD[2Jb\uFFFDc d");
    assertThat(Readable.paragraphs("one\ntwo\n\nthree")).isEqualTo("one two\nthree");
  }
}
