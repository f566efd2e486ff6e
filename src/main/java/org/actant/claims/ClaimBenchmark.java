package org.actant.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.actant.actors.TaggedSentence;
import org.actant.claims.ClaimLexicon.Kind;
import org.actant.classifier.Classifier;
import org.actant.classifier.Evaluation;
import org.actant.classifier.Example;
import org.actant.classifier.Label;
import org.actant.classifier.Prediction;
import org.actant.input.InputException;
import org.actant.table.Column;
import org.actant.table.Schema;
import org.actant.table.Table;
import org.jspecify.annotations.Nullable;

/// How well claims are told from other sentences, on texts with labels such as the set
/// `environmental_claims` (Stammbach et al. 2023, ACL): by rules alone, by a trained classifier
/// alone, by both. Intervals are of 95 % by resampling the texts.
public final class ClaimBenchmark {
  public static final Schema SCHEMA =
      new Schema(
          "claims",
          List.of("by"),
          List.of(
              Column.text("by", "what tells: rules, classifier, both, or the constant answer"),
              Column.number("macro_f1", "", "mean of the labels' F1"),
              Column.number("low", "", "lower end of its 95 % interval"),
              Column.number("high", "", "upper end"),
              Column.number("precision", "", "of claims"),
              Column.number("recall", "", "of claims"),
              Column.integer("texts", "", "with labels")));

  /// What a rule's answer adds to the classifier's probability or takes from it. Chosen from 0 to
  /// 0.3 on a fifth of the training texts of `environmental_claims`.
  static final double WEIGHT = 0.1;

  private static final long SEED = 1;

  private final ClaimLexicon lexicon;

  public ClaimBenchmark(ClaimLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /// @param classifier null to measure the rules only
  public Table measure(List<Example> examples, @Nullable Classifier classifier) {
    List<Label> labels = examples.stream().map(Example::label).distinct().sorted().toList();
    Label yes =
        labels.stream()
            .filter(l -> ClaimFinder.YES.contains(l.text().toLowerCase(Locale.ROOT)))
            .findFirst()
            .orElseThrow(() ->
                new InputException(
                    "found the labels "
                        + labels
                        + "; expected one of "
                        + ClaimFinder.YES.stream().sorted().toList()
                        + " for claims"));
    if (labels.size() != 2) {
      throw new InputException("found the labels " + labels + "; expected two");
    }
    Label no = labels.stream().filter(l -> !l.equals(yes)).findFirst().orElseThrow();
    List<Boolean> rules = examples.stream().map(e -> isClaim(e.text())).toList();
    var rows = new ArrayList<List<String>>();
    rows.add(
        row(
            "rules",
            examples,
            rules.stream().map(r -> prediction(labels, yes, r ? 1 : 0)).toList(),
            labels,
            yes,
            no));
    if (classifier != null) {
      int at = classifier.labels().indexOf(yes);
      if (at < 0) {
        throw new InputException(
            "the classifier has the labels "
                + classifier.labels()
                + "; expected "
                + yes
                + " among them");
      }
      List<Double> sure =
          examples.stream().map(e -> classifier.predict(e.text()).probabilities().get(at)).toList();
      rows.add(
          row(
              "classifier",
              examples,
              sure.stream().map(p -> prediction(labels, yes, p)).toList(),
              labels,
              yes,
              no));
      var both = new ArrayList<Prediction>();
      for (int i = 0; i < sure.size(); i++) {
        both.add(
            prediction(
                labels, yes, Math.clamp(sure.get(i) + (rules.get(i) ? WEIGHT : -WEIGHT), 0, 1)));
      }
      rows.add(row("both", examples, both, labels, yes, no));
    }
    return new Table(SCHEMA.names(), rows);
  }

  private static Prediction prediction(List<Label> labels, Label yes, double probability) {
    boolean claim = probability >= 0.5;
    List<Double> probabilities =
        labels.stream().map(l -> l.equals(yes) ? probability : 1 - probability).toList();
    Label label =
        labels.stream()
            .filter(l -> l.equals(yes) == claim)
            .min(Comparator.naturalOrder())
            .orElseThrow();
    return new Prediction(label, Math.max(probability, 1 - probability), probabilities);
  }

  private static List<String> row(
      String by,
      List<Example> examples,
      List<Prediction> predictions,
      List<Label> labels,
      Label yes,
      Label no) {
    Evaluation evaluation = Evaluation.of(examples, predictions, labels, no, SEED);
    Evaluation.PerLabel claim =
        evaluation.perLabel().stream().filter(l -> l.label().equals(yes)).findFirst().orElseThrow();
    return List.of(
        by,
        rounded(evaluation.macroF1().value()),
        rounded(evaluation.macroF1().interval().low()),
        rounded(evaluation.macroF1().interval().high()),
        rounded(claim.precision()),
        rounded(claim.recall()),
        Integer.toString(examples.size()));
  }

  static String rounded(double value) {
    return Table.field(Math.rint(value * 1000) / 1000);
  }

  /// Whether a text without a document claims something, by rules: a sentence names two different
  /// things of the environment. Of eight rules compared on 900 training texts the best; to ask for
  /// a deed beside it, as is done in documents, costs more than it gains there.
  boolean isClaim(String text) {
    return LooseText.sentences(text).stream().anyMatch(s -> matters(s) >= 2);
  }

  private long matters(TaggedSentence sentence) {
    return lexicon.find(Kind.GREEN, sentence).stream()
        .map(m -> sentence.lemma(m.from()))
        .distinct()
        .count();
  }

  /// What a sentence promises, for sets that label it.
  static Status status(TaggedSentence sentence, ClaimLexicon lexicon) {
    Years years = Years.of(sentence.sentence().in(sentence.text()), 0);
    return Deeds.of(sentence, lexicon).status(years.target().isPresent());
  }
}
