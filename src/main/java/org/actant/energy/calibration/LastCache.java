package org.actant.energy.calibration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The size of the last cache, as Linux shows it for the first processor. In a virtual machine it
/// is that of the whole package.
final class LastCache {
  private static final Path CACHES = Path.of("/sys/devices/system/cpu/cpu0/cache");
  private static final long MIB = 1 << 20;

  private LastCache() {}

  /// Returns how much memory to stream through so that the cache does not hold it: four times its
  /// size, at least 64 MiB, at most 2 GiB and a sixteenth of the memory.
  static long streamBytes() {
    long largest = 32 * MIB; // where nothing is shown
    for (int index = 0; index < 8; index++) {
      Path size = CACHES.resolve("index" + index).resolve("size");
      if (Files.isReadable(size)) {
        try {
          largest =
              Math.max(largest, bytes(Files.readString(size, StandardCharsets.US_ASCII).strip()));
        } catch (IOException | NumberFormatException e) {
          continue; // this cache does not say
        }
      }
    }
    return Math.clamp(Math.min(4 * largest, memoryBytes() / 16), 64 * MIB, 2048 * MIB);
  }

  private static long memoryBytes() {
    try (var lines = Files.lines(Path.of("/proc/meminfo"), StandardCharsets.US_ASCII)) {
      return lines
          .filter(line -> line.matches("MemTotal: +\\d+ kB"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
          .findFirst()
          .orElse(0);
    } catch (IOException | UncheckedIOException e) {
      return 0; // the least is streamed then
    }
  }

  private static long bytes(String size) {
    return size.endsWith("K")
        ? Long.parseLong(size.substring(0, size.length() - 1)) << 10
        : size.endsWith("M")
            ? Long.parseLong(size.substring(0, size.length() - 1)) << 20
            : Long.parseLong(size);
  }
}
