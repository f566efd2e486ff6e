package org.actant.technique.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.actant.dataset.ImageSet;
import org.junit.jupiter.api.Test;

class DuplicateRemovalTest {
  /// Ten images, the first three again, and the first two again with a little noise.
  private static ImageSet images() {
    ImageSet picked = Tiny.TRAIN.pick(new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2, 0, 1});
    float[] pixels = picked.pixels().clone();
    var random = new Random(1);
    for (int i = 13 * picked.area(); i < pixels.length; i++) {
      pixels[i] = (float) Math.clamp(pixels[i] + 0.01 * random.nextGaussian(), 0, 1);
    }
    return picked.withPixels(picked.height(), picked.width(), pixels);
  }

  @Test
  void exactAndNearDuplicatesAreToldApartAndTheFirstOfEachStays() {
    DuplicateRemoval.Kept kept = DuplicateRemoval.keep(images(), 8, 0.03);
    assertThat(kept.numbers()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    assertThat(kept.exact()).isEqualTo(3);
    assertThat(kept.near()).isEqualTo(2);
  }

  @Test
  void aDistanceOfZeroLeavesNearDuplicatesIn() {
    DuplicateRemoval.Kept kept = DuplicateRemoval.keep(images(), 8, 0);
    assertThat(kept.exact()).isEqualTo(3);
    assertThat(kept.near()).isZero();
    assertThat(kept.numbers()).hasSize(12);
  }

  @Test
  void glyphsHaveNoDuplicates() throws Exception {
    var workbench = Tiny.workbench(1);
    assertThat(Tiny.apply("duplicates", workbench).train().size()).isEqualTo(160);
    assertThat(Tiny.finding(workbench, "exact duplicates")).isZero();
    assertThat(Tiny.finding(workbench, "near duplicates")).isZero();
  }

  @Test
  void theHashSaysWhereItGetsBrighterToTheRight() {
    float[] ramp = new float[9 * 8];
    for (int i = 0; i < ramp.length; i++) {
      ramp[i] = i % 9 / 10f;
    }
    var rising = new ImageSet("ramp", 8, 9, 2, ramp, new int[1]);
    assertThat(Fingerprint.of(rising, 0)).isEqualTo(-1L);
    var flat = new ImageSet("flat", 8, 9, 2, new float[9 * 8], new int[1]);
    assertThat(Fingerprint.of(flat, 0)).isZero();
  }
}
