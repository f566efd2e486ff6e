package org.actant.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.actant.workspace.Verification.Finding;
import org.actant.workspace.Verification.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationTest {
  @TempDir Path folder;
  Workspace workspace;
  StageRunner runner;
  UpperStage stage = new UpperStage();

  @BeforeEach
  void make() throws IOException {
    workspace = Workspaces.empty(folder);
    runner = new StageRunner(workspace, Clock.systemUTC(), "test");
    Files.createDirectories(workspace.resolve("corpus/words"));
    Files.writeString(workspace.resolve("corpus/words/a"), "one");
    Files.writeString(workspace.resolve("corpus/words/b"), "two");
    runner.run(stage, Progress.NONE);
  }

  @Test
  void anUntouchedWorkspaceIsAsRecorded() throws IOException {
    var report = verify(stage);

    assertThat(report.findings()).isEmpty();
    assertThat(report.rebuilt()).isEqualTo(3);
  }

  @Test
  void oneChangedByteOfARawFileIsNamedWithWhatDependsOnIt() throws IOException {
    Files.writeString(workspace.resolve("corpus/words/a"), "onf");

    var report = verify(stage);

    assertThat(report.findings())
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.kind()).isEqualTo(Kind.RAW_CHANGED);
          assertThat(finding.path()).isEqualTo("corpus/words/a");
          assertThat(finding.dependents())
              .containsExactly("corpus/upper/a", "corpus/upper/list.txt", "corpus/upper/times.txt");
        });
  }

  @Test
  void aMissingRawFileIsNamed() throws IOException {
    Files.delete(workspace.resolve("corpus/words/b"));

    assertThat(verify(stage).findings())
        .extracting(Finding::kind, Finding::path)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.RAW_MISSING, "corpus/words/b"));
  }

  @Test
  void aChangedDerivedFileIsNamed() throws IOException {
    Files.writeString(workspace.resolve("corpus/upper/b"), "TWO!");

    assertThat(verify(stage).findings())
        .extracting(Finding::kind, Finding::path)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Kind.DERIVED_CHANGED, "corpus/upper/b"));
  }

  @Test
  void aFileThatTellsCircumstancesIsGuardedThoughAnotherRunMayWriteOtherBytes() throws IOException {
    stage.delayMillis = 20;
    assertThat(verify(stage).findings()).isEmpty();

    Files.writeString(workspace.resolve("corpus/upper/times.txt"), "no time at all");

    assertThat(verify(stage).findings())
        .extracting(Finding::kind, Finding::path)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Kind.DERIVED_CHANGED, "corpus/upper/times.txt"));
  }

  @Test
  void aNewRawFileIsOutstandingWork() throws IOException {
    Files.writeString(workspace.resolve("corpus/words/c"), "three");

    assertThat(verify(stage).findings()).extracting(Finding::kind).contains(Kind.OUT_OF_DATE);
  }

  @Test
  void aStageThatWritesOtherBytesEachTimeIsFound() throws IOException {
    var counting = new CountingStage();
    runner.run(counting, Progress.NONE);

    assertThat(verify(counting).findings())
        .extracting(Finding::kind, Finding::path)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Kind.NOT_REPRODUCED, "corpus/count/count.txt"));
  }

  @Test
  void lineageLeadsFromTheTableToTheRawFile() throws IOException {
    var lineage = Lineage.of(workspace, List.of(stage));

    var origin = lineage.origin("corpus/upper/a").orElseThrow();
    assertThat(origin.activity().stage()).isEqualTo("upper");
    assertThat(origin.inputs()).extracting("path").containsExactly("corpus/words/a");
    assertThat(lineage.rawInputs()).containsExactly("corpus/words/a", "corpus/words/b");
  }

  private Verification.Report verify(Stage checked) throws IOException {
    return new Verification(workspace, runner, List.of(checked)).run(true, Progress.NONE);
  }

  /// A dishonest stage: what it writes depends on how often it ran.
  private static final class CountingStage implements Stage {
    private final AtomicInteger runs = new AtomicInteger();

    @Override
    public String name() {
      return "count";
    }

    @Override
    public String folder() {
      return "corpus/count";
    }

    @Override
    public int version() {
      return 1;
    }

    @Override
    public List<Task> tasks(Workspace workspace) {
      return List.of(
          new Task(
              "all",
              List.of(workspace.resolve("corpus/words/a")),
              out -> {
                Files.writeString(out.resolve("count.txt"), "" + runs.incrementAndGet());
                return Task.Outcome.DONE;
              }));
    }
  }
}
