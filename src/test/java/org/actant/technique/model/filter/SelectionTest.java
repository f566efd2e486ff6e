package org.actant.technique.model.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectionTest {
  @ParameterizedTest
  @CsvSource({
    "8,32,16,16",
    "8,32,32,32",
    "8,32,18,24",
    "8,64,7,8",
    "8,8,1,8",
    "8,5,3,5",
    "8,20,10,16",
    "8,12,11,12",
    "8,32,0,8",
    "1,20,10,10",
    "1,20,0,1",
    "16,50,25,32"
  })
  void whatStaysIsRoundedUpToWholeBlocks(int block, int channels, int wanted, int stay) {
    assertThat(new Selection(block).rounded(wanted, channels)).isEqualTo(stay);
  }

  @Test
  void theHighestScoresStayAndOfEqualsTheFirst() {
    assertThat(Selection.best(new double[] {1, 3, 2, 3, 1}, 3)).containsExactly(1, 2, 3);
    assertThat(Selection.best(new double[] {1, 1, 1}, 2)).containsExactly(0, 1);
  }

  @Test
  void perGroupEveryGroupKeepsItsOwnBest() {
    var selection = new Selection(1);
    List<int[]> kept =
        selection.perGroup(
            List.of(new double[] {1, 2, 3, 4}, new double[] {40, 30, 20, 10}), List.of(1, 3));
    assertThat(kept.get(0)).containsExactly(3);
    assertThat(kept.get(1)).containsExactly(0, 1, 2);
  }

  @Test
  void globallyTheWeakestGroupLosesMostButNeverAll() {
    var selection = new Selection(1);
    List<double[]> scores = List.of(new double[] {1, 2, 3, 4}, new double[] {40, 30, 20, 10});
    List<int[]> four = selection.global(scores, 4);
    assertThat(four.get(0)).as("at least one block stays").containsExactly(3);
    assertThat(four.get(1)).containsExactly(0, 1, 2, 3);
    List<int[]> six = selection.global(scores, 6);
    assertThat(six.get(0)).containsExactly(2, 3);
    assertThat(six.get(1)).containsExactly(0, 1, 2, 3);
  }

  @Test
  void scoresOfLayersAreDividedByTheirNormUnlessTheyMeanTheSame() {
    double[] scores = {3, 4};
    assertThat(Arena.comparable(FilterCriterion.named("l1"), scores)).containsExactly(0.6, 0.8);
    assertThat(Arena.comparable(FilterCriterion.named("bn-scale"), scores)).containsExactly(3, 4);
  }
}
