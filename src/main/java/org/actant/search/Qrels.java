package org.actant.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.actant.input.InputException;

/// Relevance judgments: by topic and document how relevant it is; 0 and less means not.
public record Qrels(Map<String, Map<String, Integer>> byTopic) {
  public Qrels {
    var copy = new TreeMap<String, Map<String, Integer>>();
    byTopic.forEach((topic, judgments) -> copy.put(topic, Map.copyOf(judgments)));
    byTopic = java.util.Collections.unmodifiableMap(copy);
  }

  /// Reads `topic iteration document relevance` with spaces or tabs between.
  public static Qrels read(Path file) throws IOException {
    var judgments = new HashMap<String, Map<String, Integer>>();
    int number = 0;
    for (String line : Topics.lines(file)) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      String[] parts = line.strip().split("\\s+");
      if (parts.length != 4 || !parts[3].matches("-?\\d{1,4}")) {
        throw new InputException(
            file, number, "`" + line + "`", "topic, iteration, document and a whole number");
      }
      judgments
          .computeIfAbsent(parts[0], _ -> new HashMap<>())
          .put(parts[2], Integer.parseInt(parts[3]));
    }
    return new Qrels(judgments);
  }

  Map<String, Integer> of(String topic) {
    return byTopic.getOrDefault(topic, Map.of());
  }
}
