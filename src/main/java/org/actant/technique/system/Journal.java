package org.actant.technique.system;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Collectors;
import org.actant.input.InputException;

/// What settings were before they were changed: one line each, the knob and its value with a tab
/// between. Is on the disk before anything is changed.
final class Journal {
  private Journal() {}

  /// @param knob see [HostControl.Knob#id]
  record Entry(String knob, String value) {}

  static void write(Path file, List<Entry> entries) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.writeString(
        part,
        entries.stream()
            .map(entry -> entry.knob() + "\t" + entry.value() + "\n")
            .collect(Collectors.joining()),
        StandardCharsets.UTF_8);
    try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
  }

  static List<Entry> read(Path file) throws IOException {
    return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
        .map(line -> entry(file, line))
        .toList();
  }

  private static Entry entry(Path file, String line) {
    int tab = line.indexOf('\t');
    if (tab < 1) {
      throw new InputException(file, "the line `" + line + "`", "a knob and its old value");
    }
    return new Entry(line.substring(0, tab), line.substring(tab + 1));
  }
}
