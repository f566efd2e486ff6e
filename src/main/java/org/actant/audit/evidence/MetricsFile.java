package org.actant.audit.evidence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.actant.input.Json;

/// Scores of a run in a flat JSON object, such as the `test_metrics.json` that training scripts
/// write.
final class MetricsFile implements Format {
  private static final List<String> WORDS =
      List.of("f1", "accuracy", "precision", "recall", "auc", "mcc", "kappa", "loss", "bleu");

  @Override
  public String name() {
    return "scores in JSON";
  }

  @Override
  public boolean read(RawFile file, Optional<RawTable> table, Gathered gathered) {
    if (!file.endsWith(".json") || !file.text().stripLeading().startsWith("{")) {
      return false;
    }
    Map<?, ?> object = Json.parse(file.path(), 1, file.text(), Map.class);
    var values = new TreeMap<String, Figure>();
    object.forEach((key, value) -> {
      if (value instanceof Number) {
        Figure.parse(String.valueOf(value))
            .ifPresent(figure -> values.put(String.valueOf(key), figure));
      }
    });
    boolean scores =
        values.keySet().stream()
            .anyMatch(
                key -> WORDS.stream().anyMatch(key.toLowerCase(java.util.Locale.ROOT)::contains));
    if (scores) {
      gathered.scores.add(new Scores(file.place(0), file.run(), values, List.of(), file.sha256()));
    }
    return scores;
  }
}
