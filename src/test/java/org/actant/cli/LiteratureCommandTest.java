package org.actant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.actant.workspace.Workspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiteratureCommandTest {
  @TempDir Path root;

  @BeforeEach
  void makeWorkspace() throws IOException {
    for (String room : Workspace.ROOMS) {
      Files.createDirectories(root.resolve(room));
    }
  }

  @Test
  void recomputesTheFiguresOfThisProject() throws IOException {
    bringFigures();

    CommandLineRun run = run("literature", "recompute", "--source", "strubell-2019");

    assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(run.out()).contains("strubell-2019-elmo-energy").doesNotContain("patterson");
    assertThat(run.err())
        .contains("strubell-2019-bert-energy: printed 1507, the inputs give 1503; follows with")
        .contains("strubell-2019-nas-emissions: 88.24 times what patterson-2021-nas gives");
  }

  @Test
  void listsFiguresAsTheyWerePrintedAndChecked() throws IOException {
    bringFigures();

    assertThat(run("literature", "list", "--json").out())
        .contains("\"figure\" : \"podder-2020-iris-next\"")
        .contains("\"checked\" : \"unchecked\"");
  }

  @Test
  void comparesAlsoWhereNothingWasMeasured() throws IOException {
    bringFigures();

    CommandLineRun run = run("literature", "compare");

    assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(run.out()).contains("mit-smr-subset").contains("not measured");
  }

  @Test
  void saysThatNothingIsClaimedOrWanted() throws IOException {
    bringFigures();

    assertThat(run("literature", "claims").err()).contains("no sentence of the corpus");
    assertThat(run("literature", "stakeholders").err()).contains("no coded passage names");
  }

  @Test
  void saysWhichFilesAreMissing() {
    CommandLineRun run = run("literature", "recompute");

    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err()).contains("experiments/literature/figures.csv");
  }

  @Test
  void namesTheLineOfAMistake() throws IOException {
    bringFigures();
    Path figures = root.resolve("experiments/literature/figures.csv");
    Files.writeString(
        figures, Files.readString(figures).replaceFirst("bloom-2022,", "nobody-2022,"));

    CommandLineRun run = run("literature", "recompute");

    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err()).contains("figures.csv:2").contains("nobody-2022");
  }

  private void bringFigures() throws IOException {
    Path to = Files.createDirectories(root.resolve("experiments/literature"));
    for (Path file : new Workspace(Path.of("")).list("experiments/literature")) {
      Files.copy(file, to.resolve(file.getFileName()));
    }
  }

  private CommandLineRun run(String... arguments) {
    var all = new java.util.ArrayList<>(java.util.List.of(arguments));
    all.addAll(java.util.List.of("--workspace", root.toString()));
    return CommandLineRun.of(all.toArray(String[]::new));
  }
}
