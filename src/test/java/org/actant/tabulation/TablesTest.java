package org.actant.tabulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.actant.SmallWorkspace;
import org.actant.input.InputException;
import org.actant.language.TextUnits.Level;
import org.actant.table.Table;
import org.actant.tabulation.CodedUnits.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two documents of four paragraphs in all, each of ten letters.
class TablesTest {
  private static final Set<Status> ALL = EnumSet.allOf(Status.class);

  @TempDir Path folder;
  private SmallWorkspace small;

  @BeforeEach
  void makeWorkspace() throws IOException {
    small =
        new SmallWorkspace(folder)
            .add("acme", "Acme", "company", 2024, "0123456789", "0123456789", "0123456789")
            .add("watch", "Watch", "ngo", 2023, "0123456789");
    passages(
        "acme,0,10,enrollment,offsets,coded",
        "acme,0,10,enrollment,,coded", // another coder says the same
        "acme,0,10,dissidence,,suggested",
        "acme,12,22,enrollment,,accepted",
        "acme,24,34,dissidence,,rejected",
        "watch,0,10,dissidence,,coded");
  }

  @Test
  void codesThatStandTogetherAreCountedByUnits() throws IOException {
    assertThat(CoOccurrence.table(units(Level.SENTENCE, ALL), Set.of()).rows())
        .containsExactly(
            List.of(
                "dissidence",
                "enrollment",
                "1",
                "2",
                "2",
                "0.3333",
                "0.0615",
                "0.7923",
                "0.5",
                "0.5",
                "1"),
            List.of(
                "dissidence", "offsets", "1", "2", "1", "0.5", "0.0945", "0.9055", "0.5", "1", "1"),
            List.of(
                "enrollment",
                "offsets",
                "1",
                "2",
                "1",
                "0.5",
                "0.0945",
                "0.9055",
                "0.5",
                "1",
                "1"));
  }

  @Test
  void suggestionsCanBeLeftOut() throws IOException {
    assertThat(
            CoOccurrence.table(
                    units(Level.SENTENCE, EnumSet.of(Status.ACCEPTED, Status.CODED)), Set.of())
                .rows())
        .extracting(row -> row.subList(0, 3))
        .containsExactly(List.of("enrollment", "offsets", "1"));
  }

  @Test
  void aDocumentCanBeTheUnit() throws IOException {
    assertThat(
            CoOccurrence.table(units(Level.DOCUMENT, ALL), Set.of("enrollment", "dissidence"))
                .rows())
        .extracting(row -> row.subList(0, 5))
        .containsExactly(List.of("dissidence", "enrollment", "1", "2", "1"));
  }

  @Test
  void anAttributeHasARowForEveryCodeAlsoForNone() throws IOException {
    Table table =
        CodeAttributes.table(
            units(Level.SENTENCE, ALL), Attribute.ACTOR_TYPE, Set.of("enrollment", "offsets"));

    assertThat(table.rows())
        .containsExactly(
            List.of(
                "actor-type",
                "company",
                "enrollment",
                "code",
                "2",
                "2",
                "1",
                "0.3424",
                "1",
                "666.6667",
                "1",
                "1"),
            List.of(
                "actor-type",
                "company",
                "offsets",
                "concept",
                "1",
                "1",
                "1",
                "0.2065",
                "1",
                "333.3333",
                "1",
                "1"),
            List.of(
                "actor-type",
                "ngo",
                "enrollment",
                "code",
                "0",
                "1",
                "0",
                "0",
                "0.7935",
                "0",
                "0",
                "1"),
            List.of(
                "actor-type", "ngo", "offsets", "concept", "0", "0", "", "", "", "0", "0", "1"));
  }

  @Test
  void issuersAreComparedByTheirSharesOfCodedUnits() throws IOException {
    CodedUnits units = units(Level.SENTENCE, ALL);

    Table named = IssuerComparison.table(units, List.of("Watch", "Acme"), Set.of("dissidence"));
    Table others = IssuerComparison.table(units, List.of(), Set.of("dissidence"));

    assertThat(named.rows())
        .containsExactly(
            List.of(
                "Watch",
                "Acme",
                "dissidence",
                "code",
                "1",
                "1",
                "1",
                "1",
                "2",
                "0.5",
                "0.5",
                "-0.391",
                "0.9055"));
    assertThat(others.rows())
        .extracting(row -> row.subList(0, 2))
        .containsExactly(List.of("Acme", "(others)"), List.of("Watch", "(others)"));
  }

  @Test
  void withoutPassagesTheMessageSaysHowToGetThem() throws IOException {
    Files.delete(folder.resolve(CodedUnits.FILE));

    assertThatThrownBy(() -> units(Level.SENTENCE, ALL))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("actant code machine");
  }

  private CodedUnits units(Level level, Set<Status> statuses) throws IOException {
    return CodedUnits.read(small.workspace(), level, statuses);
  }

  private void passages(String... rows) throws IOException {
    small.write(
        CodedUnits.FILE,
        "document,start,end,code,concept,status\n" + String.join("\n", rows) + "\n");
  }
}
