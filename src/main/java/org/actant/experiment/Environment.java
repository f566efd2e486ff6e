package org.actant.experiment;

import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.actant.energy.Availability;
import org.actant.energy.Meter;
import org.actant.energy.Meters;
import org.actant.network.EngineReport;
import org.jspecify.annotations.Nullable;

/// Where and with what a run was measured.
///
/// @param cpu the processor's name as the kernel shows it
/// @param processors logical processors of this process
/// @param hypervisor whether the processor says that it is a virtual one
/// @param governor of the clock frequency; `unknown` where the kernel shows none, as in most
///   virtual machines
/// @param loadAverage of the last 1, 5 and 15 minutes when the run began
/// @param libraries the files that the engines came from
/// @param meters what each meter said of itself
/// @param engine the self-test of the training engine
record Environment(
    String cpu,
    List<String> cpuFlags,
    int processors,
    boolean hypervisor,
    String memory,
    String governor,
    String loadAverage,
    String os,
    String jdk,
    List<String> jvmArguments,
    SortedMap<String, String> libraries,
    SortedMap<String, MeterState> meters,
    @Nullable EngineReport engine) {
  private static final SortedMap<String, String> WITNESSES =
      new TreeMap<>(
          java.util.Map.of(
              "deeplearning4j", "org/deeplearning4j/nn/multilayer/MultiLayerNetwork.class",
              "nd4j", "org/nd4j/linalg/factory/Nd4j.class",
              "onnxruntime", "ai/onnxruntime/OrtEnvironment.class"));

  Environment {
    cpuFlags = List.copyOf(cpuFlags);
    jvmArguments = List.copyOf(jvmArguments);
    libraries = Collections.unmodifiableSortedMap(new TreeMap<>(libraries));
    meters = Collections.unmodifiableSortedMap(new TreeMap<>(meters));
  }

  /// @param detail resolution and scope, or why there is nothing
  record MeterState(String tier, boolean available, String detail) {}

  /// Describes this machine.
  static Environment here(List<String> jvmArguments, @Nullable EngineReport engine)
      throws IOException {
    List<String> cpuInfo = lines("/proc/cpuinfo");
    List<String> flags =
        field(cpuInfo, "flags")
            .or(() -> field(cpuInfo, "Features"))
            .map(f -> List.of(f.split(" ")))
            .orElse(List.of());
    return new Environment(
        field(cpuInfo, "model name").orElse(System.getProperty("os.arch", "unknown")),
        flags.stream().sorted().toList(),
        Runtime.getRuntime().availableProcessors(),
        flags.contains("hypervisor"),
        field(lines("/proc/meminfo"), "MemTotal").orElse("unknown"),
        first("/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor"),
        first("/proc/loadavg"),
        "%s %s %s"
            .formatted(
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                System.getProperty("os.arch")),
        "%s %s".formatted(System.getProperty("java.vm.name"), Runtime.version()),
        jvmArguments,
        jars(),
        meterStates(),
        engine);
  }

  /// Whether a run that began there may go on here: the same processor, system and libraries.
  boolean isSameMachineAs(Environment other) {
    return identity().equals(other.identity());
  }

  /// What makes this machine another than the next.
  String identity() {
    return String.join(
        "\n",
        cpu,
        String.join(" ", cpuFlags),
        String.valueOf(processors),
        memory,
        os,
        jdk,
        String.join(" ", jvmArguments),
        libraries.toString());
  }

  private static SortedMap<String, MeterState> meterStates() {
    var states = new TreeMap<String, MeterState>();
    for (Meter meter : Meters.all()) {
      states.put(
          meter.name(),
          switch (meter.availability()) {
            case Availability.Present(String detail) ->
                new MeterState(meter.tier().name(), true, detail);
            case Availability.Absent(String reason) ->
                new MeterState(meter.tier().name(), false, reason);
          });
    }
    return states;
  }

  /// The file name of the jar that holds each library, found without loading a class of it.
  private static SortedMap<String, String> jars() {
    var found = new TreeMap<String, String>();
    WITNESSES.forEach((library, witness) -> {
      URL place = Environment.class.getClassLoader().getResource(witness);
      String text = place == null ? "absent" : place.toString();
      int end = text.indexOf("!/");
      found.put(library, end < 0 ? text : text.substring(text.lastIndexOf('/', end) + 1, end));
    });
    return found;
  }

  private static Optional<String> field(List<String> lines, String key) {
    return lines.stream()
        .filter(line -> line.startsWith(key))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst();
  }

  private static String first(String file) throws IOException {
    return lines(file).stream().findFirst().orElse("unknown");
  }

  private static List<String> lines(String file) throws IOException {
    Path path = Path.of(file);
    return Files.isReadable(path) ? Files.readAllLines(path, StandardCharsets.UTF_8) : List.of();
  }
}
