package org.actant.experiment.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.actant.experiment.FakeStudy;
import org.actant.experiment.RawTables;
import org.actant.experiment.RunFolder;
import org.actant.table.Csv;
import org.actant.table.Table;
import org.actant.workspace.Progress;
import org.actant.workspace.StageRunner;
import org.actant.workspace.Workspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummarizeStageTest {
  private static final String STUDY =
      """
      id: tiny
      question: What is a copy?
      dataset: {name: glyphs, train: 10, test: 20}
      network: conv8
      training: {epochs: 1, batch: 8, learning-rate: 0.001}
      blocks: 1
      seed: 7
      baseline: a
      conditions:
        a: []
        b: []
      """;

  @TempDir Path root;
  private Workspace workspace;

  @BeforeEach
  void makeWorkspace() throws IOException {
    workspace = FakeStudy.workspace(root, 1, "a", "b");
  }

  @Test
  void hasNothingToDoWithoutAFinishedRun() throws IOException {
    run("20260101T000000Z", "a");

    assertThat(new SummarizeStage("tiny").tasks(workspace)).isEmpty();
    assertThat(SummarizeStage.all(workspace)).isEmpty();
  }

  @Test
  void summarizesTheNewestFinishedRun() throws IOException {
    run("20260101T000000Z", "a", "b");
    run("20260102T000000Z", "a", "b", "b-failed-before-it-was-finished");
    run("20260103T000000Z", "a");
    Path old = root.resolve("experiments/runs/tiny/20260101T000000Z/trials.csv");
    Files.writeString(old, Files.readString(old).replace("0.9", "0.1"));

    var changed = runner().run(new SummarizeStage("tiny"), Progress.NONE);

    assertThat(changed.failures()).isEmpty();
    Table metrics =
        Csv.read(root.resolve("experiments/results/tiny/metrics.csv"), ResultTables.METRICS);
    assertThat(metrics.filter(row -> row.get(2).equals("accuracy")).rows())
        .extracting(row -> row.get(1) + " " + row.get(6))
        .containsExactly("a 0.9", "b 0.9");
    assertThat(SummarizeStage.all(workspace))
        .extracting(SummarizeStage::folder)
        .containsExactly("experiments/results/tiny");
    assertThat(Overview.of(workspace, "tiny").rows().getFirst())
        .startsWith("a", "1", "0", "0.9000");
  }

  @Test
  void isOutOfDateWhenOneByteOfARawFileChanges() throws IOException {
    run("20260101T000000Z", "a", "b");
    var stage = new SummarizeStage("tiny");
    var _ = runner().run(stage, Progress.NONE);
    assertThat(runner().outdated(stage)).isEmpty();

    Path samples = root.resolve("experiments/runs/tiny/20260101T000000Z/samples.csv");
    Files.writeString(samples, Files.readString(samples).replace("1.5", "1.6"));

    assertThat(runner().outdated(stage)).containsExactly("tiny");
  }

  @Test
  void writesTheColumnsOfItsSchemas() throws IOException {
    run("20260101T000000Z", "a", "b");
    var _ = runner().run(new SummarizeStage("tiny"), Progress.NONE);

    for (var schema :
        List.of(
            ResultTables.CONDITIONS,
            ResultTables.METRICS,
            ResultTables.EFFECTS,
            ResultTables.CLASSES)) {
      Table table = Csv.read(root.resolve("experiments/results/tiny/" + schema.name() + ".csv"));
      assertThat(table.columns()).isEqualTo(schema.names());
      assertThat(schema.columns())
          .allSatisfy(column -> assertThat(column.description()).isNotBlank());
    }
  }

  private StageRunner runner() {
    return new StageRunner(workspace, FakeStudy.CLOCK, "test");
  }

  /// Writes the raw files of a run in which these conditions were done.
  private void run(String id, String... conditions) throws IOException {
    var run = new RunFolder(root.resolve("experiments/runs/tiny").resolve(id));
    run.prepare();
    Files.writeString(run.file(RunFolder.STUDY), STUDY);
    run.append(
        RawTables.TRIALS,
        row(
            "1", "1", "0", "train", "8", "", "1", "ok", "", "", "", "", "", "9", "", "", "", "", "",
            ""));
    int number = 2;
    for (String condition : conditions) {
      run.append(
          RawTables.TRIALS,
          row(
              number + "",
              "1",
              "1",
              condition,
              "8",
              "",
              "1",
              "ok",
              "",
              "0.9",
              "0.5",
              "1",
              "10",
              "9",
              "0",
              "1",
              "true",
              "ORT",
              "",
              ""));
      run.append(
          RawTables.WINDOWS,
          row(number + "", "infer", "1", "0", "2", "1000", "2", "", "", "", "", ""));
      run.append(RawTables.CLASSES, row(number + "", "0", "20", "18"));
      run.append(
          RawTables.SAMPLES, row(number + "", "1.5", "begin", "cpu-time", "process", "s", "2", ""));
      number++;
    }
  }

  private static List<String> row(String... fields) {
    return List.of(fields);
  }
}
