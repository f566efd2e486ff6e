package org.actant.codebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.actant.input.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodebookTest {
  private static final Path OWN = Path.of("codebook/ant.yaml");

  @TempDir Path folder;

  private static String code(String id, String more) {
    return """
      - id: %s
        label: Label
        definition: What it means.
        source: Callon 1986
        use_when: Always.
        do_not_use_when: Never.
        examples: [An example.]
    %s\
    """
        .formatted(id, more);
  }

  private Path book(String... codes) throws IOException {
    return Files.writeString(
        folder.resolve("book.yaml"), "version: 3\ntitle: Test\ncodes:\n" + String.join("", codes));
  }

  private void refuses(Path book, int line, String complaint) {
    assertThatThrownBy(() -> Codebook.read(book))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(book + ":" + line + ": ")
        .hasMessageContaining(complaint);
  }

  @Test
  void aDuplicateIdIsRefused() throws IOException {
    refuses(
        book(code("script", ""), code("script", "")),
        11,
        "the code `script` again (first on line 4)");
  }

  @Test
  void anUnknownParentIsRefused() throws IOException {
    refuses(book(code("script", "    parent: none\n")), 11, "unknown parent `none` of `script`");
  }

  @Test
  void aCycleOfParentsIsRefused() throws IOException {
    refuses(
        book(code("a", "    parent: b\n"), code("b", "    parent: a\n")),
        11,
        "`a` among its own ancestors");
  }

  @Test
  void aMissingDefinitionIsRefused() throws IOException {
    Path book = book(code("script", ""));
    Files.writeString(book, Files.readString(book).replace("    definition: What it means.\n", ""));
    refuses(book, 4, "the code `script` without `definition`");
  }

  @Test
  void aBadCueIsRefused() throws IOException {
    refuses(
        book(code("script", "    cues:\n      - \"fine\"\n      - \"Not fine\"\n")),
        13,
        "capitals in `Not`");
    refuses(
        book(code("script", "    cues:\n      - match: \"fine\"\n        subject: robot\n")),
        13,
        "`subject` is `robot`");
    refuses(
        book(code("script", "    cues:\n      - match: \"fine\"\n        unles: \"x\"\n")),
        13,
        "unknown key `unles`");
  }

  @Test
  void everyCodeOfTheAntCodebookIsThereWithItsParent() throws IOException {
    Codebook book = Codebook.read(OWN);
    assertThat(book.codes())
        .extracting(code -> code.id() + code.parent().map(parent -> " < " + parent).orElse(""))
        .containsExactlyInAnyOrder(
            "human-actor",
            "nonhuman-actor",
            "silent-actor",
            "spokesperson",
            "intermediary",
            "mediator",
            "translation",
            "problematization < translation",
            "obligatory-passage-point < problematization",
            "interessement < translation",
            "enrollment < translation",
            "mobilization < translation",
            "dissidence",
            "controversy",
            "inscription",
            "immutable-mobile < inscription",
            "script",
            "delegation",
            "program",
            "anti-program",
            "black-box",
            "opening-the-black-box < black-box",
            "irreversibility",
            "trial-of-strength");
    assertThat(book.codes())
        .allMatch(code -> code.cues().size() >= 3 && code.examples().size() >= 2);
    assertThat(book.depth(book.find("obligatory-passage-point").orElseThrow())).isEqualTo(2);
  }
}
