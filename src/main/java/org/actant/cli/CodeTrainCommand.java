package org.actant.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.actant.classifier.Classifier;
import org.actant.classifier.Evidence;
import org.actant.classifier.Example;
import org.actant.classifier.Label;
import org.actant.classifier.LearningCurve;
import org.actant.classifier.ModelFile;
import org.actant.classifier.Report;
import org.actant.classifier.TextFile;
import org.actant.classifier.Training;
import org.actant.coding.JudgedPassages;
import org.actant.input.InputException;
import org.actant.table.Table;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `actant code train`.
@Command(
    name = "train",
    description = "Trains a text classifier from texts with labels, or from what people judged.",
    footer = {
      "%nFILE holds one JSON object a line with the fields `text` and `label`; it may be gzipped."
          + " With --code, the texts are",
      "the quotations that people coded, accepted or rejected for a code; the model then goes to"
          + " codebook/classifiers, where",
      "`actant code machine` finds it and adds its suggestions to those of the cues. Settings are"
          + " chosen by cross-validation",
      "inside the texts. `actant code evaluate` says how good the model is on other texts.",
      "%nExamples:",
      "  actant code train --train claims.jsonl --model claims.model",
      "  actant code train --train claims.jsonl.gz --model claims.model --curve",
      "  actant code train --code obligatory-passage-point"
    })
final class CodeTrainCommand implements Callable<Integer> {
  private static final int WORDS = 8;

  @Mixin Session session;

  @ArgGroup(exclusive = true, multiplicity = "1")
  Texts texts = new Texts();

  /// Where texts with labels come from.
  static final class Texts {
    @Option(
        names = "--train",
        required = true,
        paramLabel = "FILE",
        description = "Texts with labels to learn from.")
    @Nullable Path file;

    @Option(
        names = "--code",
        required = true,
        paramLabel = "CODE",
        description = "Learn a code from the passages that people judged.")
    @Nullable String code;
  }

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "Where the model goes; with --code by default codebook/classifiers/CODE.model.")
  @Nullable Path model;

  @Option(names = "--curve", description = "Also say how the score grows with the texts.")
  boolean curve;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Which text goes into which fold; default: ${DEFAULT-VALUE}.")
  long seed = 1;

  @Override
  public Integer call() throws Exception {
    Console console = session.console();
    Path file = file();
    List<Example> examples = examples();
    Classifier classifier = Training.of(examples, seed, console.progress());
    ModelFile.write(file, classifier);
    var tables =
        new TableSet()
            .add("labels", labels(classifier))
            .add("settings", candidates(classifier.report()));
    if (curve) {
      tables.add(
          "curve",
          curve(LearningCurve.of(examples, classifier.settings(), seed, console.progress())));
    }
    tables.print(console);
    console.say(summary(file, classifier));
    return ExitCode.DONE;
  }

  private Path file() {
    if (model != null) {
      return model;
    }
    if (texts.code != null) {
      return JudgedPassages.model(session.workspace(), texts.code);
    }
    throw new InputException("found --train without --model; expected --model FILE");
  }

  private List<Example> examples() throws IOException {
    return texts.code != null
        ? JudgedPassages.examples(session.workspace(), texts.code)
        : TextFile.examples(Objects.requireNonNull(texts.file));
  }

  private static String summary(Path file, Classifier classifier) {
    Report report = classifier.report();
    return String.format(
        Locale.ROOT,
        "%s: %d texts, %d features (%s), C = %s; macro-F1 %.3f in cross-validation, %.3f by always"
            + " answering %s",
        file,
        report.rows(),
        report.features(),
        classifier.settings().features(),
        Table.field(classifier.settings().cost()),
        report.crossValidated(),
        report.constant(),
        classifier.constant());
  }

  private static Table labels(Classifier classifier) {
    return new Table(
        List.of("label", "texts", "words"),
        IntStream.range(0, classifier.labels().size())
            .mapToObj(i -> label(classifier, classifier.labels().get(i), i))
            .toList());
  }

  private static List<String> label(Classifier classifier, Label label, int index) {
    String words =
        classifier.typical(label, WORDS).stream()
            .map(Evidence::word)
            .collect(Collectors.joining(", "));
    return List.of(label.text(), classifier.report().counts().get(index).toString(), words);
  }

  private static Table candidates(Report report) {
    return new Table(
        List.of("features", "C", "macro_f1"),
        report.candidates().stream()
            .map(candidate ->
                List.of(
                    candidate.settings().features().toString(),
                    Table.field(candidate.settings().cost()),
                    three(candidate.macroF1())))
            .toList());
  }

  private static Table curve(List<LearningCurve.Point> points) {
    return new Table(
        List.of("texts", "macro_f1"),
        points.stream()
            .map(point -> List.of(Integer.toString(point.texts()), three(point.macroF1())))
            .toList());
  }

  private static String three(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
