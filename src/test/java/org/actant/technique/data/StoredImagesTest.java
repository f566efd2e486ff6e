package org.actant.technique.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.actant.dataset.ImageSet;
import org.actant.technique.Workbench;
import org.actant.technique.data.StoredImages.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StoredImagesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Format.class)
  void whatIsReadIsWhatWasWrittenInShadesOf256(Format format) throws Exception {
    Path file = folder.resolve("images");
    StoredImages stored = StoredImages.write(Tiny.TRAIN, format, file);
    float[] read = new float[Tiny.TRAIN.pixels().length];
    stored.read(read);
    for (int i = 0; i < read.length; i++) {
      assertThat(read[i]).isEqualTo(Math.round(255 * Tiny.TRAIN.pixels()[i]) / 255f);
    }
    assertThat(stored.bytes()).isEqualTo(Files.size(file));
  }

  @Test
  void blackImagesTakeLittleRoomWhenPacked() throws Exception {
    var black = new ImageSet("black", 28, 28, 2, new float[10 * 784], new int[10]);
    long raw = StoredImages.write(black, Format.RAW, folder.resolve("raw")).bytes();
    assertThat(raw).isEqualTo(7840);
    for (Format format : new Format[] {Format.GZIP, Format.PNG}) {
      assertThat(StoredImages.write(black, format, folder.resolve("packed")).bytes())
          .isLessThan(raw / 5);
    }
  }

  @Test
  void imagesWithThreeChannelsComeBack() throws Exception {
    var color = new ImageSet("color", 3, 2, 4, 2, ramp(3 * 2 * 4), new int[1]);
    StoredImages stored = StoredImages.write(color, Format.PNG, folder.resolve("color"));
    float[] read = new float[24];
    stored.read(read);
    assertThat(read).containsExactly(ramp(24));
  }

  private static float[] ramp(int length) {
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = i / 255f;
    }
    return values;
  }

  @Test
  void decodingEveryEpochTrainsTheSameNetworkAsDecodingOnce() throws Exception {
    Workbench every = Tiny.workbench(1);
    Workbench once = Tiny.workbench(1);
    float[] a = Tiny.values(Tiny.train(every, Tiny.step("compressed-storage", "format", "gzip")));
    float[] b =
        Tiny.values(
            Tiny.train(
                once,
                Tiny.step("compressed-storage", "format", "gzip"),
                Tiny.step("cached-decoding")));
    assertThat(a).isEqualTo(b);
    assertThat(Tiny.finding(every, "times decoded")).isEqualTo(2);
    assertThat(Tiny.finding(once, "times decoded")).isEqualTo(1);
    assertThat(Tiny.finding(once, "stored")).isEqualTo(Tiny.finding(every, "stored"));
  }
}
