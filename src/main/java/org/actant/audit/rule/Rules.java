package org.actant.audit.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.actant.audit.evidence.Evidence;

/// All rules, in the order in which a reader best meets them.
public final class Rules {
  private static final List<Rule> ALL =
      List.of(
          new CounterWrap(),
          new PowerTimeMismatch(),
          new RowLag(),
          new SummaryMixesScopes(),
          new UnitSlip(),
          new Arithmetic(),
          new ImplausiblePower(),
          new NegativeEnergy(),
          new ClockJump(),
          new ConstantClassifier(),
          new IdenticalScores(),
          new SettingNotApplied(),
          new ConfoundedSetting(),
          new SingleRun(),
          new MissingRuns(),
          new Interaction(),
          new FactorChanges(),
          new FactorUndisclosed(),
          new NoIdle());

  /// More findings of one rule in one file tell nothing new.
  private static final int MOST_IN_FILE = 20;

  private Rules() {}

  public static List<Rule> all() {
    return ALL;
  }

  public static Optional<Rule> named(String id) {
    return ALL.stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  /// Asks every rule.
  public static List<Finding> check(Evidence evidence) {
    var findings = new ArrayList<Finding>();
    for (Rule rule : ALL) {
      findings.addAll(bounded(rule.check(evidence)));
    }
    findings.sort(Finding.ORDER);
    return List.copyOf(findings);
  }

  /// Keeps the first findings of each file and counts the others in one.
  private static List<Finding> bounded(List<Finding> findings) {
    Map<String, Integer> ofFile = new TreeMap<>();
    findings.forEach(finding -> ofFile.merge(finding.file(), 1, Integer::sum));
    Map<String, Integer> seen = new TreeMap<>();
    var kept = new ArrayList<Finding>();
    for (Finding finding : findings) {
      int number = seen.merge(finding.file(), 1, Integer::sum);
      int more = ofFile.getOrDefault(finding.file(), 0) - MOST_IN_FILE;
      if (number <= MOST_IN_FILE) {
        kept.add(finding);
      } else if (number == MOST_IN_FILE + 1) {
        kept.add(more == 1 ? finding : finding.andMore(more));
      }
    }
    return kept;
  }
}
