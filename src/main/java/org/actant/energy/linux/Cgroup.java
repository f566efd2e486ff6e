package org.actant.energy.linux;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A control group (cgroup v2) made for one command: everything that the command starts is in it,
/// daemons too, and its CPU time is counted by the kernel as it is spent. Root may make one
/// everywhere, others below a group that is theirs, as under systemd's user sessions.
///
/// See the kernel's Documentation/admin-guide/cgroup-v2.rst; `cpu.stat` is there without any
/// controller.
record Cgroup(Path folder) implements AutoCloseable {
  /// Makes a group below this process's own and puts a process into it; empty where that is not
  /// permitted or there is no cgroup v2.
  static Optional<Cgroup> around(long pid) {
    try {
      Optional<Path> own = own(Path.of("/proc/self"));
      if (own.isEmpty()) {
        return Optional.empty();
      }
      Path folder = own.get().resolve("actant-" + pid);
      Files.createDirectory(folder);
      var group = new Cgroup(folder);
      try {
        group.take(pid);
        var _ = group.cpuTimes();
        return Optional.of(group);
      } catch (IOException e) {
        Files.deleteIfExists(folder);
        throw e;
      }
    } catch (IOException e) {
      return Optional.empty(); // not permitted: the tree is followed by /proc
    }
  }

  /// Returns the folder of the group that a process is in.
  ///
  /// @param process its folder in /proc
  static Optional<Path> own(Path process) throws IOException {
    String name =
        lines(process.resolve("cgroup")).stream()
            .filter(line -> line.startsWith("0::/"))
            .map(line -> line.substring("0::/".length()))
            .findFirst()
            .orElse("");
    return lines(process.resolve("mounts")).stream()
        .map(line -> line.split(" ", -1))
        .filter(field -> field.length > 2 && field[2].equals("cgroup2"))
        .map(field -> Path.of(field[1]).resolve(name))
        .filter(Files::isDirectory)
        .findFirst();
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.readAllLines(file, StandardCharsets.UTF_8);
  }

  /// Moves a process here; what it starts from now on is here, too.
  void take(long pid) throws IOException {
    Files.writeString(folder.resolve("cgroup.procs"), pid + "\n");
  }

  /// Returns the time of everything that ever ran here.
  CpuTimes cpuTimes() throws IOException {
    Path file = folder.resolve("cpu.stat");
    long user = -1;
    long system = -1;
    for (String line : ProcFiles.text(file).split("\n", -1)) {
      int space = line.indexOf(' ');
      switch (line.substring(0, Math.max(0, space))) {
        case "user_usec" -> user = Long.parseLong(line.substring(space + 1));
        case "system_usec" -> system = Long.parseLong(line.substring(space + 1));
        default -> {}
      }
    }
    if (user < 0 || system < 0) {
      throw new IOException(file + " has no user_usec and system_usec");
    }
    return new CpuTimes(user, system);
  }

  List<Long> processes() throws IOException {
    var pids = new ArrayList<Long>();
    for (String line : ProcFiles.text(folder.resolve("cgroup.procs")).split("\n", -1)) {
      if (!line.isEmpty()) {
        pids.add(Long.valueOf(line));
      }
    }
    return pids;
  }

  /// Removes the group; processes that are still in it go to the group above.
  @Override
  public void close() throws IOException {
    var above = new Cgroup(folder.resolveSibling("").normalize());
    for (long pid : processes()) {
      try {
        above.take(pid);
      } catch (IOException e) {
        // it ended in the meantime
      }
    }
    Files.deleteIfExists(folder);
  }
}
