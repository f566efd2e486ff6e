package org.actant.audit.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.actant.audit.MadeUpRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs that a plan or the other variants let expect.
class MissingRunsTest {
  @TempDir Path folder;

  private void runs(String variant, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      new MadeUpRun()
          .task("train", 100, 50, 200)
          .write(folder.resolve(variant + "/results/run_" + i));
    }
  }

  @Test
  void aVariantWithFewerRunsThanTheOthersIsFound() throws IOException {
    runs("v0_baseline", 3);
    runs("v1_a", 3);
    runs("v2_b", 2);
    assertThat(Found.by("missing-runs", folder))
        .singleElement()
        .extracting(Finding::variant, Finding::observed)
        .containsExactly("v2_b", "2 runs");
  }

  @Test
  void aGapInTheNumbersOfVariantsIsANote() throws IOException {
    runs("v0_baseline", 2);
    runs("v1_a", 2);
    runs("v3_c", 2);
    assertThat(Found.by("missing-runs", folder))
        .singleElement()
        .extracting(Finding::severity, Finding::observed)
        .containsExactly(Severity.NOTE, "no v2");
  }

  @Test
  void aRunBesideTheFolderOfTheOthersIsANote() throws IOException {
    runs("v0_baseline", 3);
    new MadeUpRun().task("train", 100, 50, 200).write(folder.resolve("v0_baseline/run_9"));
    assertThat(Found.by("missing-runs", folder))
        .singleElement()
        .extracting(Finding::observed)
        .isEqualTo("1 of 4 runs lie outside of the folder with the others");
  }

  @Test
  void settingsWithoutARunAreFound() throws IOException {
    runs("v0_baseline", 2);
    Found.file(folder, "v1_a/config.yaml", "fp16: true");
    assertThat(Found.by("missing-runs", folder))
        .extracting(Finding::variant)
        .containsExactly("v1_a");
  }

  @Test
  void aBlockWithoutAConditionAndANumberWithoutARowAreFound() throws IOException {
    Found.file(
        folder,
        "trials.csv",
        "trial,block,condition,status,elapsed_s",
        "1,1,base,ok,2",
        "2,1,small,ok,2",
        "4,2,base,ok,2");
    assertThat(Found.by("missing-runs", folder))
        .extracting(Finding::where, Finding::observed)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("block 2", "without small"),
            org.assertj.core.groups.Tuple.tuple("numbers of trials", "no row for 3"));
  }

  @Test
  void completeRunsAreClean() throws IOException {
    runs("v0_baseline", 3);
    runs("v1_a", 3);
    runs("v2_b", 3);
    assertThat(Found.by("missing-runs", folder)).isEmpty();
  }
}
