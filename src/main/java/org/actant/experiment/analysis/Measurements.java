package org.actant.experiment.analysis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.actant.experiment.Condition;
import org.actant.experiment.Condition.Treatment;
import org.actant.experiment.RawTables;
import org.actant.experiment.RunFolder;
import org.actant.experiment.Study;
import org.actant.experiment.Trial;
import org.actant.measure.Confusion;
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
      OptionalDouble gpuJ,
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

  /// A trial of a condition that was done.
  ///
  /// @param order its place in the run among all trials that were started
  /// @param figures the numbers of its row in `trials.csv` by column; a figure that was not found
  ///   is not there
  /// @param confusion what was answered; none for runs that are older than the table
  /// @param baseTraining the windows of the training of its block's network
  record Served(
      int order,
      int block,
      String condition,
      Map<String, Double> figures,
      boolean real,
      String engine,
      List<Label> labels,
      Optional<Confusion> confusion,
      Map<String, Finding> findings,
      List<Window> windows,
      List<Window> baseTraining) {
    Served {
      figures = Map.copyOf(figures);
      labels = List.copyOf(labels);
      findings = Map.copyOf(findings);
      windows = List.copyOf(windows);
      baseTraining = List.copyOf(baseTraining);
    }

    List<Window> windows(String name) {
      return windows.stream().filter(window -> window.name.equals(name)).toList();
    }

    /// The windows in which its network was made ready and trained: its own, or those of the
    /// block's network if it took that one.
    List<Window> training() {
      return trainedItself() ? windows : baseTraining;
    }

    boolean trainedItself() {
      return !windows("train").isEmpty();
    }

    OptionalDouble figure(String column) {
      Double value = figures.get(column);
      return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
  }

  /// How the test images of one class were named.
  record Label(int label, long n, long correct) {
    double accuracy() {
      return n == 0 ? Double.NaN : (double) correct / n;
    }
  }

  /// A figure that a trial found on its way.
  record Finding(String unit, double value) {}

  static Measurements read(RunFolder run) throws IOException {
    return of(
        run.study(),
        run.read(RawTables.TRIALS),
        run.read(RawTables.WINDOWS),
        run.read(RawTables.CLASSES),
        run.read(RawTables.CONFUSION),
        run.read(RawTables.FINDINGS));
  }

  static Measurements of(
      Study study, Table trials, Table windows, Table classes, Table confusion, Table findings) {
    Map<String, List<Window>> windowsOf = windows(windows);
    Map<String, List<Label>> labelsOf = labels(classes);
    Map<String, Confusion> confusionOf = confusions(confusion);
    Map<String, Map<String, Finding>> findingsOf = findings(findings);
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
      } else if (!condition.equals(Trial.IDLE)) {
        served.add(
            new Served(
                row,
                Integer.parseInt(block),
                condition,
                figures(trials, row),
                Boolean.parseBoolean(trials.get(row, "real")),
                trials.get(row, "engine"),
                labelsOf.getOrDefault(number, List.of()),
                Optional.ofNullable(confusionOf.get(number)),
                findingsOf.getOrDefault(number, Map.of()),
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
        .sorted(Comparator.comparingInt(Served::block))
        .toList();
  }

  List<Served> baseline() {
    return of(study.baseline());
  }

  /// What is compared: the study's conditions, and the copy of its baseline if there are trials of
  /// one. A condition with the baseline's techniques is a copy, too.
  List<Arm> arms() {
    List<Treatment> base =
        study.conditions().stream()
            .filter(condition -> condition.id().equals(study.baseline()))
            .findFirst()
            .orElseThrow()
            .treatments();
    var arms = new ArrayList<Arm>();
    for (Condition condition : study.conditions()) {
      boolean copy =
          !condition.id().equals(study.baseline()) && condition.treatments().equals(base);
      arms.add(new Arm(condition.id(), condition.treatments(), copy));
    }
    if (served.stream().anyMatch(trial -> trial.condition.equals(Arm.TWIN))
        || failed.containsKey(Arm.TWIN)) {
      arms.add(new Arm(Arm.TWIN, base, true));
    }
    return arms;
  }

  private static final List<String> FIGURES =
      List.of(
          "accuracy",
          "constant_accuracy",
          "latency_p50_ms",
          "size_bytes",
          "parameters",
          "parity_max_abs",
          "parity_top1");

  private static Map<String, Double> figures(Table trials, int row) {
    var figures = new TreeMap<String, Double>();
    for (String column : FIGURES) {
      String field = trials.get(row, column);
      if (!field.isEmpty()) {
        figures.put(column, Double.parseDouble(field));
      }
    }
    return figures;
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
                  optional(table, row, "gpu_j"),
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

  private static Map<String, Confusion> confusions(Table table) {
    var cells = new TreeMap<String, List<int[]>>();
    for (int row = 0; row < table.rows().size(); row++) {
      cells
          .computeIfAbsent(table.get(row, "trial"), _ -> new ArrayList<>())
          .add(
              new int[] {
                Integer.parseInt(table.get(row, "class")),
                Integer.parseInt(table.get(row, "answer")),
                Integer.parseInt(table.get(row, "n"))
              });
    }
    var confusions = new HashMap<String, Confusion>();
    cells.forEach((trial, some) -> confusions.put(trial, confusion(some)));
    return confusions;
  }

  private static Confusion confusion(List<int[]> cells) {
    int classes = 1 + cells.stream().mapToInt(cell -> Math.max(cell[0], cell[1])).max().orElse(0);
    int[][] counts = new int[classes][classes];
    cells.forEach(cell -> counts[cell[0]][cell[1]] = cell[2]);
    return Confusion.of(counts);
  }

  private static Map<String, Map<String, Finding>> findings(Table table) {
    var findings = new HashMap<String, Map<String, Finding>>();
    for (int row = 0; row < table.rows().size(); row++) {
      findings
          .computeIfAbsent(table.get(row, "trial"), _ -> new TreeMap<>())
          .put(
              table.get(row, "metric"),
              new Finding(table.get(row, "unit"), number(table, row, "value")));
    }
    return findings;
  }

  private static double number(Table table, int row, String column) {
    return Double.parseDouble(table.get(row, column));
  }

  private static OptionalDouble optional(Table table, int row, String column) {
    // a run may be older than a column
    String field = table.columns().contains(column) ? table.get(row, column) : "";
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
