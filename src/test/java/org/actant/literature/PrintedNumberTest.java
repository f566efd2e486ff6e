package org.actant.literature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.actant.measure.Interval;
import org.junit.jupiter.api.Test;

class PrintedNumberTest {
  @Test
  void agreesWithWhatWouldBePrintedLikeIt() {
    var printed = new PrintedNumber("27");

    assertThat(printed.agreesWith(26.84)).isTrue();
    assertThat(printed.agreesWith(27.5)).isTrue();
    assertThat(printed.agreesWith(27.51)).isFalse();
    assertThat(new PrintedNumber("27.0").agreesWith(26.84)).isFalse();
  }

  @Test
  void isAsRoughAsItsExponentSays() {
    assertThat(new PrintedNumber("2.8E3").agreesWith(2774.8)).isTrue();
    assertThat(new PrintedNumber("2800").agreesWith(2774.8)).isFalse();
  }

  @Test
  void knowsANumberWhoseDigitsWereCutOff() {
    assertThat(new PrintedNumber("1066").cutsOff(1066.9)).isTrue();
    assertThat(new PrintedNumber("1066").cutsOff(1067.1)).isFalse();
    assertThat(new PrintedNumber("1067").cutsOff(1066.9)).isFalse();
    assertThat(new PrintedNumber("-3").cutsOff(-3.7)).isTrue();
  }

  @Test
  void overlapsARangeThatHoldsAValuePrintedLikeIt() {
    assertThat(new PrintedNumber("1287").overlaps(new Interval<>(1283.0, 1295.0))).isTrue();
    assertThat(new PrintedNumber("55").overlaps(new Interval<>(53.2, 53.6))).isFalse();
  }

  @Test
  void refusesWhatIsNoNumber() {
    assertThatThrownBy(() -> new PrintedNumber("1,507")).isInstanceOf(NumberFormatException.class);
  }
}
