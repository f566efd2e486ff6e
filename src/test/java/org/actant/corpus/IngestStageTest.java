package org.actant.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.actant.corpus.pdf.PdfBuilder;
import org.actant.provenance.Digest;
import org.actant.provenance.Step;
import org.actant.workspace.Progress;
import org.actant.workspace.StageRun;
import org.actant.workspace.StageRunner;
import org.actant.workspace.Workspace;
import org.actant.workspace.Workspaces;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestStageTest {
  @TempDir Path folder;
  private Workspace workspace = new Workspace(Path.of(""));

  @BeforeEach
  void fill() throws IOException {
    workspace = Workspaces.empty(folder.resolve("workspace"));
    Path inbox = folder.resolve("inbox");
    new PdfBuilder()
        .page()
        .lines(60, 100, "The river and the plant are in the report that we have on the table.")
        .save(inbox.resolve("a-good.pdf"));
    new PdfBuilder()
        .page()
        .text(60, 100, 10, "Secret.")
        .encrypt("o", "u", true)
        .save(inbox.resolve("b-locked.pdf"));
    Files.writeString(inbox.resolve("c-letter.pdf"), "This is a letter.");
    Files.writeString(inbox.resolve("d-empty.txt"), "");
    Files.writeString(inbox.resolve("e-note.md"), "---\ntitle: A note\n---\n\n# Note\n\nWords.\n");
    Acquisition.add(workspace, List.of(inbox), Description.NOTHING, Optional.empty());
  }

  @Test
  void everyFileEndsInOneStatusAndTheOthersGoOn() throws IOException {
    StageRun run = ingest();
    assertThat(run.failures())
        .extracting(Step::failure)
        .containsExactly(
            "corpus/raw/b-locked.pdf: found a PDF that opens only with a password; expected one"
                + " that opens without",
            "corpus/raw/c-letter.pdf: found a file that is not a PDF; expected a PDF with a text"
                + " layer",
            "corpus/raw/d-empty.txt: found a file without bytes; expected a document");
    assertThat(
            Files.readString(workspace.resolve(IngestRow.FILE))
                .replaceAll(",[0-9]+\\.[0-9]{3},", ",S,"))
        .isEqualTo(
            """
            id,file,status,pages,chars,language,ocr_pages,seconds,detail
            a-good,corpus/raw/a-good.pdf,ok,1,68,en,0,S,
            b-locked,corpus/raw/b-locked.pdf,password,,,,,S,found a PDF that opens only with a password; expected one that opens without
            c-letter,corpus/raw/c-letter.pdf,not-a-document,,,,,S,found a file that is not a PDF; expected a PDF with a text layer
            d-empty,corpus/raw/d-empty.txt,empty,,,,,S,found a file without bytes; expected a document
            e-note,corpus/raw/e-note.md,ok,1,12,,0,S,
            """);
    assertThat(DocumentText.read(workspace, "e-note").text()).isEqualTo("Note\n\nWords.");
    assertThat(DocumentText.exists(workspace, "b-locked")).isFalse();
    assertThat(IngestRow.read(workspace))
        .extracting(IngestRow::status)
        .contains(IngestStatus.PASSWORD);
  }

  @Test
  void twoRunsWriteTheSameBytesAndASecondRunDoesNothing() throws IOException {
    ingest();
    Map<String, Digest> first = written();
    assertThat(ingest().worked()).isZero();
    org.actant.workspace.Folders.delete(workspace.resolve("corpus/text"));
    ingest();
    assertThat(written()).isEqualTo(first);
  }

  @Test
  void aFileThatIsNotTheOneTheTableStatesIsNotRead() throws IOException {
    ingest();
    Files.writeString(workspace.resolve("corpus/raw/e-note.md"), "# Another\n");
    StageRun run = ingest();
    assertThat(run.worked()).isEqualTo(1);
    assertThat(run.failures())
        .extracting(Step::failure)
        .anyMatch(
            f -> f != null && f.startsWith("corpus/raw/e-note.md: found a file with the SHA-256"));
  }

  @Test
  void theTimeThatAReusedDocumentTookIsKept() throws IOException {
    ingest();
    String before = row("a-good");
    Files.writeString(folder.resolve("f-late.txt"), "Late.");
    Acquisition.add(
        workspace, List.of(folder.resolve("f-late.txt")), Description.NOTHING, Optional.empty());
    assertThat(ingest().worked()).isEqualTo(1);
    assertThat(row("a-good")).isEqualTo(before);
    assertThat(row("f-late")).startsWith("f-late,corpus/raw/f-late.txt,ok,1,5,");
  }

  private String row(String id) throws IOException {
    return Files.readAllLines(workspace.resolve(IngestRow.FILE)).stream()
        .filter(line -> line.startsWith(id + ","))
        .findFirst()
        .orElseThrow();
  }

  private StageRun ingest() throws IOException {
    return new StageRunner(workspace, Clock.systemUTC(), "test")
        .run(new IngestStage(Limits.DEFAULT), Progress.NONE);
  }

  private Map<String, Digest> written() throws IOException {
    var digests = new TreeMap<String, Digest>();
    for (Path file : workspace.list("corpus/text")) {
      String name = file.getFileName().toString();
      if (!name.endsWith("circumstances.json") && !name.equals("ingest.csv")) {
        digests.put(name, Digest.of(file));
      }
    }
    assertThat(digests).hasSizeGreaterThan(8);
    return digests;
  }
}
