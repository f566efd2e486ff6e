package org.actant.audit.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.actant.audit.evidence.Evidence;
import org.actant.audit.evidence.Figure;
import org.actant.audit.evidence.Scores;

/// Runs that agree in a score to every printed digit.
final class IdenticalScores implements Rule {
  /// Fewer digits meet by chance in a data set of some dozens of runs.
  private static final int DIGITS = 8;

  /// A score that is a simple fraction (right answers of few items) has few possible values.
  private static final long SIMPLE = 100_000;

  @Override
  public String id() {
    return "identical-scores";
  }

  @Override
  public Explanation explanation() {
    return new Explanation(
        "runs whose scores agree to the last digit",
        "Scores and losses (not times and rates) of the runs of a data set are grouped at full"
            + " printed precision. Two runs that agree to at least 8 significant digits are"
            + " reported, unless the value is a fraction with a denominator up to 100,000: such"
            + " scores (right answers of few items) have so few possible values that they meet."
            + " Files that are equal byte for byte are named copies.",
        "eval_f1 0.953678919802555 in all four runs of one variant, on four dates, while their"
            + " losses differ.",
        "Training that is deterministic, or an evaluation of one saved model, agrees rightly: the"
            + " finding asks for the explanation.",
        CleanData.RATE);
  }

  @Override
  public List<Finding> check(Evidence evidence) {
    Map<String, List<Scores>> groups = new LinkedHashMap<>();
    for (Scores scores : evidence.scores()) {
      scores
          .values()
          .forEach((metric, figure) -> {
            if (isScore(metric) && figure.significantDigits() >= DIGITS && !isSimple(figure)) {
              groups
                  .computeIfAbsent(
                      scores.run().dataset() + "\t" + metric + "\t" + figure.text(),
                      _ -> new ArrayList<>())
                  .add(scores);
            }
          });
    }
    var findings = new ArrayList<Finding>();
    groups.forEach((key, runs) -> {
      if (runs.stream().map(Scores::run).distinct().count() > 1) {
        String[] parts = key.split("\t", -1);
        findings.add(finding(parts[1], parts[2], runs));
      }
    });
    return findings;
  }

  private Finding finding(String metric, String text, List<Scores> runs) {
    boolean copies = runs.stream().map(Scores::digest).distinct().count() == 1;
    boolean oneVariant =
        runs.stream().allMatch(scores -> scores.run().sameVariant(runs.getFirst().run()));
    return Finding.at(
        this,
        Severity.WARNING,
        runs.getFirst().place(),
        metric + " of " + runs.size() + " runs",
        oneVariant ? runs.getFirst().run().variant() : "",
        "%s in %s"
            .formatted(
                text, Show.some(runs.stream().map(scores -> scores.run().toString()).toList(), 6)),
        "values that differ, as those of independent trainings do",
        copies
            ? "The files are equal byte for byte: consistent with copies of one run."
            : "Independent trainings that agree to %s digits need an explanation: consistent with the same predictions, a constant answer or a value that was carried over."
                .formatted(new Figure(0, text).significantDigits()));
  }

  private static boolean isScore(String metric) {
    String name = metric.toLowerCase(Locale.ROOT);
    return !name.contains("runtime")
        && !name.contains("per_second")
        && !name.contains("constant")
        && !name.contains("epoch");
  }

  /// Continued fractions: the denominators of the best approximations.
  private static boolean isSimple(Figure figure) {
    double x = Math.abs(figure.value());
    double tolerance = Math.max(figure.halfUnit(), 1e-15 * Math.max(1, x));
    long before = 0;
    long denominator = 1;
    double rest = x;
    for (int i = 0; i < 40 && denominator <= SIMPLE; i++) {
      double nearest = Math.rint(x * denominator) / denominator;
      if (Math.abs(nearest - x) <= tolerance) {
        return true;
      }
      double fraction = rest - Math.floor(rest);
      if (fraction < 1e-12) {
        return true;
      }
      rest = 1 / fraction;
      long next = (long) Math.floor(rest) * denominator + before;
      before = denominator;
      denominator = next;
    }
    return false;
  }
}
