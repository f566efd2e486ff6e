package org.actant.cli.review;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.actant.coding.Anchor;
import org.actant.coding.Anchoring;
import org.actant.coding.CodingEvent;
import org.actant.coding.EventLog;
import org.actant.coding.ReviewItem;
import org.actant.coding.ReviewQueue;
import org.actant.coding.Statement;
import org.actant.coding.Suggestion;
import org.actant.coding.Verdict;
import org.actant.corpus.DocumentText;
import org.actant.input.InputException;
import org.actant.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/// A coder's queue and the coder's log. Every action is on disk when it returns, and then only the
/// desk goes on to the next item. An action returns what to tell the coder.
final class ReviewDesk {
  /// What is known of an item.
  ///
  /// @param decided about its suggestion; null if nothing
  /// @param own the coder's statements here: the one in place of the suggestion, and others
  /// @param memos how many the coder wrote in this sitting
  record State(Verdict.@Nullable Decided decided, List<Statement> own, int memos) {
    State {
      own = List.copyOf(own);
    }
  }

  private record Past(String event, int position, @Nullable State before) {}

  private static final State UNTOUCHED = new State(null, List.of(), 0);

  private final Workspace workspace;
  private final EventLog log;
  private final List<ReviewItem> items;
  private final Choices choices;
  private final Pace pace;
  private final Map<Integer, State> states = new HashMap<>();
  private final Deque<Past> past = new ArrayDeque<>();
  private final int first;
  private final int end;
  private int position;
  private @Nullable DocumentText open;

  /// @param limit how many items at most
  ReviewDesk(
      Workspace workspace,
      EventLog log,
      ReviewQueue queue,
      Choices choices,
      Clock clock,
      int limit) {
    this.workspace = workspace;
    this.log = log;
    this.items = queue.all();
    this.choices = choices;
    this.pace = new Pace(clock);
    this.first = queue.done();
    this.end = (int) Math.min(items.size(), (long) queue.done() + limit);
    this.position = queue.done();
    for (int i = 0; i < items.size(); i++) {
      Verdict verdict = items.get(i).verdict();
      if (verdict != null) {
        Statement instead = verdict.instead();
        states.put(
            i, new State(verdict.decided(), instead == null ? List.of() : List.of(instead), 0));
      }
    }
  }

  Choices choices() {
    return choices;
  }

  Pace pace() {
    return pace;
  }

  String coder() {
    return log.coder();
  }

  /// Whether there is nothing left to show.
  boolean isDone() {
    return position >= end;
  }

  /// Returns the item that is shown.
  ReviewItem item() {
    return items.get(position);
  }

  State state() {
    return states.getOrDefault(position, UNTOUCHED);
  }

  /// How many items are behind the one that is shown, and how many there are.
  int position() {
    return position;
  }

  int size() {
    return end;
  }

  /// Returns the statement as it stands: the coder's, if it was edited, else the suggestion.
  Optional<Statement> statement() {
    Suggestion suggestion = item().suggestion();
    if (state().decided() == Verdict.Decided.EDITED && !state().own().isEmpty()) {
      return Optional.of(state().own().getFirst());
    }
    return Optional.ofNullable(suggestion).map(Suggestion::statement);
  }

  DocumentText document() throws IOException {
    String id = item().source().id();
    if (open == null || !open.id().equals(id)) {
      open = DocumentText.read(workspace, id);
    }
    return open;
  }

  String accept(@Nullable String note) throws IOException {
    Statement suggestion = suggestion().statement();
    record(log.accept(suggestion, note), new State(Verdict.Decided.ACCEPTED, List.of(), 0));
    position++;
    return "accepted";
  }

  String reject(@Nullable String note) throws IOException {
    Statement suggestion = suggestion().statement();
    record(log.reject(suggestion, note), new State(Verdict.Decided.REJECTED, List.of(), 0));
    position++;
    return "rejected";
  }

  /// Changes a field of the suggestion, or of the last statement of a sentence.
  String edit(Field field, String written) throws IOException {
    Statement before =
        statement().or(() -> last(state().own())).orElseThrow(ReviewDesk::nothingToEdit);
    Statement after =
        field == Field.EXTENT
            ? at(anchor(written), before)
            : field.change(before, choices.meant(field, written));
    if (after.equals(before)) {
      return "nothing changed";
    }
    var own = new ArrayList<>(state().own());
    own.remove(before);
    own.addFirst(after);
    var decided = item().suggestion() == null ? null : Verdict.Decided.EDITED;
    record(log.edit(before, after, null), new State(decided, own, state().memos()));
    return "%s is `%s` now".formatted(field, field.of(after));
  }

  /// Adds a statement of the coder's own to the place.
  String code(Statement statement) throws IOException {
    var own = new ArrayList<>(state().own());
    own.add(statement);
    record(log.add(statement, null), new State(state().decided(), own, state().memos()));
    return "coded " + Field.CODE.of(statement) + Field.CONCEPT.of(statement);
  }

  String memo(String text) throws IOException {
    return noted(log.memo(item().anchor(), checked(text)), "passage");
  }

  String memoOnDocument(String text) throws IOException {
    return noted(log.memo(item().source().id(), null, checked(text)), "document");
  }

  String memoOnCode(String text) throws IOException {
    Statement statement =
        statement().or(() -> last(state().own())).orElseThrow(ReviewDesk::nothingToEdit);
    String code = statement.code() == null ? statement.concept() : statement.code();
    return noted(log.memo(null, code, checked(text)), "code " + code);
  }

  private String noted(CodingEvent event, String on) {
    record(event, new State(state().decided(), state().own(), state().memos() + 1));
    return "noted on the " + on;
  }

  private static String checked(String text) {
    if (text.isBlank()) {
      throw new InputException("a memo without words");
    }
    return text.strip();
  }

  /// Makes a code of words of the text.
  String inVivo(String words) throws IOException {
    CodingEvent event = log.inVivo(anchor(words), null, null);
    String code = String.valueOf(event.code());
    choices.add(code);
    record(event, state());
    return "coded `" + code + "`";
  }

  /// Declares the document that is shown finished.
  String finish() throws IOException {
    String document = items.get(Math.min(position, end - 1)).source().id();
    record(log.finish(document), state());
    return document + " is finished";
  }

  /// Takes the last event back, also one of an earlier sitting.
  String undo() throws IOException {
    if (past.isEmpty()) {
      CodingEvent last =
          log.last().orElseThrow(() -> new InputException("there is nothing to take back"));
      log.undo(String.valueOf(last.id()));
      return "took back `%s` of an earlier sitting%s; start the review again to see it"
          .formatted(last.event(), last.document() == null ? "" : " in " + last.document());
    }
    Past last = past.pop();
    log.undo(last.event());
    position = last.position();
    if (last.before() == null) {
      states.remove(position);
    } else {
      states.put(position, last.before());
    }
    return "took it back";
  }

  String next() {
    String document = item().source().id();
    position = Math.min(end, position + 1);
    boolean through = isDone() || !item().source().id().equals(document);
    return through && items.get(position - 1).suggestion() == null
        ? "that was the last of %s%s"
            .formatted(
                document, isDone() ? "; f declares it finished" : "; b and f declare it finished")
        : "";
  }

  String back() {
    if (position == 0) {
      return "this is the first";
    }
    position--;
    return "";
  }

  /// How many of this sitting's items are still to be seen.
  int left() {
    return Math.max(0, end - Math.max(first, position));
  }

  /// Finds words of the text near the item.
  private Anchor anchor(String words) throws IOException {
    Anchor here = item().anchor();
    return switch (new Anchoring(document())
        .find(here.start(), here.start() + words.length(), words)) {
      case Anchoring.Found(Anchor found) -> found;
      case Anchoring.Lost(String reason) -> throw new InputException(reason);
    };
  }

  private static Statement at(Anchor anchor, Statement statement) {
    return new Statement(
        anchor,
        statement.code(),
        statement.actor(),
        statement.target(),
        statement.concept(),
        statement.stance());
  }

  private Suggestion suggestion() {
    Suggestion suggestion = item().suggestion();
    if (suggestion == null) {
      throw new InputException("here is no suggestion to judge; code the sentence, or go on");
    }
    return suggestion;
  }

  private static InputException nothingToEdit() {
    return new InputException("here is no statement yet");
  }

  private static Optional<Statement> last(List<Statement> own) {
    return own.isEmpty() ? Optional.empty() : Optional.of(own.getLast());
  }

  private void record(CodingEvent event, State after) {
    past.push(new Past(Objects.toString(event.id()), position, states.get(position)));
    states.put(position, after);
    pace.decided();
  }
}
