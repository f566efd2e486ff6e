package org.actant.audit.evidence;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Tells runs apart that share a folder.
final class Runs {
  private Runs() {}

  /// Returns the rows with each run under a name of its own: where the rows of a folder have
  /// several run ids, or a file several rows about whole runs, those are added to the name. A copy
  /// without a row that it copies is the row of its run.
  static List<MeasuredRow> apart(List<MeasuredRow> rows) {
    Map<RunName, Set<String>> ids = new TreeMap<>();
    Map<RunName, Integer> wholes = new TreeMap<>();
    for (MeasuredRow row : rows) {
      ids.computeIfAbsent(row.run(), _ -> new TreeSet<>()).add(row.fact("run_id"));
      if (row.kind() == MeasuredRow.Kind.RUN) {
        wholes.merge(row.run(), 1, Integer::sum);
      }
    }
    Set<RunName> several = new HashSet<>();
    ids.forEach((run, of) -> {
      if (of.size() > 1 || wholes.getOrDefault(run, 0) > 1) {
        several.add(run);
      }
    });
    return rows.stream()
        .map(row ->
            row.as(
                several.contains(row.run()) ? apart(row) : row.run(),
                row.kind() == MeasuredRow.Kind.COPY && !wholes.containsKey(row.run())
                    ? MeasuredRow.Kind.RUN
                    : row.kind()))
        .toList();
  }

  private static RunName apart(MeasuredRow row) {
    String id = row.fact("run_id").isEmpty() ? "line " + row.place().line() : row.fact("run_id");
    RunName run = row.run();
    return new RunName(run.dataset(), run.variant(), run.run() + " " + id);
  }
}
