package org.actant.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.actant.table.Csv;
import org.actant.table.Table;
import org.actant.technique.Launch;
import org.actant.workspace.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The runner on trials that do nothing but mark windows; see [FakeTrial].
class StudyRunTest {
  @TempDir Path root;

  @Test
  void writesARowForEachTrialAndAWindowForEachMark() throws IOException {
    Workspace workspace = FakeStudy.workspace(root, 1, "plain");
    StudyRun.Outcome outcome = FakeStudy.run(workspace, Studies.read(workspace, "tiny"));

    assertThat(outcome.run()).isEqualTo("20260301T120000Z");
    assertThat(outcome.failures()).isEmpty();
    Table trials = read(outcome, RawTables.TRIALS.name());
    assertThat(trials.rows()).hasSize(2);
    assertThat(trials.rows().get(1))
        .startsWith("2", "1", "1", "plain", "8", "2026-03-01T12:00:00Z")
        .endsWith(
            "ok",
            "",
            "0.85",
            "0.5",
            "0.25",
            "4000",
            "1000",
            "1.0E-7",
            "1",
            "true",
            "fake engine",
            "fake",
            "");
    Table windows = read(outcome, RawTables.WINDOWS.name());
    assertThat(windows.rows().stream().map(row -> row.get(0) + " " + row.get(1) + " " + row.get(2)))
        .containsExactly(
            "1 run 1", "1 train 1", "2 run 1", "2 compress 1", "2 infer 1", "2 infer 2");
    assertThat(read(outcome, RawTables.CLASSES.name()).rows())
        .containsExactly(List.of("2", "0", "10", "9"), List.of("2", "1", "10", "8"));
    assertThat(folder(outcome).resolve("study.yaml"))
        .hasSameTextualContentAs(root.resolve("experiments/tiny.yaml"));
    assertThat(folder(outcome).resolve("environment.json")).content().contains("\"cpu-time\"");
    assertThat(root.resolve(".actant/experiments/tiny/" + outcome.run())).doesNotExist();
  }

  @Test
  void metersABusyWindowAsBusyAndASleepingOneAsIdle() throws IOException {
    Workspace workspace = FakeStudy.workspace(root, 1, "plain");
    Table windows = read(FakeStudy.run(workspace, Studies.read(workspace, "tiny")), "windows");

    double elapsed = Double.parseDouble(windows.get(4, "elapsed_s"));
    assertThat(elapsed).isGreaterThan(0.19);
    assertThat(Double.parseDouble(windows.get(4, "cpu_s"))).isBetween(0.15, elapsed + 0.1);
    assertThat(windows.get(5, "window") + windows.get(5, "repetition")).isEqualTo("infer2");
    assertThat(Double.parseDouble(windows.get(5, "cpu_s"))).isLessThan(0.06);
  }

  @Test
  void keepsAFailedTrialAsARowAndGoesOn() throws IOException {
    Workspace workspace = FakeStudy.workspace(root, 1, "plain", "fails", "dies");
    StudyRun.Outcome outcome = FakeStudy.run(workspace, Studies.read(workspace, "tiny"));

    assertThat(outcome.failures())
        .extracting(failure -> failure.condition() + ": " + failure.reason())
        .containsExactlyInAnyOrder(
            "fails: IllegalArgumentException: no such kernel",
            "dies: the process ended with status 7 before it was done; last words: half a word");
    Table trials = read(outcome, "trials");
    assertThat(trials.rows()).hasSize(4);
    assertThat(trials.filter(row -> row.get(3).equals("dies")).rows().getFirst())
        .contains(
            "failed",
            "the process ended with status 7 before it was done; last words: half a word");
    assertThat(folder(outcome).resolve("logs")).isDirectoryContaining("glob:**.log");
  }

  @Test
  void killsATrialThatTakesTooLong() throws IOException {
    var _ = FakeStudy.workspace(root, 1, "plain");
    Path log = root.resolve("log");
    Path task = root.resolve("task.json");
    var sleeping = new Trial(1, 1, "sleeps");
    Path file = root.resolve("experiments/tiny.yaml");
    TrialTask.write(task, file, sleeping, root, root, root);

    TrialRecord record =
        TrialProcess.run(
            FakeStudy.command(Launch.standard(1)),
            1,
            sleeping,
            task,
            log,
            List.of(),
            TimeUnit.SECONDS.toNanos(1),
            FakeStudy.CLOCK);

    assertThat(record.outcome())
        .isEqualTo(new TrialRecord.Failed("killed after its time was over"));
    assertThat(record.elapsedS()).isLessThan(5);
  }

  @Test
  void failsABlocksTrialsWhenItsTrainingFails() throws IOException {
    Workspace workspace = FakeStudy.workspace(root, 1, "plain");
    Path file = root.resolve("experiments/tiny.yaml");
    Files.writeString(file, Files.readString(file).replace("conv8-pool-dense8", "dense9999"));
    Study study = Studies.read(workspace, "tiny");
    StudyRun.Outcome outcome = FakeStudy.run(workspace, study);

    assertThat(outcome.failures())
        .containsExactly(
            new StudyRun.Failure(1, "train", "IllegalStateException: the loss is not a number"),
            new StudyRun.Failure(1, "plain", "the training of block 1 failed"));
  }

  @Test
  void takesUpARunThatWasKilled() throws Exception {
    Workspace workspace = FakeStudy.workspace(root, 2, "a", "b", "c");
    Process process =
        new ProcessBuilder(FakeStudy.command(root))
            .redirectErrorStream(true)
            .redirectOutput(root.resolve("out").toFile())
            .start();
    Path trials = root.resolve("experiments/runs/tiny");
    String before;
    try {
      before = afterRows(3, trials, process);
    } finally {
      process.destroyForcibly().waitFor(); // SIGKILL
    }
    // what a crash in the middle of a row would leave
    Path samples =
        root.resolve("experiments/runs/tiny").resolve(only(trials)).resolve("samples.csv");
    Files.writeString(samples, Files.readString(samples) + "99,0.1,be");

    StudyRun.Outcome outcome = FakeStudy.run(workspace, Studies.read(workspace, "tiny"));

    Path table = folder(outcome).resolve("trials.csv");
    assertThat(RunFolder.all(workspace, "tiny")).hasSize(1);
    assertThat(outcome.resumed()).isGreaterThanOrEqualTo(3).isLessThan(8);
    assertThat(Files.readString(table)).startsWith(before);
    Table rows = Csv.read(table);
    var distinct = new HashSet<String>();
    rows.rows().forEach(row -> distinct.add(row.get(1) + row.get(3)));
    assertThat(distinct)
        .containsExactlyInAnyOrder("1train", "1a", "1b", "1c", "2train", "2a", "2b", "2c");
    assertThat(rows.rows()).hasSize(8).allMatch(row -> row.contains("ok"));
    assertThat(Files.readString(samples)).doesNotContain("99,0.1,be");
    assertThat(Csv.read(samples).rows()).isNotEmpty();
  }

  @Test
  void beginsANewRunWhenTheStudyChangedOrIsDone() throws IOException {
    Workspace workspace = FakeStudy.workspace(root, 1, "a");
    Study study = Studies.read(workspace, "tiny");
    var first = FakeStudy.run(workspace, study);
    var again = FakeStudy.run(workspace, study);
    assertThat(again.run()).isEqualTo("20260301T120000Z-2").isNotEqualTo(first.run());

    // an unfinished run of another study
    Path trials = folder(again).resolve("trials.csv");
    Files.writeString(trials, String.join("\n", Files.readAllLines(trials).subList(0, 2)) + "\n");
    Files.writeString(root.resolve("experiments/tiny.yaml"), FakeStudy.yaml(1, "a", "b"));
    var changed = FakeStudy.run(workspace, Studies.read(workspace, "tiny"));

    assertThat(changed.run()).isEqualTo("20260301T120000Z-3");
    assertThat(changed.resumed()).isZero();
    assertThat(Csv.read(trials).rows()).hasSize(1);
  }

  @Test
  void trainsAgainWhenABlocksNetworkIsLost() throws IOException {
    Workspace workspace = FakeStudy.workspace(root, 1, "a", "b");
    Study study = Studies.read(workspace, "tiny");
    var first = FakeStudy.run(workspace, study);
    Path trials = folder(first).resolve("trials.csv");
    Files.writeString(trials, String.join("\n", Files.readAllLines(trials).subList(0, 3)) + "\n");

    var outcome =
        StudyRun.run(
            workspace,
            study,
            Optional.empty(),
            FakeStudy::command,
            null,
            Clock.systemUTC(),
            StudyView.NONE);

    assertThat(outcome.run()).isEqualTo(first.run());
    Table rows = Csv.read(trials);
    assertThat(rows.rows()).hasSize(4);
    assertThat(rows.get(2, "condition")).isEqualTo("train");
    assertThat(rows.get(2, "trial")).as("a number that no table knows").isEqualTo("4");
  }

  @Test
  void measuresTheIdleMachineAndATwinOfTheBaselineInEachBlock() throws IOException {
    Workspace workspace = FakeStudy.workspace(root, 1, "plain", "other");
    Path file = root.resolve("experiments/tiny.yaml");
    Files.writeString(
        file,
        Files.readString(file)
            .replace("idle-seconds: 0", "idle-seconds: 0.2")
            .replace("a/a: false", "a/a: true"));
    StudyRun.Outcome outcome = FakeStudy.run(workspace, Studies.read(workspace, "tiny"));

    Table trials = read(outcome, "trials");
    assertThat(trials.rows().subList(0, 2))
        .extracting(row -> row.get(3))
        .containsExactly("idle", "train");
    assertThat(trials.rows().subList(2, 5))
        .extracting(row -> row.get(3))
        .containsExactlyInAnyOrder("plain", "other", "a/a");
    assertThat(trials.rows()).allMatch(row -> row.contains("ok"));
    assertThat(read(outcome, "windows").rows().getFirst()).startsWith("1", "idle", "1");
    assertThat(read(outcome, "sessions").rows()).hasSize(1);
    assertThat(read(outcome, "schedule").rows()).containsExactly(List.of("begin", "1", "1", ""));
  }

  @Test
  void readsARunThatIsOlderThanIdleAndTwin() throws IOException {
    Workspace workspace = FakeStudy.workspace(root, 1, "plain");
    StudyRun.Outcome outcome = FakeStudy.run(workspace, Studies.read(workspace, "tiny"));
    Path file = root.resolve("experiments/tiny.yaml");
    Files.writeString(
        file,
        Files.readString(file).replace(", idle-seconds: 0, cool-down-seconds: 0, a/a: false", ""));
    Files.copy(
        file,
        folder(outcome).resolve("study.yaml"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    Files.delete(folder(outcome).resolve("schedule.csv"));
    Path trials = folder(outcome).resolve("trials.csv");
    Files.writeString(
        trials, Files.readString(trials).replace(",machine", "").replaceAll(",\n", "\n"));

    assertThat(RunFolder.latestFinished(workspace, "tiny")).isPresent();
    RunFolder run = RunFolder.latestFinished(workspace, "tiny").orElseThrow();
    assertThat(run.read(RawTables.TRIALS).get(1, "machine")).isEmpty();
  }

  private Table read(StudyRun.Outcome outcome, String table) throws IOException {
    return Csv.read(folder(outcome).resolve(table + ".csv"));
  }

  private Path folder(StudyRun.Outcome outcome) {
    return root.resolve("experiments/runs/tiny").resolve(outcome.run());
  }

  private static String only(Path folder) throws IOException {
    try (var entries = Files.list(folder)) {
      return entries.toList().getFirst().getFileName().toString();
    }
  }

  /// Waits until the table of trials has some rows and returns its text.
  private static String afterRows(int rows, Path runs, Process process) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (System.nanoTime() < deadline && process.isAlive()) {
      if (Files.isDirectory(runs)) {
        Path table = runs.resolve(only(runs)).resolve("trials.csv");
        if (Files.exists(table) && Files.readAllLines(table).size() > rows) {
          return Files.readString(table);
        }
      }
      Thread.sleep(20);
    }
    throw new AssertionError("no " + rows + " rows");
  }
}
