package org.actant.corpus;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.actant.corpus.fetch.Arrival.Arrived;

/// Which format a downloaded document is of: by its first bytes, by the media type that the server
/// states, by the names it goes under.
///
/// Servers like to answer a question for a missing PDF with a page that says so in HTML, and with
/// status 200; such a page is refused.
sealed interface DocumentFormat {
  /// @param extension of a format that there is a reader for
  record Known(String extension) implements DocumentFormat {}

  /// @param found in words
  /// @param expected in words
  record Unfit(String found, String expected) implements DocumentFormat {}

  /// How many of the first bytes [#of] wants to see.
  int HEAD = 1024;

  Map<String, String> EXTENSIONS =
      Map.ofEntries(
          Map.entry("application/pdf", "pdf"),
          Map.entry("application/x-pdf", "pdf"),
          Map.entry("text/html", "html"),
          Map.entry("application/xhtml+xml", "xhtml"),
          Map.entry("text/plain", "txt"),
          Map.entry("text/markdown", "md"),
          Map.entry("text/x-markdown", "md"),
          Map.entry("application/rtf", "rtf"),
          Map.entry("text/rtf", "rtf"),
          Map.entry("application/msword", "doc"),
          Map.entry("application/epub+zip", "epub"),
          Map.entry("application/vnd.oasis.opendocument.text", "odt"),
          Map.entry(
              "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"));

  Set<String> WEB_PAGES = Set.of("html", "htm", "xhtml");

  /// @param asked the address that was asked for, before redirects
  /// @param head the first bytes of the document
  /// @param readable the extensions that there are readers for
  static DocumentFormat of(Arrived arrived, URI asked, byte[] head, Set<String> readable) {
    String start = new String(head, StandardCharsets.ISO_8859_1);
    if (start.contains("%PDF-")) {
      return readable("pdf", arrived, readable);
    }
    Optional<String> promised = promised(arrived, asked, readable);
    boolean page = isPage(start, arrived.type());
    if (page && promised.isPresent() && !WEB_PAGES.contains(promised.get())) {
      return new Unfit("text/html", type(promised.get()));
    }
    String extension =
        page ? EXTENSIONS.getOrDefault(arrived.type(), "html") : named(arrived, promised);
    if (extension.equals("pdf")) {
      return new Unfit("a file that does not begin as a PDF does", "application/pdf");
    }
    return readable(extension, arrived, readable);
  }

  private static String named(Arrived arrived, Optional<String> promised) {
    String stated = EXTENSIONS.getOrDefault(arrived.type(), "");
    boolean vague = stated.isEmpty() || stated.equals("txt");
    return vague ? promised.orElse(stated) : stated;
  }

  private static DocumentFormat readable(String extension, Arrived arrived, Set<String> readable) {
    if (readable.contains(extension)) {
      return new Known(extension);
    }
    // a reader may know the format by its other extension only
    Optional<String> page = WEB_PAGES.stream().filter(readable::contains).sorted().findFirst();
    if (WEB_PAGES.contains(extension) && page.isPresent()) {
      return new Known(page.get());
    }
    String found = arrived.type().isEmpty() ? "no media type" : arrived.type();
    return new Unfit(found, "one of the formats " + String.join(", ", readable));
  }

  private static boolean isPage(String start, String type) {
    String begin = start.stripLeading().toLowerCase(Locale.ROOT);
    return type.equals("text/html")
        || type.equals("application/xhtml+xml")
        || begin.startsWith("<!doctype html")
        || begin.startsWith("<html");
  }

  /// Returns the first known extension of the names that the document goes under.
  private static Optional<String> promised(Arrived arrived, URI asked, Set<String> readable) {
    return Stream.concat(
            arrived.name().stream(),
            List.of(asked, arrived.from()).stream()
                .map(address -> String.valueOf(address.getPath())))
        .map(name -> name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))
        .filter(readable::contains)
        .findFirst();
  }

  private static String type(String extension) {
    return EXTENSIONS.entrySet().stream()
        .filter(entry -> entry.getValue().equals(extension))
        .map(Map.Entry::getKey)
        .min(String::compareTo)
        .orElse("a document of the format " + extension);
  }
}
