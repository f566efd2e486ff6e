package org.actant.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.actant.corpus.Acquisition.Outcome;
import org.actant.input.InputException;
import org.actant.provenance.Digest;
import org.actant.workspace.Progress;
import org.actant.workspace.Workspace;
import org.actant.workspace.Workspaces;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AcquisitionTest {
  private static final String FORMATS = String.join(", ", Readers.extensions());

  @TempDir Path folder;
  private Workspace workspace = new Workspace(Path.of(""));
  private Path inbox = Path.of("");

  @BeforeEach
  void makeWorkspace() throws IOException {
    workspace = Workspaces.empty(folder.resolve("workspace"));
    inbox = Files.createDirectories(folder.resolve("inbox"));
  }

  @Test
  void aFileIsCopiedAndDescribed() throws IOException {
    Path file = write("Überblick_2021 (final).md", "# Rivers at risk\n\nText.\n");
    var description =
        new Description(
            "",
            "Acme",
            Optional.of(ActorType.COMPANY),
            OptionalInt.of(2021),
            Optional.empty(),
            "de",
            "",
            "");
    assertThat(add(description, file)).containsExactly("added uberblick-2021-final");
    Source source = Sources.read(workspace).getFirst();
    assertThat(source.title()).isEqualTo("Rivers at risk");
    assertThat(source.issuer()).isEqualTo("Acme");
    assertThat(source.actorType()).isEqualTo(ActorType.COMPANY);
    assertThat(Sources.file(workspace, source).orElseThrow()).hasSameBinaryContentAs(file);
    assertThat(source.sha256()).hasValue(Digest.of(file));
  }

  @Test
  void aFolderIsAddedWithAllBelowItInTheOrderOfPaths() throws IOException {
    write("b/report.txt", "one");
    write("a/report.txt", "two");
    write("a/.hidden.txt", "three");
    assertThat(add(inbox)).containsExactly("added report", "added report-2");
    assertThat(workspace.resolve("corpus/raw/report.txt")).hasContent("two");
  }

  @Test
  void theSameContentIsNotAddedTwice() throws IOException {
    assertThat(add(write("a.txt", "same"), write("b.txt", "same")))
        .containsExactly("added a", "there a");
    assertThat(add(inbox)).containsExactly("there a", "there a");
    assertThat(Sources.read(workspace)).hasSize(1);
  }

  @Test
  void aFileThatARowWaitsForTakesItsPlace() throws IOException {
    Path byName = write("report-2021.txt", "fetched by hand");
    Path byDigest = write("download (3).txt", "known by its digest");
    Files.writeString(
        workspace.resolve(Sources.FILE),
        "id,title,issuer,actor_type,year,kind,language,url,licence,sha256\n"
            + "other,Other,,,,,,http://localhost/b,,%s\n".formatted(Digest.of(byDigest).hex())
            + "report-2021,Report,Acme,company,2021,report,en,http://localhost/a,,\n");
    assertThat(add(byName, byDigest)).containsExactly("added report-2021", "added other");
    assertThat(Sources.missing(workspace)).isEmpty();
    assertThat(Sources.read(workspace))
        .extracting(Source::title, source -> source.sha256().orElseThrow())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Other", Digest.of(byDigest)),
            org.assertj.core.groups.Tuple.tuple("Report", Digest.of(byName)));
  }

  @Test
  void anUnknownFormatAndALinkAreRefusedAndTheOthersAdded() throws IOException {
    Path file = write("a.txt", "text");
    write("b.exe", "program");
    write("README", "text");
    Files.createSymbolicLink(inbox.resolve("c.txt"), file);
    assertThat(add(inbox))
        .containsExactly(
            "refused found a name without extension; expected one of " + FORMATS,
            "added a",
            "refused found the unknown format `exe`; expected one of " + FORMATS,
            "refused found a link; expected a file");
  }

  @Test
  void aTableDescribesSingleFilesAndOutweighsTheOptions() throws IOException {
    write("x/one.txt", "1");
    write("two.txt", "2");
    Path table =
        write(
            "about.csv",
            "file,id,issuer,year\nx/one.txt,first,Acme,2020\ntwo.txt,,Beta,\nthree.txt,,,\n");
    var options =
        new Description(
            "", "Nobody", Optional.empty(), OptionalInt.of(1999), Optional.empty(), "", "", "");
    var result = Acquisition.add(workspace, List.of(inbox), options, Optional.of(table));
    assertThat(result.unused()).containsExactly("three.txt");
    assertThat(Sources.read(workspace))
        .extracting(source -> source.id() + " " + source.issuer() + " " + source.year().orElse(0))
        .containsExactly("first Acme 2020", "two Beta 1999");
  }

  @Test
  void aWrongTableOrAMissingFileAddsNothing() throws IOException {
    write("a.txt", "text");
    Path table = write("about.csv", "file,publisher\na.txt,Acme\n");
    assertThatThrownBy(() ->
            Acquisition.add(workspace, List.of(inbox), Description.NOTHING, Optional.of(table)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(
            "about.csv:1: found the unknown column `publisher`; expected file, id, title");
    assertThatThrownBy(() -> add(inbox.resolve("a.txt"), inbox.resolve("nothing.pdf")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("nothing.pdf: found no such file");
    assertThat(Sources.read(workspace)).isEmpty();
    assertThat(workspace.list("corpus/raw")).isEmpty();
  }

  @Test
  void aNameThatIsFitToBeAnIdIsKeptAsItIs() throws IOException {
    write("CACM-0001.txt", "one");
    write("a/report_v1.2.txt", "two");
    write("b/Report_V1.2.txt", "three");
    write("con.txt", "four");
    write("x.txt.md", "five");
    assertThat(add(inbox))
        .containsExactly(
            "added CACM-0001",
            "added report_v1.2",
            "added Report_V1.2-2",
            "added document-con",
            "added x.txt");
  }

  @Test
  void aRehearsalSaysTheSameAndWritesNothing() throws IOException {
    write("a.txt", "one");
    write("b.txt", "one");
    var result =
        Acquisition.add(
            workspace, List.of(inbox), Description.NOTHING, Optional.empty(), true, Progress.NONE);
    assertThat(words(result)).containsExactly("added a", "there a");
    assertThat(Sources.read(workspace)).isEmpty();
    assertThat(workspace.list("corpus/raw")).isEmpty();
  }

  @Test
  void rowsAndColumnsOfTheUserStayAsTheyAre() throws IOException {
    String header = "id,title,issuer,actor_type,year,kind,language,url,licence,sha256,note\n";
    Files.writeString(workspace.resolve(Sources.FILE), header + "m,,,,,,,,,,mine\n");
    add(write("a.txt", "text"));
    assertThat(Files.readAllLines(workspace.resolve(Sources.FILE)))
        .hasSize(3)
        .contains("m,,,,,,,,,,mine");
  }

  private List<String> add(Path... files) throws IOException {
    return add(Description.NOTHING, files);
  }

  private List<String> add(Description description, Path... files) throws IOException {
    return words(Acquisition.add(workspace, List.of(files), description, Optional.empty()));
  }

  private static List<String> words(Acquisition.Result result) {
    return result.outcomes().stream()
        .map(outcome ->
            switch (outcome) {
              case Outcome.Added(Path _, Source source) -> "added " + source.id();
              case Outcome.AlreadyThere(Path _, String id) -> "there " + id;
              case Outcome.Refused(Path _, String reason) -> "refused " + reason;
            })
        .toList();
  }

  private Path write(String name, String content) throws IOException {
    Path file = inbox.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }
}
