package org.actant.energy.tools;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.actant.energy.recording.Recording;
import org.actant.input.InputException;

/// All formats of other tools that can be read.
public final class ToolFormats {
  private static final List<ToolFormat> ALL =
      List.of(
          new CodeCarbonFormat(),
          new EnergiBridgeFormat(),
          new JoularJxFormat(),
          new KeplerFormat(),
          new NvidiaSmiFormat(),
          new PerfStatFormat(),
          new PowerJoularFormat(),
          new PtDaemonFormat(),
          new ScaphandreFormat(),
          new TurbostatFormat(),
          new ZeusFormat());

  private ToolFormats() {}

  /// All formats, by name.
  public static List<ToolFormat> all() {
    return ALL;
  }

  /// The formats that recognize a file by its content: one, or none for a file of no known tool.
  public static List<ToolFormat> recognizing(Path file) throws IOException {
    FileHead head = FileHead.of(file);
    return ALL.stream().filter(format -> format.recognizes(head)).toList();
  }

  /// Returns a format by its name.
  ///
  /// @throws InputException if there is none of this name
  public static ToolFormat named(String name) {
    return ALL.stream()
        .filter(format -> format.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new InputException("no format `" + name + "`; expected one of " + names()));
  }

  /// Reads a file of any of the formats.
  ///
  /// @throws InputException if it is of none
  public static List<Recording> read(Path file) throws IOException {
    List<ToolFormat> candidates = recognizing(file);
    if (candidates.size() != 1) {
      throw new InputException(
          file,
          candidates.isEmpty()
              ? "a file of no known tool"
              : "what may be " + candidates.stream().map(ToolFormat::name).toList(),
          "a file of one of "
              + names()
              + "; name the format to have it read as such, or say with --map what the columns of"
              + " another CSV are");
    }
    return candidates.getFirst().read(file);
  }

  private static String names() {
    return ALL.stream().map(ToolFormat::name).collect(Collectors.joining(", "));
  }
}
