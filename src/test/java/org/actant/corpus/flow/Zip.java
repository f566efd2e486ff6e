package org.actant.corpus.flow;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes archives of hand-made parts.
final class Zip {
  private Zip() {}

  /// @param entries name, content, name, content, …
  static Path write(Path file, String... entries) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        var zip = new ZipOutputStream(out)) {
      for (int i = 0; i < entries.length; i += 2) {
        zip.putNextEntry(new ZipEntry(entries[i]));
        zip.write(entries[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }

  /// A Word document whose body is this.
  static Path docx(Path file, String body, String... entries) throws IOException {
    var all = new java.util.ArrayList<String>();
    all.add("word/document.xml");
    all.add(
        "<w:document xmlns:w=\"w\" xmlns:mc=\"mc\" xmlns:r=\"r\"><w:body>"
            + body
            + "</w:body></w:document>");
    all.addAll(java.util.List.of(entries));
    return write(file, all.toArray(String[]::new));
  }

  /// An OpenDocument text whose body is this.
  static Path odt(Path file, String styles, String body, String... entries) throws IOException {
    String names =
        " xmlns:office=\"o\" xmlns:text=\"t\" xmlns:table=\"b\" xmlns:style=\"s\" xmlns:draw=\"d\""
            + " xmlns:dc=\"c\" xmlns:meta=\"m\"";
    var all = new java.util.ArrayList<String>();
    all.add("mimetype");
    all.add("application/vnd.oasis.opendocument.text");
    all.add("content.xml");
    all.add(
        "<office:document-content"
            + names
            + "><office:automatic-styles>"
            + styles
            + "</office:automatic-styles><office:body><office:text>"
            + body
            + "</office:text></office:body></office:document-content>");
    all.addAll(java.util.List.of(entries));
    return write(file, all.toArray(String[]::new));
  }
}
