package org.actant.audit.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
      findings.addAll(rule.check(evidence));
    }
    findings.sort(Finding.ORDER);
    return List.copyOf(findings);
  }
}
