package org.actant.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.actant.Material;
import org.actant.SmallWorkspace;
import org.actant.codebook.Code;
import org.actant.codebook.Codebook;
import org.actant.codebook.Dimension;
import org.actant.exchange.refi.CodebookFile;
import org.actant.exchange.refi.Limits;
import org.actant.exchange.refi.QdaCodebook;
import org.actant.exchange.refi.Schema;
import org.actant.input.InputException;
import org.actant.workspace.Workspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodebookExchangeTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;
  private Workspace workspace;

  @BeforeEach
  void makeWorkspace() throws IOException {
    workspace = new SmallWorkspace(folder.resolve("w")).workspace();
  }

  @Test
  void theShippedCodebooksComeBackWithAllThatTheStandardCarries() throws IOException {
    List<Codebook> books =
        List.of(
            Codebook.read(Path.of("codebook/ant.yaml")),
            Codebook.read(Path.of("codebook/concepts.yaml")));
    byte[] bytes = CodebookFile.bytes(CodebookExchange.export(books, "1"));
    Schema.validates(bytes, "Codebook.xsd");
    Path file = Files.write(folder.resolve("all.qdc"), bytes);
    CodebookFile read = CodebookFile.read(file, Limits.STANDARD);
    assertThat(read.findings()).isEmpty();
    List<CodebookPlan> plans = planner("all.qdc", null).plan(read.codebook(), "all");
    for (CodebookPlan plan : plans) {
      AtomicFile.create(workspace.resolve(plan.path()), plan.yaml());
    }
    for (Codebook book : books) {
      Codebook again = Codebook.read(workspace.resolve("codebook/" + book.id() + ".yaml"));
      assertThat(again.title()).isEqualTo(book.title());
      assertThat(again.version()).isEqualTo(book.version());
      assertThat(again.dimension()).isEqualTo(book.dimension());
      assertThat(again.codes().stream().map(CodebookExchangeTest::carried))
          .containsExactlyInAnyOrderElementsOf(
              book.codes().stream().map(CodebookExchangeTest::carried).toList());
    }
  }

  @Test
  void anExportIsTheSameEachTime() throws IOException {
    List<Codebook> books = List.of(Codebook.read(Path.of("codebook/ant.yaml")));
    assertThat(CodebookFile.bytes(CodebookExchange.export(books, "1")))
        .isEqualTo(CodebookFile.bytes(CodebookExchange.export(books, "1")));
  }

  @Test
  void whatTheStandardCannotCarryIsTold() throws IOException {
    assertThat(CodebookExchange.losses(List.of(Codebook.read(Path.of("codebook/ant.yaml")))))
        .extracting(Loss::what)
        .anyMatch(what -> what.startsWith("cues of `ant`"))
        .contains("the change log of `ant`", "the list `tuned_on` of `ant`");
  }

  @Test
  void aCodebookByTaguetteIsTakenAlthoughItIsNotValid() throws IOException {
    Path file = Material.require("interop/refi-qda/taguette-1.4.1-codebook.qdc");
    CodebookFile read = CodebookFile.read(file, Limits.STANDARD);
    assertThat(read.findings()).hasSize(1);
    CodebookPlan plan = planner("t.qdc", null).plan(read.codebook(), "taguette").getFirst();
    AtomicFile.create(workspace.resolve(plan.path()), plan.yaml());
    Codebook book = Codebook.read(workspace.resolve(plan.path()));
    assertThat(book.codes())
        .extracting(Code::label)
        .containsExactly("xsd:element name", "CodeBook", "Variables");
    assertThat(book.dimension()).isEqualTo(Dimension.CODE);
  }

  @Test
  void aFlattenedHierarchyIsRestored() throws IOException {
    QdaCodebook foreign = foreign("Energy::wind", "Energy", "Energy::wind::offshore", "Water::use");
    CodebookPlan plan = planner("a.qdc", "::").plan(foreign, "a").getFirst();
    AtomicFile.create(workspace.resolve(plan.path()), plan.yaml());
    Codebook book = Codebook.read(workspace.resolve(plan.path()));
    assertThat(book.find("wind").orElseThrow().parent()).contains("energy");
    assertThat(book.find("offshore").orElseThrow().parent()).contains("wind");
    assertThat(book.find("use").orElseThrow().parent()).contains("water");
    assertThat(book.find("water").orElseThrow().codable()).isFalse();
    assertThat(book.find("energy").orElseThrow().codable()).isTrue();
    assertThat(book.codes()).hasSize(5);
  }

  @Test
  void idsAreFreeAmongAllCodebooksAndNothingIsOverwritten() throws IOException {
    CodebookPlan first = planner("a.qdc", null).plan(foreign("Energy", "Énergie!"), "a").getFirst();
    assertThat(first.codes().values()).containsExactlyInAnyOrder("energy", "energie");
    AtomicFile.create(workspace.resolve(first.path()), first.yaml());
    CodebookPlan second = planner("b.qdc", null).plan(foreign("Energy", "1"), "b").getFirst();
    assertThat(second.codes().values()).containsExactlyInAnyOrder("energy-2", "code");
    assertThatThrownBy(() -> planner("a.qdc", null).plan(foreign("x"), "a"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("a.yaml");
    assertThatThrownBy(() -> planner("a.qdc", null).plan(foreign("x"), "actors"))
        .isInstanceOf(InputException.class);
  }

  private CodebookPlanner planner(String origin, @org.jspecify.annotations.Nullable String split)
      throws IOException {
    return new CodebookPlanner(workspace, origin, split, CLOCK);
  }

  private static QdaCodebook foreign(String... names) {
    return new QdaCodebook(
        "Test",
        java.util.stream.Stream.of(names)
            .map(name ->
                new org.actant.exchange.refi.QdaCode(
                    org.actant.exchange.refi.Guid.of(name),
                    name,
                    true,
                    null,
                    null,
                    List.of(),
                    List.of()))
            .toList(),
        List.of());
  }

  /// What a code has, without its cues.
  private static List<Object> carried(Code code) {
    Optional<String> parent = code.parent();
    return List.of(
        code.id(),
        code.label(),
        parent,
        code.codable(),
        code.definition(),
        code.source(),
        code.useWhen(),
        code.doNotUseWhen(),
        code.examples(),
        code.color());
  }
}
