package org.actant.cli.review;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.actant.coding.Statement;
import org.actant.input.InputException;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.completer.StringsCompleter;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.AttributedString;
import org.jline.utils.Display;
import org.jline.utils.InfoCmp.Capability;
import org.jline.utils.NonBlockingReader;
import org.jspecify.annotations.Nullable;

/// A review on a terminal: one key, one action. The terminal is given back as it was on every way
/// out that lets a program do anything.
public final class KeyReview implements Closeable {
  private static final int WAIT_MILLIS = 200;
  private static final int ESCAPE = 27;
  private static final int CTRL_C = 3;
  private static final int CTRL_D = 4;
  private static final int CTRL_L = 12;

  private final ReviewDesk desk;
  private final Terminal terminal;
  private final Attributes found;
  private final Display display;
  private final Thread giveBack = new Thread(this::restore);
  private final AtomicBoolean resized = new AtomicBoolean();
  private boolean explained;
  private String told = "";

  KeyReview(ReviewDesk desk) throws IOException {
    this(desk, TerminalBuilder.builder().system(true).dumb(false).build());
  }

  KeyReview(ReviewDesk desk, Terminal terminal) {
    this.desk = desk;
    this.terminal = terminal;
    this.found = terminal.getAttributes();
    this.display = new Display(terminal, true);
    Runtime.getRuntime().addShutdownHook(giveBack);
    terminal.handle(Terminal.Signal.WINCH, _ -> resized.set(true));
  }

  /// Reviews until the coder quits.
  void run() throws IOException {
    terminal.puts(Capability.enter_ca_mode);
    take();
    while (true) {
      show();
      int key = key();
      told = "";
      if (key < 0 || key == 'q' || key == CTRL_C || key == CTRL_D) {
        return;
      }
      try {
        told = perform(key);
      } catch (InputException e) {
        told = String.valueOf(e.getMessage());
      }
    }
  }

  /// Takes the terminal: keys come one by one, also Ctrl-C, and are not shown.
  private void take() {
    terminal.enterRawMode();
    var quiet = new Attributes(terminal.getAttributes());
    quiet.setLocalFlag(Attributes.LocalFlag.ISIG, false);
    terminal.setAttributes(quiet);
    terminal.puts(Capability.cursor_invisible);
    terminal.puts(Capability.clear_screen);
    terminal.flush();
    display.clear();
  }

  private void restore() {
    terminal.puts(Capability.cursor_normal);
    terminal.puts(Capability.exit_ca_mode);
    terminal.flush();
    terminal.setAttributes(found);
  }

  private void show() throws IOException {
    draw(page().lines(explained, told));
  }

  private ReviewPage page() {
    Size size = size();
    return new ReviewPage(desk, size.getColumns(), size.getRows());
  }

  private Size size() {
    Size size = terminal.getSize();
    return size.getColumns() > 0 && size.getRows() > 0 ? size : new Size(80, 24);
  }

  private void draw(List<AttributedString> lines) {
    Size size = size();
    if (resized.getAndSet(false)) {
      terminal.puts(Capability.clear_screen);
      display.clear();
    }
    display.resize(size.getRows(), size.getColumns());
    display.update(lines, 0);
  }

  /// Waits for a key, drawing anew when the window changes.
  private int key() throws IOException {
    NonBlockingReader reader = terminal.reader();
    while (true) {
      int key = reader.read(WAIT_MILLIS);
      if (key == NonBlockingReader.READ_EXPIRED) {
        if (resized.get()) {
          show();
        }
      } else if (key == ESCAPE) {
        return arrow(reader);
      } else {
        return key;
      }
    }
  }

  /// Reads the rest of an escape sequence: right and down go on, left and up go back.
  private static int arrow(NonBlockingReader reader) throws IOException {
    int kind = reader.read(30);
    if (kind != '[' && kind != 'O') {
      return ' ';
    }
    int last = reader.read(30);
    while (last >= 0 && last < '@') {
      last = reader.read(30);
    }
    return switch (last) {
      case 'A', 'D' -> 'b';
      case 'B', 'C' -> 'n';
      default -> 0;
    };
  }

  private String perform(int key) throws IOException {
    switch (key) {
      case CTRL_L -> resized.set(true);
      case '?', 'h' -> page(Commands.HELP);
      case 'd' -> explained = !explained;
      case 'b' -> {
        return desk.back();
      }
      case 'f' -> {
        return desk.finish();
      }
      case 'u' -> {
        return desk.undo();
      }
      default -> {
        return desk.isDone() ? "nothing is left; b goes back, u takes back, q quits" : judge(key);
      }
    }
    return "";
  }

  private String judge(int key) throws IOException {
    return switch (key) {
      case 'a', '\r', '\n' -> desk.accept(null);
      case 'r' -> desk.reject(null);
      case 'R' -> withText("why not", "", List.of(), desk::reject);
      case 'n', 's', ' ' -> desk.next();
      case 'e' -> edit();
      case 'c' -> code();
      case 'v' ->
          withText("words of the text", desk.item().anchor().quotation(), List.of(), desk::inVivo);
      case 'm' -> withText("memo on the passage", "", List.of(), desk::memo);
      case 'M' -> withText("memo on the document", "", List.of(), desk::memoOnDocument);
      case 'C' -> withText("memo on the code", "", List.of(), desk::memoOnCode);
      case 0 -> "";
      default -> "no such key; ? helps";
    };
  }

  /// Something done with what the coder wrote.
  private interface Action {
    String with(String text) throws IOException;
  }

  private String withText(String label, String given, List<String> offered, Action action)
      throws IOException {
    @Nullable String text = ask(label, given, offered);
    return text == null ? "left as it was" : action.with(text);
  }

  private String edit() throws IOException {
    @Nullable Statement statement =
        desk.statement().orElse(desk.state().own().isEmpty() ? null : desk.state().own().getLast());
    if (statement == null) {
      return "here is no statement yet";
    }
    told = "edit: c code  a actor  t target  o concept  s stance  x extent; another key leaves";
    show();
    Field field =
        switch (key()) {
          case 'c' -> Field.CODE;
          case 'a' -> Field.ACTOR;
          case 't' -> Field.TARGET;
          case 'o' -> Field.CONCEPT;
          case 's' -> Field.STANCE;
          case 'x' -> Field.EXTENT;
          default -> null;
        };
    if (field == null) {
      return "left as it was";
    }
    return choose(field, field.of(statement), text -> desk.edit(field, text));
  }

  /// Codes the place: code, then what else there is to say, each left out by an empty line.
  private String code() throws IOException {
    var parts = new ArrayList<String>();
    for (Field field :
        List.of(Field.CODE, Field.ACTOR, Field.TARGET, Field.CONCEPT, Field.STANCE)) {
      if (desk.choices().of(field).isEmpty() && field != Field.ACTOR && field != Field.TARGET) {
        continue;
      }
      String last = parts.isEmpty() ? "" : parts.getLast();
      if (field == Field.STANCE && !last.startsWith("concept=")) {
        continue;
      }
      @Nullable String text = chosen(field, "");
      if (text == null) {
        return "left as it was";
      }
      String meant = desk.choices().meant(field, text);
      if (field == Field.CODE) {
        parts.add(meant);
      } else if (!meant.isEmpty()) {
        parts.add(field + "=" + meant.replace(';', ','));
      }
    }
    return Commands.perform(desk, "c " + String.join(";", parts));
  }

  private String choose(Field field, String given, Action action) throws IOException {
    @Nullable String text = chosen(field, given);
    return text == null ? "left as it was" : action.with(text);
  }

  /// Shows what there is for a field, numbered, and asks for one.
  private @Nullable String chosen(Field field, String given) throws IOException {
    List<String> offered = desk.choices().of(field);
    if (!offered.isEmpty() && offered.size() <= 60) {
      draw(page().text(numbered(offered, size().getColumns()), ""));
    } else {
      show();
    }
    String how = offered.isEmpty() ? "" : " (number or name, Tab completes, - for none)";
    return ask(field + how, given, offered);
  }

  /// Lays numbered words out in as many columns as fit.
  static String numbered(List<String> words, int width) {
    int widest = words.stream().mapToInt(String::length).max().orElse(0) + 6;
    int columns = Math.max(1, width / widest);
    int rows = (words.size() + columns - 1) / columns;
    var text = new StringBuilder();
    for (int row = 0; row < rows; row++) {
      for (int i = row; i < words.size(); i += rows) {
        String cell = String.format(Locale.ROOT, "%3d %s", i + 1, words.get(i));
        text.append(String.format(Locale.ROOT, "%-" + widest + "s", cell));
      }
      text.append('\n');
    }
    return text.toString();
  }

  /// Shows a page until a key is pressed.
  private void page(String text) throws IOException {
    draw(page().text(text, "any key goes back"));
    key();
  }

  /// Reads a line at the foot of the screen; null if the coder leaves it with Ctrl-C.
  private @Nullable String ask(String label, String given, List<String> offered) {
    terminal.puts(Capability.cursor_address, size().getRows() - 1, 0);
    terminal.puts(Capability.clr_eol);
    terminal.puts(Capability.cursor_normal);
    terminal.flush();
    LineReader reader =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .completer(new StringsCompleter(offered))
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .option(LineReader.Option.BRACKETED_PASTE, true)
            .variable(LineReader.BELL_STYLE, "none")
            .build();
    try {
      return reader.readLine(label + ": ", null, (Character) null, Readable.of(given)).strip();
    } catch (UserInterruptException | EndOfFileException _) {
      return null;
    } finally {
      take();
    }
  }

  /// Gives the terminal back.
  @Override
  public void close() throws IOException {
    Runtime.getRuntime().removeShutdownHook(giveBack);
    restore();
    terminal.close();
  }
}
