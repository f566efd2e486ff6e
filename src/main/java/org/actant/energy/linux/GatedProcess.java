package org.actant.energy.linux;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A command that waits behind a gate until everybody who watches it is in place. It has the
/// standard streams, the process group and the terminal of this process, as under time(1).
///
/// A shell forks a copy of itself that waits for one line of a first-in-first-out file and then
/// becomes the command; the words of the command reach it as arguments and are not interpreted. The
/// first shell is killed before the gate opens, so the command becomes a child of this process
/// (which is a subreaper), and wait4(2) tells its own figures. A process that Java starts directly
/// would share this process's memory for a moment, and the kernel would count that as its peak.
public final class GatedProcess implements AutoCloseable {
  private static final String GATE = "(read -r _ <\"$0\" && exec \"$@\"); exit $?";
  private static final String GATE_WITH_DESCRIPTOR =
      "(read -r _ <\"$0\" && exec 3>\"$ACTANT_WINDOWS\" \"$@\"); exit $?";
  private static final Pattern SHELL_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final Path BASH = Path.of("/bin/bash");
  private static final long FORK_LIMIT_NANOS = 10_000_000_000L;

  private final long pid;
  private final Path folder;
  private final RandomAccessFile gate;
  private final Optional<Cgroup> group;
  private final List<String> notes;
  private @Nullable Ended ended;

  private GatedProcess(
      long pid, Path folder, RandomAccessFile gate, Optional<Cgroup> group, List<String> notes) {
    this.pid = pid;
    this.folder = folder;
    this.gate = gate;
    this.group = group;
    this.notes = notes;
  }

  /// The name of the variable that holds the file for window marks.
  public static final String WINDOWS_VARIABLE = "ACTANT_WINDOWS";

  /// Starts a command behind the gate.
  ///
  /// @param command its program must be there: see [#findProgram]
  /// @param descriptor whether the command finds its marks' file open as descriptor 3
  public static GatedProcess start(List<String> command, boolean descriptor) throws IOException {
    return start(command, descriptor, true);
  }

  /// Where a command runs that has no terminal: it reads nothing.
  ///
  /// @param environment variables to add to those of this process
  /// @param folder the command's working folder
  /// @param log takes what it writes to its standard output and error
  public record Place(Map<String, String> environment, Path folder, Path log) {
    public Place {
      environment = Map.copyOf(environment);
    }

    private ProcessBuilder builder() {
      var builder =
          new ProcessBuilder()
              .directory(folder.toFile())
              .redirectInput(new File("/dev/null"))
              .redirectErrorStream(true)
              .redirectOutput(log.toFile());
      builder.environment().putAll(environment);
      return builder;
    }
  }

  /// Starts a command behind the gate, at a place of its own.
  public static GatedProcess start(List<String> command, Place place) throws IOException {
    return start(command, false, true, place.builder());
  }

  /// @param grouped whether a cgroup is made for it where that is possible
  static GatedProcess start(List<String> command, boolean descriptor, boolean grouped)
      throws IOException {
    return start(command, descriptor, grouped, new ProcessBuilder().inheritIO());
  }

  private static GatedProcess start(
      List<String> command, boolean descriptor, boolean grouped, ProcessBuilder builder)
      throws IOException {
    Posix.becomeSubreaper();
    Path folder = Files.createTempDirectory("actant-meter");
    Path fifo = folder.resolve("gate");
    Path marks = folder.resolve("windows");
    Posix.mkfifo(fifo);
    Posix.mkfifo(marks);
    builder.environment().put(WINDOWS_VARIABLE, marks.toString());
    var notes = new ArrayList<String>();
    String shell = shell(builder.environment(), notes);
    var words = new ArrayList<String>();
    words.addAll(List.of(shell, "-c", descriptor ? GATE_WITH_DESCRIPTOR : GATE, fifo.toString()));
    words.addAll(command);
    // open for both directions: neither side waits for the other
    var gate = new RandomAccessFile(fifo.toFile(), "rw");
    Process launcher = builder.command(words).start();
    try {
      long pid = child(launcher);
      Optional<Cgroup> group = grouped ? Cgroup.around(pid) : Optional.empty();
      return new GatedProcess(pid, folder, gate, group, notes);
    } catch (IOException | RuntimeException e) {
      gate.close();
      delete(folder);
      throw e;
    } finally {
      launcher.destroyForcibly();
      awaitQuietly(launcher);
    }
  }

  /// Looks for a program as a shell does.
  ///
  /// @return the exit status and message of a shell that cannot start it; empty if it can be
  ///   started
  public static Optional<NotStarted> findProgram(String name, @Nullable String searchPath) {
    if (name.contains("/")) {
      Path file = Path.of(name);
      return Files.notExists(file)
          ? Optional.of(new NotStarted(127, name + ": no such file"))
          : isProgram(file)
              ? Optional.empty()
              : Optional.of(new NotStarted(126, name + ": not a program that may be run"));
    }
    String path = searchPath == null || searchPath.isEmpty() ? "/usr/bin:/bin" : searchPath;
    boolean found = false;
    for (String folder : path.split(File.pathSeparator, -1)) {
      Path file = Path.of(folder).resolve(name);
      if (isProgram(file)) {
        return Optional.empty();
      }
      found |= Files.isRegularFile(file);
    }
    return Optional.of(
        found
            ? new NotStarted(126, name + ": not a program that may be run")
            : new NotStarted(127, name + ": command not found"));
  }

  /// Why a command cannot be started.
  public record NotStarted(int exitStatus, String message) {}

  private static boolean isProgram(Path file) {
    return Files.isRegularFile(file) && Files.isExecutable(file);
  }

  /// Some shells drop variables whose names they could not use themselves; Bash keeps them.
  private static String shell(Map<String, String> environment, List<String> notes) {
    List<String> odd =
        environment.keySet().stream()
            .filter(name -> !SHELL_NAME.matcher(name).matches())
            .sorted()
            .toList();
    if (odd.isEmpty()) {
      return "/bin/sh";
    }
    if (Files.isExecutable(BASH)) {
      return BASH.toString();
    }
    notes.add("the command may not see the environment variables " + String.join(", ", odd));
    return "/bin/sh";
  }

  private static long child(Process launcher) throws IOException {
    long begun = System.nanoTime();
    while (launcher.isAlive() && System.nanoTime() - begun < FORK_LIMIT_NANOS) {
      Optional<ProcessHandle> child = launcher.children().findFirst();
      if (child.isPresent()) {
        return child.get().pid();
      }
      LockSupport.parkNanos(500_000);
    }
    throw new IOException("the shell that starts the command did not get ready");
  }

  private static void awaitQuietly(Process process) {
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  public long pid() {
    return pid;
  }

  /// The first-in-first-out file that takes the command's window marks.
  public Path marks() {
    return folder.resolve("windows");
  }

  /// The control group made for the command, where that was possible.
  Optional<Cgroup> group() {
    return group;
  }

  /// What a reader must know of how the command was started.
  public List<String> notes() {
    return notes;
  }

  /// Opens the gate: the command begins.
  public void open() throws IOException {
    gate.write("\n".getBytes(StandardCharsets.US_ASCII));
  }

  /// Waits until the command has ended. Its figures can then still be read, until [#reap].
  public void awaitEnd() throws IOException {
    Posix.awaitEnd(pid);
  }

  /// Lets the ended command go, and returns how it ended and what it used.
  public Ended reap() throws IOException {
    if (ended == null) {
      ended = Posix.reap(pid);
    }
    return ended;
  }

  /// Sends the command a signal, unless it was let go already.
  public void signal(int signal) throws IOException {
    if (ended == null) {
      Posix.kill(pid, signal);
    }
  }

  /// Sends a signal to several processes, as far as they are there.
  public void signal(List<Long> pids, int signal) {
    for (long one : pids) {
      try {
        Posix.kill(one, signal);
      } catch (IOException e) {
        // it has ended in the meantime
      }
    }
  }

  /// Removes the files, and kills the command if it still waits or runs.
  @Override
  public void close() throws IOException {
    if (ended == null) {
      Posix.kill(pid, 9);
      Posix.awaitEnd(pid);
      ended = Posix.reap(pid);
    }
    if (group.isPresent()) {
      group.get().close();
    }
    gate.close();
    delete(folder);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
