package org.actant.classifier;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.actant.workspace.Progress;

/// Scores every row by a model that had not seen it: stratified k-fold cross-validation. Also the
/// grams and their rarity are learned anew in every fold from its training rows alone.
///
/// @param bags the rows
/// @param labels of the rows, from 0
/// @param count how many labels there are
record CrossValidation(Bags bags, int[] labels, int count) {

  /// Returns the scores by cost, row and label.
  double[][][] scores(Folds folds, double[] costs, Progress progress) {
    return scores(folds, _ -> true, costs, progress);
  }

  /// Returns the scores of all rows by models that learn from some rows only.
  double[][][] scores(Folds folds, IntPredicate learned, double[] costs, Progress progress) {
    double[][][] scores = new double[costs.length][labels.length][];
    for (int fold = 0; fold < folds.count(); fold++) {
      int[] seen = IntStream.of(folds.outside(fold)).filter(learned).toArray();
      int[] unseen = folds.inside(fold);
      Vocabulary.Fitted vocabulary = Vocabulary.fit(bags, seen);
      LinearModel[] models = regression(vocabulary, seen).fit(costs);
      List<SparseVector> vectors = vectors(vocabulary, unseen);
      for (int cost = 0; cost < costs.length; cost++) {
        for (int i = 0; i < unseen.length; i++) {
          scores[cost][unseen[i]] = models[cost].scores(vectors.get(i));
        }
      }
      progress.advance("fold " + (fold + 1));
    }
    return scores;
  }

  /// Returns macro-F1 of the labels that would be answered, the calibration of every fold being
  /// learned from the scores of the others.
  double macroF1(double[][] scores, Folds folds) {
    int[] predicted = new int[labels.length];
    for (int fold = 0; fold < folds.count(); fold++) {
      int[] others = folds.outside(fold);
      double[][] seen = IntStream.of(others).mapToObj(row -> scores[row]).toArray(double[][]::new);
      int[] known = IntStream.of(others).map(row -> labels[row]).toArray();
      var calibration = Calibration.fit(seen, known);
      for (int row : folds.inside(fold)) {
        predicted[row] = Calibration.best(calibration.probabilities(scores[row]));
      }
    }
    return MacroF1.of(labels, predicted, count);
  }

  LogisticRegression regression(Vocabulary.Fitted vocabulary, int[] rows) {
    int[] known = IntStream.of(rows).map(row -> labels[row]).toArray();
    return new LogisticRegression(vectors(vocabulary, rows), vocabulary.size(), known, count);
  }

  private static List<SparseVector> vectors(Vocabulary.Fitted vocabulary, int[] rows) {
    return IntStream.of(rows).parallel().mapToObj(vocabulary::vector).toList();
  }
}
