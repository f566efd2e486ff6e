package org.actant.energy.linux;

import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.actant.measure.Seconds;

/// CPU times from Linux' `/proc`, see proc(5). Times there are in clock ticks, 1/100 s on every
/// common system.
record ProcFiles(Path root) {
  private static final double TICKS_PER_SECOND = 100;

  /// Time of all processors of the machine.
  ///
  /// @param busy in user and kernel mode, for any process
  /// @param steal wanted by this machine and given to another by the hypervisor
  record HostTime(Seconds busy, Seconds steal) {}

  static ProcFiles ofThisMachine() {
    return new ProcFiles(Path.of("/proc"));
  }

  /// Returns the user and kernel time of a process with all its threads, also those that have
  /// ended, and of its children that have ended and were waited for.
  Seconds cpuTime(long pid) throws IOException {
    return new Seconds(stat(pid).all().totalS());
  }

  /// One process at one moment.
  ///
  /// @param startTicks when it was started; with the process id it tells processes apart
  /// @param state such as `R`, `S`, or `Z` for one that has ended and is not waited for yet
  /// @param own of its threads, also those that have ended
  /// @param waited of its children that have ended and were waited for
  record ProcessStat(
      long pid,
      String name,
      String state,
      long parent,
      long startTicks,
      CpuTimes own,
      CpuTimes waited) {
    CpuTimes all() {
      return own.plus(waited);
    }

    boolean hasEnded() {
      return state.equals("Z") || state.equals("X");
    }
  }

  ProcessStat stat(long pid) throws IOException {
    Path file = folder(pid).resolve("stat");
    String line = text(file);
    // the second field is the name in parentheses and may itself hold spaces and parentheses
    int open = line.indexOf('(');
    int close = line.lastIndexOf(')');
    if (open < 0 || close < open || close + 2 > line.length()) {
      throw new IOException(file + " has no name in parentheses");
    }
    String[] fields = line.substring(close + 2).strip().split(" ", -1);
    CpuTimes own = times(file, fields, 14);
    CpuTimes waited = times(file, fields, 16);
    return new ProcessStat(
        pid,
        line.substring(open + 1, close),
        fields[0],
        tick(file, fields, 4),
        tick(file, fields, 22),
        own,
        waited);
  }

  private static CpuTimes times(Path file, String[] fields, int number) throws IOException {
    return CpuTimes.ofSeconds(
        tick(file, fields, number) / TICKS_PER_SECOND,
        tick(file, fields, number + 1) / TICKS_PER_SECOND);
  }

  /// Returns a field by its number in proc(5); the third is the first after the name.
  private static long tick(Path file, String[] fields, int number) throws IOException {
    try {
      return Long.parseLong(fields[number - 3]);
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      throw new IOException(file + " has no number as field " + number, e);
    }
  }

  /// Returns the processes that the threads of a process have started and that are still there.
  List<Long> children(long pid) throws IOException {
    var children = new ArrayList<Long>();
    try (DirectoryStream<Path> threads = Files.newDirectoryStream(folder(pid).resolve("task"))) {
      for (Path thread : threads) {
        children.addAll(numbers(thread.resolve("children")));
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return children;
  }

  /// Returns the children of a process's first thread only: orphans that come to a subreaper come
  /// to its first thread.
  List<Long> orphans(long subreaper) throws IOException {
    return numbers(
        folder(subreaper).resolve("task").resolve(Long.toString(subreaper)).resolve("children"));
  }

  /// Reads a small file. Meters read many of them, and the streams of `java.nio` cost several times
  /// as much.
  static String text(Path file) throws IOException {
    try (var in = new FileInputStream(file.toString())) {
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  /// A thread that has ended in the meantime has no children any more.
  private static List<Long> numbers(Path file) throws IOException {
    try {
      String line = text(file).strip();
      return line.isEmpty()
          ? List.of()
          : Stream.of(line.split(" ", -1)).map(Long::valueOf).toList();
    } catch (FileNotFoundException e) {
      return List.of();
    } catch (NumberFormatException e) {
      throw new IOException(file + " holds no process ids", e);
    }
  }

  /// Memory of one process.
  ///
  /// @param residentBytes pages in memory now, shared ones counted whole
  /// @param peakBytes the most that were ever
  record Memory(long residentBytes, long peakBytes) {}

  /// @return empty for a process that has ended
  Optional<Memory> memory(long pid) throws IOException {
    long resident = -1;
    long peak = -1;
    for (String line : text(folder(pid).resolve("status")).split("\n", -1)) {
      if (line.startsWith("VmRSS:")) {
        resident = kibibytes(line);
      } else if (line.startsWith("VmHWM:")) {
        peak = kibibytes(line);
      }
    }
    return resident < 0 || peak < 0 ? Optional.empty() : Optional.of(new Memory(resident, peak));
  }

  /// Returns the proportional set size: resident pages, each divided by the number of processes
  /// that share it. The kernel walks all pages for it.
  long proportionalBytes(long pid) throws IOException {
    Path file = folder(pid).resolve("smaps_rollup");
    for (String line : text(file).split("\n", -1)) {
      if (line.startsWith("Pss:")) {
        return kibibytes(line);
      }
    }
    throw new IOException(file + " has no Pss");
  }

  private static long kibibytes(String line) throws IOException {
    try {
      return 1024 * Long.parseLong(line.replaceAll("\\D", ""));
    } catch (NumberFormatException e) {
      throw new IOException("no number in `" + line + "`", e);
    }
  }

  private Path folder(long pid) {
    return root.resolve(Long.toString(pid));
  }

  private static String firstLine(Path file) throws IOException {
    String text = text(file);
    int end = text.indexOf('\n');
    return end < 0 ? text : text.substring(0, end);
  }

  HostTime hostTime() throws IOException {
    Path file = root.resolve("stat");
    String[] field = firstLine(file).split(" +", -1);
    if (field.length < 9 || !field[0].equals("cpu")) {
      throw new IOException(file + " does not begin with the times of all processors");
    }
    try {
      // user, nice, system, (idle, iowait,) irq, softirq, steal
      long busy = 0;
      for (int i : new int[] {1, 2, 3, 6, 7}) {
        busy += Long.parseLong(field[i]);
      }
      return new HostTime(
          new Seconds(busy / TICKS_PER_SECOND),
          new Seconds(Long.parseLong(field[8]) / TICKS_PER_SECOND));
    } catch (NumberFormatException e) {
      throw new IOException(file + " holds no numbers in its first line", e);
    }
  }
}
