package org.actant.energy.nvml;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.actant.energy.linux.Surroundings;
import org.jspecify.annotations.Nullable;

/// The library of the installed NVIDIA driver: looked for where the system's loader looks, then in
/// the folders where drivers, container runtimes and WSL put it.
///
/// Once found it stays loaded and in use until this program ends: where no daemon keeps the driver
/// awake, the first user of a board waits a second or two for it, and so would every meter.
final class NvmlLibrary implements NvmlSource {
  private static final List<String> FOLDERS =
      List.of(
          "/usr/lib/x86_64-linux-gnu",
          "/usr/lib/aarch64-linux-gnu",
          "/usr/lib64",
          "/usr/lib",
          "/usr/local/nvidia/lib64",
          "/usr/local/nvidia/lib",
          "/usr/lib/wsl/lib",
          "/run/opengl-driver/lib");

  private static @Nullable SymbolLookup inUse;

  private final Surroundings surroundings;

  NvmlLibrary(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public SymbolLookup symbols() throws IOException {
    synchronized (NvmlLibrary.class) {
      SymbolLookup known = inUse;
      if (known == null) {
        known = find();
        Nvml.open(known); // one user that never leaves
        inUse = known;
      }
      return known;
    }
  }

  private SymbolLookup find() throws IOException {
    boolean windows =
        System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("windows");
    String file = windows ? "nvml.dll" : "libnvidia-ml.so.1";
    return Stream.concat(
            Stream.of(file),
            FOLDERS.stream().map(folder -> folder + "/" + file).filter(NvmlLibrary::isThere))
        .map(NvmlLibrary::load)
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(() -> new IOException(absence(file)));
  }

  private static boolean isThere(String path) {
    return Files.exists(Path.of(path));
  }

  private static Optional<SymbolLookup> load(String name) {
    try {
      return Optional.of(
          name.startsWith("/")
              ? SymbolLookup.libraryLookup(Path.of(name), Arena.global())
              : SymbolLookup.libraryLookup(name, Arena.global()));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // the way in which Java says that it cannot be loaded
    }
  }

  private String absence(String file) {
    String hint =
        surroundings.container().isPresent()
            ? "; this is "
                + surroundings.container().get()
                + ": where the host has a GPU, start the container with it (docker run --gpus all)"
            : "";
    return "no NVIDIA driver here: " + file + " is not found" + hint;
  }
}
