package org.actant.energy.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// What is known of processors: `processors.csv` beside this class, facts re-tabulated from
///
/// - `codecarbon`: TDP from CodeCarbon v3.3.0, `codecarbon/data/hardware/cpu_power.csv`, 2026, MIT;
/// - `specpower`: cores and threads from results of SPECpower_ssj2008 as collected in
///   cloud-carbon-coefficients, `data/SPECpower-full-results.csv`, 2023, Apache-2.0;
/// - `green-algorithms`: TDP and cores from Green Algorithms v3.0, `data/latest/TDP_cpu.csv`, 2025,
///   CC BY 4.0 (Lannelongue, Grealey and Inouye, doi:10.1002/advs.202100707);
/// - `profile`: threads from CodeCarbon's load profiles of that processor, MIT.
///
/// Where two sources disagree about a TDP (six of the desktop processors), the Green Algorithms
/// figure stands if the row names that source.
public final class Processors {
  private static final Map<String, Processor> BY_KEY = read();

  private Processors() {}

  /// Returns the processor that the operating system calls by this name; nothing for a name that a
  /// hypervisor made up, such as `Intel(R) Xeon(R) Processor`.
  public static Optional<Processor> find(String modelName) {
    return Optional.ofNullable(BY_KEY.get(Processor.key(modelName)));
  }

  public static Collection<Processor> all() {
    return BY_KEY.values();
  }

  private static Map<String, Processor> read() {
    var processors = new LinkedHashMap<String, Processor>();
    var stream = Processors.class.getResourceAsStream("processors.csv");
    if (stream == null) {
      throw new IllegalStateException("processors.csv is not beside " + Processors.class);
    }
    try (var lines = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
      lines
          .lines()
          .skip(1)
          .map(Processors::row)
          .forEach(processor -> processors.put(Processor.key(processor.name()), processor));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Collections.unmodifiableMap(processors);
  }

  private static Processor row(String line) {
    String[] field = line.split(",", -1);
    return new Processor(
        field[0], Double.parseDouble(field[1]), count(field[2]), count(field[3]), field[4]);
  }

  private static OptionalInt count(String field) {
    return field.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(field));
  }
}
