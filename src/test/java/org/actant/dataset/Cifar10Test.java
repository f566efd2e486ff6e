package org.actant.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.actant.input.InputException;
import org.actant.input.UnavailableException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Small files in the published format: 10 images each, one of each class.
class Cifar10Test {
  private static final List<String> FILES =
      List.of(
          "data_batch_1.bin",
          "data_batch_2.bin",
          "data_batch_3.bin",
          "data_batch_4.bin",
          "data_batch_5.bin",
          "test_batch.bin");

  @TempDir Path workspace;
  private Path folder = Path.of("");

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createDirectories(workspace.resolve("datasets/cifar-10"));
  }

  @Test
  void pixelsAreReadChannelByChannel() throws Exception {
    writeFiles();
    Dataset set = load("");
    assertThat(set.train().size()).isEqualTo(50);
    assertThat(set.test().size()).isEqualTo(10);
    assertThat(set.train().channels()).isEqualTo(3);
    assertThat(set.train().area()).isEqualTo(3 * 32 * 32);
    assertThat(set.train().labels()).startsWith(0, 1, 2).hasSize(50);
    float[] pixels = set.train().pixels();
    assertThat(pixels[0]).as("red").isEqualTo(51 / 255f);
    assertThat(pixels[1024]).as("green").isEqualTo(102 / 255f);
    assertThat(pixels[2048]).as("blue").isEqualTo(1f);
    assertThat(pixels[3072 * 10]).as("second file").isEqualTo(51 / 255f);
  }

  @Test
  void theArchiveIsReadAsItIs() throws Exception {
    Path archive = writeArchive();
    Dataset set = load(sha256(archive));
    assertThat(set.train().size()).isEqualTo(50);
    assertThat(set.test().pixels()[1024]).isEqualTo(102 / 255f);
  }

  @Test
  void anArchiveWithAnotherChecksumIsRefused() throws Exception {
    Path archive = writeArchive();
    assertThatThrownBy(() -> load("0".repeat(64)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(archive + ": found a file with the SHA-256 " + sha256(archive))
        .hasMessageContaining("the published archive");
  }

  @Test
  void aTruncatedFileIsRefusedWithItsLength() throws Exception {
    writeFiles();
    Path file = folder.resolve("data_batch_3.bin");
    Files.write(file, Arrays.copyOf(batch(), 30_000));
    assertThatThrownBy(() -> load(""))
        .isInstanceOf(InputException.class)
        .hasMessage(file + ": found 30000 bytes; expected 30730, which are 10 images");
  }

  @Test
  void aFileThatIsTooLongIsRefused() throws Exception {
    writeFiles();
    Path file = folder.resolve("test_batch.bin");
    Files.write(file, Arrays.copyOf(batch(), 30_731));
    assertThatThrownBy(() -> load("")).hasMessageContaining("test_batch.bin: found more bytes");
  }

  @Test
  void aClassThatThereIsNotIsRefused() throws Exception {
    writeFiles();
    byte[] bytes = batch();
    bytes[3073] = 10;
    Files.write(folder.resolve("test_batch.bin"), bytes);
    assertThatThrownBy(() -> load("")).hasMessageContaining("found the class 10 at image 2");
  }

  @Test
  void otherNumbersOfImagesByClassAreRefused() throws Exception {
    writeFiles();
    byte[] bytes = batch();
    bytes[3073] = 0;
    Files.write(folder.resolve("test_batch.bin"), bytes);
    assertThatThrownBy(() -> load(""))
        .hasMessageContaining("test images by class [2, 0, 1")
        .hasMessageContaining("expected 1 of each class");
  }

  @Test
  void aMissingFileIsNamedAndAMissingSetSaysHowToGetIt() throws Exception {
    assertThatThrownBy(() -> load(""))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("cifar-10-binary.tar.gz from https://www.cs.toronto.edu");
    writeFiles();
    Files.delete(folder.resolve("data_batch_5.bin"));
    assertThatThrownBy(() -> load(""))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("expected all of data_batch_1.bin");
  }

  @Test
  void aBrokenArchiveIsRefused() throws Exception {
    Path archive = writeArchive();
    Files.write(archive, Arrays.copyOf(Files.readAllBytes(archive), 200));
    assertThatThrownBy(() -> load(sha256(archive)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("found");
  }

  private Dataset load(String sha256) throws IOException {
    return new Cifar10(10, sha256).load(new DatasetRequest(workspace, 0, 0, 1));
  }

  private void writeFiles() throws IOException {
    for (String name : FILES) {
      Files.write(folder.resolve(name), batch());
    }
  }

  private Path writeArchive() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      for (String name : FILES) {
        byte[] header = new byte[512];
        put(header, 0, "cifar-10-batches-bin/" + name);
        put(header, 124, Integer.toOctalString(batch().length));
        gzip.write(header);
        gzip.write(Arrays.copyOf(batch(), (batch().length + 511) / 512 * 512));
      }
      gzip.write(new byte[1024]);
    }
    return Files.write(folder.resolve("cifar-10-binary.tar.gz"), bytes.toByteArray());
  }

  private static void put(byte[] header, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }

  private static byte[] batch() {
    byte[] bytes = new byte[10 * 3073];
    for (int image = 0; image < 10; image++) {
      bytes[image * 3073] = (byte) image;
      Arrays.fill(bytes, image * 3073 + 1, image * 3073 + 1025, (byte) 51);
      Arrays.fill(bytes, image * 3073 + 1025, image * 3073 + 2049, (byte) 102);
      Arrays.fill(bytes, image * 3073 + 2049, image * 3073 + 3073, (byte) 255);
    }
    return bytes;
  }

  private static String sha256(Path file) throws Exception {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
  }
}
