package org.actant.classifier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.actant.table.Table;

/// An evaluation as tables to print.
public final class EvaluationTables {
  private static final int WORDS = 6;

  private EvaluationTables() {}

  /// The figures over all labels, with 95 % intervals and the constant classifier's figure.
  public static Table summary(Evaluation evaluation) {
    return new Table(
        List.of("measure", "value", "low", "high", "constant"),
        List.of(
            row("macro-F1", evaluation.macroF1()),
            row("accuracy", evaluation.accuracy()),
            List.of("Brier score", three(evaluation.brier()), "", "", ""),
            List.of("calibration error", three(evaluation.calibrationError()), "", "", "")));
  }

  private static List<String> row(String name, Evaluation.Score score) {
    return List.of(
        name,
        three(score.value()),
        three(score.interval().low()),
        three(score.interval().high()),
        three(score.constant()));
  }

  /// Precision, recall and F1 of every label.
  public static Table labels(Evaluation evaluation) {
    return new Table(
        List.of("label", "texts", "precision", "recall", "f1"),
        evaluation.perLabel().stream()
            .map(figures ->
                List.of(
                    figures.label().text(),
                    Integer.toString(figures.support()),
                    three(figures.precision()),
                    three(figures.recall()),
                    three(figures.f1())))
            .toList());
  }

  /// What was answered (columns) for what is true (rows).
  public static Table confusion(Evaluation evaluation) {
    List<String> names = evaluation.labels().stream().map(Label::text).toList();
    List<String> columns =
        Stream.concat(Stream.of("true"), names.stream().map(name -> "as " + name)).toList();
    return new Table(
        columns,
        IntStream.range(0, names.size())
            .mapToObj(label ->
                Stream.concat(
                        Stream.of(names.get(label)),
                        evaluation.confusion().get(label).stream().map(String::valueOf))
                    .toList())
            .toList());
  }

  /// The wrong answers, the surest first, with the words they were given for.
  public static Table errors(
      Classifier classifier, List<Example> examples, List<Prediction> predictions, int most) {
    List<Integer> wrong =
        IntStream.range(0, examples.size())
            .filter(i -> !predictions.get(i).label().equals(examples.get(i).label()))
            .boxed()
            .sorted(
                Comparator.comparingDouble((Integer i) -> -predictions.get(i).probability())
                    .thenComparing(i -> i))
            .limit(most)
            .toList();
    var rows = new ArrayList<List<String>>();
    for (int i : wrong) {
      Prediction said = predictions.get(i);
      String text = examples.get(i).text();
      rows.add(
          List.of(
              examples.get(i).label().text(),
              said.label().text(),
              three(said.probability()),
              words(classifier.explain(text, said.label(), WORDS)),
              text));
    }
    return new Table(List.of("true", "predicted", "probability", "because", "text"), rows);
  }

  /// Returns words with what they add, such as `neutral +1.20, coal -0.41`.
  public static String words(List<Evidence> evidence) {
    return evidence.stream()
        .map(e -> String.format(Locale.ROOT, "%s %+.2f", e.word(), e.weight()))
        .collect(Collectors.joining(", "));
  }

  private static String three(double value) {
    return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.3f", value);
  }
}
