package org.actant.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.actant.input.Json;
import org.actant.input.UnavailableException;
import org.actant.network.NativeOptions;

/// A program that a benchmark starts anew for every round.
///
/// @param name for people
/// @param seconds how long one round is meant to take
record BenchmarkEngine(
    String name, List<String> command, Map<String, String> environment, int seconds) {
  private static final String SCRIPT = "src/bench/python/train_cnn.py";
  private static final String THREADS = "OMP_NUM_THREADS";
  private static final int SLACK_SECONDS = 240;

  /// DL4J as `nd4j-native` alone brings it: the plain native library, and a JVM without any option,
  /// so no layer helpers.
  static BenchmarkEngine asShipped(int seconds, int threads) throws IOException {
    List<String> plain = classPath().stream().filter(entry -> !entry.contains("onednn")).toList();
    return java(
        "DL4J as shipped", plain, List.of(), plainEnvironment(threads), "training", seconds);
  }

  /// DL4J in a JVM with the options that this program gives to every training.
  static BenchmarkEngine revived(int seconds, int threads) throws IOException {
    return java(
        "DL4J revived",
        classPath(),
        NativeOptions.jvmArguments(),
        NativeOptions.environment(threads),
        "training",
        seconds);
  }

  /// The same network in PyTorch.
  static BenchmarkEngine pytorch(int seconds, int threads) {
    List<String> command =
        List.of(python(), script().toString(), String.valueOf(seconds), String.valueOf(threads));
    return new BenchmarkEngine("PyTorch", command, plainEnvironment(threads), seconds);
  }

  /// Runs one round of the inference benchmark.
  static List<BenchmarkRound.Served> serve(int seconds, int threads) throws IOException {
    Map<String, String> environment = NativeOptions.environment(threads);
    BenchmarkEngine engine =
        java(
            "inference",
            classPath(),
            NativeOptions.jvmArguments(),
            environment,
            "inference",
            seconds);
    return List.of(
        Json.parse(Path.of("inference"), 1, engine.lastLine(), BenchmarkRound.Served[].class));
  }

  BenchmarkRound.Rate run() throws IOException {
    return Json.parse(Path.of(name), 1, lastLine(), BenchmarkRound.Rate.class);
  }

  private static BenchmarkEngine java(
      String name,
      List<String> classPath,
      List<String> options,
      Map<String, String> environment,
      String benchmark,
      int seconds) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("-cp");
    command.add(String.join(File.pathSeparator, classPath));
    command.add(BenchmarkRound.class.getName());
    command.addAll(
        List.of(benchmark, String.valueOf(seconds), environment.getOrDefault(THREADS, "1")));
    return new BenchmarkEngine(name, command, environment, seconds);
  }

  private static Map<String, String> plainEnvironment(int threads) {
    return Map.of(THREADS, String.valueOf(threads));
  }

  /// Returns the class path of this process, with what the manifests of its jars add.
  private static List<String> classPath() throws IOException {
    var entries = new ArrayList<String>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      entries.add(entry);
      if (entry.endsWith(".jar")) {
        entries.addAll(manifestClassPath(Path.of(entry)));
      }
    }
    return entries;
  }

  private static List<String> manifestClassPath(Path jar) throws IOException {
    try (var file = new JarFile(jar.toFile())) {
      Manifest manifest = file.getManifest();
      String listed =
          manifest == null
              ? null
              : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
      return listed == null
          ? List.of()
          : Stream.of(listed.split(" ", -1))
              .map(url -> Path.of(jar.toUri().resolve(url)).toString())
              .toList();
    }
  }

  /// Runs the program to its end and returns its last line.
  private String lastLine() throws IOException {
    Path out = Files.createTempFile("actant-benchmark", ".out");
    Path err = Files.createTempFile("actant-benchmark", ".err");
    try {
      var builder =
          new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
      builder.environment().putAll(environment);
      Process process = builder.start();
      if (!waitFor(process) || process.exitValue() != 0) {
        throw new UnavailableException(name + " did not finish its round: " + end(err));
      }
      return Files.readString(out, StandardCharsets.UTF_8)
          .strip()
          .lines()
          .reduce("", (_, line) -> line);
    } finally {
      Files.deleteIfExists(out);
      Files.deleteIfExists(err);
    }
  }

  private boolean waitFor(Process process) {
    try {
      if (process.waitFor(seconds + SLACK_SECONDS, TimeUnit.SECONDS)) {
        return true;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
    return false;
  }

  private static String end(Path err) throws IOException {
    List<String> lines = Files.readString(err, StandardCharsets.UTF_8).lines().toList();
    return String.join(" | ", lines.subList(Math.max(0, lines.size() - 3), lines.size()));
  }

  /// The first Python that has PyTorch.
  private static String python() {
    for (String python : List.of("python3", "/usr/bin/python3")) {
      try {
        Process process =
            new ProcessBuilder(python, "-c", "import torch")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() == 0) {
          return python;
        }
      } catch (IOException e) {
        // there is no such program: try the next
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    throw new UnavailableException(
        "no python3 with PyTorch is on this machine; install Debian's python3-torch, or leave out"
            + " --pytorch");
  }

  /// The script lies in the source tree, above the folder of the program.
  private static Path script() {
    for (Path start : List.of(Path.of(""), programFolder())) {
      for (Path folder = start.toAbsolutePath(); folder != null; folder = folder.getParent()) {
        if (Files.isRegularFile(folder.resolve(SCRIPT))) {
          return folder.resolve(SCRIPT);
        }
      }
    }
    throw new UnavailableException(
        SCRIPT + " is not here; run this from a clone of the repository");
  }

  private static Path programFolder() {
    return Path.of(System.getProperty("java.class.path").split(File.pathSeparator, -1)[0]);
  }
}
