package org.actant.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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
              Column.text("id", "name of the document: lower-case letters, digits and hyphens"),
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
    if (!Files.exists(file)) {
      return List.of();
    }
    Table table = Csv.read(file, SCHEMA);
    var sources = new ArrayList<Source>();
    var ids = new HashSet<String>();
    for (int row = 0; row < table.rows().size(); row++) {
      Source source = new Row(file, table, row).source();
      if (!ids.add(source.id())) {
        throw new InputException(
            file, Csv.line(file, row), "the id `" + source.id() + "` a second time", "each id once");
      }
      sources.add(source);
    }
    sources.sort(null);
    return List.copyOf(sources);
  }

  /// Returns the document's file: `corpus/raw/<id>.<ext>`, or `corpus/samples/<id>.<ext>` for a built-in one.
  ///
  /// @throws InputException if there is none, or more than one in the same folder
  public static Path file(Workspace workspace, Source source) throws IOException {
    return Originals.of(workspace).file(source);
  }

  /// The line that a source's row starts on, for complaints; 1 if it is not in the table.
  static long line(Workspace workspace, Source source) throws IOException {
    Path file = workspace.resolve(FILE);
    if (!Files.exists(file)) {
      return 1;
    }
    Table table = Csv.read(file, SCHEMA);
    for (int row = 0; row < table.rows().size(); row++) {
      if (table.get(row, "id").equals(source.id())) {
        return Csv.line(file, row);
      }
    }
    return 1;
  }

  static String words(Object[] constants) {
    return Stream.of(constants).map(Object::toString).collect(Collectors.joining(", "));
  }

  /// One row that is still text, and knows where it stands.
  private record Row(Path file, Table table, int number) {
    Source source() throws IOException {
      String id = field("id");
      if (!Source.isId(id)) {
        throw unexpected("the id `" + id + "`", "lower-case letters, digits and hyphens");
      }
      return new Source(
          id,
          field("title"),
          field("issuer"),
          constant("actor_type", ActorType.values(), ActorType.OTHER),
          year(),
          constant("kind", DocumentKind.values(), DocumentKind.OTHER),
          field("language"),
          field("url"),
          field("licence"),
          sha256());
    }

    private String field(String column) {
      return table.get(number, column);
    }

    private <E extends Enum<E>> E constant(String column, E[] constants, E missing) throws IOException {
      String word = field(column);
      if (word.isEmpty()) {
        return missing;
      }
      for (E constant : constants) {
        if (constant.toString().equals(word)) {
          return constant;
        }
      }
      throw unexpected("the " + column + " `" + word + "`", "one of " + words(constants));
    }

    private OptionalInt year() throws IOException {
      String year = field("year");
      if (year.isEmpty()) {
        return OptionalInt.empty();
      }
      if (!year.matches("[12][0-9]{3}")) {
        throw unexpected("the year `" + year + "`", "four digits");
      }
      return OptionalInt.of(Integer.parseInt(year));
    }

    private Optional<Digest> sha256() throws IOException {
      String hex = field("sha256");
      if (hex.isEmpty()) {
        return Optional.empty();
      }
      if (!hex.matches("[0-9a-f]{64}")) {
        throw unexpected("the sha256 `" + hex + "`", "64 lower-case hexadecimal digits");
      }
      return Optional.of(Digest.ofHex(hex));
    }

    private InputException unexpected(String found, String expected) throws IOException {
      return new InputException(file, Csv.line(file, number), found, expected);
    }
  }
}
