package org.actant.corpus.flow;

import com.google.auto.service.AutoService;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.actant.corpus.DocumentReader;
import org.actant.corpus.IngestStatus;
import org.actant.corpus.Limits;
import org.actant.corpus.Reading;
import org.actant.corpus.Reading.Readable;
import org.actant.corpus.Reading.Unreadable;
import org.actant.corpus.Stated;
import org.actant.corpus.Unpaged;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// Reads HTML: what the page is there for, without menus, forms, heads and feet of its site.
@AutoService(DocumentReader.class)
public final class HtmlReader implements DocumentReader {
  private static final String EXPECTED = "an HTML page with text";
  private static final int WIDEST = 8;
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /// Pages that a server sends in place of the one that was asked for.
  private static final Pattern ERROR_TITLE =
      Pattern.compile(
          "(?i)^(?:error )?(?:40[0134]|410|429|50[0234])\\b.*|.*\\b(?:page not found|404 not"
              + " found|403 forbidden|access denied|just a moment\\.\\.\\.|attention"
              + " required!|service unavailable)\\b.*");

  private static final int ERROR_CHARS = 3000;

  private record Parsed(Document page, List<String> warnings) {}

  @Override
  public Set<String> extensions() {
    return Set.of("html", "htm", "xhtml");
  }

  @Override
  public Reading read(Path file, String id, Limits limits) throws IOException {
    Signature signature = Signature.of(file);
    switch (signature) {
      case HTML, XML, TEXT -> {}
      default -> {
        return signature.refusal(EXPECTED);
      }
    }
    if (Files.size(file) > (long) WIDEST * limits.chars()) {
      return new Unreadable(
          IngestStatus.OVER_LIMIT, Files.size(file) + " bytes", "a page within the limits");
    }
    try {
      return read(Files.readAllBytes(file), id, limits);
    } catch (Flow.OverLimit e) {
      return new Unreadable(IngestStatus.OVER_LIMIT, e.found(), "a document within the limits");
    }
  }

  @Override
  public Stated stated(Path file) throws IOException {
    return switch (Signature.of(file)) {
      case HTML, XML, TEXT -> HtmlStatement.of(parse(Files.readAllBytes(file)).page);
      default -> Stated.NOTHING;
    };
  }

  private static Reading read(byte[] bytes, String id, Limits limits) throws IOException {
    Parsed parsed = parse(bytes);
    if (parsed.page.getAllElements().size() <= 4 && !hasTags(bytes)) {
      return Signature.TEXT.refusal(EXPECTED);
    }
    Stated stated = HtmlStatement.of(parsed.page);
    String title = parsed.page.title();
    List<Unpaged.Part> parts = parts(parsed.page, limits);
    int chars = parts.stream().mapToInt(part -> part.text().length()).sum();
    if (ERROR_TITLE.matcher(title.strip()).matches() && chars < ERROR_CHARS) {
      return new Unreadable(
          IngestStatus.NOT_A_DOCUMENT, "a server's error page (“" + title.strip() + "”)", EXPECTED);
    }
    return parts.isEmpty()
        ? new Unreadable(
            IngestStatus.EMPTY, "a page without text of its own, as scripts fill them", EXPECTED)
        : new Readable(Unpaged.of(id, List.of(parts)), stated, 0, parsed.warnings);
  }

  /// Returns the blocks of a page; also of a chapter of a book.
  static List<Unpaged.Part> parts(Document page, Limits limits) {
    var flow = new Flow(limits);
    new HtmlWalk(flow).walk(HtmlPage.main(page));
    return flow.parts();
  }

  private static boolean hasTags(byte[] bytes) {
    return Pattern.compile("<[a-zA-Z!/][^<]*>")
        .matcher(new String(bytes, StandardCharsets.ISO_8859_1))
        .find();
  }

  /// Decodes as the byte-order mark or the page says, else as UTF-8 if it is that, else as browsers
  /// do, Windows-1252.
  private static Parsed parse(byte[] bytes) throws IOException {
    Document page = parse(bytes, null);
    Charset charset = page.charset();
    var warnings = new ArrayList<String>();
    if (charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII)) {
      // browsers take these names for Windows-1252
      // (https://encoding.spec.whatwg.org/#names-and-labels)
      page = parse(bytes, WINDOWS);
    } else if (charset.equals(StandardCharsets.UTF_8) && !isUtf8(bytes)) {
      page = parse(bytes, WINDOWS);
      warnings.add("not UTF-8, read as Windows-1252");
    }
    return new Parsed(page, warnings);
  }

  private static Document parse(byte[] bytes, @org.jspecify.annotations.Nullable Charset charset)
      throws IOException {
    String name = charset == null ? null : charset.name();
    return Jsoup.parse(new ByteArrayInputStream(bytes), name, "");
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException _) {
      return false;
    }
  }
}
