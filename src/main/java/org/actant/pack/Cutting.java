package org.actant.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.actant.table.Csv;
import org.actant.table.Table;
import org.actant.workspace.Workspace;

/// Cuts the words of withheld documents out of other files: every run of [WordRuns#LENGTH] or more
/// words that stands in the text of one of them, and in no document that may be shared, is blacked
/// out. It looks at the words, not at names of columns, so that it also finds what nobody thought
/// of. Titles are free, and what an open document quotes is open.
///
/// What is put in the place of a piece is as long as the piece, so that lengths and offsets of
/// passages stay true. CSV is cut field by field, JSON and JSON Lines string by string, and markup
/// between and within its tags, so that a file stays what it is. Files that are no text are not
/// looked into; see [#isText].
final class Cutting {
  static final String RULE =
      "Every run of "
          + WordRuns.LENGTH
          + " or more words that stands in the text of a document that may not be shared, and in"
          + " none that may, is replaced by as many characters, beginning with “[withheld”."
          + " Offsets, lengths and digests of passages stay: withheld-passages.csv lists them.";

  private static final String MARK = "[withheld]";
  private static final Pattern NOTHING = Pattern.compile("(?!)");

  /// Strings of JSON as they are written, and the text between tags.
  private static final Pattern JSON_STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"");

  private static final Pattern TAG = Pattern.compile("<[^<>]*+>");
  private static final Pattern MARKUP_ENTITY = Pattern.compile("&#?\\w+;");
  private static final Pattern JSON_ESCAPE = Pattern.compile("\\\\(?:u[0-9A-Fa-f]{4}|.)");
  private static final List<String> TEXT =
      List.of(
          ".csv", ".json", ".jsonl", ".html", ".xhtml", ".svg", ".xml", ".md", ".txt", ".tex",
          ".bib", ".yaml", ".yml", ".sql");

  private final WordRuns withheld;

  private Cutting(WordRuns withheld) {
    this.withheld = withheld;
  }

  /// A text without its withheld words.
  record Result(String text, int runs, long characters) {}

  static Cutting of(Workspace workspace, Sharing sharing) throws IOException {
    var withheld = new ArrayList<String>();
    var free = new ArrayList<String>();
    for (Sharing.Document document : sharing.documents()) {
      free.add(document.title());
      Path text = workspace.resolve("corpus/text/" + document.id() + ".txt");
      if (Files.isRegularFile(text)) {
        (document.shared() ? free : withheld).add(Files.readString(text, UTF_8));
      }
    }
    return new Cutting(
        withheld.isEmpty() ? WordRuns.of(List.of(), List.of()) : WordRuns.of(withheld, free));
  }

  /// Says whether a file is of a kind that can be cut.
  static boolean isText(String path) {
    return TEXT.stream().anyMatch(path.toLowerCase(Locale.ROOT)::endsWith);
  }

  /// Returns a file's text without the withheld words; nothing if it has none of them.
  Optional<Result> cut(Path file) throws IOException {
    if (withheld.isEmpty()) {
      return Optional.empty();
    }
    String text;
    try {
      text = Files.readString(file, UTF_8);
    } catch (CharacterCodingException _) {
      return Optional.empty(); // no text, whatever its name says
    }
    var scissors = new Scissors();
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    String cut =
        name.endsWith(".csv")
            ? csv(file, text, scissors)
            : name.endsWith(".json") || name.endsWith(".jsonl")
                ? json(text, scissors)
                : name.matches(".*\\.(html|xhtml|svg|xml)")
                    ? markup(text, scissors)
                    : scissors.cut(text, NOTHING);
    return scissors.runs == 0
        ? Optional.empty()
        : Optional.of(new Result(cut, scissors.runs, scissors.characters));
  }

  private static String csv(Path file, String text, Scissors scissors) {
    Table table = Csv.parse(file, text);
    return Csv.text(
        new Table(
            table.columns(),
            table.rows().stream()
                .map(row -> row.stream().map(field -> scissors.cut(field, NOTHING)).toList())
                .toList()));
  }

  private static String json(String text, Scissors scissors) {
    return JSON_STRING
        .matcher(text)
        .replaceAll(string -> Matcher.quoteReplacement(scissors.cut(string.group(), JSON_ESCAPE)));
  }

  private static String markup(String text, Scissors scissors) {
    var cut = new StringBuilder();
    Matcher tag = TAG.matcher(text);
    int from = 0;
    while (tag.find()) {
      String between = text.substring(from, tag.start());
      cut.append(scissors.cut(between, MARKUP_ENTITY))
          .append(scissors.cut(tag.group(), MARKUP_ENTITY));
      from = tag.end();
    }
    String rest = text.substring(from);
    return cut.append(scissors.cut(rest, MARKUP_ENTITY)).toString();
  }

  /// Puts as many spaces in the place of what is no word.
  private static String blank(String text, Pattern pattern) {
    return pattern.matcher(text).replaceAll(match -> " ".repeat(match.group().length()));
  }

  /// Returns as many characters as a piece has, in sight and in the words of the format.
  private static String mark(int length) {
    String words = "[withheld: " + length + " characters]";
    String shown = words.length() <= length ? words : MARK;
    return shown + "█".repeat(Math.max(0, length - shown.length()));
  }

  /// Counts what it cuts.
  private final class Scissors {
    private int runs;
    private long characters;

    /// @param escape what stands for one character and is no word
    private String cut(String text, Pattern escape) {
      String seen = blank(text, escape);
      var cut = new StringBuilder();
      int from = 0;
      for (WordRuns.Piece piece : withheld.in(seen)) {
        String words = text.substring(piece.start(), piece.end());
        int length = escape.matcher(words).replaceAll(" ").length();
        cut.append(text, from, piece.start()).append(mark(length));
        from = piece.end();
        runs++;
        characters += length;
      }
      return cut.append(text, from, text.length()).toString();
    }
  }
}
