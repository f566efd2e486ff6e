package org.actant.audit.rule;

import java.util.List;
import org.actant.audit.evidence.Evidence;

/// A test for one kind of fault.
public sealed interface Rule
    permits Arithmetic,
        ClockJump,
        ConfoundedSetting,
        ConstantClassifier,
        CounterWrap,
        FactorChanges,
        FactorUndisclosed,
        IdenticalScores,
        ImplausiblePower,
        Interaction,
        MissingRuns,
        NegativeEnergy,
        NoIdle,
        PowerTimeMismatch,
        RowLag,
        SettingNotApplied,
        SingleRun,
        SummaryMixesScopes,
        UnitSlip {
  /// Such as `counter-wrap`.
  String id();

  Explanation explanation();

  /// Returns what is found, in the order of the evidence.
  List<Finding> check(Evidence evidence);
}
