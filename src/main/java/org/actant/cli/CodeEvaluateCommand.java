package org.actant.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.actant.classifier.Classifier;
import org.actant.classifier.Evaluation;
import org.actant.classifier.Example;
import org.actant.classifier.ModelFile;
import org.actant.classifier.Prediction;
import org.actant.classifier.TextFile;
import org.actant.table.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `actant code evaluate`.
@Command(
    name = "evaluate",
    description = "Says how good a text classifier is on texts whose labels are known.",
    footer = {
      "%nExamples:",
      "  actant code evaluate --model claims.model --test more-claims.jsonl"
    })
final class CodeEvaluateCommand implements Callable<Integer> {
  @Mixin Session session;

  @Option(names = "--model", required = true, paramLabel = "FILE", description = "The model.")
  Path model;

  @Option(
      names = "--test",
      required = true,
      paramLabel = "FILE",
      description = "Texts with labels that the model has not learned from.")
  Path test;

  @Override
  public Integer call() throws Exception {
    Console console = session.console();
    Classifier classifier = ModelFile.read(model);
    List<Example> examples = TextFile.examples(test);
    List<Prediction> predictions =
        examples.stream().map(e -> classifier.predict(e.text())).toList();
    Evaluation evaluation =
        Evaluation.of(examples, predictions, classifier.labels(), classifier.constant(), 1);
    console.table(summary(evaluation));
    return ExitCode.DONE;
  }

  private static Table summary(Evaluation evaluation) {
    var rows = new ArrayList<List<String>>();
    rows.add(row("macro-F1", evaluation.macroF1()));
    rows.add(row("accuracy", evaluation.accuracy()));
    rows.add(List.of("Brier", three(evaluation.brier()), "", "", ""));
    rows.add(List.of("calibration error", three(evaluation.calibrationError()), "", "", ""));
    return new Table(List.of("measure", "value", "low", "high", "constant"), rows);
  }

  private static List<String> row(String name, Evaluation.Score score) {
    return List.of(
        name,
        three(score.value()),
        three(score.interval().low()),
        three(score.interval().high()),
        three(score.constant()));
  }

  private static String three(double value) {
    return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.3f", value);
  }
}
