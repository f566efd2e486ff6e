package org.actant.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.actant.measure.RatioEffect;
import org.actant.measure.Summary;
import org.actant.table.Table;

/// What the rows of an unfinished run say of one condition so far. For the people who watch it and
/// for the pilot; the analysis of a finished run is more careful.
///
/// @param condition its id, or [Trial#TWIN]
/// @param trials that were done
/// @param accuracy over the blocks, where there is one
/// @param ratios the condition's cost over the baseline's, by block: joules where a meter counted
///   them, else CPU seconds; per image of inference, or of the whole command
/// @param unit `J` or `s`
public record Estimate(
    String condition,
    int trials,
    int failed,
    Optional<Summary> accuracy,
    List<Double> ratios,
    String unit) {
  public Estimate {
    ratios = List.copyOf(ratios);
  }

  /// The ratio with its interval; empty while no block has both.
  public Optional<RatioEffect> ratio() {
    double[] ones = new double[ratios.size()];
    Arrays.fill(ones, 1);
    return ratios.isEmpty()
        ? Optional.empty()
        : Optional.of(
            RatioEffect.paired(ratios.stream().mapToDouble(Double::doubleValue).toArray(), ones));
  }

  /// The standard deviation of the ratios' logarithms, near the coefficient of variation of the
  /// ratios; empty for less than two blocks.
  OptionalDouble deviation() {
    return ratios.size() < 2
        ? OptionalDouble.empty()
        : Summary.of(ratios.stream().mapToDouble(Math::log).toArray()).sd();
  }

  /// Estimates all conditions of a study, and the twin, from raw rows.
  static List<Estimate> all(Study study, Table trials, Table windows) {
    var rows = new Rows(trials, costs(study, windows));
    var ids = new ArrayList<>(study.conditions().stream().map(Condition::id).toList());
    if (study.protocol().twin()) {
      ids.add(Trial.TWIN);
    }
    return ids.stream().map(id -> rows.estimate(id, study.baseline())).toList();
  }

  /// What a trial cost.
  private record Cost(double value, String unit) {}

  /// The cost of each trial, by its number.
  private static Map<String, Cost> costs(Study study, Table windows) {
    boolean command = study.subject() instanceof Subject.Command;
    String name = command ? TrialRecord.Window.RUN : "infer";
    Map<String, List<Cost>> all = new HashMap<>();
    for (int row = 0; row < windows.rows().size(); row++) {
      double items = command ? 1 : Double.parseDouble(windows.get(row, "items"));
      if (windows.get(row, "window").equals(name) && items > 0) {
        int at = row;
        cost(windows, row)
            .ifPresent(cost ->
                all.computeIfAbsent(windows.get(at, "trial"), _ -> new ArrayList<>())
                    .add(new Cost(cost.value / items, cost.unit)));
      }
    }
    var medians = new HashMap<String, Cost>();
    all.forEach((trial, costs) -> medians.put(trial, median(costs)));
    return medians;
  }

  private static Optional<Cost> cost(Table windows, int row) {
    double joules = 0;
    boolean counted = false;
    for (String column : List.of("rapl_j", "gpu_j")) {
      String field = windows.get(row, column);
      if (!field.isEmpty()) {
        joules += Double.parseDouble(field);
        counted = true;
      }
    }
    String cpu = windows.get(row, "cpu_s");
    return counted
        ? Optional.of(new Cost(joules, "J"))
        : cpu.isEmpty() ? Optional.empty() : Optional.of(new Cost(Double.parseDouble(cpu), "s"));
  }

  private static Cost median(List<Cost> costs) {
    double[] values = costs.stream().mapToDouble(Cost::value).sorted().toArray();
    return new Cost(
        (values[(values.length - 1) / 2] + values[values.length / 2]) / 2, costs.getFirst().unit());
  }

  /// The rows of trials with their costs.
  private record Rows(Table trials, Map<String, Cost> costs) {
    Estimate estimate(String condition, String baseline) {
      var accuracies = new ArrayList<Double>();
      int done = 0;
      int failed = 0;
      for (int row = 0; row < trials.rows().size(); row++) {
        if (trials.get(row, "condition").equals(condition)) {
          if (trials.get(row, "status").equals("ok")) {
            done++;
            String accuracy = trials.get(row, "accuracy");
            if (!accuracy.isEmpty()) {
              accuracies.add(Double.valueOf(accuracy));
            }
          } else {
            failed++;
          }
        }
      }
      Map<String, Cost> own = byBlock(condition);
      Map<String, Cost> base = byBlock(baseline);
      var ratios = new ArrayList<Double>();
      own.forEach((block, cost) -> {
        Cost other = base.get(block);
        if (other != null && other.value > 0 && cost.value > 0 && cost.unit.equals(other.unit)) {
          ratios.add(cost.value / other.value);
        }
      });
      return new Estimate(
          condition,
          done,
          failed,
          accuracies.isEmpty()
              ? Optional.empty()
              : Optional.of(
                  Summary.of(accuracies.stream().mapToDouble(Double::doubleValue).toArray())),
          ratios,
          own.values().stream().map(Cost::unit).findFirst().orElse(""));
    }

    private Map<String, Cost> byBlock(String condition) {
      var costs = new TreeMap<String, Cost>();
      for (int row = 0; row < trials.rows().size(); row++) {
        Cost cost = this.costs.get(trials.get(row, "trial"));
        if (trials.get(row, "condition").equals(condition)
            && trials.get(row, "status").equals("ok")
            && cost != null) {
          costs.put(trials.get(row, "block"), cost);
        }
      }
      return costs;
    }
  }
}
