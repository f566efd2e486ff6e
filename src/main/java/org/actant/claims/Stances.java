package org.actant.claims;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.actant.coding.Anchor;
import org.actant.table.Csv;
import org.actant.table.Table;
import org.actant.workspace.Workspace;

/// What has been coded, from `codebook/passages/passages.csv`: stances toward concepts, and the
/// moments of translation. What people rejected is left out.
final class Stances {
  static final String FILE = "codebook/passages/passages.csv";

  /// @param status suggested, accepted or coded
  record Coding(
      String id,
      String document,
      int start,
      int end,
      String issuer,
      String year,
      String code,
      String actor,
      String target,
      String concept,
      String stance,
      String status,
      String quotation,
      String reason) {}

  private final Map<String, List<Coding>> byDocument = new HashMap<>();
  private final List<Coding> all = new ArrayList<>();

  static Stances read(Workspace workspace) throws IOException {
    var stances = new Stances();
    Path file = workspace.resolve(FILE);
    if (Files.isRegularFile(file)) {
      Table table = Csv.read(file);
      for (int row = 0; row < table.rows().size(); row++) {
        stances.add(coding(table, row));
      }
    }
    return stances;
  }

  private void add(Coding coding) {
    if (!coding.status.equals("rejected")) {
      byDocument.computeIfAbsent(coding.document, _ -> new ArrayList<>()).add(coding);
      all.add(coding);
    }
  }

  private static Coding coding(Table table, int row) {
    return new Coding(
        table.get(row, "id"),
        table.get(row, "document"),
        Integer.parseInt(table.get(row, "start")),
        Integer.parseInt(table.get(row, "end")),
        table.get(row, "issuer"),
        table.get(row, "year"),
        table.get(row, "code"),
        table.get(row, "actor"),
        table.get(row, "target"),
        table.get(row, "concept"),
        table.get(row, "stance"),
        table.get(row, "status"),
        table.get(row, "quotation"),
        table.get(row, "reason"));
  }

  List<Coding> all() {
    return all;
  }

  /// Returns the codings of a place that take a side on one of these concepts and that a person
  /// made or accepted: what the machine suggests is about concepts, not about claims.
  List<Coding> sides(Anchor place, Set<String> concepts) {
    return byDocument.getOrDefault(place.document(), List.of()).stream()
        .filter(c -> c.start < place.end() && place.start() < c.end)
        .filter(c -> !c.status.equals("suggested"))
        .filter(c -> concepts.contains(c.concept))
        .filter(c -> Set.of("supports", "opposes", "mixed").contains(c.stance))
        .toList();
  }
}
