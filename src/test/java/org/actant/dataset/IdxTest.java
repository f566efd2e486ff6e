package org.actant.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.actant.input.InputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxTest {
  @TempDir Path folder;
  private Path images = Path.of("");
  private Path labels = Path.of("");

  @BeforeEach
  void writeTwoImages() throws IOException {
    images = write("images", idx(0x0803, new int[] {2, 1, 3}, 0, 51, 255, 255, 0, 102));
    labels = write("labels", idx(0x0801, new int[] {2}, 7, 0));
  }

  @Test
  void pixelsAreBytesFromZeroToOne() throws IOException {
    ImageSet set = Idx.read("two", images, labels, 10);
    assertThat(set.pixels()).containsExactly(0, 0.2f, 1, 1, 0, 0.4f);
    assertThat(set.labels()).containsExactly(7, 0);
    assertThat(set.height()).isEqualTo(1);
    assertThat(set.width()).isEqualTo(3);
  }

  @Test
  void gzipIsUnpackedWhateverTheNameIs() throws IOException {
    Path packed = write("packed", gzip(Files.readAllBytes(images)));
    assertThat(Idx.read("two", packed, labels, 10).pixels())
        .isEqualTo(Idx.read("two", images, labels, 10).pixels());
  }

  @Test
  void aWrongMagicNumberIsRefused() {
    refused(labels, labels, "labels: found the magic number 0x00000801; expected 0x00000803");
    refused(images, images, "images: found the magic number 0x00000803; expected 0x00000801");
  }

  @Test
  void anEmptyOrShortFileIsRefused() throws IOException {
    refused(
        write("empty", new byte[0]),
        labels,
        "empty: found the end of the file; expected a magic number");
    byte[] whole = Files.readAllBytes(images);
    refused(
        write("cut", Arrays.copyOf(whole, 10)),
        labels,
        "found the end of the file; expected the size of dimension 2");
    refused(
        write("cut", Arrays.copyOf(whole, whole.length - 2)),
        labels,
        "found 4 values before the end; expected 6");
  }

  @Test
  void aFileThatIsTooLongIsRefused() throws IOException {
    byte[] whole = Files.readAllBytes(images);
    refused(
        write("long", Arrays.copyOf(whole, whole.length + 1)),
        labels,
        "more than the 6 values announced");
  }

  @Test
  void aBrokenGzipStreamIsRefused() throws IOException {
    byte[] packed = gzip(Files.readAllBytes(images));
    refused(
        write("cut.gz", Arrays.copyOf(packed, packed.length - 9)),
        labels,
        "found a broken gzip stream");
    byte[] damaged = packed.clone();
    damaged[12] ^= 0x55;
    assertThatThrownBy(() -> Idx.read("two", write("damaged.gz", damaged), labels, 10))
        .isInstanceOf(InputException.class);
  }

  @Test
  void sizesThatNoMemoryHoldsAreRefusedBeforeReading() throws IOException {
    refused(
        write("huge", idx(0x0803, new int[] {1 << 30, 28, 28})),
        labels,
        "at most 1073741824 values in all");
    refused(
        write("negative", idx(0x0803, new int[] {-1, 28, 28})),
        labels,
        "found the size 4294967295 of dimension 1");
    refused(
        write("none", idx(0x0803, new int[] {0, 28, 28})),
        labels,
        "found the size 0 of dimension 1");
  }

  @Test
  void labelsMustFitTheImagesAndTheClasses() throws IOException {
    refused(
        images, write("one", idx(0x0801, new int[] {1}, 7)), "found 1 labels; expected 2 labels");
    refused(
        images,
        write("wild", idx(0x0801, new int[] {2}, 7, 10)),
        "found the label 10; expected labels from 0 to 9");
  }

  private void refused(Path imageFile, Path labelFile, String message) {
    assertThatThrownBy(() -> Idx.read("two", imageFile, labelFile, 10))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(message);
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  static byte[] idx(int magic, int[] sizes, int... values) {
    ByteBuffer buffer = ByteBuffer.allocate(4 + 4 * sizes.length + values.length).putInt(magic);
    Arrays.stream(sizes).forEach(buffer::putInt);
    Arrays.stream(values).forEach(value -> buffer.put((byte) value));
    return buffer.array();
  }

  static byte[] gzip(byte[] bytes) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }
}
