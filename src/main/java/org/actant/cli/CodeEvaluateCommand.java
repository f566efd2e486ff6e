package org.actant.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.actant.classifier.Classifier;
import org.actant.classifier.Evaluation;
import org.actant.classifier.EvaluationTables;
import org.actant.classifier.Example;
import org.actant.classifier.ModelFile;
import org.actant.classifier.Prediction;
import org.actant.classifier.TextFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `actant code evaluate`.
@Command(
    name = "evaluate",
    description = "Says how good a text classifier is on texts whose labels are known.",
    footer = {
      "%nMacro-F1 is the mean of the labels' F1. Intervals are of 95 %% by resampling the texts."
          + " The column `constant` is what",
      "always answering the most frequent label of the training texts reaches.",
      "%nExamples:",
      "  actant code evaluate --model claims.model --test more-claims.jsonl"
    })
final class CodeEvaluateCommand implements Callable<Integer> {
  private static final long SEED = 1;

  @Mixin Session session;

  @Option(names = "--model", required = true, paramLabel = "FILE", description = "The model.")
  Path model;

  @Option(
      names = "--test",
      required = true,
      paramLabel = "FILE",
      description = "Texts with labels that the model has not learned from.")
  Path test;

  @Option(
      names = "--errors",
      paramLabel = "N",
      description = "Most wrong answers to show, the surest first; default: ${DEFAULT-VALUE}.")
  int errors = 10;

  @Override
  public Integer call() throws Exception {
    Console console = session.console();
    Classifier classifier = ModelFile.read(model);
    List<Example> examples = TextFile.examples(test);
    List<Prediction> predictions =
        examples.stream().map(e -> classifier.predict(e.text())).toList();
    Evaluation evaluation =
        Evaluation.of(examples, predictions, classifier.labels(), classifier.constant(), SEED);
    new TableSet()
        .add("figures", EvaluationTables.summary(evaluation))
        .add("labels", EvaluationTables.labels(evaluation))
        .add("confusion", EvaluationTables.confusion(evaluation))
        .add("errors", EvaluationTables.errors(classifier, examples, predictions, errors))
        .print(console);
    return ExitCode.DONE;
  }
}
