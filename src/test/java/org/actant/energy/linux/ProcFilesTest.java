package org.actant.energy.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.actant.measure.Seconds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcFilesTest {
  @TempDir Path proc;

  @Test
  void findsTheTimesAfterANameWithSpacesAndParentheses() throws IOException {
    // fields of proc(5): 14 utime 250, 15 stime 50, 16 cutime 7, 17 cstime 3
    write("42/stat", "42 (a) b (c)) R 1 2 3 4 5 6 7 8 9 10 250 50 7 3 20 0 1 0 99\n");

    assertThat(new ProcFiles(proc).cpuTime(42)).isEqualTo(new Seconds(3.1));
  }

  @Test
  void leavesIdleTimeOutOfBusyTime() throws IOException {
    write("stat", "cpu  100 20 30 99999 8888 4 6 50 0 0\ncpu0 1 1 1 1 1 1 1 1 0 0\n");

    assertThat(new ProcFiles(proc).hostTime())
        .isEqualTo(new ProcFiles.HostTime(new Seconds(1.6), new Seconds(0.5)));
  }

  @Test
  void complainsAboutWhatIsNotProc() throws IOException {
    write("42/stat", "42 (java) R 1\n");
    write("stat", "nothing\n");

    assertThatThrownBy(() -> new ProcFiles(proc).cpuTime(42)).hasMessageContaining("field 14");
    assertThatThrownBy(() -> new ProcFiles(proc).hostTime()).hasMessageContaining("stat");
    assertThatThrownBy(() -> new ProcFiles(proc).cpuTime(43)).isInstanceOf(IOException.class);
  }

  private void write(String file, String text) throws IOException {
    Files.createDirectories(proc.resolve(file).getParent());
    Files.writeString(proc.resolve(file), text);
  }
}
