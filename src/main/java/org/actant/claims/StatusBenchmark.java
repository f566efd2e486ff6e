package org.actant.claims;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.actant.classifier.Evaluation;
import org.actant.classifier.EvaluationTables;
import org.actant.classifier.Example;
import org.actant.classifier.Label;
import org.actant.classifier.Prediction;
import org.actant.input.InputException;
import org.actant.input.Json;
import org.actant.table.Table;

/// How well the status of claims is told, on sentences of A3CG (Ong et al. 2025, ACL): a JSON list
/// of `text` and `aspects` with their actions. Only sentences all of whose aspects have one action
/// can be compared with a status of the sentence.
public final class StatusBenchmark {
  /// A sentence of the set.
  record Item(
      String text,
      int sentence_id,
      Map<String, List<String>> aspect_categories,
      Map<String, List<String>> aspects) {}

  private static final List<Label> LABELS =
      List.of(Label.of("implemented"), Label.of("indeterminate"), Label.of("planning"));

  private StatusBenchmark() {}

  /// Returns the figures of all labels.
  public static Evaluation measure(Path file, ClaimLexicon lexicon) throws IOException {
    var examples = new ArrayList<Example>();
    var predictions = new ArrayList<Prediction>();
    for (Item item : read(file)) {
      var actions = new TreeSet<String>();
      item.aspects().values().forEach(actions::addAll);
      if (actions.size() == 1 && LABELS.contains(Label.of(actions.first()))) {
        examples.add(new Example(item.text(), Label.of(actions.first())));
        predictions.add(prediction(item.text(), lexicon));
      }
    }
    if (examples.isEmpty()) {
      throw new InputException(file, "no sentence with one action", "sentences of A3CG");
    }
    return Evaluation.of(examples, predictions, LABELS, LABELS.getFirst(), 1);
  }

  static Table summary(Evaluation evaluation) {
    return EvaluationTables.summary(evaluation);
  }

  private static Prediction prediction(String text, ClaimLexicon lexicon) {
    Status status =
        LooseText.sentences(text).stream()
            .map(sentence -> ClaimBenchmark.status(sentence, lexicon))
            .filter(found -> found != Status.INDETERMINATE)
            .findFirst()
            .orElse(Status.INDETERMINATE);
    Label label =
        switch (status) {
          case DONE -> LABELS.get(0);
          case INDETERMINATE -> LABELS.get(1);
          case PLANNED -> LABELS.get(2);
        };
    return new Prediction(label, 1, LABELS.stream().map(l -> l.equals(label) ? 1.0 : 0.0).toList());
  }

  private static List<Item> read(Path file) throws IOException {
    try (InputStream raw = new BufferedInputStream(Files.newInputStream(file))) {
      InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return List.of(Json.parse(file, 1, text, Item[].class));
    }
  }
}
