package org.actant.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.actant.corpus.Fetching.Outcome;
import org.actant.corpus.fetch.FetchLimits;
import org.actant.corpus.fetch.Fetcher;
import org.actant.corpus.fetch.LocalServer;
import org.actant.corpus.fetch.TestTime;
import org.actant.corpus.fetch.Transfers;
import org.actant.input.InputException;
import org.actant.provenance.Digest;
import org.actant.workspace.Workspace;
import org.actant.workspace.Workspaces;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetchingTest {
  private static final String HEADER =
      "id,title,issuer,actor_type,year,kind,language,url,licence,sha256\n";
  private static final byte[] PDF = "%PDF-1.4 of a test".getBytes(UTF_8);
  private static final byte[] TEXT = "Some words.\n".getBytes(UTF_8);
  private static final byte[] PAGE = "<!DOCTYPE html><p>Not found".getBytes(UTF_8);

  @TempDir Path folder;
  private final LocalServer server;
  private Workspace workspace = new Workspace(Path.of(""));

  FetchingTest() throws IOException {
    server = new LocalServer();
  }

  @BeforeEach
  void makeWorkspace() throws IOException {
    workspace = Workspaces.empty(folder.resolve("workspace"));
  }

  @AfterEach
  void stopServer() {
    server.close();
  }

  @Test
  void aDocumentIsPlacedByItsIdAndItsDigestRecorded() throws IOException {
    server.give("/report", "application/pdf", PDF);
    server.give("/b.txt", "application/octet-stream", TEXT);
    table(row("A.1", "/report", "") + row("b", "/b.txt", "") + "c,,,,,,,,,\n");
    assertThat(fetch())
        .containsExactly(
            new Outcome.Fetched("A.1", "corpus/raw/A.1.pdf", PDF.length),
            new Outcome.Fetched("b", "corpus/raw/b.txt", TEXT.length));
    assertThat(workspace.resolve("corpus/raw/A.1.pdf")).hasBinaryContent(PDF);
    assertThat(Files.readString(workspace.resolve(Sources.FILE)))
        .isEqualTo(
            HEADER
                + row("A.1", "/report", Digest.of(PDF).hex())
                + row("b", "/b.txt", Digest.of(TEXT).hex())
                + "c,,,,,,,,,\n");
    assertThat(fetch()).allMatch(Outcome.AlreadyThere.class::isInstance);
    assertThat(server.requests()).hasSize(2);
    assertThat(workspace.resolve("corpus/raw").toFile().list()).hasSize(2);
  }

  @Test
  void aDocumentWithAnotherDigestIsKeptAside() throws IOException {
    server.give("/a.pdf", "application/pdf", PDF);
    table(row("a", "/a.pdf", Digest.of(TEXT).hex()));
    assertThat(fetch())
        .containsExactly(
            new Outcome.Failure(
                "a",
                server.address("/a.pdf")
                    + ": found the sha256 "
                    + Digest.of(PDF).hex()
                    + "; expected "
                    + Digest.of(TEXT).hex()
                    + ", which is recorded; what came is kept as corpus/raw/a.pdf.unexpected"));
    assertThat(Sources.missing(workspace)).hasSize(1);
    assertThat(workspace.resolve("corpus/raw/a.pdf.unexpected")).hasBinaryContent(PDF);
  }

  @Test
  void aFileThatWasThereGetsItsDigestAndOneThatChangedIsNamed() throws IOException {
    Files.createDirectories(workspace.resolve("corpus/raw"));
    Files.write(workspace.resolve("corpus/raw/a.txt"), TEXT);
    Files.write(workspace.resolve("corpus/raw/b.txt"), TEXT);
    table(row("a", "/a", "") + row("b", "/b", Digest.of(PDF).hex()));
    List<Outcome> outcomes = fetch();
    assertThat(outcomes.getFirst()).isEqualTo(new Outcome.AlreadyThere("a", "corpus/raw/a.txt"));
    assertThat(outcomes.getLast())
        .isInstanceOfSatisfying(
            Outcome.Failure.class,
            failure ->
                assertThat(failure.reason())
                    .startsWith("corpus/raw/b.txt: found the sha256 " + Digest.of(TEXT).hex()));
    assertThat(Sources.read(workspace).getFirst().sha256()).contains(Digest.of(TEXT));
  }

  @Test
  void aPageThatComesInsteadOfAPdfIsRefusedAndTheOthersCome() throws IOException {
    server.give("/a.pdf", "text/html", PAGE);
    server.give("/b.pdf", "application/pdf", PAGE);
    server.give("/c.pdf", "application/pdf", TEXT);
    server.give("/d", "image/png", TEXT);
    server.give("/e.txt", "text/plain", TEXT);
    table(
        row("a", "/a.pdf", "")
            + row("b", "/b.pdf", "")
            + row("c", "/c.pdf", "")
            + row("d", "/d", "")
            + row("e", "/e.txt", "")
            + row("f", "/f", ""));
    assertThat(fetch())
        .extracting(outcome ->
            switch (outcome) {
              case Outcome.Failure(String id, String reason) ->
                  id + " " + reason.replaceFirst(".*: ", "").replaceFirst(" formats.*", "");
              case Outcome other -> other.id();
            })
        .containsExactly(
            "a found text/html; expected application/pdf",
            "b found text/html; expected application/pdf",
            "c found a file that does not begin as a PDF does; expected application/pdf",
            "d found image/png; expected one of the",
            "e",
            "f " + server.address("/f") + " answers with status 404");
    assertThat(workspace.list("corpus/raw")).hasSize(1);
  }

  @Test
  void theNameThatTheServerSuggestsNamesTheFormat() throws IOException {
    server.on(
        "/download",
        exchange ->
            LocalServer.answer(
                exchange,
                200,
                Map.of("Content-Disposition", "attachment; filename*=UTF-8''a%20letter.md"),
                TEXT));
    table(row("a", "/download", ""));
    assertThat(fetch()).containsExactly(new Outcome.Fetched("a", "corpus/raw/a.md", TEXT.length));
  }

  @Test
  void anAddressIsAddedOnceItsDocumentIsHere() throws IOException {
    server.give("/papers/Our_Plan.md", "text/markdown", "# Our plan\n\nText.\n".getBytes(UTF_8));
    server.give("/copy.md", "text/markdown", "# Our plan\n\nText.\n".getBytes(UTF_8));
    String address = server.address("/papers/Our_Plan.md").toString();
    assertThat(add(address))
        .isEqualTo(new Outcome.Fetched("Our_Plan", "corpus/raw/Our_Plan.md", 18));
    assertThat(Sources.read(workspace))
        .extracting(source -> source.title() + " " + source.url())
        .containsExactly("Our plan " + address);
    assertThat(add(address)).isInstanceOf(Outcome.AlreadyThere.class);
    assertThat(add(server.address("/copy.md").toString()))
        .isEqualTo(new Outcome.AlreadyThere("Our_Plan", "corpus/raw/Our_Plan.md"));
    assertThat(add(server.address("/none.md").toString())).isInstanceOf(Outcome.Failure.class);
    assertThat(Sources.read(workspace)).hasSize(1);
  }

  @Test
  void rowsOfAnotherTableAreTakenAndThoseOfOtherDocumentsRefused() throws IOException {
    table(row("a", "/a", "") + row("b", "/b", ""));
    Path other =
        Files.writeString(
            folder.resolve("more.csv"),
            HEADER + row("a", "/a", "") + row("B", "/other", "") + row("c", "/c", ""));
    Sources.Taken taken = Sources.take(workspace, other, false);
    assertThat(taken.taken()).extracting(Source::id).containsExactly("c");
    assertThat(taken.there()).containsExactly("a");
    assertThat(taken.refused())
        .containsExactly(
            other
                + ":3: found the id `B`, which is another document here; expected the url "
                + server.address("/b"));
    assertThat(Sources.read(workspace)).extracting(Source::id).containsExactly("a", "b", "c");
  }

  @Test
  void onlyDocumentsWithAnAddressCanBeWanted() throws IOException {
    table("a,,,,,,,,,\n" + row("b", "/b", ""));
    assertThat(Fetching.wanted(workspace, Set.of())).extracting(Source::id).containsExactly("b");
    assertThatThrownBy(() -> Fetching.wanted(workspace, Set.of("x")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("sources.csv: found no id `x`");
    assertThatThrownBy(() -> Fetching.wanted(workspace, Set.of("a")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("sources.csv:2: found no url for `a`");
  }

  private List<Outcome> fetch() throws IOException {
    try (Fetcher fetcher = fetcher()) {
      return new Fetching(workspace, fetcher, (_, _, _) -> {})
          .fetch(Fetching.wanted(workspace, Set.of()));
    }
  }

  private Outcome add(String address) throws IOException {
    try (Fetcher fetcher = fetcher()) {
      return new Fetching(workspace, fetcher, (_, _, _) -> {}).add(address, Description.NOTHING);
    }
  }

  private static Fetcher fetcher() {
    var time = new TestTime();
    return new Fetcher("actant/test", FetchLimits.DEFAULT, time, time, Transfers.NONE);
  }

  private String row(String id, String path, String sha256) {
    return id + ",,,,,,," + server.address(path) + ",," + sha256 + "\n";
  }

  private void table(String rows) throws IOException {
    Files.writeString(workspace.resolve(Sources.FILE), HEADER + rows);
  }
}
