package org.actant.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.actant.coding.Anchor;
import org.actant.corpus.DocumentText;
import org.actant.corpus.Page;
import org.actant.corpus.PageBox;
import org.actant.corpus.Source;
import org.actant.corpus.TextBox;
import org.actant.exchange.refi.Area;
import org.actant.exchange.refi.Authorship;
import org.actant.exchange.refi.Coding;
import org.actant.exchange.refi.Entry;
import org.actant.exchange.refi.Guid;
import org.actant.exchange.refi.Marks;
import org.actant.exchange.refi.PdfSource;
import org.actant.exchange.refi.PdfSource.PdfSelection;
import org.actant.exchange.refi.ProjectWriter;
import org.actant.exchange.refi.TextSelection;
import org.actant.exchange.refi.TextSource;
import org.jspecify.annotations.Nullable;

/// A document as a source: a PDF with its text, or a text. Positions are written as code points.
final class ExportedDocument {
  private static final int LONGEST_NAME = 100;

  private final Source source;
  private final DocumentText document;
  private final Optional<Path> pdf;
  private final Optional<Path> richText;
  private final ExportedNotes notes;
  private final Map<String, ProjectWriter.Content> files = new TreeMap<>();
  private final List<TextSelection> passages = new ArrayList<>();
  private final List<PdfSelection> areas = new ArrayList<>();

  /// @param file the document's own file, if it is there
  ExportedDocument(Source source, DocumentText document, Optional<Path> file, ExportedNotes notes) {
    this.source = source;
    this.document = document;
    this.pdf = file.filter(path -> hasEnding(path, ".pdf"));
    this.richText = file.filter(path -> hasEnding(path, ".docx"));
    this.notes = notes;
    notes.statements(source.id()).forEach(this::add);
    notes.memos(source.id()).forEach(this::add);
  }

  private static boolean hasEnding(Path file, String ending) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(ending);
  }

  /// Returns the files of the source, by their names in the container.
  Map<String, ProjectWriter.Content> files() {
    return files;
  }

  org.actant.exchange.refi.Source source() {
    String text = file(guid("text"), ".txt", new ProjectWriter.Text(document.text()));
    Entry entry = Entry.of(guid("source"), source.title());
    var marks = new Marks(List.of(), memosOnAll(), DocumentVariable.values(source));
    if (pdf.isPresent()) {
      String path = file(guid("file"), ".pdf", new ProjectWriter.Copy(pdf.get()));
      var representation =
          new TextSource(
              Entry.of(guid("text"), source.title()), null, text, null, passages, Marks.NONE);
      return new PdfSource(entry, path, null, areas, representation, marks);
    }
    @Nullable String rich =
        richText
            .map(path -> file(guid("file"), ".docx", new ProjectWriter.Copy(path)))
            .orElse(null);
    return new TextSource(entry, rich, text, null, passages, marks);
  }

  private String file(Guid guid, String ending, ProjectWriter.Content content) {
    String name = guid + ending;
    files.put(name, content);
    return "internal://" + name;
  }

  private Guid guid(String what) {
    return Guid.of(what, source.id());
  }

  private List<Guid> memosOnAll() {
    return notes.memos(source.id()).stream()
        .filter(owned -> owned.memo().anchor() == null)
        .map(ExportedNotes.OwnedMemo::guid)
        .toList();
  }

  static Guid selection(StatementNote statement) {
    return Guid.of("selection", statement.coder(), statement.event());
  }

  private void add(StatementNote statement) {
    Guid guid = selection(statement);
    @Nullable String at = OwnProject.time(statement.at());
    var authorship = Authorship.by(ProjectExport.guidOfUser(statement.coder()), at);
    var noted = new ArrayList<Guid>();
    noted.add(ExportedNotes.statement(statement));
    if (statement.note() != null) {
      noted.add(ExportedNotes.remark(statement));
    }
    Entry entry = new Entry(guid, name(statement.quotation()), authorship, null);
    passage(
        entry,
        statement.start(),
        statement.end(),
        new Marks(codings(statement, "passage"), noted, List.of()));
    areas(entry, statement.start(), statement.end(), codings(statement, "area"));
  }

  private void add(ExportedNotes.OwnedMemo owned) {
    Anchor anchor = owned.memo().anchor();
    if (anchor != null) {
      var authorship =
          Authorship.by(
              ProjectExport.guidOfUser(owned.coder()), OwnProject.time(owned.memo().at()));
      Guid guid = Guid.of("memo selection", owned.coder(), owned.memo().event());
      passage(
          new Entry(guid, name(anchor.quotation()), authorship, null),
          anchor.start(),
          anchor.end(),
          new Marks(List.of(), List.of(owned.guid()), List.of()));
    }
  }

  private void passage(Entry entry, int start, int end, Marks marks) {
    String text = document.text();
    int first = text.codePointCount(0, start);
    int last = first + text.codePointCount(start, end);
    passages.add(new TextSelection(entry, first, last, marks));
  }

  private static String name(String quotation) {
    String flat = quotation.replaceAll("\\s+", " ");
    if (flat.length() <= LONGEST_NAME) {
      return flat;
    }
    int cut = Character.isHighSurrogate(flat.charAt(LONGEST_NAME - 2)) ? 2 : 1;
    return flat.substring(0, LONGEST_NAME - cut) + "…";
  }

  /// Codings of the same passage in the text and on the page have GUIDs of their own.
  private static List<Coding> codings(StatementNote statement, String where) {
    var codes = new ArrayList<Guid>();
    if (statement.code() != null) {
      codes.add(CodebookExchange.guid(statement.code()));
    }
    if (statement.concept() != null) {
      codes.add(CodebookExchange.guid(statement.concept()));
    }
    if (statement.stance() != null) {
      codes.add(ExportedCodes.stance(statement.stance()));
    }
    if (statement.actor() != null) {
      codes.add(ExportedCodes.actor(statement.actor()));
    }
    if (statement.target() != null && !statement.target().equals(statement.actor())) {
      codes.add(ExportedCodes.actor(statement.target()));
    }
    return codes.stream()
        .map(code ->
            new Coding(
                Guid.of("coding", where, statement.coder(), statement.event(), code.toString()),
                ProjectExport.guidOfUser(statement.coder()),
                OwnProject.time(statement.at()),
                code,
                List.of()))
        .toList();
  }

  /// Adds an area for each line. The first has the GUID of the passage and its codings, so that
  /// programs see one quotation; the others only show where it goes on.
  private void areas(Entry entry, int start, int end, List<Coding> codings) {
    if (pdf.isEmpty()) {
      return;
    }
    int number = 0;
    for (PageBox box : document.boxes(start, end)) {
      Page page = document.pages().get(box.page() - 1);
      Guid guid =
          number == 0
              ? entry.guid()
              : Guid.of("area", entry.guid().toString(), Integer.toString(number));
      areas.add(
          new PdfSelection(
              new Entry(guid, entry.name(), entry.authorship(), null),
              box.page() - 1,
              area(box.box(), page.height()),
              null,
              number == 0 ? Marks.of(codings) : Marks.NONE));
      number++;
    }
  }

  /// Our boxes are measured from the top of the page, those of the standard from the bottom.
  static Area area(TextBox box, double height) {
    return new Area(
        (int) Math.floor(box.x()),
        (int) Math.floor(height - box.y() - box.height()),
        (int) Math.ceil(box.x() + box.width()),
        (int) Math.ceil(height - box.y()));
  }
}
