package org.actant.energy.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CgroupTest {
  @TempDir Path folder;

  @Test
  void isFoundWhereTheSecondVersionIsMountedBesideTheFirst() throws IOException {
    Path mount = Files.createDirectories(folder.resolve("unified"));
    Path own = Files.createDirectories(mount.resolve("user.slice/app"));
    Files.writeString(folder.resolve("cgroup"), "2:cpu:/other\n0::/user.slice/app\n");
    Files.writeString(
        folder.resolve("mounts"),
        "cgroup /sys/fs/cgroup/cpu cgroup rw 0 0\ncgroup2 " + mount + " cgroup2 rw 0 0\n");

    assertThat(Cgroup.own(folder)).contains(own);
    Files.writeString(folder.resolve("mounts"), "cgroup /sys/fs/cgroup/cpu cgroup rw 0 0\n");
    assertThat(Cgroup.own(folder)).isEmpty();
  }

  @Test
  void tellsTheTimeOfEverythingThatEverRanInIt() throws IOException {
    Files.writeString(
        folder.resolve("cpu.stat"), "usage_usec 3500000\nuser_usec 3000000\nsystem_usec 500000\n");

    assertThat(new Cgroup(folder).cpuTimes()).isEqualTo(new CpuTimes(3_000_000, 500_000));
    Files.writeString(folder.resolve("cpu.stat"), "usage_usec 1\n");
    assertThatThrownBy(() -> new Cgroup(folder).cpuTimes()).hasMessageContaining("user_usec");
  }
}
