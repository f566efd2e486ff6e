package org.actant.audit.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.actant.audit.evidence.Device;
import org.actant.audit.evidence.Evidence;
import org.actant.audit.evidence.MeasuredRow;
import org.actant.audit.evidence.RunName;

/// A summary row whose columns are about different spans.
final class SummaryMixesScopes implements Rule {
  /// Set-up around tasks adds a little to sums.
  private static final double SAME = 0.01;

  private static final double DIFFERENT = 0.05;

  private static final List<String> COLUMNS =
      List.of("duration", "cpu_energy", "gpu_energy", "ram_energy", "energy_consumed", "emissions");

  @Override
  public String id() {
    return "summary-mixes-scopes";
  }

  @Override
  public Explanation explanation() {
    return new Explanation(
        "a summary row that mixes spans",
        "The task rows of a run are summed and compared with the run's summary row, column by"
            + " column (duration, energies, emissions). Where some columns are within 1 % of the"
            + " sum and others more than 5 % off, the row mixes spans; a column within 1 % of the"
            + " last task is named so. The power that energy / duration would imply is printed"
            + " against that of the sums.",
        "0.5123 kWh is the energy of all six tasks, 516.8 s the duration of the last: 3.57 kW,"
            + " where the task durations sum to 7,919 s (233 W).",
        "Needs the task rows beside the summary. A run that did much outside its tasks has a longer"
            + " duration with fitting energy, so all columns are off together and nothing is said.",
        CleanData.RATE);
  }

  @Override
  public List<Finding> check(Evidence evidence) {
    var findings = new ArrayList<Finding>();
    Map<RunName, List<MeasuredRow>> tasks = Groups.byRun(evidence.rows(MeasuredRow.Kind.TASK));
    for (MeasuredRow summary : evidence.rows(MeasuredRow.Kind.RUN)) {
      List<MeasuredRow> of = tasks.getOrDefault(summary.run(), List.of());
      if (of.size() > 1) {
        findings.addAll(check(summary, of));
      }
    }
    return findings;
  }

  private List<Finding> check(MeasuredRow summary, List<MeasuredRow> tasks) {
    var agreeing = new ArrayList<String>();
    var differing = new ArrayList<String>();
    for (String column : COLUMNS) {
      OptionalDouble value = summary.cell(column);
      OptionalDouble sum = sum(tasks, column);
      if (value.isPresent() && sum.isPresent() && sum.getAsDouble() > 0) {
        double deviation = Stats.deviation(value.getAsDouble(), sum.getAsDouble());
        if (deviation < SAME) {
          agreeing.add(column);
        } else if (deviation > DIFFERENT) {
          differing.add(column);
        }
      }
    }
    return agreeing.isEmpty() || differing.isEmpty()
        ? List.of()
        : List.of(finding(summary, tasks, agreeing, differing));
  }

  private Finding finding(
      MeasuredRow summary, List<MeasuredRow> tasks, List<String> agreeing, List<String> differing) {
    MeasuredRow last = tasks.getLast();
    var observed = new ArrayList<String>();
    var expected = new ArrayList<String>();
    for (String column : differing) {
      double value = summary.cell(column).orElseThrow();
      boolean ofLast = Stats.deviation(value, last.cell(column).orElse(Double.NaN)) < SAME;
      observed.add(
          column
              + " "
              + Show.number(value)
              + (ofLast ? " (that of the last task, " + last.task() + ")" : ""));
      expected.add(
          column + " " + Show.number(sum(tasks, column).orElseThrow()) + " (sum of the tasks)");
    }
    return Finding.at(
        this,
        Severity.ERROR,
        summary.place(),
        "line " + summary.place().line() + ", " + String.join(", ", differing),
        summary.run().variant(),
        String.join("; ", observed),
        String.join("; ", expected),
        "%s are the sums over %s tasks, %s not.%s%s"
            .formatted(
                String.join(", ", agreeing),
                tasks.size(),
                differing.size() == 1 ? differing.getFirst() + " is" : "the others are",
                implied(summary, tasks),
                zeroPower(summary)));
  }

  private static String implied(MeasuredRow summary, List<MeasuredRow> tasks) {
    OptionalDouble seconds = sum(tasks, "duration");
    if (summary.totalJ().isEmpty()
        || summary.durationS().orElse(0) <= 0
        || seconds.orElse(0) <= 0) {
      return "";
    }
    return " Energy / duration of the row would be %s; over the sum of the durations it is %s."
        .formatted(
            Show.watts(summary.totalJ().getAsDouble() / summary.durationS().getAsDouble()),
            Show.watts(summary.totalJ().getAsDouble() / seconds.getAsDouble()));
  }

  private static String zeroPower(MeasuredRow summary) {
    var zeros = new ArrayList<String>();
    for (Device device : Device.values()) {
      if (summary.powerW(device).orElse(1) == 0 && summary.energyJ(device).orElse(0) > 0) {
        zeros.add(
            "%s_power is 0 beside %s"
                .formatted(device.word(), Show.joules(summary.energyJ(device).orElseThrow())));
      }
    }
    return zeros.isEmpty() ? "" : " " + String.join(", ", zeros) + ".";
  }

  private static OptionalDouble sum(List<MeasuredRow> tasks, String column) {
    return tasks.stream().allMatch(task -> task.cell(column).isPresent())
        ? OptionalDouble.of(
            tasks.stream().mapToDouble(task -> task.cell(column).orElseThrow()).sum())
        : OptionalDouble.empty();
  }
}
