package org.actant.energy.recording;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.actant.input.InputException;
import org.actant.table.Csv;

/// Recordings on disk: `.json` keeps all of one, `.csv` its windows.
public final class RecordingFile {
  private static final long LARGEST_BYTES = 512L << 20;

  private RecordingFile() {}

  /// @throws InputException if the ending is neither `.json` nor `.csv`
  public static void checkEnding(Path file) {
    if (!isCsv(file) && !isJson(file)) {
      throw new InputException(file, "this ending", "a file that ends in .json or .csv");
    }
  }

  public static void write(Path file, Recording recording) throws IOException {
    checkEnding(file);
    if (isCsv(file)) {
      Csv.write(file, RecordingCsv.table(recording));
    } else {
      Files.writeString(file, RecordingJson.text(recording), StandardCharsets.UTF_8);
    }
  }

  public static Recording read(Path file) throws IOException {
    checkEnding(file);
    long size = Files.size(file);
    if (size > LARGEST_BYTES) {
      throw new InputException(file, size + " bytes", LARGEST_BYTES + " at most");
    }
    try {
      return isCsv(file)
          ? RecordingCsv.read(file)
          : RecordingJson.parse(file, Files.readString(file, StandardCharsets.UTF_8));
    } catch (CharacterCodingException e) {
      throw new InputException(file, "bytes that are no UTF-8", "text in UTF-8");
    }
  }

  /// Returns the recording as it is written to a `.json` file.
  public static String json(Recording recording) {
    return RecordingJson.text(recording);
  }

  private static boolean isCsv(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
  }

  private static boolean isJson(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
  }
}
