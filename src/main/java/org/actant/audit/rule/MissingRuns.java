package org.actant.audit.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.actant.audit.evidence.Evidence;
import org.actant.audit.evidence.MeasuredRow;
import org.actant.audit.evidence.Place;
import org.actant.audit.evidence.RunName;
import org.actant.audit.evidence.Trial;

/// Runs that should be there and are not.
final class MissingRuns implements Rule {
  private static final Pattern NUMBERED = Pattern.compile("(?i)^v(\\d{1,3})(?:\\D.*)?$");

  @Override
  public String id() {
    return "missing-runs";
  }

  @Override
  public Explanation explanation() {
    return new Explanation(
        "runs that are not there",
        "Folders: variants with fewer runs than most variants of the data set have (warning),"
            + " settings of a variant without any run (warning), gaps in the numbering v0, v1, ..."
            + " (note), runs that lie in another folder than the others of their variant, so that a"
            + " summary of that folder misses them (note). Our own runs: blocks without one of the"
            + " conditions, and trials that failed (warning); numbers of trials without a row"
            + " (note: interrupted and done again).",
        "One of four runs of v5 lies beside `results/`, not in it.",
        "A variant may have fewer runs on purpose; the finding asks to say so.",
        CleanData.RATE);
  }

  @Override
  public List<Finding> check(Evidence evidence) {
    var findings = new ArrayList<Finding>();
    Map<String, List<Trial>> studies = new TreeMap<>();
    evidence
        .trials()
        .forEach(
            trial -> studies.computeIfAbsent(trial.study(), _ -> new ArrayList<>()).add(trial));
    for (Variants variants : Variants.of(evidence)) {
      if (!studies.containsKey(variants.dataset())) {
        findings.addAll(fewer(variants));
        findings.addAll(unrun(variants));
        findings.addAll(gaps(variants));
        findings.addAll(elsewhere(variants));
      }
    }
    studies.values().forEach(trials -> findings.addAll(blocks(trials)));
    return findings;
  }

  private List<Finding> fewer(Variants variants) {
    var counts = new TreeMap<Integer, Integer>();
    variants.runs().values().forEach(runs -> counts.merge(runs.size(), 1, Integer::sum));
    int usual =
        counts.entrySet().stream()
            .max(
                Map.Entry.<Integer, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .orElse(0);
    var findings = new ArrayList<Finding>();
    variants
        .runs()
        .forEach((variant, runs) -> {
          if (variants.runs().size() > 2 && runs.size() < usual) {
            findings.add(
                finding(
                    Severity.WARNING,
                    first(runs).place(),
                    "the folder of the variant",
                    variant,
                    Show.count(runs.size(), "run"),
                    usual + ", as most variants have",
                    "Runs are missing, or their number was not planned."));
          }
        });
    return findings;
  }

  private List<Finding> unrun(Variants variants) {
    var findings = new ArrayList<Finding>();
    variants
        .settings()
        .forEach((variant, settings) -> {
          if (!variants.runs().containsKey(variant)) {
            findings.add(
                finding(
                    Severity.WARNING,
                    settings.place(),
                    "the whole file",
                    variant,
                    "settings, and no run",
                    "at least one run",
                    "The runs of this variant are not among the files."));
          }
        });
    return findings;
  }

  private List<Finding> gaps(Variants variants) {
    SortedSet<Integer> numbers = new TreeSet<>();
    variants
        .runs()
        .keySet()
        .forEach(variant -> {
          Matcher matcher = NUMBERED.matcher(variant);
          if (matcher.matches()) {
            numbers.add(Integer.parseInt(matcher.group(1)));
          }
        });
    if (numbers.size() < 3) {
      return List.of();
    }
    var missing = new ArrayList<String>();
    for (int i = numbers.first(); i < numbers.last(); i++) {
      if (!numbers.contains(i)) {
        missing.add("v" + i);
      }
    }
    return missing.isEmpty()
        ? List.of()
        : List.of(
            finding(
                Severity.NOTE,
                first(variants.runs().values().iterator().next()).place(),
                "names of variants",
                "",
                "no " + Show.some(missing, 8),
                "v%s to v%s without gaps".formatted(numbers.first(), numbers.last()),
                "Variants are missing from what was audited."));
  }

  private List<Finding> elsewhere(Variants variants) {
    var findings = new ArrayList<Finding>();
    variants
        .runs()
        .forEach((variant, runs) -> {
          var holders = new TreeMap<String, List<MeasuredRow>>();
          runs.values()
              .forEach(rows ->
                  holders
                      .computeIfAbsent(Variants.holder(rows.getFirst()), _ -> new ArrayList<>())
                      .add(rows.getFirst()));
          int most = holders.values().stream().mapToInt(List::size).max().orElse(0);
          holders.forEach((holder, rows) -> {
            if (holders.size() > 1 && rows.size() < most) {
              findings.add(
                  finding(
                      Severity.NOTE,
                      rows.getFirst().place(),
                      Show.count(rows.size(), "run") + " in " + holder,
                      variant,
                      "%s of %s runs lie outside of the folder with the others"
                          .formatted(rows.size(), runs.size()),
                      "all runs of a variant in one folder",
                      "A summary that reads that folder only would miss them."));
            }
          });
        });
    return findings;
  }

  private List<Finding> blocks(List<Trial> trials) {
    var conditions = new TreeSet<String>();
    var done = new HashSet<String>();
    var blocks = new TreeSet<Integer>();
    var findings = new ArrayList<Finding>();
    for (Trial trial : trials) {
      conditions.add(trial.condition());
      blocks.add(trial.block());
      if (trial.done()) {
        done.add(trial.block() + "\t" + trial.condition());
      } else {
        findings.add(
            finding(
                Severity.WARNING,
                trial.place(),
                "line " + trial.place().line() + ", status",
                trial.condition(),
                "trial " + trial.number() + " failed",
                "status ok",
                "Its figures count for nothing; means over blocks have one fewer."));
      }
    }
    findings.addAll(incomplete(trials.getFirst().place(), blocks, conditions, done));
    findings.addAll(interrupted(trials));
    return findings;
  }

  private List<Finding> incomplete(
      Place place, SortedSet<Integer> blocks, SortedSet<String> conditions, Set<String> done) {
    var findings = new ArrayList<Finding>();
    for (int block : blocks) {
      List<String> missing =
          conditions.stream()
              .filter(condition -> !done.contains(block + "\t" + condition))
              .toList();
      if (!missing.isEmpty()) {
        findings.add(
            finding(
                Severity.WARNING,
                place,
                "block " + block,
                missing.size() == 1 ? missing.getFirst() : "",
                "without " + Show.some(missing, 6),
                "each block with all " + Show.count(conditions.size(), "condition"),
                "Differences within blocks cannot be formed for what is missing."));
      }
    }
    return findings;
  }

  private List<Finding> interrupted(List<Trial> trials) {
    var numbers = new TreeSet<Integer>();
    trials.forEach(trial -> numbers.add(trial.number()));
    var missing = new ArrayList<String>();
    for (int i = 1; i < numbers.last(); i++) {
      if (!numbers.contains(i)) {
        missing.add(String.valueOf(i));
      }
    }
    return missing.isEmpty()
        ? List.of()
        : List.of(
            finding(
                Severity.NOTE,
                trials.getFirst().place(),
                "numbers of trials",
                "",
                "no row for " + Show.some(missing, 8),
                "numbers from 1 without gaps",
                "Consistent with trials that were interrupted and done again."));
  }

  private static MeasuredRow first(SortedMap<RunName, List<MeasuredRow>> runs) {
    return runs.values().iterator().next().getFirst();
  }

  private Finding finding(
      Severity severity,
      Place place,
      String where,
      String variant,
      String observed,
      String expected,
      String why) {
    return Finding.at(this, severity, place, where, variant, observed, expected, why);
  }
}
