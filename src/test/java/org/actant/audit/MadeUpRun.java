package org.actant.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A run as CodeCarbon would write it: a table of tasks, a summary row and scores. Everything is
/// consistent until a test changes a cell.
public final class MadeUpRun {
  /// Kilowatt hours in a joule.
  private static final double KWH = 1 / 3.6e6;

  public String processor = "AMD EPYC 9554P 64-Core Processor";
  public String region = "nova scotia";
  public double factorKgPerKwh = 0.3;
  public final List<Map<String, String>> tasks = new ArrayList<>();
  public final Map<String, String> summary = new LinkedHashMap<>();
  public final Map<String, String> scores = new LinkedHashMap<>();
  private LocalDateTime clock = LocalDateTime.of(2026, 3, 1, 8, 0, 0);
  private final Map<String, Double> sums = new LinkedHashMap<>();

  /// Adds a task whose columns of power are what its energy says.
  public MadeUpRun task(String name, double seconds, double cpuW, double gpuW) {
    return task(name, seconds, cpuW, gpuW, cpuW, gpuW);
  }

  /// Adds a task.
  ///
  /// @param cpuColumnW what the column of power says, beside the true mean
  public MadeUpRun task(
      String name, double seconds, double cpuW, double gpuW, double cpuColumnW, double gpuColumnW) {
    clock = clock.plusNanos((long) (seconds * 1e9) + 20_000_000L);
    double ramW = 10;
    double cpu = cpuW * seconds * KWH;
    double gpu = gpuW * seconds * KWH;
    double ram = ramW * seconds * KWH;
    double total = cpu + gpu + ram;
    var row = new LinkedHashMap<String, String>();
    row.put("task_name", name);
    row.put("timestamp", clock.withNano(0).toString());
    number(row, "duration", seconds);
    number(row, "emissions", total * factorKgPerKwh);
    number(row, "emissions_rate", total * factorKgPerKwh / seconds);
    number(row, "cpu_power", cpuColumnW);
    number(row, "gpu_power", gpuColumnW);
    number(row, "ram_power", ramW);
    number(row, "cpu_energy", cpu);
    number(row, "gpu_energy", gpu);
    number(row, "ram_energy", ram);
    number(row, "energy_consumed", total);
    facts(row);
    tasks.add(row);
    Map.of("duration", seconds, "cpu_energy", cpu, "gpu_energy", gpu, "ram_energy", ram)
        .forEach((column, value) -> sums.merge(column, value, Double::sum));
    sums.merge("energy_consumed", total, Double::sum);
    sums.merge("emissions", total * factorKgPerKwh, Double::sum);
    return this;
  }

  /// Adds the row of the whole run, as sums over the tasks.
  public MadeUpRun summed() {
    summary.put("timestamp", clock.withNano(0).toString());
    for (String column :
        List.of(
            "duration", "emissions", "cpu_energy", "gpu_energy", "ram_energy", "energy_consumed")) {
      number(summary, column, sum(column));
    }
    number(summary, "emissions_rate", sum("emissions") / sum("duration"));
    facts(summary);
    return this;
  }

  public MadeUpRun score(String metric, String value) {
    scores.put(metric, value);
    return this;
  }

  private double sum(String column) {
    return sums.getOrDefault(column, 0.0);
  }

  private void facts(Map<String, String> row) {
    row.put("country_name", "Canada");
    row.put("region", region);
    number(row, "emission_factor", factorKgPerKwh);
    row.put("factor_source", "made up");
    row.put("cpu_model", processor);
    row.put("gpu_count", "1");
    row.put("ram_total_size", "512");
    row.put("os", "Linux");
    row.put("pue", "1.0");
  }

  public double kilowattHours() {
    return sum("energy_consumed");
  }

  /// Writes the files of the run into a folder of its own.
  public void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("emissions_base_1.csv"), csv(tasks));
    if (!summary.isEmpty()) {
      Files.writeString(folder.resolve("emissions.csv"), csv(List.of(summary)));
    }
    if (!scores.isEmpty()) {
      Files.writeString(
          folder.resolve("test_metrics.json"),
          scores.entrySet().stream()
              .map(entry -> "  \"" + entry.getKey() + "\": " + entry.getValue())
              .collect(Collectors.joining(",\n", "{\n", "\n}\n")));
    }
  }

  private static String csv(List<Map<String, String>> rows) {
    return rows.stream()
        .map(row -> String.join(",", row.values()))
        .collect(Collectors.joining("\n", String.join(",", rows.getFirst().keySet()) + "\n", "\n"));
  }

  private static void number(Map<String, String> row, String column, double value) {
    row.put(column, String.valueOf(value));
  }
}
