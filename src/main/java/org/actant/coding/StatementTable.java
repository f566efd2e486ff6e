package org.actant.coding;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.actant.codebook.Code;
import org.actant.codebook.Codebooks;
import org.actant.codebook.Dimension;
import org.actant.corpus.Source;
import org.actant.corpus.sheet.Sheet;
import org.actant.input.InputException;
import org.actant.table.Column;
import org.actant.table.Table;
import org.actant.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/// The statements that wait for a coder or are theirs, as a table to work on in a spreadsheet: one
/// row a statement, a column for the verdict. [#changes] says what a coder did to such a table.
public final class StatementTable {
  public static final List<Column> COLUMNS =
      List.of(
          Column.text("id", "of the statement; empty in a row that you add"),
          Column.text("document", "id of the document"),
          Column.text("title", "title of the document"),
          Column.text("issuer", "who issued the document"),
          Column.integer("year", "", "when the document was issued"),
          Column.text("page", "label of the page"),
          Column.integer("start", "", "first UTF-16 unit in the document's text"),
          Column.integer("end", "", "one past the last unit"),
          Column.text("quotation", "the words that are meant; change them to change the extent"),
          Column.text("verdict", "accept or reject a suggestion, remove a coding of yours"),
          Column.text("code", "what is done"),
          Column.text("actor", "who does it"),
          Column.text("target", "toward whom"),
          Column.text("concept", "what is spoken of"),
          Column.text("stance", "toward the concept"),
          Column.text("note", "why, in your words"),
          Column.text("coder", "machine, or whose it is"),
          Column.text("reason", "which cue matched"));

  /// What may stand in the column `verdict`.
  public static final List<String> VERDICTS = List.of("accept", "reject", "edit", "remove");

  private static final int COMPLAINTS = 20;

  /// A row as it is now.
  ///
  /// @param shown the statement with the coder's edits
  /// @param suggestion null for a coding of the coder's own
  private record Entry(
      String id,
      Statement shown,
      @Nullable Suggestion suggestion,
      String verdict,
      String note) {}

  private final Map<String, Source> sources;
  private final Documents documents;
  private final Codebooks codebooks;
  private final List<InVivoCode> inVivo;
  private final String coder;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  private StatementTable(
      Workspace workspace, String coder, Codebooks codebooks, List<Source> sources, Coders coders) {
    this.coder = coder;
    this.codebooks = codebooks;
    this.inVivo = coders.inVivo();
    this.documents = new Documents(workspace);
    this.sources = sources.stream().collect(Collectors.toMap(Source::id, source -> source));
  }

  /// Makes the table of a coder.
  public static StatementTable of(Workspace workspace, String coder) throws IOException {
    List<Source> sources = Coders.texts(workspace);
    Codebooks codebooks = Codebooks.read(workspace);
    List<Suggestion> suggestions = Coders.suggestions(workspace, sources);
    Coders coders =
        Coders.read(workspace, codebooks, suggestions, new CodingDesk(workspace, sources));
    var table = new StatementTable(workspace, coder, codebooks, sources, coders);
    table.fill(suggestions, coders.find(coder));
    return table;
  }

  private void fill(List<Suggestion> suggestions, Optional<CoderRecord> record) {
    Map<Suggestion, Verdict> verdicts =
        record.map(CoderRecord::verdicts).orElse(List.of()).stream()
            .collect(Collectors.toMap(Verdict::suggestion, verdict -> verdict, (a, _) -> a));
    Map<String, String> notes =
        record.map(CoderRecord::statements).orElse(List.of()).stream()
            .collect(
                Collectors.toMap(
                    CoderRecord.Coded::event, CoderRecord.Coded::note, (a, _) -> a));
    var all = new ArrayList<Entry>();
    var suggested = new HashSet<StatementKey>();
    for (Suggestion suggestion : suggestions) {
      Verdict verdict = verdicts.get(suggestion);
      Statement instead = verdict == null ? null : verdict.instead();
      Statement shown = instead == null ? suggestion.statement() : instead;
      suggested.add(StatementKey.of(shown));
      all.add(
          new Entry(
              CodedPassage.id(suggestion.statement(), CodedPassage.MACHINE),
              shown,
              suggestion,
              verdict == null ? "" : word(verdict.decided()),
              verdict == null ? "" : notes.getOrDefault(verdict.event(), "")));
    }
    for (CoderRecord.Coded coded : record.map(CoderRecord::statements).orElse(List.of())) {
      boolean ofSuggestion =
          coded.origin() != CoderRecord.Origin.OWN
              && suggested.contains(StatementKey.of(coded.statement()));
      if (!ofSuggestion) {
        String id = CodedPassage.id(coded.statement(), coder);
        all.add(new Entry(id, coded.statement(), null, "", coded.note()));
      }
    }
    all.sort(
        Comparator.comparing((Entry entry) -> entry.shown().anchor().document())
            .thenComparingInt(entry -> entry.shown().anchor().start())
            .thenComparingInt(entry -> entry.shown().anchor().end()));
    all.forEach(entry -> entries.putIfAbsent(entry.id(), entry));
  }

  private static String word(Verdict.Decided decided) {
    return switch (decided) {
      case ACCEPTED -> "accept";
      case REJECTED -> "reject";
      case EDITED -> "edit";
    };
  }

  /// Returns the rows, in the order of documents and places.
  public Table table() {
    return new Table(
        COLUMNS.stream().map(Column::name).toList(),
        entries.values().stream().map(this::row).toList());
  }

  private List<String> row(Entry entry) {
    Statement statement = entry.shown();
    Anchor anchor = statement.anchor();
    Source source = Objects.requireNonNull(sources.get(anchor.document()));
    return List.of(
        entry.id(),
        anchor.document(),
        source.title(),
        source.issuer(),
        source.year().isPresent() ? Integer.toString(source.year().getAsInt()) : "",
        anchor.pageLabel().isEmpty() ? Integer.toString(anchor.page()) : anchor.pageLabel(),
        Integer.toString(anchor.start()),
        Integer.toString(anchor.end()),
        anchor.quotation(),
        entry.verdict(),
        Objects.toString(statement.code(), ""),
        Objects.toString(statement.actor(), ""),
        Objects.toString(statement.target(), ""),
        Objects.toString(statement.concept(), ""),
        Objects.toString(statement.stance(), ""),
        entry.note(),
        entry.suggestion() == null ? coder : CodedPassage.MACHINE,
        entry.suggestion() == null ? "" : entry.suggestion().reason());
  }

  /// Returns what may stand in columns that are not free.
  public Map<String, List<String>> choices() {
    var choices = new LinkedHashMap<String, List<String>>();
    choices.put("verdict", VERDICTS);
    choices.put(
        "code",
        Stream.concat(ids(Dimension.CODE), inVivo.stream().map(InVivoCode::id)).toList());
    choices.put("concept", ids(Dimension.CONCEPT).toList());
    choices.put("stance", Stream.of(Stance.values()).map(Stance::toString).toList());
    return choices;
  }

  private Stream<String> ids(Dimension dimension) {
    return codebooks.codes(dimension).stream().map(Code::id);
  }

  /// Returns the codes with what they mean.
  public Table codes() {
    var rows = new ArrayList<List<String>>();
    codebooks.all().forEach(
        book ->
            book.codes()
                .forEach(
                    code ->
                        rows.add(
                            List.of(
                                code.id(),
                                book.id(),
                                code.parent().orElse(""),
                                code.label(),
                                code.definition(),
                                code.useWhen(),
                                code.doNotUseWhen()))));
    inVivo.forEach(
        code -> rows.add(List.of(code.id(), "in vivo", "", code.label(), code.note(), "", "")));
    return new Table(
        List.of(
            "code", "codebook", "parent", "label", "definition", "use when", "do not use when"),
        rows);
  }

  /// Returns the events that make the codings what a table says: verdicts that were filled in, cells
  /// that were changed, rows that were added. Rows that are as they were give none, rows that are
  /// not there neither.
  ///
  /// @throws InputException naming the rows that cannot be meant
  public List<CodingEvent> changes(Path file, Sheet sheet) throws IOException {
    var reader = new StatementRows(file, sheet, choices());
    var events = new ArrayList<CodingEvent>();
    var complaints = new ArrayList<String>();
    var seen = new LinkedHashMap<String, Long>();
    for (Sheet.Row row : sheet.rows()) {
      try {
        String id = reader.cell(row, "id");
        Long earlier = id.isEmpty() ? null : seen.putIfAbsent(id, row.line());
        if (earlier != null) {
          throw new InputException("the id `" + id + "` again, first in row " + earlier);
        }
        events.addAll(id.isEmpty() ? added(reader, row) : changed(reader, row, entry(id)));
      } catch (InputException e) {
        complaints.add(file + ":" + row.line() + ": " + e.getMessage());
      }
    }
    if (!complaints.isEmpty()) {
      int more = complaints.size() - COMPLAINTS;
      throw new InputException(
          complaints.stream().limit(COMPLAINTS).collect(Collectors.joining("\n"))
              + (more > 0 ? "\nand " + more + " more" : "")
              + "\nnothing was taken");
    }
    return events;
  }

  private Entry entry(String id) {
    Entry entry = entries.get(id);
    if (entry == null) {
      throw new InputException(
          "no statement `" + id + "` here; expected an id of this table, or none in a new row");
    }
    return entry;
  }

  private List<CodingEvent> added(StatementRows reader, Sheet.Row row) throws IOException {
    String document = reader.cell(row, "document");
    if (!sources.containsKey(document)) {
      throw new InputException("no text of a document `" + document + "` in this workspace");
    }
    String verdict = reader.verdict(row, "");
    if (!verdict.isEmpty() && !verdict.equals("accept")) {
      throw new InputException("`" + verdict + "` in a new row; expected no verdict");
    }
    Statement statement = reader.statement(row, null, documents.anchoring(document));
    return known(statement)
        ? List.of()
        : List.of(CodingEvent.of(CodingEvent.Kind.ADD, statement, reader.note(row, "")));
  }

  /// Whether the coder has such a coding, as after a table was taken twice.
  private boolean known(Statement statement) {
    return entries.values().stream()
        .filter(entry -> entry.suggestion() == null)
        .anyMatch(entry -> entry.shown().equals(statement));
  }

  private List<CodingEvent> changed(StatementRows reader, Sheet.Row row, Entry entry)
      throws IOException {
    Statement before = entry.shown();
    String document = reader.cell(row, "document", before.anchor().document());
    if (!document.equals(before.anchor().document())) {
      throw new InputException(
          "another document than the statement's, `" + before.anchor().document() + "`");
    }
    Statement after = reader.statement(row, before, documents.anchoring(document));
    String verdict = reader.verdict(row, entry.verdict());
    @Nullable String note = reader.note(row, entry.note());
    boolean decided = !verdict.isEmpty() && !verdict.equals(entry.verdict());
    if (!after.equals(before)) {
      if (decided && !verdict.equals("edit") && !verdict.equals("accept")) {
        throw new InputException("`" + verdict + "`, and changed cells; expected one of the two");
      }
      return List.of(CodingEvent.edit(before, after, note));
    }
    if (decided) {
      return List.of(verdict(entry, verdict, note));
    }
    return note == null ? List.of() : List.of(CodingEvent.memo(before.anchor(), note));
  }

  private static CodingEvent verdict(Entry entry, String verdict, @Nullable String note) {
    Suggestion suggestion = entry.suggestion();
    if (suggestion == null) {
      if (!verdict.equals("remove")) {
        throw new InputException("`" + verdict + "` of a coding of your own; expected `remove`");
      }
      return CodingEvent.of(CodingEvent.Kind.REMOVE, entry.shown(), note);
    }
    return switch (verdict) {
      case "accept" ->
          CodingEvent.of(CodingEvent.Kind.ACCEPT, suggestion.statement(), note);
      case "reject" ->
          CodingEvent.of(CodingEvent.Kind.REJECT, suggestion.statement(), note);
      default ->
          throw new InputException(
              "`%s` of a suggestion, and no changed cell; expected accept or reject"
                  .formatted(verdict));
    };
  }
}
