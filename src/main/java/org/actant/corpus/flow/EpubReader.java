package org.actant.corpus.flow;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.actant.corpus.DocumentReader;
import org.actant.corpus.Limits;
import org.actant.corpus.Stated;
import org.actant.corpus.Unpaged;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// Reads EPUB books (ISO/IEC 23736): their chapters in the order of the spine.
@AutoService(DocumentReader.class)
public final class EpubReader extends ArchiveReader {
  public EpubReader() {
    super("epub", Signature.EPUB);
  }

  @Override
  Content content(Archive archive, Limits limits) throws IOException {
    refuseLocked(archive);
    String name = packageName(archive);
    Document book = xml(archive, name).orElseThrow(() -> new IOException("no package document"));
    var parts = new ArrayList<Unpaged.Part>();
    var missing = new ArrayList<String>();
    int chars = 0;
    for (String chapter : chapters(book, name)) {
      Optional<Document> page = html(archive, chapter);
      if (page.isEmpty()) {
        missing.add(chapter);
        continue;
      }
      for (Unpaged.Part part : HtmlReader.parts(page.get(), limits)) {
        parts.add(part);
        chars += part.text().length();
      }
      if (chars > limits.chars()) {
        throw new Flow.OverLimit("more than " + limits.chars() + " characters");
      }
    }
    return new Content(
        parts,
        stated(book),
        missing.isEmpty() ? List.of() : List.of("chapters missing: " + String.join(", ", missing)));
  }

  /// Fonts may be scrambled, but chapters only by those who sell the key.
  private static void refuseLocked(Archive archive) throws IOException {
    for (Element reference :
        xml(archive, "META-INF/encryption.xml")
            .map(document -> document.getElementsByTag("enc:CipherReference"))
            .orElseGet(org.jsoup.select.Elements::new)) {
      if (reference.attr("URI").matches("(?i).*\\.x?html?")) {
        throw new Locked("a book locked by its seller");
      }
    }
  }

  private static String packageName(Archive archive) throws IOException {
    return xml(archive, "META-INF/container.xml")
        .map(container -> container.selectFirst("rootfile[full-path]"))
        .map(rootfile -> rootfile.attr("full-path"))
        .orElseThrow(() -> new IOException("no package document is named"));
  }

  private static List<String> chapters(Document book, String packageName) {
    var names = new ArrayList<String>();
    for (Element reference : book.select("spine > itemref")) {
      for (Element item : book.select("manifest > item")) {
        boolean readable = item.attr("media-type").contains("html");
        boolean navigation = item.attr("properties").contains("nav");
        if (item.id().equals(reference.attr("idref")) && readable && !navigation) {
          names.add(resolve(packageName, item.attr("href")));
        }
      }
    }
    return names;
  }

  /// The name of an entry that the package document names relative to itself.
  private static String resolve(String packageName, String href) {
    String decoded = URLDecoder.decode(href.replace("+", "%2B"), StandardCharsets.UTF_8);
    Path folder = Path.of("/" + packageName).getParent();
    String name = Path.of(String.valueOf(folder)).resolve(decoded).normalize().toString();
    return name.replace('\\', '/').replaceFirst("^/+", "");
  }

  private static Stated stated(Document book) {
    Element metadata = book.selectFirst("metadata");
    if (metadata == null) {
      return Stated.NOTHING;
    }
    Element published = metadata.selectFirst("dc|date[opf:event=publication]");
    Element date = published == null ? metadata.selectFirst("dc|date") : published;
    Element modified = metadata.selectFirst("meta[property=dcterms:modified]");
    Element title = metadata.selectFirst("dc|title");
    return Stated.of(
        title == null ? null : title.text(),
        date == null ? null : date.text(),
        modified == null ? null : modified.text());
  }

  private static Optional<Document> xml(Archive archive, String name) throws IOException {
    return parse(archive, name, Parser.xmlParser());
  }

  private static Optional<Document> html(Archive archive, String name) throws IOException {
    return parse(archive, name, Parser.htmlParser());
  }

  private static Optional<Document> parse(Archive archive, String name, Parser parser)
      throws IOException {
    Optional<InputStream> in = archive.open(name);
    if (in.isEmpty()) {
      return Optional.empty();
    }
    try (var stream = in.get()) {
      return Optional.of(Jsoup.parse(stream, null, "", parser));
    }
  }
}
