package org.actant.audit.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.actant.audit.evidence.Evidence;
import org.actant.audit.evidence.Figure;
import org.actant.audit.evidence.MeasuredRow;
import org.actant.audit.evidence.Published;
import org.actant.audit.evidence.RunName;

/// A figure that rests on one run.
final class SingleRun implements Rule {
  @Override
  public String id() {
    return "single-run";
  }

  @Override
  public Explanation explanation() {
    return new Explanation(
        "a figure that rests on one run",
        "In folders: variants with one run (a warning where the data set has other variants, else a"
            + " note). In a summary: a column n, runs or count of 1, or a standard deviation of"
            + " exactly 0; and, where the runs lie beside it, an energy that equals one of several"
            + " runs to its printed digits while their mean differs.",
        "Published .512333 kWh is the run of May 30 alone; three runs lie in the folder (.51233,"
            + " .51196, .51177).",
        "A deterministic simulation has a standard deviation of 0 with any number of runs. Variants"
            + " are matched to folders by the first word of their names.",
        CleanData.RATE);
  }

  @Override
  public List<Finding> check(Evidence evidence) {
    var findings = new ArrayList<Finding>();
    List<Variants> datasets = Variants.of(evidence);
    for (Variants variants : datasets) {
      if (!isOurs(evidence, variants)) {
        variants
            .runs()
            .forEach((variant, runs) -> {
              if (runs.size() == 1) {
                findings.add(folder(variants, variant, runs));
              }
            });
      }
    }
    for (Published row : evidence.published()) {
      summary(row).ifPresent(findings::add);
      datasets.forEach(variants -> chosen(row, variants).ifPresent(findings::add));
    }
    return findings;
  }

  /// Trials of our own runs are counted by missing-runs, block by block.
  private static boolean isOurs(Evidence evidence, Variants variants) {
    return evidence.trials().stream().anyMatch(trial -> trial.study().equals(variants.dataset()));
  }

  private Finding folder(
      Variants variants, String variant, SortedMap<RunName, List<MeasuredRow>> runs) {
    MeasuredRow row = runs.values().iterator().next().getFirst();
    boolean others = variants.runs().size() > 1;
    return Finding.at(
        this,
        others ? Severity.WARNING : Severity.NOTE,
        row.place(),
        "the whole file",
        variant,
        "one run",
        "several, for a spread",
        "With one run nothing is known of how far its energy would vary.");
  }

  private Optional<Finding> summary(Published row) {
    for (Map.Entry<String, Figure> cell : row.values().entrySet()) {
      String name = cell.getKey().toLowerCase(Locale.ROOT);
      boolean count =
          List.of("n", "runs", "n_runs", "num_runs", "count", "repetitions").contains(name)
              && cell.getValue().value() == 1;
      boolean spread =
          name.matches("(.*[_ ])?(sd|std|stdev|std_dev|stddev)([_ ].*)?")
              && cell.getValue().value() == 0;
      if (count || spread) {
        return Optional.of(
            Finding.at(
                this,
                Severity.WARNING,
                row.place(),
                "line " + row.place().line() + ", " + cell.getKey(),
                row.variant(),
                cell.getKey() + " = " + cell.getValue().text(),
                count ? "several runs" : "a spread above 0",
                count
                    ? "The figures of this line rest on one run."
                    : "Consistent with a figure that rests on one run."));
      }
    }
    return Optional.empty();
  }

  /// A published energy against the runs in the folder of its variant.
  private Optional<Finding> chosen(Published row, Variants variants) {
    Optional<Map.Entry<String, Figure>> energy =
        row.values().entrySet().stream()
            .filter(cell -> cell.getKey().toLowerCase(Locale.ROOT).contains("kwh"))
            .findFirst();
    Optional<String> variant =
        variants.runs().keySet().stream().filter(v -> match(row, v)).findFirst();
    if (energy.isEmpty() || variant.isEmpty()) {
      return Optional.empty();
    }
    Figure printed = energy.get().getValue();
    double half = printed.halfUnit();
    SortedMap<RunName, List<MeasuredRow>> runs = variants.runsOf(variant.get());
    var values = new ArrayList<Double>();
    var equal = new ArrayList<String>();
    runs.forEach((run, rows) -> {
      double kwh = rows.stream().mapToDouble(r -> r.totalJ().orElse(Double.NaN)).sum() / 3.6e6;
      values.add(kwh);
      // the sum over tasks leaves out a little of the run
      if (Math.abs(kwh - printed.value()) <= half + kwh * 1e-5) {
        equal.add(run.run());
      }
    });
    boolean isMean = Math.abs(Stats.mean(values) - printed.value()) <= half;
    return runs.size() < 2 || equal.size() != 1 || isMean
        ? Optional.empty()
        : Optional.of(
            Finding.at(
                this,
                Severity.WARNING,
                row.place(),
                "line " + row.place().line() + ", " + energy.get().getKey(),
                row.variant(),
                printed.text() + ", the value of run " + equal.getFirst(),
                "a mean over the %s runs in the folder: %s"
                    .formatted(
                        runs.size(), Show.some(values.stream().map(Show::number).toList(), 6)),
                "Consistent with a figure that rests on one of several runs."));
  }

  /// The first words agree, as in `v0` and `v0_baseline`.
  private static boolean match(Published row, String variant) {
    return !row.variant().isBlank()
        && Variants.words(row.variant()).getFirst().equals(Variants.words(variant).getFirst());
  }
}
