package org.actant.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.actant.SmallWorkspace;
import org.actant.corpus.fetch.LocalServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `actant corpus add` and `actant corpus fetch`, as a user meets them.
class CorpusAddCommandTest {
  @TempDir Path temporary;
  private Path folder = Path.of("");
  private Path inbox = Path.of("");

  @BeforeEach
  void makeFolders() throws IOException {
    folder = Files.createDirectory(temporary.resolve("workspace"));
    inbox = Files.createDirectory(temporary.resolve("inbox"));
    new SmallWorkspace(folder);
  }

  @Test
  void rowsThatCannotBeDocumentsAreNamedWithTheirLinesAndTheOthersAdded() throws IOException {
    Path table =
        Files.writeString(
            inbox.resolve("responses.csv"),
            "Ref;Type;Text\nA1;NGO;Save the river.\nA 2;NGO;Yes.\nA3;Druid;No.\n");
    var run =
        run(
            "add",
            table.toString(),
            "--rows",
            "--id",
            "Ref",
            "--text",
            "Text",
            "--meta",
            "actor_type=Type");
    assertThat(run.exitCode()).isEqualTo(ExitCode.PARTIAL);
    assertThat(run.err())
        .contains("responses.csv:3: found the id `A 2`; expected at most 100 letters")
        .contains("the actor type `Druid` of 1 rows is not known and was taken for `other`");
    assertThat(run.out())
        .containsPattern("added +2\n")
        .containsPattern("refused +1\n")
        .containsPattern("NGO +ngo +1\n");
    assertThat(folder.resolve("corpus/raw/A1.response")).exists();
  }

  @Test
  void aColumnThatIsNotThereIsWrongUse() throws IOException {
    Path table = Files.writeString(inbox.resolve("responses.csv"), "Ref,Text\nA1,Yes.\n");
    var run = run("add", table.toString(), "--rows", "--id", "ID", "--text", "Text");
    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err())
        .contains("found no column `ID`; expected one of the columns `Ref`, `Text`");
    assertThat(folder.resolve("corpus/raw")).doesNotExist();
  }

  @Test
  void aRehearsalLeavesNothing() throws IOException {
    Files.writeString(inbox.resolve("Letter_1.txt"), "Dear all");
    var run = run("add", inbox.toString(), "--dry-run");
    assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(run.out()).contains("Letter_1");
    assertThat(folder.resolve("corpus/raw")).doesNotExist();
  }

  @Test
  void whatIsNotFetchedIsListedAndFetchedLater() throws IOException {
    try (var server = new LocalServer()) {
      server.give("/a.txt", "text/plain", "Water".getBytes(UTF_8));
      Path table =
          Files.writeString(
              inbox.resolve("more.csv"),
              "id,title,issuer,actor_type,year,kind,language,url,licence,sha256\n"
                  + ("a,,,,,,," + server.address("/a.txt") + ",,\n")
                  + ("b,,,,,,," + server.address("/none.txt") + ",,\n"));
      var plan = run("fetch", "--from", table.toString(), "--dry-run");
      assertThat(plan.out()).containsPattern("to fetch +a +http://localhost");
      assertThat(run("list").out()).doesNotContain("not fetched");
      var run = run("fetch", "--from", table.toString());
      assertThat(run.exitCode()).isEqualTo(ExitCode.PARTIAL);
      assertThat(run.out()).containsPattern("fetched +a +corpus/raw/a.txt +5\n");
      assertThat(run.err())
          .contains("b: " + server.address("/none.txt") + " answers with status 404");
      assertThat(run("list").out())
          .containsPattern("\nb .*not fetched")
          .containsPattern("\na .*not ingested");
      assertThat(run("ingest").exitCode()).isEqualTo(ExitCode.DONE);
    }
  }

  @Test
  void withoutANetworkItSaysSo() throws IOException {
    String address;
    try (var server = new LocalServer()) {
      address = server.address("/a.pdf").toString();
    }
    var run = run("add", address);
    assertThat(run.exitCode()).isEqualTo(ExitCode.UNAVAILABLE);
    assertThat(run.err()).contains("cannot be reached").contains("no server was reached");
    assertThat(folder.resolve("corpus/sources.csv")).doesNotExist();
  }

  private CommandLineRun run(String command, String... rest) {
    var args = new ArrayList<>(List.of("corpus", command, "--workspace", folder.toString()));
    args.addAll(List.of(rest));
    return CommandLineRun.of(args.toArray(String[]::new));
  }
}
