package org.actant.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.actant.input.InputException;
import org.actant.provenance.Digest;
import org.actant.workspace.Task;
import org.actant.workspace.Workspace;
import org.actant.workspace.Workspaces;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {
  private static final String HEADER =
      "id,title,issuer,actor_type,year,kind,language,url,licence,sha256\n";

  @TempDir Path folder;
  private Workspace workspace = new Workspace(Path.of(""));

  @BeforeEach
  void makeWorkspace() throws IOException {
    workspace = Workspaces.empty(folder);
  }

  @Test
  void aCorpusWithoutATableIsEmpty() throws IOException {
    assertThat(Sources.read(workspace)).isEmpty();
  }

  @Test
  void rowsAreReadSortedAndMissingFieldsAreMissing() throws IOException {
    table(
        "z-1,,,,,,,,,\na-1,\"Title, one\",Acme,company,2021,report,en,http://a.example,CC0,%s\n"
            .formatted(sha("a")));
    assertThat(Sources.read(workspace))
        .containsExactly(
            new Source(
                "a-1",
                "Title, one",
                "Acme",
                ActorType.COMPANY,
                OptionalInt.of(2021),
                DocumentKind.REPORT,
                "en",
                "http://a.example",
                "CC0",
                Optional.of(Digest.of("a"))),
            new Source(
                "z-1",
                "",
                "",
                ActorType.OTHER,
                OptionalInt.empty(),
                DocumentKind.OTHER,
                "",
                "",
                "",
                Optional.empty()));
  }

  @Test
  void whatCannotBeRightIsNamedWithItsLine() throws IOException {
    assertRefused(
        "a,,,,,,,,,\n\"b\",\"two\nlines\",,,,,,,,\na,,,,,,,,,\n",
        ":5: found the id `a` a second time; expected each id once");
    assertRefused(
        "a,,,firm,,,,,,\n",
        ":2: found the actor_type `firm`; expected one of company, ngo, government");
    assertRefused("A b,,,,,,,,,\n", ":2: found the id `A b`; expected at most 100 letters");
    assertRefused("a,,,,21,,,,,\n", ":2: found the year `21`; expected four digits");
    assertRefused("a,,,,,,,,,abc\n", ":2: found the sha256 `abc`; expected 64");
  }

  @Test
  void aFileThatIsAnotherOneIsAcceptedOnRequest() throws IOException {
    table("a,,,,,,,,,%s\nb,,,,,,,,,%s\n".formatted(sha("old"), sha("same")));
    raw("a.txt", "new");
    raw("b.txt", "same");
    assertThat(Sources.accept(workspace)).containsExactly("a");
    assertThat(Sources.read(workspace).getFirst().sha256().orElseThrow().hex())
        .isEqualTo(sha("new"));
    assertThat(Sources.accept(workspace)).isEmpty();
  }

  @Test
  void aFileThatIsStillToBeFetchedIsMissingAndNoFault() throws IOException {
    table("a,,,,,,,,,%s\nb,,,,,,,,,\n".formatted(sha("right")));
    raw("b.txt", "here");
    assertThat(Sources.missing(workspace)).extracting(Source::id).containsExactly("a");
    assertThat(new IngestStage(Limits.DEFAULT).tasks(workspace))
        .extracting(Task::id)
        .containsExactly("b");
  }

  @Test
  void anIdIsANameOfAFileEverywhere() {
    assertThat(
            List.of("a", "CACM-0001", "F26_5.v2", "a..b", "Console", "comma.pdf", "x".repeat(100)))
        .allMatch(Source::isId);
    assertThat(
            List.of(
                "", ".", "..", "../a", "a/b", "a\\b", ".a", "a.", "-a", "a-", "a b", "ü", "a\n"))
        .noneMatch(Source::isId);
    assertThat(List.of("con", "NUL.report", "Com1", "lpt9.a.b", "x".repeat(101)))
        .noneMatch(Source::isId);
  }

  @Test
  void idsThatDifferInCaseOnlyAreTheSame() throws IOException {
    assertRefused("A,,,,,,,,,\na,,,,,,,,,\n", ":3: found the id `a` a second time");
  }

  @Test
  void dotsBelongToTheIdUpToTheLast() throws IOException {
    table("a,,,,,,,,,\na.v2,,,,,,,,,\na.v2.pdf,,,,,,,,,\n");
    raw("a.v2.txt", "second version");
    raw("a.v2.pdf.txt", "text of a PDF");
    assertThat(Sources.missing(workspace)).extracting(Source::id).containsExactly("a");
  }

  @Test
  void twoFilesForOneIdAreRefused() throws IOException {
    table("a,,,,,,,,,\n");
    raw("a.txt", "x");
    raw("a.md", "y");
    assertThatThrownBy(() -> Sources.file(workspace, Sources.read(workspace).getFirst()))
        .hasMessageContaining(
            "found 2 files for `a`: corpus/raw/a.md, corpus/raw/a.txt; expected one");
  }

  private void assertRefused(String rows, String message) throws IOException {
    table(rows);
    assertThatThrownBy(() -> Sources.read(workspace))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("sources.csv" + message);
  }

  private void table(String rows) throws IOException {
    Files.writeString(workspace.resolve(Sources.FILE), HEADER + rows);
  }

  private void raw(String name, String content) throws IOException {
    Files.createDirectories(workspace.resolve("corpus/raw"));
    Files.writeString(workspace.resolve("corpus/raw/" + name), content);
  }

  private static String sha(String content) {
    return Digest.of(content).hex();
  }
}
