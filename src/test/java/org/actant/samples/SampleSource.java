package org.actant.samples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.actant.input.InputException;

/// A document as it is written: a file with front matter between two `---` lines (`key: value`) and
/// a body.
///
/// The body has headings (`#`, `##`, `###`), paragraphs, bullets (`- `), all separated by empty
/// lines, and boxes between `::: kind words` and `:::`, of the kinds `table`, `bars`, `quote`,
/// `sidebar` and `note`.
///
/// @param facts the front matter, in file order
record SampleSource(Path file, Map<String, String> facts, List<Block> blocks) {
  static SampleSource read(Path file) throws IOException {
    return parse(file, Files.readString(file, StandardCharsets.UTF_8));
  }

  static SampleSource parse(Path file, String text) {
    List<String> lines = text.lines().toList();
    if (lines.isEmpty() || !lines.getFirst().equals("---")) {
      throw new InputException(file, 1, "no front matter", "a line ---");
    }
    int end = lines.subList(1, lines.size()).indexOf("---") + 1;
    if (end == 0) {
      throw new InputException(file, 1, "front matter without end", "a second line ---");
    }
    var facts = new LinkedHashMap<String, String>();
    for (int i = 1; i < end; i++) {
      String[] pair = lines.get(i).split(": ", 2);
      if (pair.length < 2) {
        throw new InputException(file, i + 1L, "`" + lines.get(i) + "`", "key: value");
      }
      facts.put(pair[0], pair[1].strip());
    }
    return new SampleSource(file, facts, new Body(file, lines, end + 1).blocks());
  }

  String fact(String key) {
    String value = facts.get(key);
    if (value == null) {
      throw new InputException(file, "front matter without `" + key + "`", "a value for it");
    }
    return value;
  }

  String fact(String key, String otherwise) {
    return facts.getOrDefault(key, otherwise);
  }

  String id() {
    return fact("id");
  }

  int columns() {
    return fact("layout").equals("two-column") ? 2 : 1;
  }

  Map<String, Block.Note> notes() {
    var notes = new LinkedHashMap<String, Block.Note>();
    for (Block block : blocks) {
      if (block instanceof Block.Note note) {
        notes.put(note.number(), note);
      }
    }
    return notes;
  }

  /// Returns the running text without markup: one line for each heading, paragraph, bullet, cell,
  /// caption and note.
  String plainText() {
    return String.join(
        "\n", blocks.stream().flatMap(SampleSource::texts).map(Word::plain).toList());
  }

  private static Stream<String> texts(Block block) {
    return switch (block) {
      case Block.Heading(_, String text) -> Stream.of(text);
      case Block.Paragraph(String text) -> Stream.of(text);
      case Block.Bullets(List<String> items) -> items.stream();
      case Block.Grid grid ->
          Stream.concat(Stream.of(grid.caption()), grid.rows().stream().flatMap(List::stream));
      case Block.Bars bars -> Stream.of(bars.caption());
      case Block.PullQuote(String text) -> Stream.of(text);
      case Block.Sidebar(String title, List<String> paragraphs) ->
          Stream.concat(Stream.of(title), paragraphs.stream());
      case Block.Note(_, String text) -> Stream.of(text);
    };
  }

  /// Reads the body line by line.
  private static final class Body {
    private final Path file;
    private final List<String> lines;
    private int at;

    Body(Path file, List<String> lines, int at) {
      this.file = file;
      this.lines = lines;
      this.at = at;
    }

    List<Block> blocks() {
      var blocks = new ArrayList<Block>();
      while (at < lines.size()) {
        String line = lines.get(at);
        if (line.isBlank()) {
          at++;
        } else if (line.startsWith("#")) {
          at++;
          int level = line.indexOf(' ');
          blocks.add(new Block.Heading(level, line.substring(level).strip()));
        } else if (line.startsWith("::: ")) {
          blocks.add(box());
        } else if (line.startsWith("- ")) {
          blocks.add(new Block.Bullets(bullets()));
        } else {
          blocks.add(new Block.Paragraph(String.join(" ", chunk())));
        }
      }
      return blocks;
    }

    /// Takes the lines up to the next empty one.
    private List<String> chunk() {
      int from = at;
      while (at < lines.size() && !lines.get(at).isBlank() && !lines.get(at).equals(":::")) {
        at++;
      }
      return lines.subList(from, at);
    }

    private List<String> bullets() {
      var items = new ArrayList<String>();
      for (String line : chunk()) {
        if (line.startsWith("- ")) {
          items.add(line.substring(2));
        } else {
          items.add(items.removeLast() + " " + line.strip());
        }
      }
      return items;
    }

    private Block box() {
      long start = at + 1L;
      List<String> words = Arrays.asList(lines.get(at++).substring(4).split(" "));
      var content = new ArrayList<String>();
      while (at < lines.size() && !lines.get(at).equals(":::")) {
        content.add(lines.get(at++));
      }
      if (at == lines.size()) {
        throw new InputException(file, start, "a box without end", "a line :::");
      }
      at++;
      String rest = String.join(" ", words.subList(1, words.size()));
      boolean wide = words.contains("wide");
      return switch (words.getFirst()) {
        case "table" ->
            new Block.Grid(
                value(content, "caption"),
                words.contains("ruled"),
                wide,
                content.stream().filter(line -> line.startsWith("|")).map(Body::cells).toList());
        case "bars" ->
            new Block.Bars(
                value(content, "caption"),
                value(content, "unit"),
                wide,
                content.stream().filter(line -> line.startsWith("- ")).map(Body::bar).toList());
        case "quote" -> new Block.PullQuote(String.join(" ", content));
        case "sidebar" -> new Block.Sidebar(rest, paragraphs(content));
        case "note" -> new Block.Note(rest, String.join(" ", content));
        default ->
            throw new InputException(
                file, start, "the box " + words, "table, bars, quote, sidebar or note");
      };
    }

    private static List<String> cells(String line) {
      String inner = line.strip().substring(1, line.strip().length() - 1);
      return Arrays.stream(inner.split("\\|", -1)).map(String::strip).toList();
    }

    private static Block.Bar bar(String line) {
      int colon = line.lastIndexOf(':');
      return new Block.Bar(
          line.substring(2, colon).strip(), Double.parseDouble(line.substring(colon + 1).strip()));
    }

    private static List<String> paragraphs(List<String> content) {
      return Arrays.stream(String.join("\n", content).split("\n\n"))
          .map(text -> text.replace('\n', ' ').strip())
          .toList();
    }

    private String value(List<String> content, String key) {
      return content.stream()
          .filter(line -> line.startsWith(key + ": "))
          .map(line -> line.substring(key.length() + 2).strip())
          .findFirst()
          .orElseThrow(() -> new InputException(file, at, "a box without " + key, key + ": …"));
    }
  }
}
