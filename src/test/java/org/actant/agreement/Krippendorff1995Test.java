package org.actant.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.actant.agreement.Agreement.Value;
import org.actant.agreement.Continuum.Mark;
import org.actant.agreement.Continuum.Section;
import org.junit.jupiter.api.Test;

/// The pairs of observers in Krippendorff, *On the reliability of unitizing contiguous data*,
/// Sociological Methodology 25 (1995) 47–76, p. 57: 24 stretches each; a digit is a stretch inside
/// or outside a unit, a bar begins another unit.
///
/// The paper prints values for a continuum of so many characters that stretches need not be whole.
/// Its formula for the expected disagreement has a sign that the book of 2004 corrects, so its
/// values are met within 0.02.
class Krippendorff1995Test {
  private static final int LONG = 50_000;

  @Test
  void observedDisagreement() {
    assertThat(bertha(1).observed()).isEqualTo(0.03125, within(0.000005));
    assertThat(john(1).observed()).isEqualTo(2.26736, within(0.000005));
    assertThat(gerret(1).observed()).isEqualTo(0.02777, within(0.00001));
    assertThat(heather(1).observed()).isEqualTo(0.38715, within(0.000005));
  }

  @Test
  void agreementOnALongContinuum() {
    assertThat(bertha(LONG).value()).isEqualTo(0.553, within(0.02));
    assertThat(john(LONG).value()).isEqualTo(-0.926, within(0.02));
    assertThat(gerret(LONG).value()).isEqualTo(0.679, within(0.02));
    assertThat(heather(LONG).value()).isEqualTo(0.066, within(0.02));
  }

  @Test
  void expectedDisagreementOnALongContinuum() {
    assertThat(bertha(LONG).expected()).isEqualTo(0.06990, within(0.005));
    assertThat(john(LONG).expected()).isEqualTo(1.17731, within(0.005));
    assertThat(gerret(LONG).expected()).isEqualTo(0.08642, within(0.005));
    assertThat(heather(LONG).expected()).isEqualTo(0.41445, within(0.005));
  }

  @Test
  void agreementGrowsWithTheGrainOfTheContinuum() {
    // p. 61: 120, 1200 and 12000 characters
    assertThat(gerret(5).value()).isEqualTo(0.663, within(0.02));
    assertThat(gerret(50).value()).isEqualTo(0.677, within(0.02));
    assertThat(gerret(500).value()).isEqualTo(0.678, within(0.02));
  }

  private static Value bertha(int stretch) {
    return alpha(stretch, "00|11111111|0000|111111|0000", "0000|1111|0000000|11|0000000");
  }

  private static Value john(int stretch) {
    return alpha(stretch, "111111111111111111|000000", "11|1|1|1|1|111|1|00000000000000");
  }

  private static Value gerret(int stretch) {
    return alpha(stretch, "00|111111|00|11|00|1111|00|11|00", "11|00|1111|00|1111|00|11|00|11|00");
  }

  private static Value heather(int stretch) {
    return alpha(stretch, "11|11111111|1111|111111|1111", "1111|1111|1111111|11|1111111");
  }

  private static Value alpha(int stretch, String first, String second) {
    var marks = new ArrayList<Mark>();
    addMarks(stretch, 0, first, marks);
    addMarks(stretch, 1, second, marks);
    marks.sort(Comparator.comparingInt(Mark::start).thenComparingInt(Mark::coder));
    var section = new Section(24 * stretch, marks);
    return (Value) UnitizingAlpha.over(new Continuum(2, List.of(section))).all();
  }

  private static void addMarks(int stretch, int coder, String observer, List<Mark> marks) {
    int position = 0;
    for (String unit : observer.split("\\|", -1)) {
      int end = position + unit.length();
      if (unit.charAt(0) == '1') {
        marks.add(new Mark(coder, "unit", position * stretch, end * stretch));
      }
      position = end;
    }
    assertThat(position).isEqualTo(24);
  }
}
