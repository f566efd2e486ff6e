package org.actant.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FoldsTest {
  private static final int[] LABELS =
      IntStream.range(0, 103).map(i -> i % 10 == 0 ? 1 : 0).toArray();

  @Test
  void everyFoldHasItsShareOfEveryLabel() {
    Folds folds = Folds.stratified(LABELS, 5, 1);
    for (int fold = 0; fold < 5; fold++) {
      assertThat(folds.inside(fold).length).isBetween(20, 21);
      long rare = IntStream.of(folds.inside(fold)).filter(row -> LABELS[row] == 1).count();
      assertThat(rare).isBetween(2L, 3L);
    }
  }

  @Test
  void insideAndOutsideAreAllRows() {
    Folds folds = Folds.stratified(LABELS, 5, 1);
    assertThat(IntStream.concat(IntStream.of(folds.inside(2)), IntStream.of(folds.outside(2))))
        .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 103).boxed().toList());
  }

  @Test
  void theSeedDecides() {
    assertThat(Folds.stratified(LABELS, 5, 1).part())
        .isEqualTo(Folds.stratified(LABELS, 5, 1).part())
        .isNotEqualTo(Folds.stratified(LABELS, 5, 2).part());
  }
}
