package org.actant.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.actant.SmallWorkspace;
import org.actant.provenance.Digest;
import org.actant.provenance.Step;
import org.actant.workspace.StageRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestStageTest {
  private static final String HEADER =
      "id,title,issuer,actor_type,year,kind,language,url,licence,sha256\n";
  @TempDir Path folder;
  private SmallWorkspace small;

  @BeforeEach
  void makeWorkspace() throws IOException {
    small = new SmallWorkspace(folder);
    write("bare.pdf", new byte[0]);
    write("letter.txt", "The river is dry.".getBytes(StandardCharsets.UTF_8));
    write("posing.pdf", "The river is dry.".getBytes(StandardCharsets.UTF_8));
    try (var pdf = new PrintedPdf()) {
      pdf.paragraph(100, "The river has been dry for three summers in a row.")
          .save(raw("report.pdf"));
    }
    try (var pdf = new PrintedPdf()) {
      pdf.paragraph(100, "Nobody may read this.").password("owner", "user").save(raw("secret.pdf"));
    }
    small.write(
        "corpus/sources.csv", HEADER + rows("bare", "letter", "posing", "report", "secret"));
  }

  @Test
  void eachDocumentHasOneRowAndThoseThatCannotBeReadFailAlone() throws IOException {
    StageRun run = small.run(new IngestStage());
    assertThat(small.read("corpus/text/ingest.csv"))
        .isEqualTo(
            """
            id,file,status,pages,chars,language,ocr_pages,detail
            bare,corpus/raw/bare.pdf,empty,,,,,found a file without bytes; expected a document
            letter,corpus/raw/letter.txt,ok,1,17,,0,
            posing,corpus/raw/posing.pdf,not-a-document,,,,,found a file that is not a PDF; \
            expected a PDF with a text layer
            report,corpus/raw/report.pdf,ok,1,50,,0,
            secret,corpus/raw/secret.pdf,password,,,,,found a PDF that opens only with a password; \
            expected one that opens without
            """);
    assertThat(run.failures().stream().map(Step::task)).containsExactly("bare", "posing", "secret");
    assertThat(DocumentText.read(small.workspace(), "report").text())
        .isEqualTo("The river has been dry for three summers in a row.");
    assertThat(DocumentText.exists(small.workspace(), "secret")).isFalse();
  }

  @Test
  void whatIngestWroteIsReadBackAsRows() throws IOException {
    small.run(new IngestStage());
    assertThat(IngestRow.read(small.workspace()))
        .hasSize(5)
        .contains(
            new IngestRow("report", "corpus/raw/report.pdf", IngestStatus.OK, 1, 50, "", 0, ""));
  }

  @Test
  void aSecondRunReadsOnlyWhatChanged() throws IOException {
    small.run(new IngestStage());
    assertThat(small.run(new IngestStage()).worked()).isZero();
    write("letter.txt", "The river is wet.".getBytes(StandardCharsets.UTF_8));
    assertThat(small.run(new IngestStage()).worked()).isEqualTo(1);
    assertThat(DocumentText.read(small.workspace(), "letter").text())
        .isEqualTo("The river is wet.");
  }

  @Test
  void aFileWithAnotherDigestThanTheTableStatesFails() throws IOException {
    String other = Digest.of("something else").hex();
    small.write("corpus/sources.csv", HEADER + "letter,L,,ngo,2024,letter,en,,," + other + "\n");
    assertThat(small.run(new IngestStage()).failures())
        .singleElement()
        .satisfies(step ->
            assertThat(step.failure())
                .contains("corpus/raw/letter.txt")
                .contains(other.substring(0, 8))
                .contains("corpus/sources.csv"));
  }

  private Path raw(String name) throws IOException {
    Path file = small.workspace().resolve("corpus/raw/" + name);
    Files.createDirectories(file.getParent());
    return file;
  }

  private void write(String name, byte[] bytes) throws IOException {
    Files.write(raw(name), bytes);
  }

  private static String rows(String... ids) {
    var rows = new StringBuilder();
    for (String id : List.of(ids)) {
      rows.append(id).append(",A title,An issuer,ngo,2024,report,en,,,\n");
    }
    return rows.toString();
  }
}
