package org.actant.classifier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/// Says of any text which of its labels fits best, how probable that is, and because of which
/// words.
///
/// The label is the most probable one.
public final class Classifier {
  private final List<Label> labels;
  private final Settings settings;
  private final Vocabulary vocabulary;
  private final LinearModel model;
  private final Calibration calibration;
  private final Report report;

  Classifier(
      List<Label> labels,
      Settings settings,
      Vocabulary vocabulary,
      LinearModel model,
      Calibration calibration,
      Report report) {
    this.labels = List.copyOf(labels);
    this.settings = settings;
    this.vocabulary = vocabulary;
    this.model = model;
    this.calibration = calibration;
    this.report = report;
  }

  /// The labels, sorted.
  public List<Label> labels() {
    return labels;
  }

  public Settings settings() {
    return settings;
  }

  /// What is known of how it was made.
  public Report report() {
    return report;
  }

  /// The label that most of the texts it learned from have: what the constant classifier answers.
  public Label constant() {
    List<Integer> counts = report.counts();
    return labels.get(counts.indexOf(Collections.max(counts)));
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  LinearModel model() {
    return model;
  }

  Calibration calibration() {
    return calibration;
  }

  public Prediction predict(String text) {
    double[] scores = model.scores(vocabulary.vector(text, settings.features()));
    double[] probabilities = calibration.probabilities(scores);
    int best = Calibration.best(probabilities);
    return new Prediction(
        labels.get(best), probabilities[best], Arrays.stream(probabilities).boxed().toList());
  }

  /// Returns the words that speak for a label, or against it, the weightiest first.
  public List<Evidence> explain(String text, Label label, int most) {
    int index = labels.indexOf(label);
    if (index < 0) {
      throw new IllegalArgumentException("no label " + label + " among " + labels);
    }
    return Explanation.of(this, text, index).stream().limit(most).toList();
  }

  /// Returns the words and sequences of words that weigh most for a label in any text.
  public List<Evidence> typical(Label label, int most) {
    int index = labels.indexOf(label);
    var words = new ArrayList<Evidence>();
    for (int feature = 0; feature < vocabulary.size(); feature++) {
      String gram = vocabulary.grams().get(feature);
      if (!Grams.isPiece(gram) && model.weight(index, feature) > 0) {
        words.add(
            new Evidence(
                gram.substring(1), model.weight(index, feature) * vocabulary.idf(feature)));
      }
    }
    words.sort(
        Comparator.comparingDouble(Evidence::weight).reversed().thenComparing(Evidence::word));
    return List.copyOf(words.subList(0, Math.min(most, words.size())));
  }
}
