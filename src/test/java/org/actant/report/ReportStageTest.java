package org.actant.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.actant.input.InputException;
import org.actant.workspace.Folders;
import org.actant.workspace.Progress;
import org.actant.workspace.StageRun;
import org.actant.workspace.StageRunner;
import org.actant.workspace.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportStageTest {
  private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

  @TempDir Path folder;

  @Test
  void theStageWritesEveryFormatAndThenNothingMore() throws IOException {
    Workspace workspace = FixtureWorkspace.copy(folder);

    StageRun first = run(workspace, new ReportStage("small"));
    StageRun second = run(workspace, new ReportStage("small"));

    assertThat(first.changed()).isTrue();
    assertThat(second.changed()).isFalse();
    Path out = workspace.resolve("reports/out/small");
    assertThat(Folders.filesBelow(out).stream().map(file -> out.relativize(file).toString()))
        .containsExactly(
            "figures/tradeoff.csv",
            "figures/tradeoff.svg",
            "figures/tradeoff.txt",
            "figures/voices.csv",
            "figures/voices.svg",
            "figures/voices.txt",
            "report.circumstances.json",
            "report.prov.json",
            "small.docx",
            "small.html",
            "small.pdf",
            "tables.xlsx",
            "tables/datapackage.json",
            "tables/passages.csv",
            "tables/said.csv",
            "tables/saved.csv",
            "tex/figures/figure-tradeoff.pdf",
            "tex/figures/figure-voices.pdf",
            "tex/small.tex");
  }

  @Test
  void aChangedTableIsANewReport() throws IOException {
    Workspace workspace = FixtureWorkspace.copy(folder);
    run(workspace, new ReportStage("small", List.of("csv")));
    Path passages = workspace.resolve("codebook/passages/passages.csv");
    Files.writeString(passages, Files.readString(passages).replace("a planet", "a moon"));

    assertThat(run(workspace, new ReportStage("small", List.of("csv"))).changed()).isTrue();
  }

  @Test
  void aFailedBuildLeavesTheOldReport() throws IOException {
    Workspace workspace = FixtureWorkspace.copy(folder);
    run(workspace, new ReportStage("small", List.of("csv")));
    FixtureWorkspace.change(workspace, "guide.md", "[table:saved]", "[table:lost]");

    assertThatThrownBy(() -> run(workspace, new ReportStage("small", List.of("csv"))))
        .isInstanceOf(InputException.class);
    assertThat(workspace.resolve("reports/out/small/tables/saved.csv")).exists();
  }

  @Test
  void dataFilesHaveWhatTheTableHasAndSayWhatItMeans() throws IOException {
    Workspace workspace = FixtureWorkspace.copy(folder);
    run(workspace, new ReportStage("small", List.of("csv")));

    Path tables = workspace.resolve("reports/out/small/tables");
    assertThat(Files.readString(tables.resolve("said.csv"))).contains("=SUM(1;2) is how");
    assertThat(Files.readString(tables.resolve("datapackage.json")))
        .contains("\"name\" : \"energy_j_low\"")
        .contains("\"unit\" : \"J\"")
        .contains("\"sql\" : \"reports/small/tables/saved.sql\"");
  }

  @Test
  void anUnknownFormatIsRefused() {
    assertThatThrownBy(() -> new ReportStage("small", List.of("word")))
        .isInstanceOf(InputException.class)
        .hasMessage("no format `word`; expected one of csv, docx, html, pdf, svg, tex, xlsx");
  }

  private static StageRun run(Workspace workspace, ReportStage stage) throws IOException {
    return new StageRunner(workspace, CLOCK, "test").run(stage, Progress.NONE);
  }
}
