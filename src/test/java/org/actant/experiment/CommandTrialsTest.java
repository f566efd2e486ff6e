package org.actant.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.actant.input.InputException;
import org.actant.input.UnavailableException;
import org.actant.table.Table;
import org.actant.workspace.Workspace;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTrialsTest {
  @TempDir Path root;

  @Test
  void metersACommandAndReadsItsMetrics() throws IOException {
    Workspace workspace = CommandStudy.workspace(root, CommandStudy.SCRIPT, "blocks: 1");
    RunFolder run = run(workspace, Optional.empty());

    Table trials = run.read(RawTables.TRIALS);
    assertThat(trials.rows()).hasSize(2);
    for (int row = 0; row < 2; row++) {
      boolean base = trials.get(row, "condition").equals("base");
      assertThat(trials.get(row, "accuracy")).isEqualTo(base ? "0.5" : "0.7");
      assertThat(trials.get(row, "status")).isEqualTo("ok");
      assertThat(trials.get(row, "real")).isEqualTo("true");
    }
    assertThat(trials.rows()).extracting(row -> row.get(3)).containsOnly("base", "n-7");
    assertThat(run.read(RawTables.WINDOWS).filter(row -> row.get(0).equals("1")).rows())
        .extracting(row -> row.get(1) + " " + row.get(2) + " " + row.get(5))
        .containsExactly("run 1 0", "work 1 20");
    Table windows = run.read(RawTables.WINDOWS);
    assertThat(Double.parseDouble(windows.get(0, "cpu_s"))).isGreaterThan(0);
    assertThat(run.read(RawTables.FINDINGS).rows())
        .contains(List.of("1", "took", "s", "2.5"))
        .anyMatch(row -> row.get(1).equals("peak memory") && row.get(2).equals("B"));
    assertThat(root.resolve(".actant/experiments/command")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          true                                        | the command wrote no m.json; expected one in its folder
          echo '{"accuracy": 1.5}' > m.json           | found the accuracy 1.5; expected a share from 0 to 1
          echo '{"accuracy": NaN}' > m.json           | found Non-standard token 'NaN', which is no number of JSON; expected JSON
          echo '{"loss": 0.5}' > m.json               | m.json has no `accuracy`; expected a number for it
          echo 'half a' > m.json                      | JSON of a Map
          echo no such file; exit 3                   | the command ended with status 3 before it was done; last words: no such file
          kill -9 $$                                  | the command was ended by signal 9, as the kernel does when memory runs out
          echo '{"confusion": [[1,2]]}' > m.json      | found a `confusion` whose rows differ in length; expected a square
          echo '{"accuracy":0.1,"confusion":[[1,0],[0,1]]}' > m.json | found the accuracy 0.1 beside counts that give 1.0
          """)
  void keepsAFailureAsARowWithItsReason(String script, String reason) throws IOException {
    Workspace workspace = CommandStudy.workspace(root, script, "blocks: 1");
    StudyRun.Outcome outcome = CommandStudy.run(workspace, Optional.empty());

    assertThat(outcome.failures()).hasSize(2);
    assertThat(outcome.failures().getFirst().reason()).contains(reason);
  }

  @Test
  void saysThatAProgramIsMissingBeforeAnythingRuns() throws IOException {
    Workspace workspace = CommandStudy.workspace(root, CommandStudy.SCRIPT, "blocks: 1");
    Path file = root.resolve("experiments/shell.yaml");
    Files.writeString(
        file,
        Files.readString(file)
            .replace(
                "command: /bin/sh {workspace}/work.sh {n} {seed}",
                "command: '{shell} {workspace}/work.sh {n} {seed}'")
            .replace("knobs: {n: [5, 7]}", "knobs: {n: [5], shell: {here: sh, gone: no-such-sh}}"));

    assertThat(StudyPlan.of(workspace, "shell", Optional.empty(), FakeStudy.CLOCK).missing())
        .containsExactly("no-such-sh: command not found (condition gone)");
    assertThatThrownBy(() -> CommandStudy.run(workspace, Optional.empty()))
        .isInstanceOf(UnavailableException.class)
        .hasMessage("this machine lacks no-such-sh: command not found (condition gone)");
    assertThat(root.resolve("experiments/runs")).doesNotExist();
  }

  @Test
  void refusesABudgetThatNoMeterCanHold() throws IOException {
    Workspace workspace =
        CommandStudy.workspace(root, CommandStudy.SCRIPT, "blocks: 1\nbudget: {joules: 100}");
    Study study = Studies.read(workspace, "shell");
    var preparation = new Preparation(workspace, FakeStudy.CLOCK);

    assertThat(Needs.missing(workspace, study, List.of(), preparation))
        .singleElement()
        .asString()
        .contains("a meter that counts joules");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"nan\"", "null", "true", "[1]"})
  void requiresNumbers(String loss) throws IOException {
    Path file = root.resolve("m.json");
    Files.writeString(file, "{\"accuracy\": 0.5, \"loss\": %s}".formatted(loss));

    assertThatThrownBy(() -> CommandMetrics.read(file, List.of("accuracy", "loss")))
        .isInstanceOf(InputException.class)
        .hasMessage("m.json has no `loss`; expected a number for it");
  }

  @Test
  void countsClassesFromAConfusion() throws IOException {
    Path file = root.resolve("m.json");
    Files.writeString(file, "{\"confusion\": [[8, 2], [1, 4]], \"size_bytes\": 100}");
    CommandMetrics metrics = CommandMetrics.read(file, List.of("accuracy", "size_bytes"));

    assertThat(metrics.accuracy()).hasValue(0.8);
    assertThat(metrics.constantAccuracy()).hasValue(10 / 15.0);
    assertThat(metrics.classes())
        .containsExactly(new CommandMetrics.Label(10, 8), new CommandMetrics.Label(5, 4));
    assertThat(metrics.findings()).isEmpty();
  }

  @Test
  void stopsAtABlocksBorderWhenTheBudgetIsUsedUp() throws IOException {
    Workspace workspace =
        CommandStudy.workspace(
            root, "sleep 0.1\n" + CommandStudy.SCRIPT, "blocks: 4\nbudget: {minutes: 0.001}");
    RunFolder run = run(workspace, Optional.empty());

    assertThat(run.read(RawTables.TRIALS).rows()).hasSize(2);
    assertThat(run.read(RawTables.SCHEDULE).rows().getLast())
        .startsWith("budget", "1", "1")
        .last()
        .asString()
        .contains(" of 0.1 s are used");
    assertThat(run.isFinished(run.study())).isTrue();
    assertThat(run.read(RawTables.SESSIONS).rows().getFirst()).endsWith("budget");
  }

  @Test
  void plansTheNumberOfBlocksByAPilot() throws IOException {
    Workspace workspace =
        CommandStudy.workspace(
            root, CommandStudy.SCRIPT, "blocks: {pilot: 3, most: 4, half-width: 0.0001}");
    RunFolder run = run(workspace, Optional.empty());

    Table schedule = run.read(RawTables.SCHEDULE);
    assertThat(schedule.rows()).hasSize(2);
    assertThat(schedule.rows().getLast()).startsWith("pilot", "1", "4");
    assertThat(run.read(RawTables.TRIALS).rows()).hasSize(8);
  }

  @Test
  void runsBlocksOnSeveralMachinesAndMergesThem() throws IOException {
    Workspace workspace = CommandStudy.workspace(root, CommandStudy.SCRIPT, "blocks: 3");
    RunFolder one = run(workspace, Optional.of("1-2"));
    RunFolder other = run(workspace, Optional.of("3"));

    String merged =
        RunMerge.merge(workspace, "shell", List.of(one.id(), other.id()), FakeStudy.CLOCK);

    RunFolder run = RunFolder.named(workspace, "shell", merged);
    assertThat(run.isFinished(run.study())).isTrue();
    Table trials = run.read(RawTables.TRIALS);
    assertThat(trials.rows())
        .extracting(row -> row.get(0) + " in block " + row.get(1))
        .containsExactly(
            "1 in block 1",
            "2 in block 1",
            "3 in block 2",
            "4 in block 2",
            "5 in block 3",
            "6 in block 3");
    assertThat(trials.get(0, "machine")).startsWith("machine-");
    assertThat(run.read(RawTables.WINDOWS).rows()).hasSize(12);
    Assertions.assertThatThrownBy(
            () -> RunMerge.merge(workspace, "shell", List.of(one.id(), one.id()), FakeStudy.CLOCK))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("has block 1, which another has, too");
  }

  @Test
  void comparesRunsWithToleranceOnBothSides() throws IOException {
    Workspace workspace = CommandStudy.workspace(root, CommandStudy.SCRIPT, "blocks: 2");
    RunFolder one = run(workspace, Optional.empty());
    RunFolder other = run(workspace, Optional.empty());
    var tolerance = new RunComparison.Tolerance(0.01, 9);

    RunComparison same = RunComparison.of(workspace, "shell", one.id(), other.id(), tolerance);
    assertThat(same.sameMachine()).isTrue();
    assertThat(same.passes()).isTrue();

    // too good is as wrong as too bad
    Path table = other.table(RawTables.TRIALS);
    Files.writeString(table, Files.readString(table).replaceFirst(",0.7,", ",0.71,"));
    RunComparison changed = RunComparison.of(workspace, "shell", one.id(), other.id(), tolerance);
    assertThat(changed.passes()).isFalse();
    assertThat(changed.rows().rows())
        .filteredOn(row -> row.getLast().equals("differs"))
        .singleElement()
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(String.class))
        .startsWith("n-7", "accuracy in block 1", "0.7", "0.71");
  }

  @Test
  void endsACommandThatAKilledRunnerLeft() throws Exception {
    Process left = new ProcessBuilder("sleep", "60").start();
    var orphan = new Orphan(root.resolve("command"));
    orphan.remember(left.pid());
    orphan.end();

    assertThat(left.waitFor(5, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
    assertThat(root.resolve("command")).doesNotExist();
  }

  @Test
  void sparesAProcessThatOnlyHasTheSameNumber() throws Exception {
    Process other = new ProcessBuilder("sleep", "60").start();
    try {
      Files.writeString(root.resolve("command"), other.pid() + " 2001-01-01T00:00:00Z");
      new Orphan(root.resolve("command")).end();
      assertThat(other.isAlive()).isTrue();
    } finally {
      other.destroyForcibly();
    }
  }

  private static RunFolder run(Workspace workspace, Optional<String> blocks) throws IOException {
    StudyRun.Outcome outcome = CommandStudy.run(workspace, blocks);
    assertThat(outcome.failures()).isEmpty();
    return RunFolder.named(workspace, "shell", outcome.run());
  }
}
