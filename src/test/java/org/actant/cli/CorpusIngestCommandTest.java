package org.actant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.actant.SmallWorkspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusIngestCommandTest {
  @TempDir Path folder;

  @Test
  void aDocumentThatCannotBeReadIsNamedAndTheOthersAreRead() throws IOException {
    var small =
        new SmallWorkspace(folder)
            .write("corpus/raw/bare.pdf", "")
            .write("corpus/raw/letter.txt", "The river is dry.")
            .write(
                "corpus/sources.csv",
                """
                id,title,issuer,actor_type,year,kind,language,url,licence,sha256
                bare,,,ngo,,,,,,
                letter,,,ngo,,,,,,
                """);
    var run = CommandLineRun.of("corpus", "ingest", "--workspace", folder.toString());
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.PARTIAL);
    assertThat(run.err()).contains("corpus/raw/bare.pdf: empty: found a file without bytes");
    assertThat(small.read("corpus/text/letter.txt")).isEqualTo("The river is dry.");
  }

  @Test
  void countsAreNumbersInJsonAndLimitsAreKept() throws IOException {
    var small =
        new SmallWorkspace(folder)
            .write("corpus/raw/letter.txt", "The river is dry.")
            .write(
                "corpus/sources.csv",
                """
                id,title,issuer,actor_type,year,kind,language,url,licence,sha256
                far,,,ngo,,,,http://localhost/far.pdf,,
                letter,,,ngo,,,,,,
                """);
    var run =
        CommandLineRun.of(
            "corpus", "ingest", "--json", "--max-chars", "9", "--workspace", folder.toString());
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.PARTIAL);
    assertThat(run.out().replaceAll("\\s+", ""))
        .isEqualTo("[{\"status\":\"over-limit\",\"documents\":1,\"pages\":0,\"chars\":0}]");
    assertThat(run.err()).contains("documents that wait for `actant corpus fetch`: 1");
    assertThat(small.read("corpus/ingest.yaml")).contains("max_chars: 9\n");
  }
}
