package org.actant.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.actant.input.YamlValue;
import org.actant.workspace.Workspace;

/// How much one document may cost.
///
/// @param pages at most so many
/// @param chars at most so many UTF-16 units of text
/// @param time wall-clock time
/// @param memoryMb heap of the process that reads, in MiB
/// @param ocr whether pages that are pictures are recognized, where a program for it is installed
public record Limits(int pages, int chars, Duration time, int memoryMb, boolean ocr) {
  public static final Limits DEFAULT = new Limits(5_000, 20_000_000, Duration.ofSeconds(120), 1024);

  /// Where a workspace keeps limits of its own.
  public static final String FILE = "corpus/ingest.yaml";

  private static final int LEAST_MEMORY = 64;
  private static final int MOST = 1_000_000_000;

  public Limits(int pages, int chars, Duration time, int memoryMb) {
    this(pages, chars, time, memoryMb, true);
  }

  public Limits {
    if (pages < 1 || chars < 1 || !time.isPositive() || memoryMb < LEAST_MEMORY) {
      throw new IllegalArgumentException(
          "limits of %s pages, %s characters, %s, %s MiB".formatted(pages, chars, time, memoryMb));
    }
  }

  /// Reads the limits of a workspace; what its file does not say, and all where there is none, is
  /// as in [#DEFAULT].
  public static Limits read(Workspace workspace) throws IOException {
    Path file = workspace.resolve(FILE);
    if (!Files.exists(file)) {
      return DEFAULT;
    }
    YamlValue yaml =
        YamlValue.read(file)
            .allowKeys("max_pages", "max_chars", "max_seconds", "max_memory_mb", "ocr");
    return new Limits(
        integer(yaml, "max_pages", 1, DEFAULT.pages),
        integer(yaml, "max_chars", 1, DEFAULT.chars),
        Duration.ofSeconds(integer(yaml, "max_seconds", 1, (int) DEFAULT.time.toSeconds())),
        integer(yaml, "max_memory_mb", LEAST_MEMORY, DEFAULT.memoryMb),
        yaml.find("ocr").map(YamlValue::bool).orElse(DEFAULT.ocr));
  }

  /// Keeps these limits in a workspace, so that every later run uses the same.
  public void write(Workspace workspace) throws IOException {
    Path file = workspace.resolve(FILE);
    Path fresh = file.resolveSibling("ingest.yaml.new");
    Files.writeString(
        fresh,
        """
        # How much one document may cost; `actant corpus ingest --max-...` writes this file.
        max_pages: %s
        max_chars: %s
        max_seconds: %s
        max_memory_mb: %s
        ocr: %s
        """
            .formatted(pages, chars, time.toSeconds(), memoryMb, ocr),
        StandardCharsets.UTF_8);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static int integer(YamlValue yaml, String key, int least, int otherwise) {
    return yaml.find(key).map(value -> value.integer(least, MOST)).orElse(otherwise);
  }
}
