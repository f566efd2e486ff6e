package org.actant.corpus;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.actant.corpus.sheet.Sheet;
import org.actant.input.InputException;

/// Which columns of a table of responses say what.
///
/// @param id names the document, exactly as the column has it
/// @param texts the answers, in the order in which they shall be read
/// @param meta the column for a field of `sources.csv`
public record ResponseColumns(String id, List<String> texts, Map<String, String> meta) {
  /// The fields of `sources.csv` that a column can give.
  public static final List<String> FIELDS =
      List.of("title", "issuer", "actor_type", "year", "kind", "language", "url", "licence");

  public ResponseColumns {
    texts = List.copyOf(texts);
    meta = Map.copyOf(meta);
    if (texts.isEmpty()) {
      throw new IllegalArgumentException("no column of text");
    }
  }

  /// @throws InputException naming the columns there are, if one of these is not among them
  void check(Path file, Sheet sheet) {
    var wanted = new TreeSet<>(meta.values());
    wanted.add(id);
    wanted.addAll(texts);
    wanted.removeAll(sheet.columns());
    if (!wanted.isEmpty()) {
      throw new InputException(
          file,
          "no column `" + String.join("`, `", wanted) + "`",
          "one of the columns `" + String.join("`, `", sheet.columns()) + "`");
    }
    for (String field : new TreeMap<>(meta).keySet()) {
      if (!FIELDS.contains(field)) {
        throw new InputException(
            "found --meta %s=%s; expected one of the fields %s"
                .formatted(field, meta.get(field), String.join(", ", FIELDS)));
      }
    }
  }
}
