package org.actant.technique.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.actant.dataset.ImageSet;
import org.actant.input.InputException;
import org.junit.jupiter.api.Test;

class TrainingSubsetTest {
  @Test
  void aStratifiedSubsetKeepsEachClassInProportion() throws Exception {
    ImageSet half = Tiny.apply("subset", Tiny.workbench(1), "share", "0.5").train();
    int[] all = Tiny.TRAIN.countByClass();
    assertThat(half.size()).isEqualTo(80);
    for (int k = 0; k < all.length; k++) {
      assertThat(half.countByClass()[k]).isBetween(all[k] / 2, (all[k] + 1) / 2);
    }
  }

  @Test
  void theLargestRemaindersGetWhatIsLeftAfterRoundingDown() {
    // 10 of 60, 35 and 5: 6, 3.5 and 0.5 images
    assertThat(Draws.quotas(new int[] {60, 35, 5}, 10)).containsExactly(6, 4, 0);
    assertThat(Draws.quotas(new int[] {7, 0, 7}, 5)).containsExactly(3, 0, 2);
  }

  @Test
  void aSmallerDrawIsPartOfALargerOneWithTheSameSeed() {
    int[] small = Draws.any(Tiny.TRAIN, 20, new Random(4));
    int[] large = Draws.any(Tiny.TRAIN, 50, new Random(4));
    assertThat(Arrays.stream(large).boxed())
        .containsAll(Arrays.stream(small).boxed().toList())
        .doesNotHaveDuplicates();
  }

  @Test
  void everyBlockDrawsAnew() throws Exception {
    float[] first = Tiny.apply("subset", Tiny.workbench(1), "count", "10").train().pixels();
    assertThat(Tiny.apply("subset", Tiny.workbench(1), "count", "10").train().pixels())
        .isEqualTo(first);
    assertThat(Tiny.apply("subset", Tiny.workbench(2), "count", "10").train().pixels())
        .isNotEqualTo(first);
  }

  @Test
  void moreImagesThanThereAreIsRefused() {
    assertThatThrownBy(() -> Tiny.apply("subset", Tiny.workbench(1), "count", "161"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("161")
        .hasMessageContaining("1 to 160");
  }
}
