package org.actant.audit.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.LongStream;
import org.actant.audit.evidence.Evidence;
import org.actant.audit.evidence.Figure;
import org.actant.audit.evidence.Scores;

/// Scores that a predictor reaches that always says the same.
final class ConstantClassifier implements Rule {
  /// A match that chance would bring more often than once in a hundred audits says nothing.
  private static final double CHANCE = 0.01;

  /// Floating-point sums of a score differ in the last digits.
  private static final double ULPS = 1e-14;

  private static final int MOST_ITEMS = 2_000_000;

  @Override
  public String id() {
    return "constant-classifier";
  }

  @Override
  public Explanation explanation() {
    return new Explanation(
        "a score that a constant answer reaches",
        "The number of test items n is runtime x items per second, as an interval of what rounding"
            + " left; a run without them borrows n from the others of its data set. For every n in"
            + " it and every class count k from 1 to n the score of always answering that class is"
            + " computed with the same averaging, p = k / n: weighted F1 2p^2 / (1 + p), weighted"
            + " precision p^2, F1 of that class 2p / (1 + p), and that F1 over K classes as macro"
            + " average (K 2 to 10). A finding needs a k that reproduces all printed digits, and"
            + " fewer than 0.01 matches expected by chance (number of candidates x width of the"
            + " last digit). Where class counts are in the files (our own runs), accuracy is"
            + " compared with the share of the largest class plus two standard errors. AUC 0.5, MCC"
            + " 0 and kappa 0 to all digits are those of any constant answer. Accuracy alone"
            + " (and micro F1, which equals it) says nothing without counts: any accuracy is some"
            + " class's share.",
        "eval_f1 0.953678919802555, n = 235.3113 s x 140.452 / s = 33,050: of all class counts only"
            + " 32,024 reproduces the 15 digits (weighted F1 of always answering the class with"
            + " 96.9 %).",
        "\"Consistent with\" until the classes of the data set are counted. Scores of few digits"
            + " cannot be judged. A model that answers otherwise only a few times is not seen, nor"
            + " one that answers at random by the classes' shares, which has no exact score (where"
            + " counts are known, it lies below the largest share and is found).",
        CleanData.RATE);
  }

  @Override
  public List<Finding> check(Evidence evidence) {
    var findings = new ArrayList<Finding>();
    Map<String, List<Items>> known = new TreeMap<>();
    for (Scores scores : evidence.scores()) {
      Items.of(scores)
          .ifPresent(items ->
              known.computeIfAbsent(scores.run().dataset(), _ -> new ArrayList<>()).add(items));
    }
    for (Scores scores : evidence.scores()) {
      Optional<Items> own = Items.of(scores);
      Optional<Items> items =
          own.isPresent()
              ? own
              : known.getOrDefault(scores.run().dataset(), List.of()).stream().findFirst();
      items.ifPresent(n ->
          scores
              .values()
              .forEach(
                  (metric, figure) -> match(scores, metric, figure, n).ifPresent(findings::add)));
      uninformative(scores).ifPresent(findings::add);
    }
    findings.addAll(counted(evidence.scores()));
    return findings;
  }

  /// How many test items there may have been.
  private record Items(long fewest, long most) {
    static Optional<Items> of(Scores scores) {
      for (Map.Entry<String, Figure> entry : scores.values().entrySet()) {
        if (entry.getKey().endsWith("samples_per_second")) {
          Figure rate = entry.getValue();
          String prefix =
              entry.getKey().substring(0, entry.getKey().length() - "samples_per_second".length());
          Figure seconds = scores.values().get(prefix + "runtime");
          if (seconds != null) {
            double low = (seconds.value() - seconds.halfUnit()) * (rate.value() - rate.halfUnit());
            double high = (seconds.value() + seconds.halfUnit()) * (rate.value() + rate.halfUnit());
            var items = new Items((long) Math.ceil(low), (long) Math.floor(high));
            return items.isUseful() ? Optional.of(items) : Optional.empty();
          }
        }
      }
      return Optional.empty();
    }

    private boolean isUseful() {
      return fewest > 1 && most >= fewest && most <= MOST_ITEMS && most - fewest <= 200;
    }

    String text() {
      return fewest == most
          ? Show.number(fewest)
          : Show.number(fewest) + " to " + Show.number(most);
    }
  }

  /// An averaging and the score that always answering a class of share p has under it.
  private record Averaging(String name, DoubleUnaryOperator score) {}

  private static List<Averaging> averagings(String metric) {
    String name = metric.toLowerCase(Locale.ROOT);
    var averagings = new ArrayList<Averaging>();
    if (name.contains("f1")) {
      averagings.add(new Averaging("weighted F1", p -> 2 * p * p / (1 + p)));
      averagings.add(new Averaging("F1 of that class", p -> 2 * p / (1 + p)));
      for (int classes = 2; classes <= 10; classes++) {
        int k = classes;
        averagings.add(new Averaging("macro F1 over " + k + " classes", p -> 2 * p / (1 + p) / k));
      }
    } else if (name.contains("precision")) {
      averagings.add(new Averaging("weighted precision", p -> p * p));
    }
    return averagings;
  }

  private Optional<Finding> match(Scores scores, String metric, Figure figure, Items items) {
    double tolerance = figure.halfUnit() + ULPS;
    List<Averaging> averagings = averagings(metric);
    long candidates = items.most * (items.most - items.fewest + 1) * averagings.size();
    if (averagings.isEmpty()
        || figure.value() <= 0
        || figure.value() >= 1
        || candidates * 2 * tolerance > CHANCE) {
      return Optional.empty();
    }
    List<Fit> fits =
        averagings.stream()
            .flatMap(averaging -> fit(averaging, figure.value(), tolerance, items).stream())
            .toList();
    return fits.isEmpty()
        ? Optional.empty()
        : Optional.of(finding(scores, metric, figure, fits, items, candidates * 2 * tolerance));
  }

  /// A class count that reproduces a score.
  private record Fit(Averaging averaging, long k, long n) {
    String text() {
      return "%s of always naming a class with %s of %s test items (%s)"
          .formatted(
              averaging.name(), Show.number(k), Show.number(n), Show.percent((double) k / n));
    }
  }

  /// The fit with the number of items nearest to the middle of what it may be.
  private static Optional<Fit> fit(
      Averaging averaging, double value, double tolerance, Items items) {
    long middle = (items.fewest + items.most) / 2;
    return LongStream.rangeClosed(items.fewest, items.most)
        .boxed()
        .sorted(Comparator.comparingLong(n -> Math.abs(n - middle)))
        .map(n -> new Fit(averaging, nearest(averaging.score(), value, n), n))
        .filter(fit ->
            Math.abs(averaging.score().applyAsDouble((double) fit.k / fit.n) - value) <= tolerance)
        .findFirst();
  }

  /// The class count whose score comes nearest: scores grow with p, so halving finds it.
  private static long nearest(DoubleUnaryOperator score, double value, long n) {
    long low = 1;
    long high = n;
    while (low < high) {
      long middle = (low + high) / 2;
      if (score.applyAsDouble((double) middle / n) < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    double above = Math.abs(score.applyAsDouble((double) low / n) - value);
    double below = Math.abs(score.applyAsDouble((double) Math.max(1, low - 1) / n) - value);
    return below < above ? Math.max(1, low - 1) : low;
  }

  private Finding finding(
      Scores scores, String metric, Figure figure, List<Fit> fits, Items items, double chance) {
    return Finding.at(
        this,
        Severity.ERROR,
        scores.place(),
        metric,
        scores.run().variant(),
        figure.text(),
        "a score that no constant answer has",
        ("Consistent with a model that always gives the same answer. The same digits has: %s. n ="
             + " %s; matches expected by chance: %s. Count the classes of the data set to be sure.")
            .formatted(
                Show.some(fits.stream().map(Fit::text).toList(), 3),
                items.text(),
                Show.number(chance)));
  }

  /// Measures that are 0 or one half for every constant answer, whatever the classes are.
  private Optional<Finding> uninformative(Scores scores) {
    for (Map.Entry<String, Figure> entry : scores.values().entrySet()) {
      String metric = entry.getKey().toLowerCase(Locale.ROOT);
      double value = entry.getValue().value();
      boolean correlation =
          (metric.contains("mcc") || metric.contains("matthews") || metric.contains("kappa"))
              && value == 0;
      boolean auc = metric.contains("auc") && value == 0.5;
      boolean balanced = metric.contains("balanced_accuracy") && value == 0.5;
      if (correlation || auc || balanced) {
        return Optional.of(
            Finding.at(
                this,
                Severity.ERROR,
                scores.place(),
                entry.getKey(),
                scores.run().variant(),
                entry.getValue().text(),
                "another value",
                "Consistent with a model that always gives the same answer, which has exactly this"
                    + " score whatever the classes are."));
      }
    }
    return Optional.empty();
  }

  /// Trials whose class counts are in the files.
  private List<Finding> counted(List<Scores> all) {
    var findings = new ArrayList<Finding>();
    for (Scores scores : all) {
      if (scores.classCounts().isEmpty()) {
        continue;
      }
      double n = scores.classCounts().stream().mapToLong(Long::longValue).sum();
      double share = scores.classCounts().stream().mapToLong(Long::longValue).max().orElse(0) / n;
      double error = Math.sqrt(share * (1 - share) / n);
      double accuracy = scores.value("accuracy").orElse(1);
      if (accuracy <= share + 2 * error && share < 1) {
        findings.add(
            Finding.at(
                this,
                Severity.ERROR,
                scores.place(),
                "accuracy of trial " + scores.run().run(),
                scores.run().variant(),
                Show.number(accuracy),
                "more than %s + 2 x %s".formatted(Show.number(share), Show.number(error)),
                "No better than always naming the largest class (%s of %s items)."
                    .formatted(Show.percent(share), Show.number(n))));
      }
    }
    return findings;
  }
}
