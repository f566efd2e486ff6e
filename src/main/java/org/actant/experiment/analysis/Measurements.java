package org.actant.experiment.analysis;

import org.actant.experiment.RawTables;
import org.actant.experiment.RunFolder;
import org.actant.experiment.Study;
import org.actant.experiment.Trial;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.actant.table.Table;

/// The raw rows of a run as values: what is read before anything is computed.
///
/// @param failed failed trials by condition
record Measurements(Study study, List<Served> served, SortedMap<String, Integer> failed) {
  Measurements {
    served = List.copyOf(served);
  }

  /// A window's row. A figure that no meter had is empty.
  record Window(
      String name,
      double elapsedS,
      long items,
      OptionalDouble cpuS,
      OptionalDouble instructions,
      OptionalDouble raplJ,
      OptionalDouble hostBusyS,
      OptionalDouble hostStealS) {

    /// How many processors were at work for others, or taken away by the hypervisor, during the
    /// window.
    OptionalDouble neighbors() {
      if (cpuS.isEmpty() || hostBusyS.isEmpty() || hostStealS.isEmpty() || elapsedS <= 0) {
        return OptionalDouble.empty();
      }
      double others = hostBusyS.getAsDouble() - cpuS.getAsDouble() + hostStealS.getAsDouble();
      return OptionalDouble.of(Math.max(0, others) / elapsedS);
    }
  }

  /// A trial of a condition that was done, with the windows of the training of its block's network.
  record Served(
      int block,
      String condition,
      double accuracy,
      double constantAccuracy,
      double latencyP50Ms,
      long sizeBytes,
      long parameters,
      double parityMaxAbs,
      boolean real,
      String engine,
      List<Label> labels,
      List<Window> windows,
      List<Window> training) {
    Served {
      labels = List.copyOf(labels);
      windows = List.copyOf(windows);
      training = List.copyOf(training);
    }

    List<Window> windows(String name) {
      return windows.stream().filter(window -> window.name.equals(name)).toList();
    }
  }

  /// How the test images of one class were named.
  record Label(int label, long n, long correct) {
    double accuracy() {
      return n == 0 ? Double.NaN : (double) correct / n;
    }
  }

  static Measurements read(RunFolder run) throws IOException {
    return of(
        run.study(),
        run.read(RawTables.TRIALS),
        run.read(RawTables.WINDOWS),
        run.read(RawTables.CLASSES));
  }

  static Measurements of(Study study, Table trials, Table windows, Table classes) {
    Map<String, List<Window>> windowsOf = windows(windows);
    Map<String, List<Label>> labelsOf = labels(classes);
    Map<String, List<Window>> trainingOf = new HashMap<>();
    var served = new ArrayList<Served>();
    var failed = new TreeMap<String, Integer>();
    for (int row = 0; row < trials.rows().size(); row++) {
      String condition = trials.get(row, "condition");
      String block = trials.get(row, "block");
      String number = trials.get(row, "trial");
      if (!trials.get(row, "status").equals("ok")) {
        failed.merge(condition, 1, Integer::sum);
      } else if (condition.equals(Trial.TRAINING)) {
        // trained again after its network was lost: the windows of both trainings are as good; the
        // last one counts
        trainingOf.put(block, windowsOf.getOrDefault(number, List.of()));
      } else {
        served.add(
            new Served(
                Integer.parseInt(block),
                condition,
                number(trials, row, "accuracy"),
                number(trials, row, "constant_accuracy"),
                number(trials, row, "latency_p50_ms"),
                Long.parseLong(trials.get(row, "size_bytes")),
                Long.parseLong(trials.get(row, "parameters")),
                number(trials, row, "parity_max_abs"),
                Boolean.parseBoolean(trials.get(row, "real")),
                trials.get(row, "engine"),
                labelsOf.getOrDefault(number, List.of()),
                windowsOf.getOrDefault(number, List.of()),
                trainingOf.getOrDefault(block, List.of())));
      }
    }
    return new Measurements(study, served, failed);
  }

  /// The done trials of a condition, by block.
  List<Served> of(String condition) {
    return served.stream()
        .filter(trial -> trial.condition.equals(condition))
        .sorted(java.util.Comparator.comparingInt(Served::block))
        .toList();
  }

  private static Map<String, List<Window>> windows(Table table) {
    var windows = new HashMap<String, List<Window>>();
    for (int row = 0; row < table.rows().size(); row++) {
      windows
          .computeIfAbsent(table.get(row, "trial"), _ -> new ArrayList<>())
          .add(
              new Window(
                  table.get(row, "window"),
                  number(table, row, "elapsed_s"),
                  Long.parseLong(table.get(row, "items")),
                  optional(table, row, "cpu_s"),
                  optional(table, row, "instructions"),
                  optional(table, row, "rapl_j"),
                  optional(table, row, "host_busy_s"),
                  optional(table, row, "host_steal_s")));
    }
    return windows;
  }

  private static Map<String, List<Label>> labels(Table table) {
    var labels = new HashMap<String, List<Label>>();
    for (int row = 0; row < table.rows().size(); row++) {
      labels
          .computeIfAbsent(table.get(row, "trial"), _ -> new ArrayList<>())
          .add(
              new Label(
                  Integer.parseInt(table.get(row, "class")),
                  Long.parseLong(table.get(row, "n")),
                  Long.parseLong(table.get(row, "correct"))));
    }
    return labels;
  }

  private static double number(Table table, int row, String column) {
    return Double.parseDouble(table.get(row, column));
  }

  private static OptionalDouble optional(Table table, int row, String column) {
    String field = table.get(row, column);
    return field.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(field));
  }

  /// The median, for windows repeated within one trial: robust against a neighbor that wakes up
  /// during one of them.
  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }
}
