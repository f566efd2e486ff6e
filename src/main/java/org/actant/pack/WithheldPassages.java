package org.actant.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.actant.provenance.Digest;
import org.actant.table.Csv;
import org.actant.table.Table;
import org.actant.workspace.Workspace;

/// `withheld-passages.csv`: where the coded passages of withheld documents stand, how long they
/// are, and the digest of their words, so that whoever has a document can check every one of them.
final class WithheldPassages {
  static final String FILE = "withheld-passages.csv";
  private static final String PASSAGES = "codebook/passages/passages.csv";
  private static final List<String> KEPT = List.of("id", "document", "page", "start", "end");

  private WithheldPassages() {}

  /// Writes the table; none where nothing is withheld.
  static void write(Workspace workspace, Sharing sharing, Path folder) throws IOException {
    Path file = workspace.resolve(PASSAGES);
    Set<String> withheld =
        sharing.withheld().stream().map(Sharing.Document::id).collect(Collectors.toSet());
    if (withheld.isEmpty() || !Files.isRegularFile(file)) {
      return;
    }
    Table passages = Csv.read(file);
    var columns = new ArrayList<>(KEPT);
    columns.addAll(List.of("characters", "sha256"));
    var rows = new ArrayList<List<String>>();
    for (int row = 0; row < passages.rows().size(); row++) {
      if (withheld.contains(passages.get(row, "document"))) {
        var fields = new ArrayList<String>();
        for (String column : KEPT) {
          fields.add(passages.get(row, column));
        }
        String quotation = passages.get(row, "quotation");
        fields.add(Integer.toString(quotation.length()));
        fields.add(Digest.of(quotation).hex());
        rows.add(fields);
      }
    }
    Csv.write(folder.resolve(FILE), new Table(columns, rows));
  }
}
