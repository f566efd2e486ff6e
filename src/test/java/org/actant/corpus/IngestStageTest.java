package org.actant.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
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
    assertThat(Files.readString(workspace.resolve(IngestRow.FILE)))
        .isEqualTo(
            """
            id,file,status,pages,chars,language,ocr_pages,detail
            a-good,corpus/raw/a-good.pdf,ok,1,68,,0,
            b-locked,corpus/raw/b-locked.pdf,password,,,,,found a PDF that opens only with a password; expected one that opens without
            c-letter,corpus/raw/c-letter.pdf,not-a-document,,,,,found a file that is not a PDF; expected a PDF with a text layer
            d-empty,corpus/raw/d-empty.txt,empty,,,,,found a file without bytes; expected a document
            e-note,corpus/raw/e-note.md,ok,1,12,,0,
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
  void aReaderThatDoesNotEndIsStopped() throws IOException {
    var endless = new Limits(10, 1000, Duration.ofMillis(200));
    DocumentReader reader =
        new DocumentReader() {
          @Override
          public java.util.Set<String> extensions() {
            return java.util.Set.of();
          }

          @Override
          public Reading read(Path file, String id, Limits limits) {
            while (!Thread.currentThread().isInterrupted()) {
              Thread.onSpinWait();
            }
            return new Reading.Unreadable(IngestStatus.OVER_LIMIT, "an interrupt", "none");
          }

          @Override
          public Stated stated(Path file) {
            return deeper(0) > 0 ? Stated.NOTHING : Stated.of("never");
          }

          private int deeper(int n) {
            return n < 0 ? 0 : deeper(n + 1) + 1;
          }
        };
    assertThat(GuardedReader.read(reader, folder, "x", endless))
        .isEqualTo(
            new Reading.Unreadable(
                IngestStatus.OVER_LIMIT, "more than 0 s of work", "at most that"));
    assertThat(GuardedReader.title(reader, folder, Duration.ofSeconds(20))).isEmpty();
  }

  private StageRun ingest() throws IOException {
    return new StageRunner(workspace, Clock.systemUTC(), "test")
        .run(new IngestStage(), Progress.NONE);
  }

  private Map<String, Digest> written() throws IOException {
    var digests = new TreeMap<String, Digest>();
    for (Path file : workspace.list("corpus/text")) {
      if (!file.toString().endsWith("circumstances.json")) {
        digests.put(file.getFileName().toString(), Digest.of(file));
      }
    }
    assertThat(digests).hasSizeGreaterThan(8);
    return digests;
  }
}
