package org.actant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.actant.audit.MadeUpRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `actant audit`.
class AuditCommandTest {
  @TempDir Path folder;

  private void faulty() throws IOException {
    new MadeUpRun()
        .task("idle", 60, 20, 20)
        .task("train", 100, 10, 200, 80, 200)
        .write(folder.resolve("v0/results/run_1"));
    Files.writeString(folder.resolve("v0/notes.txt"), "x");
  }

  private void clean() throws IOException {
    for (int i = 1; i <= 2; i++) {
      new MadeUpRun()
          .task("idle", 60, 20, 20)
          .task("train", 100, 80, 200)
          .write(folder.resolve("v0/results/run_" + i));
    }
  }

  @Test
  void findingsExitWithOneAndAreShownWithTheirReason() throws IOException {
    faulty();
    CommandLineRun run = CommandLineRun.of("audit", folder.toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run.out())
        .contains("power-time-mismatch", "observed  1,000 J", "expected  80 W x 100 s = 8,000 J");
    assertThat(run.err()).contains("not audited: " + folder.resolve("v0/notes.txt"));
  }

  @Test
  void noFindingsExitWithZero() throws IOException {
    clean();
    CommandLineRun run = CommandLineRun.of("audit", folder.toString());
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEmpty();
  }

  @Test
  void aSkippedFileAloneIsNoFinding() throws IOException {
    clean();
    Files.writeString(folder.resolve("notes.txt"), "x");
    assertThat(CommandLineRun.of("audit", folder.toString()).exitCode()).isZero();
  }

  @Test
  void aNamedFileThatCannotBeAuditedIsNotPassedOver() throws IOException {
    clean();
    Path notes = Files.writeString(folder.resolve("notes.txt"), "x");
    CommandLineRun run =
        CommandLineRun.of("audit", folder.resolve("v0").toString(), notes.toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.PARTIAL);
    assertThat(run.err()).contains("not audited: " + notes);
  }

  @Test
  void jsonHasTheFieldsOfAFinding() throws IOException {
    faulty();
    CommandLineRun run = CommandLineRun.of("audit", folder.toString(), "--json");
    assertThat(run.out())
        .contains(
            "\"findings\"",
            "\"rule\" : \"power-time-mismatch\"",
            "\"severity\" : \"error\"",
            "\"where\" : \"line 3, train, cpu\"",
            "\"observed\"",
            "\"expected\"",
            "\"why\"",
            "\"notAudited\"");
  }

  @Test
  void thePageIsWrittenBeside() throws IOException {
    faulty();
    Path page = folder.resolve("audit.html");
    CommandLineRun.of("audit", folder.toString(), "--html", page.toString());
    assertThat(page).content().contains("<h1>Audit of energy files</h1>", "power-time-mismatch");
  }

  @Test
  void rulesAreExplained() {
    assertThat(CommandLineRun.of("audit", "--rules").out()).contains("counter-wrap", "row-lag");
    assertThat(CommandLineRun.of("audit", "--rules", "counter-wrap").out())
        .contains("65,532.61 J", "Example.", "Limits.", "On clean data:");
    assertThat(CommandLineRun.of("audit", "--rules", "nonsense").exitCode())
        .isEqualTo(ExitCode.BAD_INPUT);
  }

  @Test
  void aPathThatIsNotThereIsBadInput() {
    CommandLineRun run = CommandLineRun.of("audit", folder.resolve("gone").toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err()).contains("no such file");
    assertThat(CommandLineRun.of("audit").exitCode()).isEqualTo(ExitCode.BAD_INPUT);
  }
}
