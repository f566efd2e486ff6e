package org.actant.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.actant.input.InputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StageRunnerTest {
  @TempDir Path folder;
  Workspace workspace;
  StageRunner runner;
  UpperStage stage = new UpperStage();

  @BeforeEach
  void fill() throws IOException {
    workspace = Workspaces.empty(folder);
    runner = new StageRunner(workspace, Clock.systemUTC(), "test");
    Files.createDirectories(workspace.resolve("corpus/words"));
    word("a", "one");
    word("b", "two");
  }

  @Test
  void writesTheFolderWithItsProvenance() throws IOException {
    StageRun run = runner.run(stage, Progress.NONE);

    assertThat(run.worked()).isEqualTo(2);
    assertThat(workspace.resolve("corpus/upper/a")).hasContent("ONE");
    assertThat(workspace.resolve("corpus/upper/list.txt")).hasContent("a ok\nb ok\n");
    assertThat(workspace.resolve("corpus/upper/upper.prov.json"))
        .content()
        .contains("corpus/words/a")
        .doesNotContain("seconds");
    assertThat(workspace.resolve("corpus/upper/upper.circumstances.json"))
        .content()
        .contains("seconds");
  }

  @Test
  void doesNothingWhenNothingChanged() throws IOException {
    runner.run(stage, Progress.NONE);
    var before = Files.getLastModifiedTime(workspace.resolve("corpus/upper/upper.prov.json"));

    StageRun again = runner.run(stage, Progress.NONE);

    assertThat(again.changed()).isFalse();
    assertThat(again.reused()).isEqualTo(2);
    assertThat(stage.worked).hasValue(2);
    assertThat(Files.getLastModifiedTime(workspace.resolve("corpus/upper/upper.prov.json")))
        .isEqualTo(before);
  }

  @Test
  void worksOnTheChangedInputOnly() throws IOException {
    runner.run(stage, Progress.NONE);
    word("b", "three");

    StageRun again = runner.run(stage, Progress.NONE);

    assertThat(again.worked()).isEqualTo(1);
    assertThat(workspace.resolve("corpus/upper/a")).hasContent("ONE");
    assertThat(workspace.resolve("corpus/upper/b")).hasContent("THREE");
  }

  @Test
  void worksAgainOnWhatItIsAskedTo() throws IOException {
    runner.run(stage, Progress.NONE);

    StageRun again = runner.run(stage, Set.of("b"), Progress.NONE);

    assertThat(again.worked()).isEqualTo(1);
    assertThat(again.reused()).isEqualTo(1);
  }

  @Test
  void keepsTheTimeOfReusedTasksAndMakesAMissingTableOfTimesAgain() throws IOException {
    stage.delayMillis = 30;
    runner.run(stage, Progress.NONE);
    Path times = workspace.resolve("corpus/upper/times.txt");
    String before = Files.readString(times);
    assertThat(before).startsWith("{a=0.0").contains(", b=0.0");

    Files.delete(times);
    runner.run(stage, Progress.NONE);

    assertThat(stage.worked).hasValue(2);
    assertThat(times).hasContent(before);
  }

  @Test
  void dropsTheOutputOfAnInputThatIsGone() throws IOException {
    runner.run(stage, Progress.NONE);
    Files.delete(workspace.resolve("corpus/words/a"));

    assertThat(runner.run(stage, Progress.NONE).changed()).isTrue();
    assertThat(workspace.resolve("corpus/upper/a")).doesNotExist();
  }

  @Test
  void worksAgainWhenTheCodeIsNewerOrTheOutputWasTouched() throws IOException {
    runner.run(stage, Progress.NONE);
    stage.version = 2;
    assertThat(runner.run(stage, Progress.NONE).worked()).isEqualTo(2);

    Files.writeString(workspace.resolve("corpus/upper/a"), "tampered");
    assertThat(runner.outdated(stage)).containsExactly("a");
    assertThat(runner.run(stage, Progress.NONE).worked()).isEqualTo(1);
    assertThat(workspace.resolve("corpus/upper/a")).hasContent("ONE");
  }

  @Test
  void oneBadInputDoesNotStopTheOthersAndStaysListed() throws IOException {
    word("b", "bad");

    StageRun run = runner.run(stage, Progress.NONE);
    assertThat(workspace.resolve("corpus/upper/a")).hasContent("ONE");
    assertThat(run.failures())
        .extracting("failure")
        .containsExactly("b: found `bad`; expected a word");

    StageRun again = runner.run(stage, Progress.NONE);
    assertThat(again.worked()).isZero();
    assertThat(again.failures()).hasSize(1);
  }

  @Test
  void aFullDiskLeavesTheOldFolder() throws IOException {
    runner.run(stage, Progress.NONE);
    word("a", "full");

    assertThatThrownBy(() -> runner.run(stage, Progress.NONE))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("No space left");
    assertThat(workspace.resolve("corpus/upper/a")).hasContent("ONE");
    assertThat(workspace.resolve("corpus/upper/list.txt")).hasContent("a ok\nb ok\n");
  }

  @Test
  void aKilledRunKeepsTheOldFolderAndResumesWithTheFinishedTasks() throws Exception {
    runner.run(stage, Progress.NONE);
    for (int i = 0; i < 10; i++) {
      word("w" + i, "word " + i);
    }
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                SlowRun.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output.txt").toFile())
            .start();
    Path unfinished = workspace.resolve(".actant/work/corpus-upper");
    for (int i = 0; i < 400 && finished(unfinished) < 3; i++) {
      Thread.sleep(25);
    }
    long finished = finished(unfinished);
    process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);

    assertThat(finished).isBetween(3L, 9L);
    assertThat(workspace.resolve("corpus/upper/list.txt")).hasContent("a ok\nb ok\n");

    stage.worked.set(0);
    StageRun run = runner.run(stage, Progress.NONE);
    assertThat(run.worked()).isEqualTo(10);
    assertThat(stage.worked.get()).isLessThanOrEqualTo((int) (10 - finished));
    assertThat(workspace.resolve("corpus/upper/w9")).hasContent("WORD 9");
    assertThat(unfinished).doesNotExist();
  }

  @Test
  void aKillBetweenTheTwoRenamesOfTheSwapLosesNothing() throws IOException {
    runner.run(stage, Progress.NONE);
    Path aside = workspace.resolve(".actant/aside/corpus-upper");
    Files.createDirectories(aside.getParent());
    Files.move(workspace.resolve("corpus/upper"), aside);

    StageRun run = runner.run(stage, Progress.NONE);

    assertThat(run.worked()).isZero();
    assertThat(workspace.resolve("corpus/upper/a")).hasContent("ONE");
  }

  @Test
  void twoCommandsDoNotWorkOnOneWorkspace() throws IOException {
    Files.createDirectories(workspace.resolve(".actant"));
    try (var channel =
            FileChannel.open(
                workspace.resolve(".actant/lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        var _ = channel.lock()) {
      assertThatThrownBy(() -> runner.run(stage, Progress.NONE))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("another actant command");
    }
  }

  private void word(String name, String text) throws IOException {
    Files.writeString(workspace.resolve("corpus/words/" + name), text);
  }

  private static long finished(Path unfinished) throws IOException {
    if (!Files.isDirectory(unfinished)) {
      return 0;
    }
    try (var files = Files.list(unfinished)) {
      return files.filter(f -> !f.toString().endsWith(".part")).count();
    }
  }

  /// The process that is killed: the same stage, slowly.
  static final class SlowRun {
    public static void main(String[] args) throws IOException {
      var slow = new UpperStage();
      slow.delayMillis = 150;
      new StageRunner(new Workspace(Path.of(args[0])), Clock.systemUTC(), "test")
          .run(slow, Progress.NONE);
    }
  }
}
