package org.actant.experiment;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.actant.table.Table;

/// What the trials of a run used so far.
///
/// @param blocks that have a trial
/// @param joules empty where no meter counted any
record Usage(int blocks, double seconds, double cpuSeconds, OptionalDouble joules) {
  static Usage of(Study study, Table trials, Table windows) {
    Set<String> blocks = new HashSet<>();
    double seconds = 0;
    for (int row = 0; row < trials.rows().size(); row++) {
      blocks.add(trials.get(row, "block"));
      seconds +=
          Double.parseDouble(trials.get(row, "elapsed_s")) + study.protocol().coolDownSeconds();
    }
    double cpu = 0;
    OptionalDouble joules = OptionalDouble.empty();
    for (int row = 0; row < windows.rows().size(); row++) {
      if (windows.get(row, "window").equals(TrialRecord.Window.RUN)) {
        cpu += number(windows.get(row, "cpu_s"));
        for (String column : List.of("rapl_j", "gpu_j")) {
          String field = windows.get(row, column);
          if (!field.isEmpty()) {
            joules = OptionalDouble.of(joules.orElse(0) + number(field));
          }
        }
      }
    }
    return new Usage(blocks.size(), seconds, cpu, joules);
  }

  private static double number(String field) {
    return field.isEmpty() ? 0 : Double.parseDouble(field);
  }

  /// Says which part of a budget one more block, as dear as those so far, would exceed; empty if
  /// none.
  Optional<String> exceeds(Budget budget) {
    return over("s", budget.seconds(), OptionalDouble.of(seconds))
        .or(() -> over("CPU s", budget.cpuSeconds(), OptionalDouble.of(cpuSeconds)))
        .or(() -> over("J", budget.joules(), joules));
  }

  private Optional<String> over(String unit, OptionalDouble limit, OptionalDouble used) {
    if (limit.isEmpty() || blocks == 0) {
      return Optional.empty();
    }
    if (used.isEmpty()) {
      return Optional.of("no meter here counts the " + unit + " of the budget");
    }
    double next = used.getAsDouble() * (blocks + 1) / blocks;
    return next > limit.getAsDouble()
        ? Optional.of(
            String.format(
                Locale.ROOT,
                "%.1f of %.1f %s are used, and a block takes about %.1f",
                used.getAsDouble(),
                limit.getAsDouble(),
                unit,
                used.getAsDouble() / blocks))
        : Optional.empty();
  }
}
