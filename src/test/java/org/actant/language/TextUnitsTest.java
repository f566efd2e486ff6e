package org.actant.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.actant.SmallWorkspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextUnitsTest {
  @TempDir Path folder;
  private SmallWorkspace small;

  @BeforeEach
  void makeWorkspace() throws IOException {
    small =
        new SmallWorkspace(folder).add("d", "Acme", "company", 2024, "0123456789", "abcdefghij");
  }

  private TextUnits units(TextUnits.Level level) throws IOException {
    return TextUnits.read(small.workspace(), "d", level);
  }

  @Test
  void aDocumentWithoutSentencesIsCutIntoParagraphs() throws IOException {
    assertThat(units(TextUnits.Level.SENTENCE).units())
        .containsExactly(new TextUnits.Unit(0, 10), new TextUnits.Unit(12, 22));
    assertThat(units(TextUnits.Level.SENTENCE).quotation(1)).isEqualTo("abcdefghij");
  }

  @Test
  void aPassageCodesWhatItCoversByHalf() throws IOException {
    TextUnits units = units(TextUnits.Level.PARAGRAPH);

    assertThat(units.coded(0, 22)).containsExactly(0, 1);
    assertThat(units.coded(5, 17)).containsExactly(0, 1);
    assertThat(units.coded(0, 13)).as("one letter of the next").containsExactly(0);
  }

  @Test
  void aShortPassageCodesTheUnitItIsIn() throws IOException {
    assertThat(units(TextUnits.Level.PARAGRAPH).coded(13, 15)).containsExactly(1);
    assertThat(units(TextUnits.Level.DOCUMENT).coded(13, 15)).containsExactly(0);
  }

  @Test
  void aPassageBetweenUnitsCodesNone() throws IOException {
    assertThat(units(TextUnits.Level.PARAGRAPH).coded(10, 12)).isEmpty();
  }
}
