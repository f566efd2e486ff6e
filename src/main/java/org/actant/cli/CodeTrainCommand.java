package org.actant.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.actant.classifier.Classifier;
import org.actant.classifier.Evidence;
import org.actant.classifier.Label;
import org.actant.classifier.ModelFile;
import org.actant.classifier.TextFile;
import org.actant.classifier.Training;
import org.actant.table.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `actant code train`.
@Command(
    name = "train",
    description = "Trains a text classifier from texts with labels.",
    footer = {
      "%nFILE holds one JSON object a line with the fields `text` and `label`; it may be gzipped."
          + " Settings are chosen by",
      "cross-validation inside FILE. `actant code evaluate` says how good the model is on other"
          + " texts.",
      "%nExamples:",
      "  actant code train --train claims.jsonl --model claims.model"
    })
final class CodeTrainCommand implements Callable<Integer> {
  private static final int WORDS = 8;

  @Mixin Session session;

  @Option(
      names = "--train",
      required = true,
      paramLabel = "FILE",
      description = "Texts with labels to learn from.")
  Path train;

  @Option(
      names = "--model",
      required = true,
      paramLabel = "FILE",
      description = "Where the model goes.")
  Path model;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Which text goes into which fold; default: ${DEFAULT-VALUE}.")
  long seed = 1;

  @Override
  public Integer call() throws Exception {
    Console console = session.console();
    Classifier classifier = Training.of(TextFile.examples(train), seed, console.progress());
    ModelFile.write(model, classifier);
    console.say(
        String.format(
            Locale.ROOT,
            "%s: %d texts, %d features; %s, C = %s; macro-F1 %.3f in cross-validation",
            model,
            classifier.report().rows(),
            classifier.report().features(),
            classifier.settings().features(),
            classifier.settings().cost(),
            classifier.report().crossValidated()));
    console.table(summary(classifier));
    return ExitCode.DONE;
  }

  private static Table summary(Classifier classifier) {
    var rows = new ArrayList<List<String>>();
    for (int i = 0; i < classifier.labels().size(); i++) {
      Label label = classifier.labels().get(i);
      rows.add(
          List.of(
              label.text(),
              classifier.report().counts().get(i).toString(),
              classifier.typical(label, WORDS).stream()
                  .map(Evidence::word)
                  .collect(Collectors.joining(", "))));
    }
    return new Table(List.of("label", "texts", "words"), rows);
  }
}
