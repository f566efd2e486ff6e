package org.actant.cli.review;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.actant.codebook.Code;
import org.actant.coding.Anchor;
import org.actant.coding.ReviewItem;
import org.actant.coding.Statement;
import org.actant.coding.Suggestion;
import org.actant.coding.Verdict;
import org.actant.corpus.Source;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/// What a coder sees of an item, as lines that fill a terminal of some size: where it stands, the
/// passage in its context, the statement, and at the foot what was done last and the keys.
final class ReviewPage {
  private static final AttributedStyle PLAIN = AttributedStyle.DEFAULT;
  private static final AttributedStyle DIM = AttributedStyle.DEFAULT.faint();
  private static final AttributedStyle BOLD = AttributedStyle.DEFAULT.bold();
  private static final AttributedStyle MARKED =
      AttributedStyle.DEFAULT.bold().foreground(AttributedStyle.YELLOW);
  private static final String JUDGE =
      "a accept  r reject  e edit  n next  b back  c code  v in vivo  m memo  u undo  d definition "
          + " ? help  q quit";
  private static final String CODE =
      "c code  n next  b back  v in vivo  e edit  m memo  u undo  f finish document  ? help  q"
          + " quit";
  private static final String DONE = "u undo  b back  f finish document  q quit";
  private static final int CONTEXT = 480;

  private final ReviewDesk desk;
  private final int width;
  private final int height;

  ReviewPage(ReviewDesk desk, int width, int height) {
    this.desk = desk;
    this.width = Math.max(2, width);
    this.height = Math.max(1, height);
  }

  /// Returns exactly as many lines as the terminal has.
  ///
  /// @param explained whether to show what the code means
  /// @param told what was done last, or why it was not
  List<AttributedString> lines(boolean explained, String told) throws IOException {
    List<AttributedString> head = head();
    List<AttributedString> foot = foot(told);
    var body = new ArrayList<AttributedString>();
    if (!desk.isDone()) {
      List<AttributedString> statement = statement(explained);
      int free = height - head.size() - foot.size() - statement.size() - 2;
      body.addAll(passage(Math.max(3, free)));
      body.add(AttributedString.EMPTY);
      body.addAll(statement);
    }
    return filled(head, body, foot);
  }

  /// Shows any text on a whole page, such as help.
  List<AttributedString> text(String text, String told) {
    var body = new ArrayList<AttributedString>();
    for (String line : text.split("\n")) {
      body.addAll(Paragraph.lines(new AttributedString(line), width));
    }
    return filled(head(), body, wrapped(told, PLAIN));
  }

  private List<AttributedString> filled(
      List<AttributedString> head, List<AttributedString> body, List<AttributedString> foot) {
    var lines = new ArrayList<AttributedString>(head);
    lines.addAll(body);
    int room = Math.max(0, height - foot.size());
    while (lines.size() > room) {
      lines.removeLast();
    }
    while (lines.size() < room) {
      lines.add(AttributedString.EMPTY);
    }
    lines.addAll(foot);
    while (lines.size() > height) {
      lines.removeFirst();
    }
    return lines;
  }

  private List<AttributedString> head() {
    int number = Math.min(desk.position() + 1, desk.size());
    var progress = new StringBuilder();
    progress.append(String.format(Locale.ROOT, "%d of %d · %s", number, desk.size(), desk.coder()));
    desk.pace().describe(desk.left()).ifPresent(pace -> progress.append(" · ").append(pace));
    var lines = new ArrayList<AttributedString>(wrapped(progress.toString(), DIM));
    if (!desk.isDone()) {
      lines.addAll(wrapped(where(desk.item()), BOLD));
    }
    lines.add(AttributedString.EMPTY);
    return lines;
  }

  private static String where(ReviewItem item) {
    Source source = item.source();
    Anchor anchor = item.anchor();
    var where = new StringBuilder(source.issuer());
    where.append(where.isEmpty() ? "" : ", ").append(source.title());
    source.year().ifPresent(year -> where.append(", ").append(year));
    where.append(", p. ").append(anchor.pageLabel().isEmpty() ? anchor.page() : anchor.pageLabel());
    return where.toString();
  }

  /// The passage with as much around it as there is room for.
  private List<AttributedString> passage(int room) throws IOException {
    Anchor anchor = desk.statement().map(Statement::anchor).orElse(desk.item().anchor());
    String text = desk.document().text();
    List<AttributedString> marked = new ArrayList<>();
    for (int context = CONTEXT; context >= 0; context = context == 0 ? -1 : context / 2) {
      marked = Paragraph.lines(around(text, anchor, context), width);
      if (marked.size() <= room) {
        return marked;
      }
    }
    return marked.subList(0, Math.min(marked.size(), room));
  }

  private static AttributedString around(String text, Anchor anchor, int context) {
    int from = wordStart(text, Math.max(0, anchor.start() - context));
    int to = wordEnd(text, Math.min(text.length(), anchor.end() + context));
    String before = text.substring(Math.min(from, anchor.start()), anchor.start());
    String after = text.substring(anchor.end(), Math.max(to, anchor.end()));
    var around = new AttributedStringBuilder();
    around.append(Readable.paragraphs(before.stripLeading()), DIM);
    around.append(Readable.paragraphs(anchor.quotation()), MARKED);
    around.append(Readable.paragraphs(after.stripTrailing()), DIM);
    return around.toAttributedString();
  }

  private static int wordStart(String text, int at) {
    int start = at;
    while (start > 0 && start < text.length() && !Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    return start;
  }

  private static int wordEnd(String text, int at) {
    int end = at;
    while (end > 0 && end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end--;
    }
    return end;
  }

  private List<AttributedString> statement(boolean explained) {
    var lines = new ArrayList<AttributedString>();
    Optional<Statement> statement = desk.statement();
    statement.ifPresent(shown -> lines.addAll(fields(shown)));
    Suggestion suggestion = desk.item().suggestion();
    if (suggestion != null) {
      lines.addAll(labeled("why", suggestion.reason(), DIM));
    }
    Verdict.Decided decided = desk.state().decided();
    if (decided != null) {
      lines.addAll(labeled("you", decided.toString(), BOLD));
    }
    for (Statement own : desk.state().own()) {
      if (statement.isEmpty() || !own.equals(statement.get())) {
        lines.addAll(labeled("you", summary(own), BOLD));
      }
    }
    if (desk.state().memos() > 0) {
      lines.addAll(labeled("memos", Integer.toString(desk.state().memos()), PLAIN));
    }
    if (explained) {
      lines.add(AttributedString.EMPTY);
      statement
          .map(shown -> shown.code() == null ? shown.concept() : shown.code())
          .flatMap(desk.choices()::find)
          .ifPresent(code -> lines.addAll(wrapped(LineReview.define(code), PLAIN)));
    }
    return lines;
  }

  private List<AttributedString> fields(Statement statement) {
    var lines = new ArrayList<AttributedString>();
    for (Field field : Field.values()) {
      String value = field.of(statement);
      if (field != Field.EXTENT && !value.isEmpty()) {
        lines.addAll(labeled(field.toString(), named(field, value), BOLD));
      }
    }
    return lines;
  }

  private String named(Field field, String value) {
    Optional<Code> code =
        field == Field.CODE || field == Field.CONCEPT
            ? desk.choices().find(value)
            : Optional.empty();
    return code.map(found -> value + " (" + found.label() + ")").orElse(value);
  }

  private static String summary(Statement statement) {
    var parts = new ArrayList<String>();
    for (Field field : Field.values()) {
      if (field != Field.EXTENT && !field.of(statement).isEmpty()) {
        parts.add(field.of(statement));
      }
    }
    return String.join(" · ", parts);
  }

  private List<AttributedString> labeled(String label, String value, AttributedStyle style) {
    var line = new AttributedStringBuilder();
    line.append(String.format(Locale.ROOT, "%-8s ", label), DIM);
    line.append(Readable.of(value), style);
    return Paragraph.lines(line.toAttributedString(), width);
  }

  private List<AttributedString> foot(String told) {
    String keys = desk.isDone() ? DONE : desk.item().suggestion() == null ? CODE : JUDGE;
    String message = desk.isDone() && told.isEmpty() ? "Nothing is left." : told;
    var foot = new ArrayList<AttributedString>(wrapped(message, BOLD));
    foot.addAll(Paragraph.lines(new AttributedString(keys, DIM), width));
    return foot;
  }

  private List<AttributedString> wrapped(String text, AttributedStyle style) {
    return Paragraph.lines(new AttributedString(Readable.of(text), style), width);
  }
}
