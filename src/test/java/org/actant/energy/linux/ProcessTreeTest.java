package org.actant.energy.linux;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.actant.energy.linux.ProcFiles.ProcessStat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessTreeTest {
  private static final int ROOT = 10;

  @TempDir Path proc;
  private ProcessTree tree;

  @BeforeEach
  void begin() {
    tree = new ProcessTree(new ProcFiles(proc), ROOT, Optional.empty(), ProcessTree.NO_REAPER);
  }

  @Test
  void sumsAllDescendants() throws IOException {
    process(ROOT, 1, 100, 0, "11 12");
    process(11, ROOT, 200, 0, "13");
    process(12, ROOT, 300, 0, "");
    process(13, 11, 400, 0, "");

    assertThat(totalAfterALook()).isEqualTo(10);
  }

  @Test
  void whatAChildLeavesToItsParentIsCountedOnce() throws IOException {
    process(ROOT, 1, 100, 0, "11");
    process(11, ROOT, 200, 0, "");
    assertThat(totalAfterALook()).isEqualTo(3);

    gone(11);
    process(ROOT, 1, 100, 250, "");
    assertThat(totalAfterALook()).isEqualTo(3.5);
  }

  @Test
  void aGrandchildAndItsParentThatEndTogetherAreCountedOnce() throws IOException {
    process(ROOT, 1, 100, 0, "11");
    process(11, ROOT, 200, 0, "12");
    process(12, 11, 300, 0, "");
    assertThat(totalAfterALook()).isEqualTo(6);

    gone(11);
    gone(12);
    process(ROOT, 1, 100, 500, "");
    assertThat(totalAfterALook()).isEqualTo(6);
  }

  @Test
  void whatNobodyWaitedForStaysAsItWasLastSeen() throws IOException {
    process(ROOT, 1, 100, 0, "11");
    process(11, ROOT, 200, 0, "");
    assertThat(totalAfterALook()).isEqualTo(3);

    gone(11);
    process(ROOT, 1, 150, 0, "");
    assertThat(totalAfterALook()).isEqualTo(3.5);
    assertThat(totalAfterALook()).as("and not again at every look").isEqualTo(3.5);
  }

  @Test
  void aDaemonIsFollowedAfterItsParentHasGone() throws IOException {
    process(ROOT, 1, 100, 0, "11");
    process(11, ROOT, 0, 0, "12");
    process(12, 11, 50, 0, "");
    assertThat(totalAfterALook()).isEqualTo(1.5);

    gone(11);
    process(ROOT, 1, 100, 0, "");
    process(12, 1, 250, 0, "");
    assertThat(totalAfterALook()).isEqualTo(3.5);
    assertThat(tree.living().stream().map(ProcessStat::pid)).containsExactly(10L, 12L);
  }

  @Test
  void anotherProcessWithTheSameNumberIsNotFollowed() throws IOException {
    process(ROOT, 1, 100, 0, "11");
    process(11, ROOT, 100, 0, "");
    assertThat(totalAfterALook()).isEqualTo(2);

    process(ROOT, 1, 100, 100, "");
    stat(11, 1, 77_000, 0, 999);
    assertThat(totalAfterALook()).isEqualTo(2);
  }

  private double totalAfterALook() throws IOException {
    tree.update();
    return tree.total().totalS();
  }

  private void process(int pid, int parent, int ticks, int waitedTicks, String children)
      throws IOException {
    stat(pid, parent, ticks, waitedTicks, pid);
    Path task = Files.createDirectories(proc.resolve(pid + "/task/" + pid));
    Files.writeString(task.resolve("children"), children + " ");
  }

  private void stat(int pid, int parent, int ticks, int waitedTicks, int startTicks)
      throws IOException {
    Files.createDirectories(proc.resolve("" + pid));
    Files.writeString(
        proc.resolve(pid + "/stat"),
        "%s (a) S %s 3 4 5 6 7 8 9 10 11 %s 0 %s 0 20 0 1 0 %s\n"
            .formatted(pid, parent, ticks, waitedTicks, startTicks));
  }

  private void gone(int pid) throws IOException {
    try (Stream<Path> files = Files.walk(proc.resolve("" + pid))) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
