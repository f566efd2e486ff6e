package org.actant.exchange.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.actant.input.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuantedaFileTest {
  private static final List<Category> NESTED =
      List.of(
          new Category(
              "energy",
              List.of("power"),
              List.of(new Category("nuclear", List.of("nuclear power", "reactor*"), List.of()))));

  @TempDir Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("x.yml"), text);
  }

  @Test
  void keysAreNestedAndACategoryWithBothHasItsEntriesUnderItsName() {
    assertThat(QuantedaFile.text(NESTED))
        .isEqualTo(
            """
            ---
            "energy":
              "energy":
                - "power"
              "nuclear":
                - "nuclear power"
                - "reactor*"
            """);
  }

  @Test
  void whatIsWrittenIsReadBack() throws IOException {
    assertThat(QuantedaFile.read(file(QuantedaFile.text(NESTED)))).isEqualTo(NESTED);
  }

  @Test
  void listsSingleWordsAndMixedListsAreRead() throws IOException {
    assertThat(QuantedaFile.read(file("a: word\nb: [one, c: [two]]\n")))
        .containsExactly(
            new Category("a", List.of("word"), List.of()),
            new Category(
                "b", List.of("one"), List.of(new Category("c", List.of("two"), List.of()))));
  }

  @Test
  void whatIsNoDictionaryIsRefused() throws IOException {
    Path list = file("- one\n- two\n");
    assertThatThrownBy(() -> QuantedaFile.read(list))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("x.yml:1: ");
    Path deep = file("a: ".repeat(1) + "{a: ".repeat(30) + "b" + "}".repeat(30));
    assertThatThrownBy(() -> QuantedaFile.read(deep))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("expected fewer levels");
  }
}
