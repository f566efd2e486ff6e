package org.actant.energy.linux;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
    Path file = root.resolve(Long.toString(pid)).resolve("stat");
    String line = Files.readString(file, StandardCharsets.ISO_8859_1);
    // the second field is the name in parentheses and may itself hold spaces and parentheses
    String[] fields = line.substring(line.lastIndexOf(')') + 2).strip().split(" ", -1);
    return new Seconds(
        (tick(file, fields, 14)
                + tick(file, fields, 15)
                + tick(file, fields, 16)
                + tick(file, fields, 17))
            / TICKS_PER_SECOND);
  }

  /// Returns a field by its number in proc(5); the third is the first after the name.
  private static long tick(Path file, String[] fields, int number) throws IOException {
    try {
      return Long.parseLong(fields[number - 3]);
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      throw new IOException(file + " has no number as field " + number, e);
    }
  }

  HostTime hostTime() throws IOException {
    Path file = root.resolve("stat");
    String first;
    try (var lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
      first = String.valueOf(lines.readLine());
    }
    String[] field = first.split(" +", -1);
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
