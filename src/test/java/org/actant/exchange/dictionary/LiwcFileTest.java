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

class LiwcFileTest {
  @TempDir Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("x.dic"), text);
  }

  private void refuses(String text, int line, String complaint) throws IOException {
    Path file = file(text);
    assertThatThrownBy(() -> LiwcFile.read(file))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(file + ":" + line + ": ")
        .hasMessageContaining(complaint);
  }

  @Test
  void entriesNameTheirCategoryAndThoseAboveIt() {
    var energy =
        new Category(
            "energy",
            List.of("power"),
            List.of(
                new Category("nuclear", List.of("nuclear power", "reactor*"), List.of()),
                new Category("empty", List.of(), List.of())));
    assertThat(LiwcFile.text(List.of(energy)))
        .isEqualTo("%\n1\tenergy\n2\tnuclear\n%\nnuclear power\t1\t2\npower\t1\nreactor*\t1\t2\n");
  }

  @Test
  void categoriesAreReadWithTheirEntries() throws IOException {
    assertThat(
            LiwcFile.read(
                file("%\n1\tposemo\n  2 nuclear power\n%\nhappy*\t1\nbright light\t1 2\n")))
        .containsExactly(
            new Category("posemo", List.of("happy*", "bright light"), List.of()),
            new Category("nuclear power", List.of("bright light"), List.of()));
  }

  @Test
  void whatIsNoDictionaryIsRefusedWithItsLine() throws IOException {
    refuses("1\tposemo\n%\n%\n", 1, "expected a line `%` before the categories");
    refuses("%\n1\tposemo\n1\tnegemo\n%\n", 3, "category 1 again");
    refuses("%\n1\tposemo\n%\nhappy\t2\n", 4, "the unknown category 2");
    refuses("%\n1\tposemo\n%\nhappy\n", 4, "expected a word and the numbers");
    refuses("%\n1\tposemo\n", 2, "1 lines `%`");
  }
}
