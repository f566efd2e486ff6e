package org.actant.samples;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineBreakerTest {
  private static final Typeface SERIF = new Typeface(true, false);
  private static final String TEXT =
      "The carbon-neutral computation of electricity is extraordinarily simple in a number of"
          + " uncomplicated compartments";

  @Test
  void aHintDecidesWhereAWordBreaks() {
    assertThat(Hyphenation.of(List.of("elec-tric-ity")).breaks("“Electricity,”"))
        .containsExactly(5, 9);
  }

  @Test
  void withoutAHintAWordBreaksBetweenConsonantsThatStandBetweenVowels() {
    assertThat(Hyphenation.none().breaks("happened")).containsExactly(3);
    assertThat(Hyphenation.none().breaks("without")).isEmpty();
    assertThat(Hyphenation.none().breaks("CO2e")).isEmpty();
  }

  @Test
  void noLineIsWiderThanItsColumnAndNoLetterIsLost() {
    var breaker = new LineBreaker(SERIF, Hyphenation.none(), 10);
    List<LineBreaker.Line> lines = breaker.lines(Word.parse(TEXT, Word.Style.REGULAR), 90);
    assertThat(lines).hasSizeGreaterThan(3).allMatch(line -> breaker.width(line.words()) <= 90);
    assertThat(
            lines.stream().map(LineBreakerTest::text).filter(line -> line.endsWith("-")).toList())
        .isNotEmpty();
    String joined = lines.stream().map(LineBreakerTest::text).collect(joining());
    assertThat(joined.replace("-", "").replace(" ", ""))
        .isEqualTo(TEXT.replace("-", "").replace(" ", ""));
  }

  @Test
  void aCompoundBreaksAfterTheHyphenItHas() {
    var breaker = new LineBreaker(SERIF, Hyphenation.none(), 10);
    List<LineBreaker.Line> lines =
        breaker.lines(Word.parse("It is carbon-neutral", Word.Style.REGULAR), 55);
    assertThat(lines.stream().map(LineBreakerTest::text))
        .containsExactly("It is carbon-", "neutral");
  }

  private static String text(LineBreaker.Line line) {
    return line.words().stream().map(Word::text).collect(joining(" "));
  }
}
