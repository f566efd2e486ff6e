package org.actant.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import org.actant.provenance.Digest;
import org.junit.jupiter.api.Test;

class GlyphsTest {
  private final Glyphs glyphs = new Glyphs();

  @Test
  void theImagesAreTheSameOnEveryMachine() {
    assertThat(digest(draw(200, 100, 1).train())).isEqualTo("222eda2b1442");
    assertThat(digest(draw(200, 100, 1).test())).isEqualTo("52ad057c70ed");
  }

  @Test
  void moreImagesDoNotChangeTheFirstOnes() {
    assertThat(digest(draw(200, 10, 1).train().slice(0, 50)))
        .isEqualTo(digest(draw(50, 10, 1).train()));
  }

  @Test
  void anotherSeedDrawsOtherImagesAndTestImagesAreNotTrainingImages() {
    assertThat(digest(draw(50, 10, 1).train())).isNotEqualTo(digest(draw(50, 10, 2).train()));
    assertThat(digest(draw(50, 50, 1).train())).isNotEqualTo(digest(draw(50, 50, 1).test()));
  }

  @Test
  void allClassesAreAboutEquallyFrequent() {
    int[] counts = draw(2000, 1, 7).train().countByClass();
    assertThat(counts).hasSize(10);
    assertThat(Arrays.stream(counts)).allMatch(count -> count > 150 && count < 250);
  }

  @Test
  void withoutLimitsThereAreSixThousandAndTwoThousand() {
    Dataset all = draw(0, 0, 3);
    assertThat(all.train().size()).isEqualTo(6000);
    assertThat(all.test().size()).isEqualTo(2000);
  }

  @Test
  void everyShapeStaysInItsSquare() {
    for (GlyphShape shape : GlyphShape.values()) {
      assertThat(shape.strokes())
          .isNotEmpty()
          .allSatisfy(stroke ->
              assertThat(stroke).allMatch(p -> Math.abs(p.x()) <= 1 && Math.abs(p.y()) <= 1));
    }
  }

  private Dataset draw(int train, int test, long seed) {
    return glyphs.load(new DatasetRequest(Path.of(""), train, test, seed));
  }

  private static String digest(ImageSet images) {
    byte[] bytes = new byte[images.pixels().length + images.size()];
    for (int i = 0; i < images.pixels().length; i++) {
      bytes[i] = (byte) Math.round(images.pixels()[i] * 255);
    }
    for (int i = 0; i < images.size(); i++) {
      bytes[images.pixels().length + i] = (byte) images.labels()[i];
    }
    return Digest.of(bytes).brief();
  }
}
