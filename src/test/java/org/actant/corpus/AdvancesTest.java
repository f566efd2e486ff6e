package org.actant.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import org.actant.corpus.Advances.Direction;
import org.junit.jupiter.api.Test;

class AdvancesTest {
  private static final TextBox BOX = new TextBox(100, 200, 40, 12.8);
  private static final double[] ENDS = {5, 6.2, 6.2, 30, 40};

  @Test
  void aPlaceIsOffByAtMostA128thOfTheHeightOverTheWholeLine() {
    double[] ends = new double[80];
    for (int i = 0; i < ends.length; i++) {
      ends[i] = 4.3333 * (i + 1);
    }
    var box = new TextBox(0, 0, 4.3333 * 80, 12.8);
    String advances = Advances.of(Direction.RIGHT, box, ends);
    for (int i = 1; i < ends.length; i++) {
      assertThat(Advances.part(box, advances, 80, i, i + 1).x())
          .isCloseTo(ends[i - 1], within(0.1 + 0.05));
    }
  }

  @Test
  void anAdvanceOfTheAlphabetsLastDigitOrMoreGoesOn() {
    assertThat(Advances.of(Direction.RIGHT, BOX, ENDS)).isEqualTo(">ZGA_4y");
    assertThat(Advances.part(BOX, ">ZGA_4y", 5, 3, 4))
        .isEqualTo(new TextBox(106.2, 200, 23.8, 12.8));
  }

  @Test
  void textRunsInFourDirections() {
    String right = Advances.of(Direction.RIGHT, BOX, ENDS);
    assertThat(Advances.part(BOX, right, 5, 0, 1)).isEqualTo(new TextBox(100, 200, 5, 12.8));
    String left = Advances.of(Direction.LEFT, BOX, ENDS);
    assertThat(Advances.part(BOX, left, 5, 0, 1)).isEqualTo(new TextBox(135, 200, 5, 12.8));
    var upright = new TextBox(100, 200, 12.8, 40);
    String up = Advances.of(Direction.UP, upright, ENDS);
    assertThat(Advances.part(upright, up, 5, 0, 1)).isEqualTo(new TextBox(100, 235, 12.8, 5));
    String down = Advances.of(Direction.DOWN, upright, ENDS);
    assertThat(Advances.part(upright, down, 5, 0, 1)).isEqualTo(new TextBox(100, 200, 12.8, 5));
  }

  @Test
  void charactersOfUnknownPlaceShareTheBoxEvenly() {
    assertThat(Advances.part(BOX, "", 5, 1, 3)).isEqualTo(new TextBox(108, 200, 16, 12.8));
  }

  private static org.assertj.core.data.Offset<Double> within(double tolerance) {
    return org.assertj.core.data.Offset.offset(tolerance);
  }
}
