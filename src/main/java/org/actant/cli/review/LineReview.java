package org.actant.cli.review;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Set;
import org.actant.codebook.Code;
import org.actant.coding.ReviewItem;
import org.actant.coding.Statement;
import org.actant.coding.Suggestion;
import org.actant.input.InputException;
import org.jspecify.annotations.Nullable;

/// A review without a terminal: shows an item as plain lines, reads a line, and so on.
public final class LineReview {
  private static final int CONTEXT = 200;
  private static final Set<String> AT_THE_END = Set.of("b", "u", "f");

  private final ReviewDesk desk;
  private final BufferedReader in;
  private final PrintStream out;

  LineReview(ReviewDesk desk, BufferedReader in, PrintStream out) {
    this.desk = desk;
    this.in = in;
    this.out = out;
  }

  /// Reviews until the queue is empty, the coder quits or the lines end.
  ///
  /// @return how many lines could not be meant
  int run() throws IOException {
    int refused = 0;
    boolean show = true;
    while (true) {
      if (show) {
        show();
      }
      out.flush();
      @Nullable String line = in.readLine();
      if (line == null || line.strip().equals("q")) {
        return refused;
      }
      show = false;
      try {
        show = perform(line.strip());
      } catch (InputException e) {
        refused++;
        out.println("! " + e.getMessage());
      }
    }
  }

  private boolean perform(String line) throws IOException {
    if (line.equals("?")) {
      out.println(Commands.HELP);
      return false;
    }
    if (line.equals("d")) {
      out.println(definition());
      return false;
    }
    if (desk.isDone() && !AT_THE_END.contains(line)) {
      throw new InputException("nothing is left; b goes back, u takes back, q quits");
    }
    String told = Commands.perform(desk, line);
    if (!told.isEmpty()) {
      out.println("> " + told);
    }
    return true;
  }

  private String definition() {
    if (desk.isDone()) {
      return "";
    }
    return desk.statement()
        .map(statement -> statement.code() == null ? statement.concept() : statement.code())
        .flatMap(desk.choices()::find)
        .map(LineReview::define)
        .orElse("no definition");
  }

  static String define(Code code) {
    return code.label()
        + ": "
        + code.definition()
        + " Use when: "
        + code.useWhen()
        + " Do not use when: "
        + code.doNotUseWhen();
  }

  private void show() throws IOException {
    if (desk.isDone()) {
      out.println("-- nothing left of " + desk.size());
      return;
    }
    ReviewItem item = desk.item();
    String text = desk.document().text();
    int start = item.anchor().start();
    int end = item.anchor().end();
    out.printf(
        Locale.ROOT,
        "-- %d of %d  %s, %s, p. %s%n",
        desk.position() + 1,
        desk.size(),
        item.source().id(),
        Readable.of(item.source().title()),
        item.anchor().pageLabel().isEmpty() ? "-" : Readable.of(item.anchor().pageLabel()));
    out.println(
        Readable.of(text.substring(Math.max(0, start - CONTEXT), start))
            + "[["
            + Readable.of(item.anchor().quotation())
            + "]]"
            + Readable.of(text.substring(end, Math.min(text.length(), end + CONTEXT))));
    desk.statement().ifPresent(this::show);
    Suggestion suggestion = item.suggestion();
    if (suggestion != null) {
      out.println("reason: " + Readable.of(suggestion.reason()));
    }
    if (desk.state().decided() != null) {
      out.println("you: " + desk.state().decided());
    }
    for (Statement own : desk.state().own()) {
      show(own);
    }
  }

  private void show(Statement statement) {
    var line = new StringBuilder();
    for (Field field : Field.values()) {
      if (field != Field.EXTENT && !field.of(statement).isEmpty()) {
        line.append(line.isEmpty() ? "" : "; ")
            .append(field)
            .append('=')
            .append(Readable.of(field.of(statement)));
      }
    }
    out.println(line);
  }
}
