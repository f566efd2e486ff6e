package org.actant.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.actant.classifier.Classifier;
import org.actant.classifier.Label;
import org.actant.classifier.ModelFile;
import org.actant.classifier.Prediction;
import org.actant.classifier.Predictions;
import org.actant.classifier.TextFile;
import org.actant.classifier.TextRow;
import org.actant.table.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `actant code predict`.
@Command(
    name = "predict",
    description = "Lets a text classifier say what texts are.",
    footer = {
      "%nReads one JSON object a line with the field `text` and writes them with `label` and"
          + " `probability`; all other",
      "fields stay.",
      "%nExamples:",
      "  actant code predict --model claims.model --in new.jsonl --out predicted.jsonl --explain"
    })
final class CodePredictCommand implements Callable<Integer> {
  private static final int WORDS = 8;

  @Mixin Session session;

  @Option(names = "--model", required = true, paramLabel = "FILE", description = "The model.")
  Path model;

  @Option(names = "--in", required = true, paramLabel = "FILE", description = "The texts.")
  Path in;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "Where the predictions go.")
  Path out;

  @Option(
      names = "--explain",
      description = "Add the words that weighed most, as the field `because`.")
  boolean explain;

  @Override
  public Integer call() throws Exception {
    Classifier classifier = ModelFile.read(model);
    List<TextRow> rows = TextFile.rows(in);
    List<Prediction> predictions = rows.stream().map(r -> classifier.predict(r.text())).toList();
    Predictions.write(out, rows, predictions, classifier, explain ? WORDS : 0);
    session.console().table(counts(classifier, predictions));
    return ExitCode.DONE;
  }

  private static Table counts(Classifier classifier, List<Prediction> predictions) {
    var rows = new ArrayList<List<String>>();
    for (Label label : classifier.labels()) {
      long count = predictions.stream().filter(p -> p.label().equals(label)).count();
      rows.add(List.of(label.text(), Long.toString(count)));
    }
    return new Table(List.of("label", "predicted"), rows);
  }
}
