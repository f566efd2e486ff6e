package org.actant.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.actant.input.InputException;
import org.junit.jupiter.api.Test;

class SampleSourceTest {
  private static final Path FILE = Path.of("x.md");

  @Test
  void aBodyIsReadIntoBlocks() {
    SampleSource source =
        SampleSource.parse(
            FILE,
            """
            ---
            id: x
            ---
            # Water

            Two lines
            of text.[^1]

            - one
            - two
              goes on

            ::: table ruled wide
            caption: Table 1. Flow.
            | Year | Flow |
            | 2024 | 2.1 |
            :::

            ::: note 1
            Small type.
            :::
            """);
    assertThat(source.blocks())
        .containsExactly(
            new Block.Heading(1, "Water"),
            new Block.Paragraph("Two lines of text.[^1]"),
            new Block.Bullets(List.of("one", "two goes on")),
            new Block.Grid(
                "Table 1. Flow.",
                true,
                true,
                List.of(List.of("Year", "Flow"), List.of("2024", "2.1"))),
            new Block.Note("1", "Small type."));
    assertThat(source.plainText()).contains("Two lines of text.\n").doesNotContain("^");
  }

  @Test
  void markupBecomesPiecesOfStyle() {
    assertThat(Word.parse("a **bold**, *c*[^2]", Word.Style.REGULAR))
        .containsExactly(
            Word.of("a", Word.Style.REGULAR),
            new Word(
                List.of(
                    new Word.Piece("bold", Word.Style.BOLD),
                    new Word.Piece(",", Word.Style.REGULAR))),
            new Word(
                List.of(
                    new Word.Piece("c", Word.Style.ITALIC),
                    new Word.Piece("2", Word.Style.RAISED))));
  }

  @Test
  void anUnknownBoxIsRefusedWithItsLine() {
    assertThatThrownBy(() -> SampleSource.parse(FILE, "---\nid: x\n---\n\n::: frame\n:::\n"))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("x.md:5: found the box [frame]");
  }

  @Test
  void aBoxWithoutEndIsRefusedWithTheLineItStartsOn() {
    assertThatThrownBy(() -> SampleSource.parse(FILE, "---\nid: x\n---\n::: quote\ntext\n"))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("x.md:4: found a box without end");
  }
}
