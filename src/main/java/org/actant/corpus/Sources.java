package org.actant.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.actant.input.InputException;
import org.actant.provenance.Digest;
import org.actant.table.Column;
import org.actant.table.Csv;
import org.actant.table.Schema;
import org.actant.table.Table;
import org.actant.workspace.Workspace;

/// The table `corpus/sources.csv` and the files its rows describe.
public final class Sources {
  public static final String FILE = "corpus/sources.csv";

  public static final Schema SCHEMA =
      new Schema(
          "sources",
          List.of("id"),
          List.of(
              Column.text("id", "name of the document and of every file made from it"),
              Column.text("title", "title of the document"),
              Column.text("issuer", "organization that published it"),
              Column.text("actor_type", "one of " + words(ActorType.values())),
              Column.integer("year", "", "year of publication"),
              Column.text("kind", "one of " + words(DocumentKind.values())),
              Column.text("language", "BCP 47 code of the main language"),
              Column.text("url", "address it was taken from"),
              Column.text("licence", "terms of use"),
              Column.text("sha256", "SHA-256 digest of the file")));

  private Sources() {}

  /// Reads the table, sorted by id; none where there is no table.
  ///
  /// @throws InputException naming file and line of a row that cannot be right
  public static List<Source> read(Workspace workspace) throws IOException {
    Path file = workspace.resolve(FILE);
    Table table = table(workspace);
    var sources = new ArrayList<Source>();
    var ids = new HashSet<String>();
    for (int number = 0; number < table.rows().size(); number++) {
      var row = new SourceRow(file, table, number);
      Source source = row.source();
      if (!ids.add(Source.fold(source.id()))) {
        throw row.unexpected("the id `" + source.id() + "` a second time", "each id once");
      }
      sources.add(source);
    }
    sources.sort(null);
    return List.copyOf(sources);
  }

  /// Returns the document's file: `corpus/raw/<id>.<ext>`, or `corpus/samples/<id>.<ext>` for a
  /// built-in one; none if it is still to be fetched.
  ///
  /// @throws InputException if there is more than one in the same folder
  public static Optional<Path> file(Workspace workspace, Source source) throws IOException {
    return Originals.of(workspace).file(source);
  }

  /// Returns the documents that are described and whose file is not there.
  public static List<Source> missing(Workspace workspace) throws IOException {
    var originals = Originals.of(workspace);
    var missing = new ArrayList<Source>();
    for (Source source : read(workspace)) {
      if (originals.file(source).isEmpty()) {
        missing.add(source);
      }
    }
    return missing;
  }

  /// Takes every file that is another one than the table states for the one that is meant: writes
  /// its digest there.
  ///
  /// @return the ids of these documents
  public static List<String> accept(Workspace workspace) throws IOException {
    var originals = Originals.of(workspace);
    var accepted = new ArrayList<String>();
    for (Source source : read(workspace)) {
      Optional<Path> file = originals.file(source);
      if (file.isPresent() && source.sha256().isPresent()) {
        Digest found = Digest.of(file.get());
        if (!found.equals(source.sha256().get())) {
          record(workspace, source.id(), found);
          accepted.add(source.id());
        }
      }
    }
    return accepted;
  }

  /// Adds rows and writes the table anew in one step. What stands in other rows and columns stays
  /// as it is.
  static void add(Workspace workspace, List<Source> added) throws IOException {
    Table table = table(workspace);
    var rows = new ArrayList<>(table.rows());
    for (Source source : added) {
      rows.add(table.columns().stream().map(column -> field(source, column)).toList());
    }
    replace(workspace, new Table(table.columns(), rows).sortedBy(SCHEMA.key()));
  }

  private static void replace(Workspace workspace, Table table) throws IOException {
    Path file = workspace.resolve(FILE);
    Path fresh = file.resolveSibling("sources.csv.new");
    Csv.write(fresh, table);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /// Writes the digest of a document's file into its row, in one step. Everything else stays.
  static void record(Workspace workspace, String id, Digest digest) throws IOException {
    Table table = table(workspace);
    int key = table.index("id");
    int column = table.index("sha256");
    var rows = new ArrayList<List<String>>();
    for (List<String> row : table.rows()) {
      var fields = new ArrayList<>(row);
      if (fields.get(key).equals(id)) {
        fields.set(column, digest.hex());
      }
      rows.add(fields);
    }
    replace(workspace, new Table(table.columns(), rows));
  }

  /// What became of the rows of another table.
  ///
  /// @param taken new rows
  /// @param there ids that the table had already, with the same address
  /// @param refused rows whose id is another document's here, each with what was found and expected
  public record Taken(List<Source> taken, List<String> there, List<String> refused) {
    public Taken {
      taken = List.copyOf(taken);
      there = List.copyOf(there);
      refused = List.copyOf(refused);
    }
  }

  /// Adds the rows of another table with the same columns.
  ///
  /// @param rehearsal true to write nothing
  /// @throws InputException naming file and line of a row that cannot be right; nothing has been
  ///   added then
  public static Taken take(Workspace workspace, Path file, boolean rehearsal) throws IOException {
    Table table = Csv.read(file, SCHEMA);
    var here = new HashMap<String, Source>();
    read(workspace).forEach(source -> here.put(Source.fold(source.id()), source));
    var fresh = new ArrayList<Source>();
    var there = new ArrayList<String>();
    var refused = new ArrayList<String>();
    for (int number = 0; number < table.rows().size(); number++) {
      var row = new SourceRow(file, table, number);
      Source source = row.source();
      Source same = here.putIfAbsent(Source.fold(source.id()), source);
      if (same == null) {
        fresh.add(source);
      } else if (same.url().equals(source.url())) {
        there.add(source.id());
      } else {
        String found = "the id `" + source.id() + "`, which is another document here";
        refused.add(row.unexpected(found, "the url " + same.url()).getMessage());
      }
    }
    if (!rehearsal && !fresh.isEmpty()) {
      add(workspace, fresh);
    }
    return new Taken(fresh, there, refused);
  }

  /// The line that a source's row starts on, for complaints.
  static long line(Workspace workspace, Source source) throws IOException {
    Table table = table(workspace);
    for (int row = 0; row < table.rows().size(); row++) {
      if (table.get(row, "id").equals(source.id())) {
        return Csv.line(workspace.resolve(FILE), row);
      }
    }
    throw new IllegalArgumentException(source.id() + " is not in " + FILE);
  }

  static String words(Object[] constants) {
    return Stream.of(constants).map(Object::toString).collect(Collectors.joining(", "));
  }

  private static Table table(Workspace workspace) throws IOException {
    Path file = workspace.resolve(FILE);
    return Files.exists(file) ? Csv.read(file, SCHEMA) : new Table(SCHEMA.names(), List.of());
  }

  private static String field(Source source, String column) {
    return switch (column) {
      case "id" -> source.id();
      case "title" -> source.title();
      case "issuer" -> source.issuer();
      case "actor_type" -> source.actorType().toString();
      case "year" -> source.year().isPresent() ? Integer.toString(source.year().getAsInt()) : "";
      case "kind" -> source.kind().toString();
      case "language" -> source.language();
      case "url" -> source.url();
      case "licence" -> source.licence();
      case "sha256" -> source.sha256().map(Digest::hex).orElse("");
      default -> ""; // a column that the user added
    };
  }
}
