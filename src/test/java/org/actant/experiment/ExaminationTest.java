package org.actant.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ExaminationTest {
  @Test
  void takesTheFirstOfTheLargest() {
    assertThat(Examination.largest(new float[] {-3, 2, 1, 2})).isEqualTo(1);
  }

  @Test
  void refusesAnAnswerThatIsNotANumberInsteadOfCountingItForAClass() {
    for (float[] answer : new float[][] {{Float.NaN, 1}, {1, Float.NaN}}) {
      assertThatThrownBy(() -> Examination.largest(answer))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("not numbers");
    }
  }
}
