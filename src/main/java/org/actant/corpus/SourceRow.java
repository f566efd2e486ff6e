package org.actant.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.actant.input.InputException;
import org.actant.provenance.Digest;
import org.actant.table.Csv;
import org.actant.table.Table;

/// One row about a document that is still text, and knows where it stands. A column that the table
/// lacks is empty.
record SourceRow(Path file, Table table, int number) {
  Source source() throws IOException {
    return new Source(
        id(),
        field("title"),
        field("issuer"),
        actorType().orElse(ActorType.OTHER),
        year(),
        kind().orElse(DocumentKind.OTHER),
        field("language"),
        field("url"),
        field("licence"),
        sha256());
  }

  String field(String column) {
    return table.columns().contains(column) ? table.get(number, column) : "";
  }

  String id() throws IOException {
    String id = field("id");
    if (!Source.isId(id)) {
      throw unexpected("the id `" + id + "`", Source.ID_RULE);
    }
    return id;
  }

  Optional<ActorType> actorType() throws IOException {
    return constant("actor_type", ActorType.values());
  }

  Optional<DocumentKind> kind() throws IOException {
    return constant("kind", DocumentKind.values());
  }

  private <E extends Enum<E>> Optional<E> constant(String column, E[] constants)
      throws IOException {
    String word = field(column);
    if (word.isEmpty()) {
      return Optional.empty();
    }
    for (E constant : constants) {
      if (constant.toString().equals(word)) {
        return Optional.of(constant);
      }
    }
    throw unexpected("the " + column + " `" + word + "`", "one of " + Sources.words(constants));
  }

  OptionalInt year() throws IOException {
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

  InputException unexpected(String found, String expected) throws IOException {
    return new InputException(file, Csv.line(file, number), found, expected);
  }
}
