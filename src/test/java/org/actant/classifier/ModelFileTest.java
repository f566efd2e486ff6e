package org.actant.classifier;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.actant.input.InputException;
import org.actant.workspace.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFileTest {
  private static final String TEXT = "The critics refuse 😀 our TARGET of 2030.";

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("deep/small.model");
    ModelFile.write(file, small());
  }

  private static Classifier small() {
    return Training.of(SmallTexts.make(90, 3, 3), 1, Progress.NONE);
  }

  @Test
  void whatIsReadPredictsAsWhatWasWritten() throws IOException {
    Classifier read = ModelFile.read(file);
    assertThat(read.predict(TEXT)).isEqualTo(small().predict(TEXT));
    assertThat(read.report()).isEqualTo(small().report());
    assertThat(read.explain(TEXT, read.labels().getFirst(), 9))
        .isEqualTo(small().explain(TEXT, read.labels().getFirst(), 9));
  }

  @Test
  void theSameTextsMakeTheSameBytes() throws IOException {
    Path again = folder.resolve("again.model");
    ModelFile.write(again, small());
    assertThat(again).hasSameBinaryContentAs(file);
    assertThat(folder.resolve("deep")).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void aBrokenFileIsRefused() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    refused(Arrays.copyOf(whole, whole.length / 2), "broken ZIP archive");
    refused("not a model".getBytes(ISO_8859_1), "no entry where `model.json` should be");
    byte[] flipped = whole.clone();
    flipped[whole.length / 2] ^= 1;
    refused(flipped, "broken ZIP archive");
    assertThatThrownBy(() -> ModelFile.read(folder)).hasMessageContaining("no such file");
  }

  @Test
  void whatDoesNotGoTogetherIsRefused() throws IOException {
    refused(
        with("model.json", json -> json.replace("\"version\" : 1", "\"version\" : 2")),
        "version 2");
    refused(with("model.json", json -> json.replace("dissent", "nothing")), "the same label");
    refused(with("model.json", json -> "{}"), "model.json");
    refused(with("grams.txt", grams -> grams + "wmore\n"), "numbers that go together");
    refused(with("grams.txt", grams -> "\n" + grams), "grams");
    refused(with("weights.bin", weights -> weights + "\0\0\0\0"), "numbers that go together");
    refused(
        with("weights.bin", weights -> "\u00ff\u00ff\u00ff\u00ff" + weights.substring(4)),
        "no number");
  }

  private void refused(byte[] content, String complaint) throws IOException {
    Path bad = Files.write(folder.resolve("bad.model"), content);
    assertThatThrownBy(() -> ModelFile.read(bad))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("bad.model")
        .hasMessageContaining(complaint);
  }

  private interface Change {
    String of(String content);
  }

  private byte[] with(String name, Change change) throws IOException {
    SequencedMap<String, String> entries = new LinkedHashMap<>();
    try (var zip = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        entries.put(e.getName(), new String(zip.readAllBytes(), ISO_8859_1));
      }
    }
    entries.compute(name, (_, content) -> change.of(String.valueOf(content)));
    return zip(entries);
  }

  private static byte[] zip(Map<String, String> entries) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(ISO_8859_1));
      }
    }
    return bytes.toByteArray();
  }
}
