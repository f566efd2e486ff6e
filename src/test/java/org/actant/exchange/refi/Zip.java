package org.actant.exchange.refi;

import java.util.Locale;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Makes containers of any kind, good and bad.
public final class Zip {
  private Zip() {}

  /// @param namesAndTexts name, text, name, text …
  public static Path of(Path file, String... namesAndTexts) throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return file;
  }

  /// A project with these children of its root.
  public static String project(String children) {
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<Project xmlns=\"urn:QDA-XML:project:1.0\""
        + " name=\"p\">"
        + children
        + "</Project>";
  }

  /// A GUID that ends in a number.
  public static String guid(int number) {
    return String.format(Locale.ROOT, "00000000-0000-0000-0000-%012d", number);
  }
}
