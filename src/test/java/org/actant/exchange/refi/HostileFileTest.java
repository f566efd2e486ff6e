package org.actant.exchange.refi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.actant.input.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class HostileFileTest {
  @TempDir Path folder;

  @Test
  void entitiesAreRefusedAndNothingOutsideIsRead() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
    String xml =
        "<!DOCTYPE Project [<!ENTITY x SYSTEM \"%s\">]>".formatted(secret.toUri())
            + "<Project xmlns='urn:QDA-XML:project:1.0'"
            + " name='p'><Description>&x;</Description></Project>";
    refused(Zip.of(folder.resolve("a.qdpx"), "project.qde", xml), "document type declaration");
  }

  @Test
  void anExpansionOfEntitiesIsRefused() throws IOException {
    var xml = new StringBuilder("<!DOCTYPE Project [<!ENTITY a0 'ha'>");
    for (int i = 1; i < 40; i++) {
      xml.append("<!ENTITY a%1$s '&a%2$s;&a%2$s;'>".formatted(i, i - 1));
    }
    xml.append("]><Project name='&a39;'/>");
    refused(
        Zip.of(folder.resolve("a.qdpx"), "project.qde", xml.toString()),
        "document type declaration");
  }

  @Test
  void anArchiveBombEndsInAnError() throws IOException {
    String xml = Zip.project("<Description>" + " ".repeat(60_000_000) + "</Description>");
    refused(Zip.of(folder.resolve("a.qdpx"), "project.qde", xml), "out of all proportion");
  }

  @Test
  void aClaimOfTwoGigabytesEndsInAnError() throws IOException {
    Path file = Zip.of(folder.resolve("a.qdpx"), "project.qde", Zip.project(""));
    byte[] bytes = Files.readAllBytes(file);
    int directory = lastIndexOf(bytes, new byte[] {'P', 'K', 1, 2});
    int size = directory + 24; // uncompressed size in the central directory
    bytes[size] = bytes[size + 1] = bytes[size + 2] = (byte) 0xFF;
    bytes[size + 3] = 0x7F;
    Files.write(file, bytes);
    refused(file, "2147483647 bytes");
  }

  @Test
  void moreContentThanTheLimitsAllowIsRefusedWhateverTheArchiveStates() throws IOException {
    var limits = new Limits(10, 1000, 1000, 1_000_000, 10);
    Path big =
        Zip.of(
            folder.resolve("a.qdpx"),
            "project.qde",
            Zip.project("<Description>" + "x".repeat(2000) + "</Description>"));
    assertThatThrownBy(() -> ProjectFile.open(big, limits, false))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("bytes");
    Path deep =
        Zip.of(folder.resolve("b.qdpx"), "project.qde", "<Project>" + "<a>".repeat(11) + "</a>");
    assertThatThrownBy(() -> ProjectFile.open(deep, limits, false))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("nested");
    String[] many = new String[30];
    for (int i = 0; i < 30; i += 2) {
      many[i] = "sources/" + i;
      many[i + 1] = "";
    }
    Path entries = Zip.of(folder.resolve("c.qdpx"), many);
    assertThatThrownBy(() -> ProjectFile.open(entries, limits, false))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("15 entries");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "internal://../../secret.txt",
        "internal://sources/../../secret.txt",
        "internal:///etc/passwd",
        "internal://..\\secret.txt",
        "relative:///../secret.txt",
        "relative:///secret.txt",
        "absolute:///etc/passwd",
        "file:///etc/passwd",
        "/etc/passwd",
        "C:\\secret.txt"
      })
  void noPathLeadsOutOfTheContainer(String path) throws IOException {
    Files.writeString(folder.resolve("secret.txt"), "secret");
    Path inner = Files.createDirectories(folder.resolve("inner"));
    try (ProjectFile file =
        ProjectFile.open(
            Zip.of(inner.resolve("a.qdpx"), "project.qde", Zip.project("")),
            Limits.STANDARD,
            false)) {
      assertThat(file.text(file.locate(path))).isEmpty();
    }
  }

  @Test
  void whatLiesBesideIsReadOnlyIfAllowedAndNeverAboveTheFolder() throws IOException {
    Files.writeString(folder.resolve("secret.txt"), "secret");
    Path inner = Files.createDirectories(folder.resolve("inner"));
    Files.writeString(inner.resolve("beside.txt"), "beside");
    Files.createSymbolicLink(inner.resolve("link.txt"), folder.resolve("secret.txt"));
    Path path = Zip.of(inner.resolve("a.qdpx"), "project.qde", Zip.project(""));
    try (ProjectFile file = ProjectFile.open(path, Limits.STANDARD, true)) {
      assertThat(file.text(file.locate("relative:///beside.txt"))).contains("beside");
      assertThat(file.locate("relative:///../secret.txt")).isInstanceOf(Location.Refused.class);
      assertThat(file.locate("relative:///link.txt")).isInstanceOf(Location.Refused.class);
      assertThat(file.locate("absolute:///" + inner.resolve("beside.txt")))
          .isInstanceOf(Location.Refused.class);
    }
  }

  @Test
  void entriesThatWouldBeUnpackedElsewhereAreToldAndNeverOpened() throws IOException {
    Path file =
        Zip.of(
            folder.resolve("a.qdpx"),
            "project.qde",
            Zip.project(""),
            "sources/../../evil.txt",
            "x",
            "/sources/evil.txt",
            "x");
    try (ProjectFile read = ProjectFile.open(file, Limits.STANDARD, false)) {
      assertThat(read.findings()).hasSize(2).allMatch(f -> f.message().contains("never opened"));
      assertThat(read.locate("internal://evil.txt")).isInstanceOf(Location.Missing.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "PK", "hello", "<html/>", "<Project", "{\"a\":1}"})
  void whatIsNoProjectIsToldSo(String content) throws IOException {
    Path file = folder.resolve("a.qdpx");
    Files.write(file, content.getBytes(StandardCharsets.UTF_8));
    refused(file, "expected");
  }

  @Test
  void aZipFileWithoutAProjectOrWithTwoIsRefused() throws IOException {
    refused(Zip.of(folder.resolve("a.qdpx"), "a.txt", "x"), "no file *.qde");
    refused(Zip.of(folder.resolve("b.qdpx"), "a.qde", "x", "b.qde", "x"), "2 files *.qde");
    refused(
        Zip.of(folder.resolve("c.qdpx"), "project.qde", Zip.project(""), "PROJECT.QDE", ""),
        "twice");
  }

  private static void refused(Path file, String message) {
    assertThatThrownBy(() -> ProjectFile.open(file, Limits.STANDARD, false))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(message);
  }

  private static int lastIndexOf(byte[] bytes, byte[] wanted) {
    for (int i = bytes.length - wanted.length; i >= 0; i--) {
      if (java.util.Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
        return i;
      }
    }
    throw new IllegalStateException("not there");
  }
}
