package org.actant.codebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
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
        folder.resolve("book.yaml"), "version: 1\ntitle: Test\ncodes:\n" + String.join("", codes));
  }

  /// A book of one code with a version and a change log.
  private Path logged(int version, String log) throws IOException {
    return Files.writeString(
        folder.resolve("book.yaml"),
        "version: " + version + "\ntitle: Test\n" + log + "codes:\n" + code("script", ""));
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
  void aBadColorIsRefused() throws IOException {
    refuses(
        book(code("script", "    color: red\n")), 11, "`color` is `red`; expected a color such as");
  }

  @Test
  void aFamilyThatIsNotCodedHasNoCues() throws IOException {
    refuses(
        book(code("script", "    codable: false\n    cues: [fine]\n")), 12, "`cues` on this code");
  }

  @Test
  void aLaterVersionTellsItsChanges() throws IOException {
    refuses(logged(2, ""), 1, "version 2 without `changes`");
    refuses(
        logged(3, "changes:\n  - {version: 2, date: 2026-01-01, what: Cues.}\n"),
        4,
        "`changes` ends with version 2; expected version 3, the current one");
  }

  @Test
  void versionsAndDaysOfTheChangeLogRise() throws IOException {
    refuses(
        logged(
            2,
            """
            changes:
              - {version: 2, date: 2026-01-01, what: Cues.}
              - {version: 2, date: 2026-01-02, what: More.}
            """),
        5,
        "`version` is 2 after 2; expected versions that rise");
    refuses(
        logged(
            2,
            """
            changes:
              - {version: 1, date: 2026-01-02, what: Codes.}
              - {version: 2, date: 2026-01-01, what: Cues.}
            """),
        5,
        "`date` is 2026-01-01 after 2026-01-02");
    refuses(
        logged(2, "changes:\n  - {version: 2, date: yesterday, what: Cues.}\n"),
        4,
        "`date` is `yesterday`; expected a day such as 2026-11-21");
  }

  @Test
  void aChangeLogIsRead() throws IOException {
    Path book = logged(2, "changes:\n  - {version: 2, date: 2026-01-01, what: Cues.}\n");
    assertThat(Codebook.read(book).changes())
        .containsExactly(new Change(2, LocalDate.of(2026, 1, 1), "Cues."));
  }

  @Test
  void everyCodeOfTheAntCodebookIsThereWithItsParent() throws IOException {
    Codebook book = Codebook.read(OWN);
    assertThat(book.codes())
        .extracting(code -> code.id() + code.parent().map(parent -> " < " + parent).orElse(""))
        .containsExactlyInAnyOrder(
            "actors",
            "human-actor < actors",
            "nonhuman-actor < actors",
            "representation",
            "silent-actor < representation",
            "spokesperson < representation",
            "mediation",
            "intermediary < mediation",
            "mediator < mediation",
            "delegation < mediation",
            "program < mediation",
            "anti-program < mediation",
            "translation",
            "problematization < translation",
            "obligatory-passage-point < problematization",
            "interessement < translation",
            "enrollment < translation",
            "mobilization < translation",
            "inscription",
            "immutable-mobile < inscription",
            "script < inscription",
            "stability",
            "black-box < stability",
            "opening-the-black-box < black-box",
            "irreversibility < stability",
            "controversy",
            "dissidence < controversy",
            "trial-of-strength < controversy");
    assertThat(book.families()).hasSizeLessThanOrEqualTo(8);
    assertThat(book.codable()).hasSize(24);
    assertThat(book.codable())
        .allMatch(code -> code.cues().size() >= 3 && code.examples().size() >= 2);
    assertThat(book.depth(book.find("obligatory-passage-point").orElseThrow())).isEqualTo(2);
  }
}
