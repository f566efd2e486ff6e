package org.actant.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.actant.codebook.Codebooks;
import org.actant.coding.CodingEvent;
import org.actant.coding.EventLog;
import org.actant.corpus.Acquisition;
import org.actant.corpus.Description;
import org.actant.corpus.DocumentText;
import org.actant.corpus.Sources;
import org.actant.exchange.refi.Guid;
import org.actant.exchange.refi.OffsetInference;
import org.actant.exchange.refi.Project;
import org.actant.exchange.refi.ProjectFile;
import org.actant.exchange.refi.ProjectTexts;
import org.actant.exchange.refi.QdaCode;
import org.actant.input.InputException;
import org.actant.table.Csv;
import org.actant.table.Table;
import org.actant.workspace.Folders;
import org.actant.workspace.Progress;
import org.actant.workspace.Workspace;

/// A foreign project on its way into a workspace, in three steps: everything is read and checked
/// ([#plan]); documents and codebooks are added ([#add]); and, when the documents have been
/// ingested, what people coded goes into the logs of its coders ([#code]).
///
/// ```java
/// try (ProjectImport project = ProjectImport.plan(workspace, path, file, options, clock)) {
///   project.add(progress);
///   runner.run(new IngestStage(limits), progress);
///   ProjectImport.Coded coded = project.code();
/// }
/// ```
public final class ProjectImport implements AutoCloseable {
  /// What became of the codings.
  ///
  /// @param codings added to logs
  /// @param memos added to logs
  /// @param known that the logs had already
  /// @param losses what found no place
  public record Coded(int codings, int memos, int known, List<Loss> losses) {}

  /// How much a project holds that can be taken.
  public record Counts(int documents, int codes, int codings, int memos) {}

  private static final List<String> COLUMNS =
      List.of(
          "file",
          "id",
          "title",
          "issuer",
          "actor_type",
          "year",
          "kind",
          "language",
          "url",
          "licence");

  private final Workspace workspace;
  private final Clock clock;
  private final Path folder;
  private final List<ImportedDocument> documents;
  private final List<CodebookPlan> codebooks;
  private final List<ImportedEvent> events;
  private final List<Loss> losses;
  private final List<OffsetInference.Result> offsets;
  private final Map<String, String> ids = new HashMap<>();

  private ProjectImport(
      Workspace workspace,
      Clock clock,
      Path folder,
      List<ImportedDocument> documents,
      List<CodebookPlan> codebooks,
      List<ImportedEvent> events,
      List<Loss> losses,
      List<OffsetInference.Result> offsets) {
    this.workspace = workspace;
    this.clock = clock;
    this.folder = folder;
    this.documents = documents;
    this.codebooks = codebooks;
    this.events = events;
    this.losses = losses;
    this.offsets = List.copyOf(offsets);
  }

  /// Reads a project and checks all that can be checked before something is written. Sources are
  /// unpacked into a temporary folder, which [#close] deletes.
  ///
  /// @throws InputException if something of it cannot be taken at all: a codebook or a coder whose
  ///   name is taken, a statement that is none
  public static ProjectImport plan(
      Workspace workspace, Path path, ProjectFile file, ImportOptions options, Clock clock)
      throws IOException {
    Project project = file.project();
    ProjectTexts texts = ProjectTexts.of(file);
    var passages = new Passages(texts);
    var coders = new ImportedCoders(project.users(), options.coder());
    ImportedSources sources = ImportedSources.of(file, texts);
    var losses = new ArrayList<>(ImportLosses.of(project));
    losses.addAll(sources.losses());
    List<CodebookPlan> codebooks = codebooks(workspace, path, project, options, clock);
    codebooks.forEach(plan -> losses.addAll(plan.losses()));
    List<ImportedEvent> events;
    if (OwnProject.is(project)) {
      OwnEvents own = OwnEvents.of(path, project, coders, passages);
      events = own.events();
      losses.addAll(own.losses());
    } else {
      Map<Guid, String> codes = new HashMap<>();
      codebooks.forEach(plan -> codes.putAll(plan.codes()));
      var foreign = ForeignEvents.of(project, passages, coders, codes, options.flipPdf());
      events = foreign.events();
      losses.addAll(foreign.losses());
    }
    checkCoders(workspace, events, clock);
    Path folder = Files.createTempDirectory("actant-import");
    var plan =
        new ProjectImport(
            workspace,
            clock,
            folder,
            sources.documents(),
            codebooks,
            events,
            losses,
            texts.offsets());
    try {
      plan.unpack(file);
      plan.acquire(true, Progress.NONE);
    } catch (IOException | RuntimeException e) {
      plan.close();
      throw e;
    }
    return plan;
  }

  /// Returns the codebooks to write: of our own projects those that the workspace lacks.
  private static List<CodebookPlan> codebooks(
      Workspace workspace, Path path, Project project, ImportOptions options, Clock clock)
      throws IOException {
    var planner =
        new CodebookPlanner(
            workspace, String.valueOf(path.getFileName()), options.separator(), clock);
    if (!OwnProject.is(project)) {
      return planner.plan(project.codes(), options.codebook());
    }
    Codebooks here = Codebooks.read(workspace);
    var missing = new ArrayList<QdaCode>();
    for (QdaCode folder : project.codes()) {
      String description = folder.description() == null ? "" : folder.description();
      Optional<BookDescription> book = BookDescription.parse(description);
      if (book.isPresent() && !isHere(here, path, book.get(), folder)) {
        missing.add(folder);
      }
    }
    return planner.plan(missing, options.codebook());
  }

  private static boolean isHere(Codebooks here, Path path, BookDescription book, QdaCode folder) {
    if (here.all().stream().noneMatch(one -> one.id().equals(book.id()))) {
      return false;
    }
    List<String> lacking =
        folder.children().stream()
            .flatMap(QdaCode::all)
            .map(
                code -> CodeDescription.parse(code.description() == null ? "" : code.description()))
            .map(CodeDescription::id)
            .filter(id -> !id.isEmpty() && here.find(id).isEmpty())
            .toList();
    if (!lacking.isEmpty()) {
      throw new InputException(
          path,
          "codes that the codebook `%s` here lacks: %s"
              .formatted(book.id(), String.join(", ", lacking)),
          "the codes of the workspace");
    }
    return true;
  }

  /// Opens the log of every coder once, so that a name that is taken shows before something is
  /// written.
  private static void checkCoders(Workspace workspace, List<ImportedEvent> events, Clock clock)
      throws IOException {
    for (String coder :
        new java.util.TreeSet<>(events.stream().map(ImportedEvent::coder).toList())) {
      EventLog.open(workspace, coder, clock).close();
    }
  }

  public List<CodebookPlan> codebooks() {
    return List.copyOf(codebooks);
  }

  /// Returns how much there is to take.
  public Counts counts() {
    int memos = (int) events.stream().filter(e -> e.kind() == CodingEvent.Kind.MEMO).count();
    int codes = codebooks.stream().mapToInt(plan -> plan.codes().size()).sum();
    return new Counts(documents.size(), codes, events.size() - memos, memos);
  }

  /// Returns how the project counts positions in texts.
  public List<OffsetInference.Result> offsets() {
    return offsets;
  }

  /// Returns what of the project stays behind, as far as it is known before the documents are
  /// ingested.
  public List<Loss> losses() {
    return List.copyOf(losses);
  }

  private void unpack(ProjectFile file) throws IOException {
    Path files = Files.createDirectories(folder.resolve("files"));
    var rows = new ArrayList<List<String>>();
    Set<String> taken = new HashSet<>();
    Sources.read(workspace)
        .forEach(source -> taken.add(source.id().toLowerCase(java.util.Locale.ROOT)));
    for (ImportedDocument document : documents) {
      Path target = files.resolve(document.name());
      switch (document.content()) {
        case ImportedDocument.Text(String text) ->
            Files.writeString(target, text, StandardCharsets.UTF_8);
        case ImportedDocument.File(var location) -> copy(file, location, target);
      }
      rows.add(row(document, taken));
    }
    Csv.write(folder.resolve("files.csv"), new Table(COLUMNS, rows));
  }

  private static void copy(
      ProjectFile file, org.actant.exchange.refi.Location location, Path target)
      throws IOException {
    Optional<InputStream> stream = file.open(location);
    if (stream.isPresent()) {
      try (InputStream in = stream.get()) {
        Files.copy(in, target);
      }
    }
  }

  /// An id that is taken here is left to be found anew; the file's name is near it.
  private static List<String> row(ImportedDocument document, Set<String> taken) {
    var row = new ArrayList<String>();
    for (String column : COLUMNS) {
      String value = document.facts().getOrDefault(column, "");
      boolean again =
          column.equals("id") && taken.contains(value.toLowerCase(java.util.Locale.ROOT));
      row.add(column.equals("file") ? document.name() : again ? "" : value);
    }
    return row;
  }

  /// Adds documents and codebooks.
  public void add(Progress progress) throws IOException {
    acquire(false, progress);
    for (CodebookPlan plan : codebooks) {
      AtomicFile.create(workspace.resolve(plan.path()), plan.yaml());
    }
  }

  private void acquire(boolean rehearsal, Progress progress) throws IOException {
    Map<String, String> texts = texts();
    Map<String, ImportedDocument> byName = new HashMap<>();
    var files = new ArrayList<Path>();
    for (ImportedDocument document : documents) {
      String there = document.text().map(text -> texts.get(letters(text))).orElse(null);
      if (there != null) {
        ids.put(document.key(), there);
      } else {
        byName.put(document.name(), document);
        files.add(folder.resolve("files").resolve(document.name()));
      }
    }
    var result =
        Acquisition.add(
            workspace,
            files,
            Description.NOTHING,
            Optional.of(folder.resolve("files.csv")),
            rehearsal,
            progress);
    for (Acquisition.Outcome outcome : result.outcomes()) {
      ImportedDocument document = byName.get(String.valueOf(outcome.file().getFileName()));
      if (document == null) {
        continue;
      }
      switch (outcome) {
        case Acquisition.Outcome.Added(_, var source) -> ids.put(document.key(), source.id());
        case Acquisition.Outcome.AlreadyThere(_, String id) -> {
          if (rehearsal && ids.containsValue(id)) {
            losses.add(
                new Loss(
                    "the document `" + document.name() + "`",
                    "it is the same as `" + id + "`; what is coded in it goes there"));
          }
          ids.put(document.key(), id);
        }
        case Acquisition.Outcome.Refused(_, String reason) -> {
          if (rehearsal) {
            losses.add(new Loss("the document `" + document.name() + "`", reason));
          }
        }
      }
    }
  }

  /// Returns the documents that the corpus has, by the letters of their texts.
  private Map<String, String> texts() throws IOException {
    Map<String, String> texts = new HashMap<>();
    for (org.actant.corpus.Source source : Sources.read(workspace)) {
      if (DocumentText.exists(workspace, source.id())) {
        String text = DocumentText.read(workspace, source.id()).text();
        texts.putIfAbsent(letters(text), source.id());
      }
    }
    return texts;
  }

  private static String letters(String text) {
    String letters = text.replaceAll("[^\\p{L}\\p{N}]+", "");
    return org.actant.provenance.Digest.of(letters).hex();
  }

  /// Adds what people coded to their logs: each log gets all of it, or nothing.
  public Coded code() throws IOException {
    var placer = new EventPlacer(workspace, ids);
    var byCoder = new TreeMap<String, List<CodingEvent>>();
    for (ImportedEvent event : events) {
      placer
          .place(event)
          .ifPresent(
              placed -> byCoder.computeIfAbsent(event.coder(), _ -> new ArrayList<>()).add(placed));
    }
    int codings = 0;
    int memos = 0;
    int known = 0;
    for (var entry : byCoder.entrySet()) {
      try (EventLog log = EventLog.open(workspace, entry.getKey(), clock)) {
        Set<String> there = new HashSet<>();
        log.events().forEach(event -> there.add(String.valueOf(event.id())));
        List<CodingEvent> fresh =
            entry.getValue().stream().filter(e -> there.add(String.valueOf(e.id()))).toList();
        known += entry.getValue().size() - fresh.size();
        if (!fresh.isEmpty()) {
          log.append(fresh);
        }
        int itsMemos = (int) fresh.stream().filter(e -> e.event() == CodingEvent.Kind.MEMO).count();
        memos += itsMemos;
        codings += fresh.size() - itsMemos;
      }
    }
    return new Coded(codings, memos, known, placer.losses());
  }

  @Override
  public void close() throws IOException {
    Folders.delete(folder);
  }
}
