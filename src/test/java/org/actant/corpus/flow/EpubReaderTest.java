package org.actant.corpus.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.actant.corpus.IngestStatus;
import org.actant.corpus.Stated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EpubReaderTest {
  private static final String CONTAINER =
      "<container><rootfiles><rootfile full-path='OEBPS/book.opf'/></rootfiles></container>";
  private static final String BOOK =
      """
      <?xml version="1.0"?><package xmlns:dc="dc" xmlns:opf="opf"><metadata><dc:title>Power and water</dc:title>
      <dc:date>2021-07</dc:date></metadata>
      <manifest><item id="one" href="text/chapter%201.xhtml" media-type="application/xhtml+xml"/>
      <item id="two" href="two.xhtml" media-type="application/xhtml+xml"/>
      <item id="toc" href="toc.xhtml" properties="nav" media-type="application/xhtml+xml"/></manifest>
      <spine><itemref idref="toc"/><itemref idref="two"/><itemref idref="one"/></spine></package>
      """;

  @TempDir Path folder;

  private final EpubReader reader = new EpubReader();

  @Test
  void chaptersAreReadInTheOrderOfTheSpine() throws IOException {
    Path file =
        book(
            "OEBPS/text/chapter 1.xhtml",
            "<html><body><h1>One</h1><p>First.</p></body></html>",
            "OEBPS/two.xhtml",
            "<?xml version='1.0'"
                + " encoding='utf-8'?><html><head><title>x</title></head><body><h1>Two</h1><aside"
                + " epub:type='footnote'><p>Note.</p></aside></body></html>",
            "OEBPS/toc.xhtml",
            "<html><body><nav>Contents</nav></body></html>");
    assertThat(Readings.blocks(reader, file))
        .containsExactly("heading: Two", "footnote: Note.", "heading: One", "paragraph: First.");
    assertThat(Readings.readable(reader, file).stated())
        .isEqualTo(new Stated(Optional.of("Power and water"), Optional.of("2021-07")));
  }

  @Test
  void aMissingChapterIsAWarning() throws IOException {
    Path file = book("OEBPS/two.xhtml", "<html><body><p>Two.</p></body></html>");
    assertThat(Readings.readable(reader, file).warnings())
        .containsExactly("chapters missing: OEBPS/text/chapter 1.xhtml");
  }

  @Test
  void aBookLockedByItsSellerSaysSo() throws IOException {
    Path file =
        book(
            "META-INF/encryption.xml",
            "<encryption xmlns:enc='e'><enc:CipherReference URI='OEBPS/two.xhtml'/></encryption>");
    assertThat(Readings.unreadable(reader, file).status()).isEqualTo(IngestStatus.PASSWORD);
  }

  @Test
  void aBookWithoutAPackageDocumentIsDamaged() throws IOException {
    Path file =
        Zip.write(folder.resolve("a.epub"), "mimetype", "application/epub+zip", "a.txt", "text");
    assertThat(Readings.unreadable(reader, file).status()).isEqualTo(IngestStatus.DAMAGED);
  }

  private Path book(String... entries) throws IOException {
    var all = new java.util.ArrayList<>(java.util.List.of("mimetype", "application/epub+zip"));
    all.addAll(java.util.List.of("META-INF/container.xml", CONTAINER, "OEBPS/book.opf", BOOK));
    all.addAll(java.util.List.of(entries));
    return Zip.write(folder.resolve("a.epub"), all.toArray(String[]::new));
  }
}
