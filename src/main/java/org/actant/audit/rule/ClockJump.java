package org.actant.audit.rule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.actant.audit.evidence.Counter;
import org.actant.audit.evidence.Evidence;
import org.actant.audit.evidence.MeasuredRow;
import org.actant.audit.evidence.Trial;

/// Time stamps that cannot go with the durations.
final class ClockJump implements Rule {
  /// Stamps are cut to whole seconds at both ends.
  private static final double STAMPS_S = 2;

  /// Clocks that are disciplined drift by far less.
  private static final double DRIFT = 0.001;

  @Override
  public String id() {
    return "clock-jump";
  }

  @Override
  public Explanation explanation() {
    return new Explanation(
        "time stamps that do not fit the durations",
        "Between the ends of two consecutive task rows of a run at least the duration of the second"
            + " must have passed, less 2 s (stamps are cut to seconds) and 0.1 % (drift): else"
            + " warning, and error where the stamps go back. Trials of our own runs must not start"
            + " before the one before has ended. Readings of a series must go forward in time.",
        "A task of 600 s ends at 10:05:00 after one that ended at 10:03:00: 120 s between the"
            + " stamps.",
        "Tasks that overlap on purpose look the same. A clock that jumps forward, or a machine that"
            + " sleeps between tasks, is not told from a pause.",
        CleanData.RATE);
  }

  @Override
  public List<Finding> check(Evidence evidence) {
    var findings = new ArrayList<Finding>();
    Groups.byRun(evidence.rows(MeasuredRow.Kind.TASK))
        .values()
        .forEach(run -> findings.addAll(rows(run)));
    Map<String, List<Trial>> studies = new TreeMap<>();
    evidence
        .trials()
        .forEach(
            trial -> studies.computeIfAbsent(trial.study(), _ -> new ArrayList<>()).add(trial));
    studies.values().forEach(trials -> findings.addAll(trials(trials)));
    evidence.counters().forEach(counter -> findings.addAll(points(counter)));
    return findings;
  }

  private List<Finding> rows(List<MeasuredRow> run) {
    var findings = new ArrayList<Finding>();
    for (int i = 1; i < run.size(); i++) {
      MeasuredRow row = run.get(i);
      if (row.finished().isEmpty()
          || run.get(i - 1).finished().isEmpty()
          || row.durationS().isEmpty()) {
        continue;
      }
      LocalDateTime before = run.get(i - 1).finished().get();
      double passed = Duration.between(before, row.finished().get()).toNanos() / 1e9;
      double seconds = row.durationS().getAsDouble();
      if (passed < seconds * (1 - DRIFT) - STAMPS_S) {
        findings.add(
            finding(
                row.place().file(),
                row.where() + ", timestamp",
                row.run().variant(),
                passed,
                "%s after the row before, which ended at %s"
                    .formatted(Show.seconds(passed), before),
                "at least " + Show.seconds(seconds)));
      }
    }
    return findings;
  }

  private List<Finding> trials(List<Trial> trials) {
    var findings = new ArrayList<Finding>();
    for (int i = 1; i < trials.size(); i++) {
      Trial before = trials.get(i - 1);
      Trial trial = trials.get(i);
      if (before.started().isEmpty()
          || trial.started().isEmpty()
          || before.elapsedS().isEmpty()
          || before.number() > trial.number()) {
        continue;
      }
      Instant start = before.started().get();
      double passed = Duration.between(start, trial.started().get()).toNanos() / 1e9;
      double seconds = before.elapsedS().getAsDouble();
      if (passed < seconds * (1 - DRIFT) - STAMPS_S) {
        findings.add(
            finding(
                trial.place().file(),
                "line " + trial.place().line() + ", started",
                trial.condition(),
                passed,
                "starts %s after trial %s".formatted(Show.seconds(passed), before.number()),
                "at least " + Show.seconds(seconds) + ", which that trial took"));
      }
    }
    return findings;
  }

  private List<Finding> points(Counter counter) {
    for (int i = 1; i < counter.points().size(); i++) {
      double passed = counter.points().get(i).atS() - counter.points().get(i - 1).atS();
      if (passed < 0) {
        return List.of(
            finding(
                counter.place().file(),
                "line " + counter.points().get(i).line() + ", " + counter.name(),
                counter.run().variant(),
                passed,
                "a reading %s before the one above it".formatted(Show.seconds(-passed)),
                "readings in order of time"));
      }
    }
    return List.of();
  }

  private Finding finding(
      String file, String where, String variant, double passed, String observed, String expected) {
    return new Finding(
        id(),
        passed < 0 ? Severity.ERROR : Severity.WARNING,
        file,
        where,
        variant,
        observed,
        expected,
        "Consistent with a clock that was set back"
            + (passed < 0 ? "" : ", or a duration that belongs to another span")
            + ". Power from such a span is wrong by the same factor.");
  }
}
