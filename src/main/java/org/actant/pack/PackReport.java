package org.actant.pack;

import java.util.List;

/// What a verification of a pack found out.
///
/// @param files how many files the manifest lists
/// @param faults files that are not as the manifest says
/// @param checks every derived file, by path
public record PackReport(PackFacts pack, int files, List<Fault> faults, List<Check> checks) {
  /// A file that is not as the manifest says.
  public record Fault(String path, String detail) {}

  public PackReport {
    faults = List.copyOf(faults);
    checks = List.copyOf(checks);
  }

  public long count(Check.Kind kind, Check.Outcome outcome) {
    return checks.stream().filter(c -> c.kind() == kind && c.outcome() == outcome).count();
  }

  /// Returns the checks with an outcome, by path.
  public List<Check> with(Check.Outcome outcome) {
    return checks.stream().filter(check -> check.outcome() == outcome).toList();
  }

  /// Says whether every file is as listed and nothing that could be checked differs.
  public boolean agrees() {
    return faults.isEmpty() && with(Check.Outcome.DIFFERS).isEmpty();
  }
}
