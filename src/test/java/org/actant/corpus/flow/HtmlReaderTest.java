package org.actant.corpus.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.actant.corpus.IngestStatus;
import org.actant.corpus.Limits;
import org.actant.corpus.Reading.Readable;
import org.actant.corpus.Reading.Unreadable;
import org.actant.corpus.Stated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReaderTest {
  @TempDir Path folder;

  private final HtmlReader reader = new HtmlReader();

  @Test
  void theTextOfAPageIsReadAndNotTheFrameOfItsSite() throws IOException {
    assertThat(
            blocks(
                """
                <!doctype html><html><head><title>Power &amp; water</title><style>p{}</style></head><body>
                <header><a href="/">Acme</a></header><nav><ul><li>Home</li><li>About</li></ul></nav>
                <div class="breadcrumbs">Home / News</div>
                <form><label>Search</label><input value="x"><button>Go</button></form>
                <main><article><header><h1>Power and <em>water</em></h1><p>By a writer</p></header>
                <p>We use <b>clean</b> power,<br>day and night.<script>track()</script></p>
                <h2>Where</h2>
                <p>In Iowa.<sup>2</sup></p>
                </article></main>
                <aside>More news</aside><footer>© Acme</footer></body></html>
                """))
        .containsExactly(
            "heading: Power and water",
            "paragraph: By a writer",
            "paragraph: We use clean power, day and night.",
            "heading: Where",
            "paragraph: In Iowa.²");
  }

  @Test
  void itemsKeepTheirMarkers() throws IOException {
    assertThat(
            blocks(
                """
                <html><body><ol start="3"><li>three<ul><li>inner</li></ul></li><li value="7">seven</li><li><p>eight</p><p>more</p></li></ol>
                <ol type="a"><li>letter</li></ol><ol type="I" reversed><li>two</li><li>one</li></ol></body></html>
                """))
        .containsExactly(
            "list-item: 3. three",
            "list-item: • inner",
            "list-item: 7. seven",
            "list-item: 8. eight",
            "paragraph: more",
            "list-item: a. letter",
            "list-item: II. two",
            "list-item: I. one");
  }

  @Test
  void aTableIsRowsOfCellsAndEmptyCellsAreKept() throws IOException {
    assertThat(
            blocks(
                """
                <html><body><table><caption>Table 1. Use</caption><thead><tr><th>Year<th colspan=2>MWh</tr></thead>
                <tr><td>2020<td><td><p>5</p><p>six</p></tr><tr><td></td></tr></table></body></html>
                """))
        .containsExactly("caption: Table 1. Use", "table: Year\tMWh\t", "table: 2020\t\t5 six");
  }

  @Test
  void aTableThatOnlyPlacesThingsIsTheBlocksInside() throws IOException {
    assertThat(
            blocks(
                """
                <html><body><table><tr><td>Side</td><td><h1>Title</h1><table><tr><td>a<td>b</table><p>Text.</p></td></tr></table></body></html>
                """))
        .containsExactly("paragraph: Side", "heading: Title", "table: a\tb", "paragraph: Text.");
  }

  @Test
  void preformattedTextIsKeptWholeWithParagraphsAtEmptyLines() throws IOException {
    assertThat(
            blocks(
                "<html>\n"
                    + "<pre>\n\n\n"
                    + "Rounding  Problems\n\n"
                    + "A common requirement\n"
                    + "is sums.\n\n"
                    + "</pre>\n"
                    + "</html>"))
        .containsExactly(
            "paragraph: Rounding Problems", "paragraph: A common requirement is sums.");
  }

  @Test
  void textOutsideOfAnyBlockIsAParagraph() throws IOException {
    assertThat(
            blocks(
                "<body>Loose <b>text</b><br><br>and more<div>inside <p>one</p> after</div></body>"))
        .containsExactly(
            "paragraph: Loose text",
            "paragraph: and more",
            "paragraph: inside",
            "paragraph: one",
            "paragraph: after");
  }

  @Test
  void aPageInsideOneFormIsRead() throws IOException {
    assertThat(
            blocks(
                "<html><body><form><p>"
                    + "All of the page. ".repeat(9)
                    + "</p><input></form></body></html>"))
        .hasSize(1);
  }

  @Test
  void theCharacterSetIsTheOneThatThePageStates() throws IOException {
    assertThat(
            text(
                "<html><meta charset=windows-1251><p>Привет мир</p></html>",
                Charset.forName("windows-1251")))
        .isEqualTo("Привет мир");
    assertThat(
            text(
                "<html><meta charset=iso-8859-1><p>“5 €”</p></html>",
                Charset.forName("windows-1252")))
        .isEqualTo("“5 €”");
    assertThat(text("\uFEFF<html><p>naïve</p></html>", StandardCharsets.UTF_16LE))
        .isEqualTo("naïve");
  }

  @Test
  void withoutAStatedCharacterSetUtf8IsTriedFirst() throws IOException {
    assertThat(text("<html><p>naïve</p></html>", StandardCharsets.UTF_8)).isEqualTo("naïve");
    Path file =
        Files.write(
            folder.resolve("a.html"),
            "<html><p>naïve</p></html>".getBytes(StandardCharsets.ISO_8859_1));
    Readable read = Readings.readable(reader, file);
    assertThat(read.document().text()).isEqualTo("naïve");
    assertThat(read.warnings()).containsExactly("not UTF-8, read as Windows-1252");
  }

  @Test
  void titleAndDateAreWhatThePageStates() throws IOException {
    assertThat(
            stated(
                "<title>Power | Acme</title><meta property='og:title' content='Power and"
                    + " water'><meta property='article:published_time'"
                    + " content='2021-07-15T23:30:00-08:00'>"))
        .isEqualTo(new Stated(Optional.of("Power and water"), Optional.of("2021-07-15")));
    assertThat(
            stated(
                "<title>Our power</title><script type='application/ld+json'>{\"datePublished\":"
                    + " \"2020-03\"}</script>"))
        .isEqualTo(new Stated(Optional.of("Our power"), Optional.of("2020-03")));
    assertThat(
            stated("<article><h1>Water use</h1><time datetime='2019-01-02'>2 Jan</time></article>"))
        .isEqualTo(new Stated(Optional.of("Water use"), Optional.of("2019-01-02")));
  }

  @Test
  void aPageThatOnlyScriptsFillIsEmpty() throws IOException {
    assertThat(
            unreadable("<html><body><div id=root></div><script>go()</script></body></html>")
                .status())
        .isEqualTo(IngestStatus.EMPTY);
  }

  @Test
  void aServersErrorPageIsNotADocument() throws IOException {
    Unreadable unreadable = unreadable("<html><title>404 Not Found</title><p>Not here.</p></html>");
    assertThat(unreadable.status()).isEqualTo(IngestStatus.NOT_A_DOCUMENT);
    assertThat(unreadable.found()).contains("404 Not Found");
  }

  @Test
  void otherFormatsAreNamed() throws IOException {
    assertThat(unreadable("%PDF-1.7 …").found()).isEqualTo("a PDF");
    assertThat(unreadable("Plain words.").found()).isEqualTo("plain text");
  }

  @Test
  void aPageAboveTheLimitIsLeft() throws IOException {
    Path file = write("<p>" + "word ".repeat(100) + "</p>");
    assertThat(
            Readings.unreadable(reader, file, new Limits(1, 200, Duration.ofSeconds(9), 512))
                .status())
        .isEqualTo(IngestStatus.OVER_LIMIT);
  }

  @Test
  void deepNestingIsRead() throws IOException {
    String deep = "<div><table><tr><td>".repeat(20_000);
    assertThat(reader.read(write("<html>" + deep + "deep"), "x", Limits.DEFAULT)).isNotNull();
  }

  @Test
  void nothingIsFetched() throws IOException {
    try (var server = new CountingServer()) {
      assertThat(
              blocks(
                  "<!DOCTYPE html SYSTEM \"%1$s/a.dtd\"><html><head><base href=\"%1$s\"><link rel=stylesheet href=%1$s/a.css></head><body><img src=%1$s/a.png><iframe src=%1$s/b></iframe><p>Text.</p></body></html>"
                      .formatted(server.address())))
          .containsExactly("paragraph: Text.");
      assertThat(server.hits()).isZero();
    }
  }

  private List<String> blocks(String html) throws IOException {
    return Readings.blocks(reader, write(html));
  }

  private Stated stated(String head) throws IOException {
    Path file = write("<html>" + head + "</html>");
    return reader.stated(file);
  }

  private Unreadable unreadable(String content) throws IOException {
    return Readings.unreadable(reader, write(content));
  }

  private String text(String html, Charset charset) throws IOException {
    Path file = Files.write(folder.resolve("a.html"), html.getBytes(charset));
    return Readings.readable(reader, file).document().text();
  }

  private Path write(String content) throws IOException {
    return Files.writeString(folder.resolve("a.html"), content);
  }
}
