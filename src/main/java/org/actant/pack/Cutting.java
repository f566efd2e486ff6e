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
/// of. [Titles] are free, and what an open document quotes is open.
///
/// What is put in the place of a piece is as long as the piece, so that lengths and offsets of
/// passages stay true. A file stays what it is: JSON is cut string by string, markup and LaTeX as
/// they are read, around their tags and commands, and CSV field by field. A run that begins in one
/// field and ends in the next ones is cut in the field that has most of it. Files that are no text
/// are not looked into; see [#isText].
final class Cutting {
  static final String RULE =
      "Every run of "
          + WordRuns.LENGTH
          + " or more words, half of them with letters, that stands in the text of a document that"
          + " may not be shared, and in none that may and no title, is replaced by as many"
          + " characters, beginning with “[withheld”. Offsets, lengths and digests of passages"
          + " stay: withheld-passages.csv lists them.";

  private static final Pattern PLAIN = markup("(?!)", "(?!)", "(?!)");
  private static final Pattern JSON = markup("(?!)", "(?!)", "\\\\(?:u[0-9A-Fa-f]{4}|.)");
  private static final Pattern TAGGED = markup("<wbr\\s*/?>", "<[^<>]*+>", "&#?\\w+;");
  private static final Pattern ENTITIES = markup("(?!)", "(?!)", "&#?\\w+;");
  private static final Pattern TAG = Pattern.compile("<[^<>]*+>");
  private static final Pattern TEX =
      markup(
          "\\\\-|\\\\allowbreak\\{\\}|\\\\textsu(?:b|per)script\\{",
          "\\\\[A-Za-z]+\\*?|[{}]",
          "\\\\[^A-Za-z]");
  private static final Pattern JSON_STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"");
  private static final List<String> TEXT =
      List.of(
          ".csv", ".json", ".jsonl", ".html", ".xhtml", ".svg", ".xml", ".md", ".txt", ".tex",
          ".bib", ".yaml", ".yml", ".sql");

  private final WordRuns withheld;

  private Cutting(WordRuns withheld) {
    this.withheld = withheld;
  }

  private static Pattern markup(String none, String gap, String sign) {
    return Pattern.compile(
        "(?<none>%s)|(?<gap>%s)|(?<sign>%s)".formatted(none, gap, sign), Pattern.DOTALL);
  }

  /// A text without its withheld words.
  record Result(String text, int runs, long characters) {}

  static Cutting of(Workspace workspace, Sharing sharing) throws IOException {
    var withheld = new ArrayList<String>();
    var free = new ArrayList<>(Titles.of(workspace, sharing));
    for (Sharing.Document document : sharing.documents()) {
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

  /// Says whether a file can be searched for withheld words: if it is text in UTF-8.
  static boolean canSearch(Path file) throws IOException {
    try {
      return isText(file.toString()) && Files.readString(file, UTF_8).indexOf('\0') < 0;
    } catch (CharacterCodingException _) {
      return false;
    }
  }

  /// Returns a file's text without the withheld words; nothing if it has none of them.
  ///
  /// @param file that can be searched
  Optional<Result> cut(Path file) throws IOException {
    if (withheld.isEmpty()) {
      return Optional.empty();
    }
    String text = Files.readString(file, UTF_8);
    var scissors = new Scissors();
    String cut = scissors.cut(file, text);
    return scissors.runs == 0
        ? Optional.empty()
        : Optional.of(new Result(cut, scissors.runs, scissors.characters));
  }

  /// Counts what it cuts.
  private final class Scissors {
    private int runs;
    private long characters;

    private String cut(Path file, String text) {
      String name = file.getFileName().toString();
      String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
      return switch (ending) {
        case "csv" -> csv(file, text);
        case "json", "jsonl" -> each(JSON_STRING, text, JSON);
        // first what is read, then what stands in the tags, such as a title
        case "html", "xhtml", "svg", "xml" -> each(TAG, cut(text, TAGGED), ENTITIES);
        case "tex" -> cut(text, TEX);
        default -> cut(text, PLAIN);
      };
    }

    private String cut(String text, Pattern markup) {
      Reading reading = Reading.of(text, markup);
      List<WordRuns.Piece> pieces = withheld.in(reading.seen());
      if (pieces.isEmpty()) {
        return text;
      }
      runs += pieces.size();
      pieces.forEach(piece -> characters += reading.length(piece));
      return reading.without(pieces);
    }

    /// Cuts each part of a text for itself.
    private String each(Pattern part, String text, Pattern markup) {
      return part.matcher(text)
          .replaceAll(found -> Matcher.quoteReplacement(cut(found.group(), markup)));
    }

    private String csv(Path file, String text) {
      Table table = Csv.parse(file, text);
      return Csv.text(new Table(table.columns(), table.rows().stream().map(this::row).toList()));
    }

    private List<String> row(List<String> row) {
      var fields = new ArrayList<>(row);
      fields.replaceAll(field -> cut(field, PLAIN));
      List<WordRuns.Piece> across = withheld.in(String.join(" ", fields));
      while (!across.isEmpty()) {
        cutLargest(fields, across.getFirst());
        across = withheld.in(String.join(" ", fields));
      }
      return fields;
    }

    /// Cuts a piece of the fields side by side in the field that has most of it.
    private void cutLargest(List<String> fields, WordRuns.Piece piece) {
      int at = 0;
      int largest = 0;
      var part = new WordRuns.Piece(0, 0);
      for (int i = 0; i < fields.size(); i++) {
        int from = Math.max(0, piece.start() - at);
        int to = Math.min(fields.get(i).length(), piece.end() - at);
        if (to - from > part.end() - part.start()) {
          largest = i;
          part = new WordRuns.Piece(from, to);
        }
        at += fields.get(i).length() + 1;
      }
      Reading field = Reading.of(fields.get(largest), PLAIN);
      fields.set(largest, field.without(List.of(part)));
      runs++;
      characters += field.length(part);
    }
  }
}
