package org.actant.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkdownReaderTest {
  @TempDir Path folder;

  @Test
  void theTitleOfTheFrontMatterIsTheTitleAndNoText() throws IOException {
    Path file = write("---\nauthor: River Watch\ntitle: \"The Dry River\"\n---\n\nIt is *dry*.\n");
    assertThat(new MarkdownReader().title(file)).contains("The Dry River");
    assertThat(read(file).text()).isEqualTo("It is dry.");
  }

  @Test
  void withoutFrontMatterTheFirstHeadingIsTheTitle() throws IOException {
    Path file = write("# The Dry River\n\nIt is dry.\n");
    assertThat(new MarkdownReader().title(file)).contains("The Dry River");
    assertThat(read(file).text()).isEqualTo("The Dry River\n\nIt is dry.");
  }

  @Test
  void headingsItemsAndTableRowsAreBlocksOfTheirKind() throws IOException {
    DocumentText document =
        read(
            write(
                "## Water\n\nTwo\nlines.\n\n1. one\n2. two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"));
    assertThat(document.text())
        .isEqualTo("Water\n\nTwo lines.\n\n1. one\n\n2. two\n\na\tb\n\n1\t2");
    assertThat(document.blocks().stream().map(Block::kind))
        .containsExactly(
            Block.Kind.HEADING,
            Block.Kind.PARAGRAPH,
            Block.Kind.LIST_ITEM,
            Block.Kind.LIST_ITEM,
            Block.Kind.TABLE,
            Block.Kind.TABLE);
  }

  @Test
  void aFileOfWhiteSpaceIsEmpty() throws IOException {
    assertThat(new MarkdownReader().read(write(" \n\t\n"), "d", Limits.DEFAULT))
        .isEqualTo(new Reading.Unreadable(IngestStatus.EMPTY, "nothing but white space", "text"));
  }

  private Path write(String markdown) throws IOException {
    return Files.writeString(folder.resolve("d.md"), markdown);
  }

  private static DocumentText read(Path file) throws IOException {
    return assertThat(new MarkdownReader().read(file, "d", Limits.DEFAULT))
        .asInstanceOf(type(Reading.Readable.class))
        .actual()
        .document();
  }
}
