package org.actant.classifier;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.actant.workspace.Progress;

/// How macro-F1 grows with the number of texts to learn from, in stratified cross-validation with
/// the same settings throughout. A curve that still climbs at its end asks for more texts.
public final class LearningCurve {
  private static final int FOLDS = 5;
  private static final int PARTS = 10;
  private static final int[] SHARES = {1, 2, 4, 7, 10};

  /// @param texts how many were learned from, on average over the folds
  public record Point(int texts, double macroF1) {}

  private LearningCurve() {}

  public static List<Point> of(
      List<Example> examples, Settings settings, long seed, Progress progress) {
    var labels = List.copyOf(new TreeSet<>(examples.stream().map(Example::label).toList()));
    int[] truth = examples.stream().mapToInt(e -> labels.indexOf(e.label())).toArray();
    List<String> texts = examples.stream().map(Example::text).toList();
    var validation = new CrossValidation(Bags.of(texts, settings.features()), truth, labels.size());
    Folds folds = Folds.stratified(truth, FOLDS, seed);
    Folds parts = Folds.stratified(truth, PARTS, seed + 1);
    double[] cost = {settings.cost()};
    var points = new ArrayList<Point>();
    progress.begin("learning curve", (long) FOLDS * SHARES.length);
    for (int share : SHARES) {
      double[][] scores =
          validation.scores(folds, row -> parts.part()[row] < share, cost, progress)[0];
      int seen = truth.length * (FOLDS - 1) * share / FOLDS / PARTS;
      points.add(new Point(seen, validation.macroF1(scores, folds)));
    }
    progress.end();
    return points;
  }
}
