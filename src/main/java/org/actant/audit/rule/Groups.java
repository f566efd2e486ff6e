package org.actant.audit.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.actant.audit.evidence.Device;
import org.actant.audit.evidence.Evidence;
import org.actant.audit.evidence.MeasuredRow;
import org.actant.audit.evidence.RunName;

/// Rows that belong together.
final class Groups {
  private Groups() {}

  /// The finest rows of each run: its tasks, or the row of the run where it has none.
  static List<MeasuredRow> finest(Evidence evidence) {
    Set<RunName> withTasks = new HashSet<>();
    evidence.rows(MeasuredRow.Kind.TASK).forEach(row -> withTasks.add(row.run()));
    return evidence.rows().stream()
        .filter(row ->
            row.kind() == MeasuredRow.Kind.TASK
                || (row.kind() == MeasuredRow.Kind.RUN && !withTasks.contains(row.run())))
        .toList();
  }

  /// All rows but those that repeat another.
  static List<MeasuredRow> once(Evidence evidence) {
    return evidence.rows().stream().filter(row -> row.kind() != MeasuredRow.Kind.COPY).toList();
  }

  /// The finest rows with processor energy and a duration, by data set and processor.
  static Collection<List<MeasuredRow>> byMachine(Evidence evidence) {
    SortedMap<String, List<MeasuredRow>> groups = new TreeMap<>();
    for (MeasuredRow row : finest(evidence)) {
      if (row.energyJ(Device.CPU).isPresent() && row.durationS().orElse(0) > 0) {
        groups
            .computeIfAbsent(
                row.run().dataset() + "\t" + row.fact("cpu_model"), _ -> new ArrayList<>())
            .add(row);
      }
    }
    return groups.values();
  }

  /// Rows by run, in the order of the files.
  static SortedMap<RunName, List<MeasuredRow>> byRun(List<MeasuredRow> rows) {
    var runs = new TreeMap<RunName, List<MeasuredRow>>();
    rows.forEach(row -> runs.computeIfAbsent(row.run(), _ -> new ArrayList<>()).add(row));
    return runs;
  }

  /// Rows by data set.
  static SortedMap<String, List<MeasuredRow>> byDataset(List<MeasuredRow> rows) {
    var sets = new TreeMap<String, List<MeasuredRow>>();
    rows.forEach(row -> sets.computeIfAbsent(row.run().dataset(), _ -> new ArrayList<>()).add(row));
    return sets;
  }

  /// Whether a task, a run or a variant is named for doing nothing.
  static boolean isIdle(MeasuredRow row) {
    String name = row.task() + " " + row.run().variant() + " " + row.run().run();
    return Variants.words(name).stream()
        .anyMatch(List.of("idle", "sleep", "standby", "rest")::contains);
  }
}
