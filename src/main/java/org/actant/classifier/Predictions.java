package org.actant.classifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.actant.input.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes predictions as JSON Lines: the fields of the row that was read, and `label`,
/// `probability` and, where wanted, `because`.
public final class Predictions {
  private Predictions() {}

  /// Writes beside the file first, so that it is there whole or not at all.
  ///
  /// @param words how many words to name for each label; 0 for none
  public static void write(
      Path file, List<TextRow> rows, List<Prediction> predictions, Classifier classifier, int words)
      throws IOException {
    Path absolute = file.toAbsolutePath();
    Files.createDirectories(absolute.getParent());
    Path fresh = absolute.resolveSibling("." + absolute.getFileName() + ".part");
    try {
      try (Writer out = Files.newBufferedWriter(fresh, UTF_8)) {
        for (int i = 0; i < rows.size(); i++) {
          out.write(line(rows.get(i), predictions.get(i), classifier, words));
          out.write('\n');
        }
      }
      Files.move(
          fresh, absolute, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static String line(TextRow row, Prediction prediction, Classifier classifier, int words) {
    ObjectNode fields = row.fields().deepCopy();
    fields.set("label", prediction.label().json());
    fields.put("probability", rounded(prediction.probability()));
    if (words > 0) {
      ArrayNode because = fields.putArray("because");
      for (Evidence evidence : classifier.explain(row.text(), prediction.label(), words)) {
        because.addObject().put("word", evidence.word()).put("weight", rounded(evidence.weight()));
      }
    }
    return Json.line(fields);
  }

  private static double rounded(double value) {
    return Math.rint(value * 1e6) / 1e6;
  }
}
