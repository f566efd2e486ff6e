package org.actant.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.actant.provenance.Digest;

/// Archives for tests, also such as no honest program makes.
final class Zips {
  private Zips() {}

  static SequencedMap<String, byte[]> read(Path file) throws IOException {
    var entries = new LinkedHashMap<String, byte[]>();
    try (var zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
        entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
    return entries;
  }

  static Path write(Path file, Map<String, byte[]> entries) throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (var entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return file;
  }

  static Path write(Path file, String name, String content) throws IOException {
    return write(file, Map.of(name, content.getBytes(UTF_8)));
  }

  /// Says of the only entry that it was made on Unix with this mode.
  static void setMode(Path file, int mode) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    ByteBuffer zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at < bytes.length - 4; at++) {
      if (zip.getInt(at) == 0x02014b50) {
        zip.putShort(at + 4, (short) (3 << 8 | 20));
        zip.putInt(at + 38, mode << 16);
      }
    }
    Files.write(file, bytes);
  }

  /// Replaces text in an entry, which must have it.
  static void change(Map<String, byte[]> entries, String name, String from, String to) {
    String text = new String(entries.get(name), UTF_8);
    if (!text.contains(from)) {
      throw new IllegalArgumentException(name + " does not have " + from);
    }
    entries.put(name, text.replace(from, to).getBytes(UTF_8));
  }

  /// Makes the manifest fit what the entries are now.
  static void sign(Map<String, byte[]> entries) {
    var text = new StringBuilder();
    entries.remove(Manifest.FILE);
    new TreeMap<>(entries)
        .forEach((name, bytes) ->
            text.append(Digest.of(bytes).hex()).append("  ").append(name).append('\n'));
    entries.put(Manifest.FILE, text.toString().getBytes(UTF_8));
  }
}
