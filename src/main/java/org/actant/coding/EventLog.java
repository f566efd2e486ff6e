package org.actant.coding;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.actant.codebook.Code;
import org.actant.codebook.Codebook;
import org.actant.codebook.Codebooks;
import org.actant.codebook.Dimension;
import org.actant.input.InputException;
import org.actant.input.Json;
import org.actant.input.UnavailableException;
import org.actant.provenance.Digest;
import org.actant.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/// The events of one coder, open for more: `codebook/codings/<coder>.jsonl`.
///
/// ```java
/// try (EventLog log = EventLog.open(workspace, "ada", clock)) {
///   log.accept(suggestion.statement(), null);
///   log.add(new Statement(Anchor.of(document, 120, 180), "delegation", "Voltaire", null, null, null), null);
/// }
/// ```
///
/// An event is on disk when the method that adds it returns. While a log is open no other process
/// can open that coder's log. A last line whose writing was cut off by a kill is moved to
/// `<coder>.torn` beside the log before anything is added; [#notices] says so.
public final class EventLog implements Closeable {
  private final String coder;
  private final Path file;
  private final Codebooks codebooks;
  private final Clock clock;
  private final FileChannel lock;
  private final List<String> notices = new ArrayList<>();
  private final List<Codings.Line> lines = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private Instant latest = Instant.EPOCH;

  private EventLog(String coder, Path file, Codebooks codebooks, Clock clock, FileChannel lock) {
    this.coder = coder;
    this.file = file;
    this.codebooks = codebooks;
    this.clock = clock;
    this.lock = lock;
  }

  /// Opens the log of a coder; it is made with the first event.
  ///
  /// @throws InputException if nobody can have this name, if another coder has it but for upper and
  ///   lower case, or naming file and line of what is no event in the log
  /// @throws UnavailableException if another process has the log open
  public static EventLog open(Workspace workspace, String coder, Clock clock) throws IOException {
    String name = CoderName.check(coder);
    Path file = Codings.file(workspace, name);
    for (Path other : Codings.files(workspace)) {
      String taken = Codings.coder(other);
      if (!taken.equals(name) && CoderName.fold(taken).equals(CoderName.fold(name))) {
        throw new InputException(
            "there is a coder `%s` already; expected that name or one that differs in more than its case, not `%s`"
                .formatted(taken, name));
      }
    }
    Codebooks codebooks = Codebooks.read(workspace);
    FileChannel lock = lock(workspace, name);
    try {
      var log = new EventLog(name, file, codebooks, clock, lock);
      log.load();
      return log;
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static FileChannel lock(Workspace workspace, String coder) throws IOException {
    Path file = workspace.resolve(".actant/codings/" + CoderName.fold(coder) + ".lock");
    Files.createDirectories(file.getParent());
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException _) {
      // open in this process: the same answer as from another one
    }
    channel.close();
    throw new UnavailableException(
        "another process is coding as `" + coder + "`; end it first, or code under another name");
  }

  private void load() throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    Codings.Content content = Codings.read(file);
    for (Codings.Line line : History.of(file, content).lines()) {
      remember(line);
    }
    if (content.torn().isPresent()) {
      setAside(content.torn().get());
    } else {
      endLastLine();
    }
  }

  /// Moves the rest of a cut line out of the log: first it is on disk there, then gone here.
  private void setAside(Codings.Torn torn) throws IOException {
    Path aside = file.resolveSibling(coder + ".torn");
    append(aside, torn.bytes());
    append(aside, new byte[] {'\n'});
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(torn.offset());
      channel.force(true);
    }
    notices.add(torn.describe() + "; it is in " + aside.getFileName() + " now");
  }

  private void endLastLine() throws IOException {
    long size = Files.size(file);
    try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      var last = ByteBuffer.allocate(1);
      if (size > 0 && channel.read(last, size - 1) == 1 && last.get(0) != '\n') {
        channel.write(ByteBuffer.wrap(new byte[] {'\n'}), size);
        channel.force(true);
      }
    }
  }

  public String coder() {
    return coder;
  }

  /// Returns what was found and repaired on opening, each a sentence without a full stop.
  public List<String> notices() {
    return List.copyOf(notices);
  }

  /// Returns all events, in the order of time.
  public List<CodingEvent> events() {
    return lines.stream().map(Codings.Line::event).toList();
  }

  public CodingEvent add(Statement statement, @Nullable String note) throws IOException {
    return append(CodingEvent.of(CodingEvent.Kind.ADD, statement, note));
  }

  /// Takes an own coding back.
  public CodingEvent remove(Statement statement, @Nullable String note) throws IOException {
    return append(CodingEvent.of(CodingEvent.Kind.REMOVE, statement, note));
  }

  public CodingEvent accept(Statement suggestion, @Nullable String note) throws IOException {
    return append(CodingEvent.of(CodingEvent.Kind.ACCEPT, suggestion, note));
  }

  public CodingEvent reject(Statement suggestion, @Nullable String note) throws IOException {
    return append(CodingEvent.of(CodingEvent.Kind.REJECT, suggestion, note));
  }

  /// Puts another statement in the place of a suggestion or of an own coding.
  public CodingEvent edit(Statement before, Statement after, @Nullable String note)
      throws IOException {
    return append(CodingEvent.edit(before, after, note));
  }

  /// Makes a code out of the words at a place and codes the place with it.
  public CodingEvent inVivo(Anchor anchor, @Nullable String actor, @Nullable String note)
      throws IOException {
    String code = InVivoCode.id(anchor.quotation());
    if (!InVivoCode.isId(code)) {
      throw new InputException(
          "`" + anchor.quotation() + "` has no letters to make an in-vivo code of");
    }
    return append(
        CodingEvent.of(
            CodingEvent.Kind.IN_VIVO, new Statement(anchor, code, actor, null, null, null), note));
  }

  /// Notes something on a passage.
  public CodingEvent memo(Anchor anchor, String text) throws IOException {
    return append(CodingEvent.memo(anchor, text));
  }

  /// Notes something on a document, on a code, or on a code in a document.
  public CodingEvent memo(@Nullable String document, @Nullable String code, String text)
      throws IOException {
    return append(CodingEvent.about(CodingEvent.Kind.MEMO, document, code, text));
  }

  /// Declares a document done.
  public CodingEvent finish(String document) throws IOException {
    return append(CodingEvent.about(CodingEvent.Kind.FINISH, document, null, null));
  }

  /// Takes an event back; of an undo, so that what it took back stands again.
  ///
  /// @throws InputException if there is no such event, or if it was taken back already
  public CodingEvent undo(String id) throws IOException {
    History history = history();
    if (history.find(id).isEmpty()) {
      throw new InputException("`" + coder + "` has no event `" + id + "`; see `actant code log`");
    }
    if (history.undone().contains(id)) {
      throw new InputException("the event `" + id + "` was taken back already");
    }
    return append(CodingEvent.undo(id, null));
  }

  /// Returns the last event that stands.
  public Optional<CodingEvent> last() {
    List<Codings.Line> standing = history().standing();
    return standing.isEmpty() ? Optional.empty() : Optional.of(standing.getLast().event());
  }

  /// Adds one event; what it lacks of id, time and codebook labels is filled in.
  ///
  /// @throws InputException if the event lacks something, or names a code that is not there
  public CodingEvent append(CodingEvent draft) throws IOException {
    return append(List.of(draft)).getFirst();
  }

  /// Adds events in one write; none if one of them cannot be added.
  public List<CodingEvent> append(List<CodingEvent> drafts) throws IOException {
    var events = new ArrayList<CodingEvent>();
    Instant time = latest;
    String previous = lines.isEmpty() ? coder : lines.getLast().id();
    for (CodingEvent draft : drafts) {
      CodingEvent event = complete(draft, time, previous);
      check(event.code(), Dimension.CODE);
      check(event.concept(), Dimension.CONCEPT);
      events.add(event);
      time = later(time, Instant.parse(String.valueOf(event.at())));
      previous = String.valueOf(event.id());
    }
    take(events);
    return List.copyOf(events);
  }

  /// Adds events as they are, with their ids and times, in one write; none if one of them lacks
  /// something. They may name codes that the codebooks do not have.
  void take(List<CodingEvent> events) throws IOException {
    var fresh = new HashSet<String>();
    var text = new StringBuilder();
    for (CodingEvent event : events) {
      check(event, fresh);
      text.append(Json.line(event)).append('\n');
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    append(file, text.toString().getBytes(StandardCharsets.UTF_8));
    for (CodingEvent event : events) {
      remember(new Codings.Line(file, lines.size() + 1, event));
    }
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private CodingEvent complete(CodingEvent draft, Instant earlier, String previous) {
    String at =
        draft.at() == null
            ? later(earlier, clock.instant().truncatedTo(ChronoUnit.MILLIS)).toString()
            : draft.at();
    String labels = draft.codebook() == null ? labels(draft) : draft.codebook();
    CodingEvent event = draft.with("", at, coder, labels);
    String id =
        draft.id() == null ? Digest.of(previous + "\n" + Json.line(event)).brief() : draft.id();
    return event.with(id, at, coder, labels);
  }

  private void check(CodingEvent event, Set<String> fresh) {
    String missing = event.missing();
    if (missing != null) {
      throw new InputException("an event without `" + missing + "`; expected a value for it");
    }
    String id = String.valueOf(event.id());
    if (ids.contains(id) || !fresh.add(id)) {
      throw new InputException("the event `" + id + "` a second time; expected each event once");
    }
  }

  private void check(@Nullable String code, Dimension dimension) {
    if (code != null
        && !(dimension == Dimension.CODE && InVivoCode.isId(code))
        && codebooks.codes(dimension).stream().noneMatch(known -> known.id().equals(code))) {
      String kind = dimension.toString().toLowerCase(Locale.ROOT);
      throw new InputException(
          "the unknown %s `%s`; expected one of: %s"
              .formatted(
                  kind,
                  code,
                  String.join(", ", codebooks.codes(dimension).stream().map(Code::id).toList())));
    }
  }

  private @Nullable String labels(CodingEvent event) {
    var labels = new LinkedHashSet<String>();
    Stream.of(Optional.ofNullable(event.code()), Optional.ofNullable(event.concept()))
        .flatMap(Optional::stream)
        .flatMap(code -> codebooks.bookOf(code).map(Codebook::label).stream())
        .forEach(labels::add);
    return labels.isEmpty() ? null : String.join("; ", labels);
  }

  private History history() {
    return new History(coder, lines, Optional.empty());
  }

  private void remember(Codings.Line line) {
    lines.add(line);
    ids.add(line.id());
    latest = later(latest, Instant.parse(String.valueOf(line.event().at())));
  }

  private static void append(Path file, byte[] bytes) throws IOException {
    try (var channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      var buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }

  /// Lets other processes open the log.
  @Override
  public void close() throws IOException {
    lock.close();
  }
}
