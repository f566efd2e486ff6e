package org.actant.energy.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GatedProcessTest {
  @TempDir Path folder;

  @BeforeEach
  void onLinux() {
    assumeThat(Path.of("/proc/self/task")).as("needs Linux").exists();
  }

  @Test
  void nothingRunsBeforeTheGateOpens() throws Exception {
    Path witness = folder.resolve("ran");
    try (var process = GatedProcess.start(List.of("touch", witness.toString()), false)) {
      Thread.sleep(100);
      assertThat(witness).doesNotExist();
      process.open();
      process.awaitEnd();
      assertThat(witness).exists();
      assertThat(process.reap().exitStatus()).isZero();
    }
  }

  @Test
  void wordsOfTheCommandAreNotInterpreted() throws IOException {
    Path file = folder.resolve("a b; $(touch x) `y` 'z' *");
    try (var process = GatedProcess.start(List.of("touch", file.toString()), false)) {
      process.open();
      process.awaitEnd();
      assertThat(process.reap().exitStatus()).isZero();
    }
    assertThat(file).exists();
  }

  @Test
  void itsPeakMemoryIsNotThatOfThisProcess() throws IOException {
    try (var process = GatedProcess.start(List.of("true"), false)) {
      process.open();
      process.awaitEnd();
      assertThat(process.reap().usage().peakBytes()).isBetween(100_000L, 20_000_000L);
    }
  }

  @Test
  void leavesNoFilesAndNoProcessBehind() throws IOException {
    Path marks;
    long pid;
    try (var process = GatedProcess.start(List.of("sleep", "100"), false)) {
      marks = process.marks();
      pid = process.pid();
      process.open();
    }
    assertThat(marks.getParent()).doesNotExist();
    assertThat(ProcessHandle.of(pid)).isEmpty();
  }

  @Test
  void aProgramIsSoughtAsAShellDoes() throws IOException {
    Path there = Files.createFile(folder.resolve("there"));
    Path program = Files.createFile(folder.resolve("program"));
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    String path = folder + ":/nowhere";

    assertThat(GatedProcess.findProgram("program", path)).isEmpty();
    assertThat(GatedProcess.findProgram(program.toString(), path)).isEmpty();
    assertThat(status("there", path)).isEqualTo(126);
    assertThat(status(there.toString(), path)).isEqualTo(126);
    assertThat(status(folder.toString(), path)).isEqualTo(126);
    assertThat(status("absent", path)).isEqualTo(127);
    assertThat(status("./absent", path)).isEqualTo(127);
  }

  private static int status(String name, String path) {
    return GatedProcess.findProgram(name, path).orElseThrow().exitStatus();
  }
}
