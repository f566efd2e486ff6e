package org.actant.corpus.flow;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.actant.corpus.IngestStatus;
import org.actant.corpus.Reading.Unreadable;

/// What a file is by its first bytes and, if it is a ZIP archive, by what lies in it.
enum Signature {
  EMPTY("a file without bytes"),
  DOCX("a Word document"),
  ODT("an OpenDocument text"),
  EPUB("an EPUB book"),
  RTF("an RTF document"),
  HTML("an HTML page"),
  DOC("a Word document of before 2007"),
  ENCRYPTED("an Office document that opens only with a password"),
  WORKBOOK("a workbook"),
  SLIDES("slides"),
  PDF("a PDF"),
  ZIP("a ZIP archive"),
  BROKEN_ZIP("a ZIP archive that breaks off"),
  PICTURE("a picture"),
  XML("XML"),
  TEXT("plain text"),
  BINARY("bytes that are not text");

  private static final int HEAD = 4096;
  private static final int COMPOUND = 64 << 20;

  private final String words;

  Signature(String words) {
    this.words = words;
  }

  /// As in "found …".
  String words() {
    return words;
  }

  static Signature of(Path file) throws IOException {
    String head = head(file, HEAD);
    if (head.isEmpty()) {
      return EMPTY;
    }
    if (head.startsWith("PK\3\4") || head.startsWith("PK\5\6")) {
      return archive(file);
    }
    if (head.startsWith("\u00D0\u00CF\u0011\u00E0")) {
      return compound(file);
    }
    if (head.startsWith("{\\rt")) {
      return RTF;
    }
    if (head.contains("%PDF-") && head.indexOf("%PDF-") < 1024) {
      return PDF;
    }
    if (head.startsWith("\u0089PNG")
        || head.startsWith("\u00FF\u00D8\u00FF")
        || head.startsWith("GIF8")) {
      return PICTURE;
    }
    return characters(head);
  }

  /// The answer about a file that is not what its reader reads.
  Unreadable refusal(String expected) {
    IngestStatus status =
        switch (this) {
          case EMPTY -> IngestStatus.EMPTY;
          case ENCRYPTED -> IngestStatus.PASSWORD;
          case BROKEN_ZIP -> IngestStatus.DAMAGED;
          default -> IngestStatus.NOT_A_DOCUMENT;
        };
    return new Unreadable(status, words, this == ENCRYPTED ? "one that opens without" : expected);
  }

  private static Signature characters(String head) {
    boolean utf16 = head.startsWith("\u00FE\u00FF") || head.startsWith("\u00FF\u00FE");
    if (!utf16 && head.indexOf('\0') >= 0) {
      return BINARY;
    }
    String start = (utf16 ? head.replace("\0", "") : head).toLowerCase(Locale.ROOT);
    if (start.contains("<html") || start.contains("<!doctype html") || start.contains("<body")) {
      return HTML;
    }
    return start.stripLeading().startsWith("<?xml") ? XML : TEXT;
  }

  private static Signature archive(Path file) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      if (zip.stream().anyMatch(e -> DocxReader.isMain(e.getName()))) {
        return DOCX;
      }
      if (zip.getEntry("xl/workbook.xml") != null) {
        return WORKBOOK;
      }
      if (zip.getEntry("ppt/presentation.xml") != null) {
        return SLIDES;
      }
      return declared(zip);
    } catch (ZipException _) {
      return BROKEN_ZIP;
    }
  }

  /// OpenDocument and EPUB name their type in an entry called `mimetype`.
  private static Signature declared(ZipFile zip) throws IOException {
    var entry = zip.getEntry("mimetype");
    if (entry == null) {
      return zip.getEntry("META-INF/container.xml") != null ? EPUB : ZIP;
    }
    try (var in = zip.getInputStream(entry)) {
      String type = new String(in.readNBytes(200), StandardCharsets.ISO_8859_1).strip();
      return switch (type) {
        case "application/epub+zip" -> EPUB;
        case "application/vnd.oasis.opendocument.text",
            "application/vnd.oasis.opendocument.text-template" ->
            ODT;
        case "application/vnd.oasis.opendocument.spreadsheet" -> WORKBOOK;
        case "application/vnd.oasis.opendocument.presentation" -> SLIDES;
        default -> ZIP;
      };
    }
  }

  /// Compound files name their streams in UTF-16; which they have says what they are.
  private static Signature compound(Path file) throws IOException {
    String all = head(file, COMPOUND);
    if (all.contains(wide("EncryptedPackage"))) {
      return ENCRYPTED;
    }
    if (all.contains(wide("WordDocument"))) {
      return DOC;
    }
    return all.contains(wide("Workbook"))
        ? WORKBOOK
        : all.contains(wide("PowerPoint Document")) ? SLIDES : BINARY;
  }

  /// The first bytes of a file, each as one character.
  private static String head(Path file, int bytes) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return new String(in.readNBytes(bytes), StandardCharsets.ISO_8859_1);
    }
  }

  private static String wide(String name) {
    return new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
  }
}
