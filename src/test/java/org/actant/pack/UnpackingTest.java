package org.actant.pack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import org.actant.input.InputException;
import org.actant.workspace.Folders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnpackingTest {
  @TempDir Path folder;
  Path zip;
  Path out;

  @BeforeEach
  void makePlace() throws IOException {
    zip = folder.resolve("a.zip");
    out = Files.createDirectories(folder.resolve("deep/out"));
  }

  private void refused(String... words) throws IOException {
    refused(Unpacking.Limits.USUAL, words);
  }

  private void refused(Unpacking.Limits limits, String... words) throws IOException {
    assertThatThrownBy(() -> Unpacking.unpack(zip, out, limits))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("a.zip")
        .message()
        .contains(words);
  }

  @Test
  void filesAndFoldersComeOutAsTheyWentIn() throws IOException {
    Zips.write(zip, "a/b.txt", "content");
    Unpacking.unpack(zip, out, Unpacking.Limits.USUAL);
    assertThat(out.resolve("a/b.txt")).hasContent("content");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../escaped.txt",
        "a/../../escaped.txt",
        "/escaped.txt",
        "..\\escaped.txt",
        "C:escaped.txt",
        "a//b",
        "./a",
        "a\u0001b"
      })
  void aNameThatLeadsElsewhereEndsItBeforeAByteIsWritten(String name) throws IOException {
    var entries = new LinkedHashMap<String, byte[]>();
    entries.put("good.txt", new byte[] {1});
    entries.put(name, new byte[] {1});
    Zips.write(zip, entries);
    refused("would be unpacked elsewhere");
    assertThat(Folders.filesBelow(folder)).containsExactly(zip);
  }

  @Test
  void aSymbolicLinkIsRefused() throws IOException {
    Zips.write(zip, "link", "/etc/passwd");
    Zips.setMode(zip, 0xa1ff);
    refused("`link`, which is a link or a device");
    assertThat(Folders.filesBelow(out)).isEmpty();
  }

  @Test
  void aRegularFileMadeOnUnixIsNoLink() throws IOException {
    Zips.write(zip, "file", "x");
    Zips.setMode(zip, 0x81a4);
    Unpacking.unpack(zip, out, Unpacking.Limits.USUAL);
    assertThat(out.resolve("file")).hasContent("x");
  }

  @Test
  void namesThatDifferInCaseOnlyAreRefused() throws IOException {
    var entries = new LinkedHashMap<String, byte[]>();
    entries.put("a.txt", new byte[0]);
    entries.put("A.txt", new byte[0]);
    Zips.write(zip, entries);
    refused("`A.txt` twice");
  }

  @Test
  void anEntryThatGrowsBeyondMeasureIsRefused() throws IOException {
    Zips.write(zip, "bomb", "\0".repeat(20_000_000));
    refused("`bomb`, which grows to more than 200 times");
    assertThat(Files.size(out.resolve("bomb"))).isLessThan(8_000_000);
  }

  @Test
  void tooMuchAltogetherIsRefused() throws IOException {
    Zips.write(zip, "big", "abcdefgh".repeat(100));
    refused(new Unpacking.Limits(10, 500, 200), "more than 500 bytes");
  }

  @Test
  void tooManyEntriesAreRefused() throws IOException {
    var entries = new LinkedHashMap<String, byte[]>();
    for (int i = 0; i < 11; i++) {
      entries.put("f" + i, new byte[0]);
    }
    Zips.write(zip, entries);
    refused(new Unpacking.Limits(10, 500, 200), "11 entries", "at most 10");
  }

  @Test
  void anArchiveWithoutItsEndIsRefused() throws IOException {
    Zips.write(zip, "a", "content");
    byte[] bytes = Files.readAllBytes(zip);
    Files.write(zip, Arrays.copyOf(bytes, bytes.length - 30));
    refused("no whole ZIP file");
  }

  @Test
  void damagedContentIsRefused() throws IOException {
    Zips.write(zip, "a", "some content that is long enough to be packed at all, at all");
    byte[] bytes = Files.readAllBytes(zip);
    bytes[40] ^= 0x55;
    Files.write(zip, bytes);
    refused("a damaged archive");
  }

  @Test
  void whatIsNoArchiveIsRefused() throws IOException {
    Files.write(zip, "This is a letter.".getBytes(UTF_8));
    refused("no whole ZIP file");
    Files.write(zip, new byte[0]);
    refused("no whole ZIP file");
    Files.delete(zip);
    refused("no such file");
  }
}
