package org.actant.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.actant.codebook.Dimension;
import org.actant.coding.CoderRecord;
import org.actant.coding.CodingEvent;
import org.actant.coding.InVivoCode;
import org.actant.exchange.refi.Guid;
import org.actant.exchange.refi.Project;
import org.actant.exchange.refi.QdaCode;
import org.actant.exchange.refi.Source;
import org.actant.exchange.refi.TextSource;
import org.actant.input.InputException;
import org.actant.input.Json;
import org.jspecify.annotations.Nullable;

/// What a project of this house carries: statements, exactly, and memos.
final class OwnEvents {
  private final Path file;
  private final ImportedCoders coders;
  private final Passages passages;
  private final Map<String, String> sources = new HashMap<>();
  private final Map<Guid, TextSource> notes = new HashMap<>();
  private final List<ImportedEvent> events = new ArrayList<>();
  private final Map<String, ImportedEvent> memos = new LinkedHashMap<>();
  private final Set<String> coined = new HashSet<>();
  private int suggested;

  private OwnEvents(Path file, Project project, ImportedCoders coders, Passages passages) {
    this.file = file;
    this.coders = coders;
    this.passages = passages;
    for (Source source : project.sources()) {
      String id = DocumentVariable.read(source.marks().values()).get("id");
      if (id != null) {
        sources.put(id, ImportedSources.key(source));
      }
    }
    project.notes().forEach(note -> notes.put(note.guid(), note));
  }

  /// @param file for complaints
  /// @throws InputException if a note of a statement is none
  static OwnEvents of(Path file, Project project, ImportedCoders coders, Passages passages) {
    var own = new OwnEvents(file, project, coders, passages);
    project.notes().stream()
        .filter(note -> OwnProject.STATEMENT.equals(note.entry().name()))
        .forEach(own::statement);
    project.sources().forEach(own::memos);
    project.codes().forEach(folder -> own.memos(folder, isOfConcepts(folder)));
    own.events.addAll(own.memos.values());
    return own;
  }

  List<ImportedEvent> events() {
    return events;
  }

  List<Loss> losses() {
    return suggested == 0
        ? List.of()
        : List.of(
            Loss.of(
                suggested, "suggestions of the machine", "`actant code machine` makes them again"));
  }

  private void statement(TextSource note) {
    StatementNote said =
        Json.parse(file, 1, note.content() == null ? "" : note.content(), StatementNote.class);
    check(said);
    if (said.origin().equals(StatementNote.SUGGESTED)) {
      suggested++;
      return;
    }
    events.add(
        new ImportedEvent(
            kind(said),
            coders.own(said.coder()),
            said.event(),
            said.at(),
            source(said.document()),
            new ImportedPlace.Exact(said.start(), said.end(), said.quotation()),
            said.code(),
            said.actor(),
            said.target(),
            said.concept(),
            said.stance(),
            said.codebook(),
            said.note()));
  }

  /// JSON leaves absent fields null, whatever the annotations say.
  private void check(StatementNote said) {
    @Nullable Object[] required = {
      said.document(), said.quotation(), said.coder(), said.event(), said.origin()
    };
    boolean lacks = Stream.of(required).anyMatch(field -> field == null || field.equals(""));
    if (lacks || said.code() == null && said.concept() == null || said.start() < 0) {
      throw new InputException(
          file, "a note `actant:statement` that is no statement", "one as Actant writes it");
    }
  }

  /// The first coding with an in-vivo code makes the code, if it is in the code's words.
  private CodingEvent.Kind kind(StatementNote said) {
    String code = said.code();
    if (code != null && InVivoCode.isId(code) && InVivoCode.id(said.quotation()).equals(code)) {
      return coined.add(code) ? CodingEvent.Kind.IN_VIVO : CodingEvent.Kind.ADD;
    }
    return said.origin().equals(CoderRecord.Origin.ACCEPTED.toString())
        ? CodingEvent.Kind.ACCEPT
        : CodingEvent.Kind.ADD;
  }

  private String source(String document) {
    String key = sources.get(document);
    if (key == null) {
      throw new InputException(
          file,
          "a statement about `" + document + "`, which is no source of the file",
          "statements about its sources");
    }
    return key;
  }

  private void memos(Source source) {
    String key = ImportedSources.key(source);
    source.marks().notes().forEach(guid -> memo(guid, key, new ImportedPlace.Whole()));
    for (Passages.Passage passage : passages.of(source)) {
      passage
          .place()
          .ifPresent(
              place -> passage.selection().marks().notes().forEach(guid -> memo(guid, key, place)));
    }
  }

  private static boolean isOfConcepts(QdaCode folder) {
    String description = folder.description() == null ? "" : folder.description();
    return BookDescription.parse(description)
        .filter(book -> book.dimension() == Dimension.CONCEPT)
        .isPresent();
  }

  private void memos(QdaCode code, boolean concept) {
    code.notes().forEach(guid -> memo(guid, id(code), concept));
    code.children().forEach(child -> memos(child, concept));
  }

  /// Returns the id of a code of a codebook, or of one in the words of a text.
  private static String id(QdaCode code) {
    String description = code.description() == null ? "" : code.description();
    String id = CodeDescription.parse(description).id();
    return id.isEmpty() ? InVivoCode.id(code.name()) : id;
  }

  private void memo(Guid guid, String source, ImportedPlace place) {
    draft(guid)
        .ifPresent(draft ->
            memos.merge(
                draft.id(), draft.at(source, place), (a, b) -> b.about(a.code(), a.concept())));
  }

  private void memo(Guid guid, String code, boolean concept) {
    draft(guid)
        .map(draft -> draft.about(concept ? null : code, concept ? code : null))
        .ifPresent(
            draft -> memos.merge(draft.id(), draft, (a, b) -> a.about(b.code(), b.concept())));
  }

  private Optional<ImportedEvent> draft(Guid guid) {
    TextSource note = notes.get(guid);
    String prefix = OwnProject.MEMO + " ";
    if (note == null || note.entry().name() == null || !note.entry().name().startsWith(prefix)) {
      return Optional.empty();
    }
    return Optional.of(
        ImportedEvent.memo(
            coders.name(note.entry().authorship().creator()),
            note.entry().name().substring(prefix.length()),
            note.entry().authorship().created(),
            passages.note(note)));
  }
}
