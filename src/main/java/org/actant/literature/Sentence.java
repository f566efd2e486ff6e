package org.actant.literature;

import static org.actant.table.Column.integer;
import static org.actant.table.Column.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.actant.table.Csv;
import org.actant.table.Schema;
import org.actant.table.Table;
import org.actant.workspace.Workspace;

/// A sentence of the corpus with its anchor.
///
/// @param id of the claim or passage
/// @param from claims or passages: the table that it was found in
/// @param fields by column of the table that it was found in; [#get] reads them
record Sentence(String id, String from, Map<String, String> fields) {
  static final String CLAIMS = "codebook/claims/claims.csv";
  static final String PASSAGES = "codebook/passages/passages.csv";
  private static final String SOURCES = "corpus/sources.csv";

  /// What is read of a passage.
  static final Schema PASSAGE =
      new Schema(
          "passages",
          List.of("id"),
          List.of(
              text("id", "passage"),
              text("document", "document"),
              text("title", "title of the document"),
              text("issuer", "who issued it"),
              text("actor_type", "type of the issuer"),
              integer("year", "", "of the document"),
              integer("page", "", "page of the file"),
              integer("start", "", "first character"),
              integer("end", "", "character after the last"),
              text("quotation", "the words"),
              text("code", "code"),
              text("coder", "machine, or a person"),
              text("status", "suggested, accepted, rejected or coded"),
              text("actor", "who is spoken of"),
              text("concept", "what of"),
              text("stance", "for or against")));

  /// What is read of a claim.
  private static final Schema CLAIM =
      new Schema(
          "claims",
          List.of("claim"),
          List.of(
              text("claim", "claim"),
              text("document", "document"),
              text("speaker", "who says so"),
              text("actor_type", "type of the issuer"),
              integer("year", "", "of the document"),
              integer("page", "", "page of the file"),
              integer("start", "", "first character"),
              integer("end", "", "character after the last"),
              text("quotation", "the words")));

  String get(String column) {
    return fields.getOrDefault(column, "");
  }

  /// The words, exactly.
  String words() {
    return get("quotation");
  }

  static Optional<Path> file(Workspace workspace, String relative) {
    return Optional.of(workspace.resolve(relative)).filter(Files::isRegularFile);
  }

  /// The kind of each document of the corpus, such as `policy`.
  static Map<String, String> kinds(Workspace workspace) throws IOException {
    var kinds = new LinkedHashMap<String, String>();
    Optional<Path> file = file(workspace, SOURCES);
    if (file.isPresent()) {
      Table table =
          Csv.read(
              file.get(),
              new Schema(
                  "sources",
                  List.of("id"),
                  List.of(text("id", "document"), text("kind", "its kind"))));
      for (int row = 0; row < table.rows().size(); row++) {
        kinds.put(table.get(row, "id"), table.get(row, "kind"));
      }
    }
    return kinds;
  }

  static Optional<Path> sources(Workspace workspace) {
    return file(workspace, SOURCES);
  }

  /// All coded passages that no person has rejected; none without the file.
  static List<Sentence> passages(Workspace workspace) throws IOException {
    Optional<Path> file = file(workspace, PASSAGES);
    return file.isEmpty()
        ? List.of()
        : read(file.get(), PASSAGE, "id", "passages").stream()
            .filter(passage -> !passage.get("status").equals("rejected"))
            .toList();
  }

  /// The claims that were found in the corpus, each as the word of who says so, also where it is
  /// said of somebody else; none without the file.
  static List<Sentence> claims(Workspace workspace) throws IOException {
    Optional<Path> file = file(workspace, CLAIMS);
    return file.isEmpty()
        ? List.of()
        : read(file.get(), CLAIM, "claim", "claims").stream()
            .map(claim -> claim.with("issuer", claim.get("speaker")))
            .toList();
  }

  private Sentence with(String column, String value) {
    var changed = new LinkedHashMap<>(fields);
    changed.put(column, value);
    return new Sentence(id, from, changed);
  }

  /// The same sentence found twice is one: the first. Sentences are the same if most of the shorter
  /// one lies in the other.
  static List<Sentence> distinct(List<Sentence> sentences) {
    var kept = new LinkedHashMap<String, List<Sentence>>();
    for (Sentence sentence : sentences) {
      List<Sentence> ofDocument =
          kept.computeIfAbsent(sentence.get("document"), _ -> new ArrayList<>());
      if (ofDocument.stream().noneMatch(sentence::isSameAs)) {
        ofDocument.add(sentence);
      }
    }
    return kept.values().stream().flatMap(List::stream).toList();
  }

  private boolean isSameAs(Sentence other) {
    int shared =
        Math.min(place("end"), other.place("end")) - Math.max(place("start"), other.place("start"));
    int shorter = Math.min(length(), other.length());
    return 2 * shared > shorter;
  }

  private int length() {
    return place("end") - place("start");
  }

  private int place(String column) {
    return get(column).isEmpty() ? 0 : Integer.parseInt(get(column));
  }

  private static List<Sentence> read(Path file, Schema schema, String id, String from)
      throws IOException {
    Table table = Csv.read(file, schema);
    var sentences = new ArrayList<Sentence>();
    for (int row = 0; row < table.rows().size(); row++) {
      var fields = new LinkedHashMap<String, String>();
      for (String column : table.columns()) {
        fields.put(column, table.get(row, column));
      }
      sentences.add(new Sentence(table.get(row, id), from, fields));
    }
    return sentences;
  }
}
