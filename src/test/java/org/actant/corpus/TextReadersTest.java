package org.actant.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.actant.corpus.Block.Kind;
import org.actant.corpus.pdf.PdfBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextReadersTest {
  @TempDir Path folder;

  @Test
  void markdownIsReadWithoutItsMarks() throws IOException {
    DocumentText document =
        markdown(
            """
            ---
            title: "A note"
            ---
            # The *river*

            It runs
            **fast** [here](http://x.example).

            1. one
            2. two

            - three

            | a | b |
            |---|---|
            | 1 | 2 |
            """);
    assertThat(document.text())
        .isEqualTo(
            "The river\n\nIt runs fast here.\n\n1. one\n\n2. two\n\n• three\n\na\tb\n\n1\t2");
    assertThat(document.blocks())
        .extracting(Block::kind)
        .containsExactly(
            Kind.HEADING,
            Kind.PARAGRAPH,
            Kind.LIST_ITEM,
            Kind.LIST_ITEM,
            Kind.LIST_ITEM,
            Kind.TABLE,
            Kind.TABLE);
    assertThat(document.pages()).hasSize(1);
    assertThat(document.pages().getFirst().label()).isEmpty();
  }

  @Test
  void theTitleOfMarkdownStandsInItsFrontMatterOrItsHeading() throws IOException {
    Path file = folder.resolve("a.md");
    Files.writeString(file, "---\ntitle: \"A note: on rivers\"\n---\n# Other\n");
    assertThat(new MarkdownReader().stated(file).title()).hasValue("A note: on rivers");
    Files.writeString(file, "Text\n\n# Heading here\n");
    assertThat(new MarkdownReader().stated(file).title()).hasValue("Heading here");
  }

  @Test
  void plainTextHasParagraphsAndPages() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "One\r\nline.\r\n\r\nTwo.\fThree.");
    DocumentText document =
        PdfBuilder.document(new PlainTextReader().read(file, "a", Limits.DEFAULT));
    assertThat(document.text()).isEqualTo("One line.\n\nTwo.\n\nThree.");
    assertThat(document.pages()).extracting(Page::label).containsExactly("1", "2");
    assertThat(document.pageAt(document.text().indexOf("Three")).number()).isEqualTo(2);
  }

  @Test
  void bytesThatAreNotUtf8AreReadAsWindows1252WithAWarning() throws IOException {
    Path file =
        Files.write(folder.resolve("a.txt"), "naïve café".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(new PlainTextReader().read(file, "a", Limits.DEFAULT))
        .isEqualTo(
            new Reading.Readable(
                Unpaged.of("a", List.of(List.of(new Unpaged.Part(Kind.PARAGRAPH, "naïve café")))),
                Stated.NOTHING,
                0,
                List.of("not UTF-8, read as Windows-1252")));
  }

  private DocumentText markdown(String content) throws IOException {
    Path file = Files.writeString(folder.resolve("a.md"), content);
    return PdfBuilder.document(new MarkdownReader().read(file, "a", Limits.DEFAULT));
  }
}
