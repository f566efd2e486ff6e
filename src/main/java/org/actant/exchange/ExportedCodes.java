package org.actant.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.actant.codebook.Code;
import org.actant.codebook.Codebooks;
import org.actant.coding.InVivoCode;
import org.actant.coding.Stance;
import org.actant.exchange.refi.Guid;
import org.actant.exchange.refi.QdaCode;
import org.jspecify.annotations.Nullable;

/// The codes of a project: those of the codebooks, one for each actor, one for each stance, and
/// those in the words of the text.
final class ExportedCodes {
  private final Codebooks codebooks;
  private final List<InVivoCode> inVivo;
  private final List<StatementNote> statements;

  ExportedCodes(Codebooks codebooks, List<InVivoCode> inVivo, List<StatementNote> statements) {
    this.codebooks = codebooks;
    this.inVivo = inVivo;
    this.statements = statements;
  }

  static Guid actor(String name) {
    return Guid.of("actor code", name);
  }

  static Guid stance(Stance stance) {
    return Guid.of("stance", stance.toString());
  }

  /// Returns what a code is called.
  String label(String id) {
    return codebooks
        .find(id)
        .map(Code::label)
        .or(() ->
            inVivo.stream().filter(code -> code.id().equals(id)).map(InVivoCode::label).findFirst())
        .orElse(id);
  }

  /// @param notes memos on codes
  List<QdaCode> all(ExportedNotes notes) {
    var all = new ArrayList<QdaCode>();
    CodebookExchange.folders(codebooks.all()).forEach(code -> all.add(notes.noted(code)));
    folder(all, "Actors", "Who acts, and toward whom.", actors(), ExportedCodes::actor);
    folder(
        all,
        "Stance",
        "How the actor stands toward the concept that is coded at the same place.",
        statements.stream()
            .map(StatementNote::stance)
            .filter(Objects::nonNull)
            .map(Objects::toString)
            .toList(),
        name -> Guid.of("stance", name));
    if (!inVivo.isEmpty()) {
      all.add(
          gathering(
              "In vivo",
              "Codes in the words of the text.",
              inVivo.stream()
                  .map(code -> notes.noted(leaf(CodebookExchange.guid(code.id()), code.label())))
                  .toList()));
    }
    return all;
  }

  private List<String> actors() {
    return statements.stream()
        .flatMap(statement -> Stream.of(names(statement.actor()), names(statement.target())))
        .flatMap(List::stream)
        .toList();
  }

  private static List<String> names(@Nullable String name) {
    return name == null ? List.of() : List.of(name);
  }

  private static void folder(
      List<QdaCode> all,
      String name,
      String description,
      List<String> names,
      Function<String, Guid> guid) {
    List<QdaCode> leaves =
        new TreeSet<>(names).stream().map(one -> leaf(guid.apply(one), one)).toList();
    if (!leaves.isEmpty()) {
      all.add(gathering(name, description, leaves));
    }
  }

  private static QdaCode gathering(String name, String description, List<QdaCode> codes) {
    return new QdaCode(Guid.of("folder", name), name, false, null, description, List.of(), codes);
  }

  private static QdaCode leaf(Guid guid, String name) {
    return new QdaCode(guid, name, true, null, null, List.of(), List.of());
  }
}
