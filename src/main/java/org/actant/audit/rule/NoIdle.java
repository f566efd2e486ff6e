package org.actant.audit.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.actant.audit.evidence.Evidence;
import org.actant.audit.evidence.MeasuredRow;

/// Energy without a measured idle.
final class NoIdle implements Rule {
  @Override
  public String id() {
    return "no-idle";
  }

  @Override
  public Explanation explanation() {
    return new Explanation(
        "energy without a measured idle",
        "A data set with joules should have a task, a run or a variant named idle, sleep, standby"
            + " or rest: else the idle share of every figure is unknown. A note, once for each data"
            + " set.",
        "Tasks load_dataset, train_model, evaluate_model; none of them is idle.",
        "An idle that was subtracted beforehand, or measured in another place, is not seen.",
        "0 of 300 generated data sets with an idle task (CleanDataTest)");
  }

  @Override
  public List<Finding> check(Evidence evidence) {
    var findings = new ArrayList<Finding>();
    Groups.byDataset(
            Groups.finest(evidence).stream().filter(row -> !row.energyJ().isEmpty()).toList())
        .values()
        .forEach(rows -> {
          if (rows.stream().noneMatch(Groups::isIdle)) {
            findings.add(finding(rows));
          }
        });
    return findings;
  }

  private Finding finding(List<MeasuredRow> rows) {
    var tasks = new TreeSet<String>();
    rows.stream().map(MeasuredRow::task).filter(task -> !task.isEmpty()).forEach(tasks::add);
    return Finding.at(
        this,
        Severity.NOTE,
        rows.getFirst().place(),
        Show.count(rows.size(), "row") + " with energy",
        "",
        tasks.isEmpty()
            ? "no idle run"
            : "tasks " + Show.some(List.copyOf(tasks), 8) + "; none of them idle",
        "a span of idle, measured the same way",
        "Gross energy holds the idle share, and savings of time look like savings of work. Net"
            + " energy cannot be computed from these files.");
  }
}
