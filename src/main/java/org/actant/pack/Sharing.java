package org.actant.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.actant.input.InputException;
import org.actant.table.Csv;
import org.actant.table.Table;
import org.actant.workspace.Workspace;

/// Which documents of a corpus may be shared: those whose licence in `corpus/sources.csv` is an
/// [OpenLicence]. Everything else is withheld, also where no licence is stated.
public record Sharing(List<Document> documents) {
  static final String SOURCES = "corpus/sources.csv";

  /// A document of the corpus.
  ///
  /// @param reason why it may or may not be shared, in words
  public record Document(
      String id,
      String title,
      String issuer,
      String url,
      String licence,
      String sha256,
      boolean shared,
      String reason) {
    /// Says whether a file of the workspace is the document, or its text, layout, tables or
    /// annotations.
    boolean owns(String path) {
      return path.startsWith("corpus/") && path.contains("/" + id + ".");
    }
  }

  public Sharing {
    documents = List.copyOf(documents);
  }

  static Sharing of(Workspace workspace) throws IOException {
    Path file = workspace.resolve(SOURCES);
    if (!Files.isRegularFile(file)) {
      return new Sharing(List.of());
    }
    Table table = Csv.read(file);
    for (String column : List.of("id", "licence")) {
      if (!table.columns().contains(column)) {
        throw new InputException(
            file, 1, "no column `" + column + "`", "the columns of " + SOURCES);
      }
    }
    var documents = new ArrayList<Document>();
    for (int row = 0; row < table.rows().size(); row++) {
      String licence = table.get(row, "licence").strip();
      Optional<OpenLicence> open = OpenLicence.of(licence);
      documents.add(
          new Document(
              table.get(row, "id"),
              field(table, row, "title"),
              field(table, row, "issuer"),
              field(table, row, "url"),
              licence,
              field(table, row, "sha256"),
              open.isPresent(),
              reason(licence, open)));
    }
    return new Sharing(documents);
  }

  /// Says whether a file is of a document that may be shared.
  boolean opens(String path) {
    return documents.stream().anyMatch(document -> document.shared && document.owns(path));
  }

  List<Document> withheld() {
    return documents.stream().filter(document -> !document.shared).toList();
  }

  private static String reason(String licence, Optional<OpenLicence> open) {
    if (open.isPresent()) {
      return "open licence " + open.get().spdx();
    }
    return licence.isEmpty()
        ? "no licence is stated"
        : "the licence “" + licence + "” is not on the list of open licences";
  }

  private static String field(Table table, int row, String column) {
    return table.columns().contains(column) ? table.get(row, column) : "";
  }
}
