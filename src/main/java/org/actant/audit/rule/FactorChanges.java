package org.actant.audit.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.actant.audit.evidence.Evidence;
import org.actant.audit.evidence.MeasuredRow;
import org.actant.audit.evidence.RunName;

/// Emissions of one machine that were computed with different factors.
final class FactorChanges implements Rule {
  /// A grid's factor changes within a data set by some percent, if it is read live.
  private static final double SAME = 0.5;

  @Override
  public String id() {
    return "factor-changes";
  }

  @Override
  public Explanation explanation() {
    return new Explanation(
        "one machine, different emission factors",
        "Emissions / energy of every run of a data set on the same processor and operating system."
            + " A run whose factor differs from the median by more than half of the larger is an"
            + " error where the file gives another place for it, else a warning.",
        "41 runs with 0.682 kg/kWh (Nova Scotia), one with 0.0024 (Quebec) on the same machine: its"
            + " emissions are 284 times smaller at equal energy.",
        "A cluster can have the same machines in several places. The threshold leaves out what a"
            + " grid changes within days where the factor is read live.",
        CleanData.RATE);
  }

  @Override
  public List<Finding> check(Evidence evidence) {
    Map<String, Map<RunName, MeasuredRow>> machines = new TreeMap<>();
    for (MeasuredRow row : Groups.finest(evidence)) {
      if (factor(row) > 0) {
        machines
            .computeIfAbsent(
                row.run().dataset() + "\t" + row.fact("cpu_model") + "\t" + row.fact("os"),
                _ -> new TreeMap<>())
            .merge(row.run(), row, (a, b) -> energy(a) >= energy(b) ? a : b);
      }
    }
    var findings = new ArrayList<Finding>();
    machines.values().forEach(runs -> findings.addAll(check(List.copyOf(runs.values()))));
    return findings;
  }

  private List<Finding> check(List<MeasuredRow> runs) {
    if (runs.size() < 3) {
      return List.of();
    }
    double median = Stats.median(runs.stream().map(FactorChanges::factor).toList());
    String places =
        runs.stream()
            .filter(row -> Stats.deviation(factor(row), median) <= SAME)
            .map(FactorChanges::place)
            .distinct()
            .sorted()
            .collect(Collectors.joining("; "));
    return runs.stream()
        .filter(row -> Stats.deviation(factor(row), median) > SAME)
        .map(row ->
            Finding.at(
                this,
                places.contains(place(row)) ? Severity.WARNING : Severity.ERROR,
                row.place(),
                row.where() + ", emissions",
                row.run().variant(),
                "%s kg/kWh (%s)".formatted(Show.number(factor(row)), place(row)),
                "about %s kg/kWh (%s)".formatted(Show.number(median), places),
                "The other %s runs on the same processor and system. Consistent with a location that was looked up anew and came out differently; emissions of this run are %s times those at the usual factor."
                    .formatted(runs.size() - 1, Show.number(factor(row) / median))))
        .toList();
  }

  private static String place(MeasuredRow row) {
    String country = row.fact("country_name");
    String region = row.fact("region");
    return country.isEmpty() && region.isEmpty()
        ? "no place given"
        : (country + ", " + region).replaceAll("^, |, $", "");
  }

  private static double factor(MeasuredRow row) {
    double joules = energy(row);
    return joules <= 0 ? 0 : row.cell("emissions").orElse(0) / (joules / 3.6e6);
  }

  private static double energy(MeasuredRow row) {
    return row.totalJ().orElse(0);
  }
}
