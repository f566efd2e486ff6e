package org.actant.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TablesTest {
  @TempDir Path folder;

  @Test
  void aRunOfRowsOfTheSameWidthIsATable() throws IOException {
    Tables.write(
        document("iv", "\t2022\t2023", "Water\t7\t", "a paragraph", "A\tB", "one\ttwo\tthree"),
        folder.resolve("acme.tables"));
    assertThat(names()).containsExactly("iv-1.csv", "iv-2.csv", "iv-3.csv");
    assertThat(Files.readString(folder.resolve("acme.tables/iv-1.csv")))
        .isEqualTo(",2022,2023\nWater,7,\n");
    assertThat(Files.readString(folder.resolve("acme.tables/iv-3.csv")))
        .isEqualTo("one,two,three\n");
  }

  @Test
  void aPageWhoseLabelIsNoNameGoesByItsNumber() throws IOException {
    Tables.write(document("../A 1", "a\tb"), folder.resolve("acme.tables"));
    assertThat(names()).containsExactly("1-1.csv");
  }

  @Test
  void aDocumentWithoutTablesLeavesNothing() throws IOException {
    Tables.write(document("1", "a paragraph"), folder.resolve("acme.tables"));
    assertThat(folder.resolve("acme.tables")).doesNotExist();
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("acme.tables"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static DocumentText document(String label, String... blocks) {
    var text = new StringBuilder();
    var ranges = new ArrayList<Block>();
    for (String block : blocks) {
      text.append(text.isEmpty() ? "" : "\n\n");
      int start = text.length();
      text.append(block);
      ranges.add(
          new Block(
              start,
              text.length(),
              block.contains("\t") ? Block.Kind.TABLE : Block.Kind.PARAGRAPH));
    }
    var page = new Page(1, label, 595, 842, 0, text.length(), List.of());
    return new DocumentText("acme", text.toString(), List.of(page), ranges);
  }
}
