package org.actant.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import org.actant.input.InputException;
import org.junit.jupiter.api.Test;

class TrialMainTest {
  @Test
  void saysThatMemoryRanOutWhereverThatWasNoticed() {
    var memory = new OutOfMemoryError("Java heap space");

    assertThat(TrialMain.reason(new ExceptionInInitializerError(memory)))
        .isEqualTo("memory ran out: Java heap space");
    assertThat(TrialMain.reason(memory)).isEqualTo("memory ran out: Java heap space");
  }

  @Test
  void givesAMessageForReadersAsItIsAndTheRootOfOtherFaults() {
    assertThat(TrialMain.reason(new InputException("found a, expected b")))
        .isEqualTo("found a, expected b");
    assertThat(
            TrialMain.reason(new IllegalStateException("outer", new ArithmeticException("inner"))))
        .isEqualTo("ArithmeticException: inner");
  }
}
