package org.actant.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.actant.codebook.Code;
import org.actant.codebook.Codebook;
import org.actant.exchange.dictionary.Category;
import org.actant.input.InputException;
import org.actant.workspace.Workspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DictionaryExchangeTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  @TempDir Path folder;
  private Workspace workspace;

  @BeforeEach
  void makeWorkspace() throws IOException {
    Files.createDirectories(folder.resolve("codebook"));
    workspace = new Workspace(folder);
  }

  private DictionaryExchange.Plan plan(List<Category> categories) throws IOException {
    return DictionaryExchange.plan(categories, workspace, "mood", "mood.dic", DAY);
  }

  @Test
  void cuesThatArePhrasesBecomeEntriesAndTheRestIsTold() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("small.yaml"),
            """
            version: 1
            title: Small
            dimension: concept
            codes:
              - {id: energy, label: Energy, codable: false, definition: All of it., source: Us}
              - id: nuclear
                label: Nuclear
                parent: energy
                definition: Reactors.
                source: Us
                use_when: Always.
                do_not_use_when: Never.
                examples: []
                cues: ["nuclear|atomic power", "reactor/NN"]
            """);
    List<Codebook> books = List.of(Codebook.read(file));
    assertThat(DictionaryExchange.categories(books))
        .containsExactly(
            new Category(
                "small",
                List.of(),
                List.of(
                    new Category(
                        "energy",
                        List.of(),
                        List.of(
                            new Category(
                                "nuclear", List.of("atomic power", "nuclear power"), List.of()))))));
    assertThat(DictionaryExchange.losses(books)).first().asString().startsWith("1 of 2 cues: ");
  }

  @Test
  void aDictionaryBecomesACodebookOfConcepts() throws IOException {
    var plan =
        plan(
            List.of(
                new Category(
                    "Mood",
                    List.of(),
                    List.of(
                        new Category("Joy", List.of("happy*", "Bright light", ":)"), List.of())))));
    assertThat(plan.losses()).first().asString().startsWith("1 entries, such as `:)`");
    Codebook book =
        Codebook.read(Files.writeString(workspace.resolve(plan.path()), plan.yaml()));
    assertThat(book.families()).extracting(Code::id, Code::codable).containsExactly(tuple("mood", false));
    assertThat(book.find("joy").orElseThrow().patterns())
        .containsExactly("happy*", "bright light");
    assertThatThrownBy(() -> plan(List.of(new Category("Joy", List.of("x"), List.of()))))
        .as("nothing is overwritten")
        .isInstanceOf(InputException.class)
        .hasMessageContaining("a codebook that is there");
  }
}
