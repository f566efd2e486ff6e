package org.actant.corpus;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Reads Markdown (CommonMark): the words without their marks. A YAML front matter is not text; its
/// `title` is the title and its `date` the date.
@AutoService(DocumentReader.class)
public final class MarkdownReader implements DocumentReader {
  private static final Pattern FRONT_MATTER =
      Pattern.compile(
          "\\A---[ \\t]*\\n(.*?)\\n(?:---|\\.\\.\\.)[ \\t]*(?:\\n|\\z)", Pattern.DOTALL);
  private static final Pattern HEADING = Pattern.compile("(?m)^#[ \\t]+(.+?)[ \\t#]*$");
  private static final Pattern TAG = Pattern.compile("<[^<>]*>");

  @Override
  public Set<String> extensions() {
    return Set.of("md", "markdown");
  }

  @Override
  public Reading read(Path file, String id, Limits limits) throws IOException {
    return TextFile.read(
        file, limits, text -> Unpaged.of(id, List.of(parts(text))), MarkdownReader::stated);
  }

  @Override
  public Stated stated(Path file) throws IOException {
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    return stated(text.replace("\r\n", "\n"));
  }

  private static Stated stated(String markdown) {
    Matcher front = FRONT_MATTER.matcher(markdown);
    if (front.find()) {
      String fields = front.group(1);
      return Stated.of(
          field(fields, "title"),
          field(fields, "date"),
          field(fields, "published_time"),
          field(fields, "published"));
    }
    Matcher heading = HEADING.matcher(markdown);
    return Stated.of(heading.find() ? heading.group(1) : null);
  }

  private static @Nullable String field(String frontMatter, String name) {
    Matcher field = Pattern.compile("(?m)^" + name + ":[ \\t]*(.+?)[ \\t]*$").matcher(frontMatter);
    return field.find() ? unquoted(field.group(1)) : null;
  }

  private static String unquoted(String value) {
    boolean doubled = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    boolean single = value.length() > 1 && value.startsWith("'") && value.endsWith("'");
    if (!doubled && !single) {
      return value;
    }
    String inner = value.substring(1, value.length() - 1);
    return single
        ? inner.replace("''", "'")
        : inner.replace("\\_", "\u00A0").replace("\\\"", "\"").replace("\\\\", "\\");
  }

  static List<Unpaged.Part> parts(String markdown) {
    Matcher front = FRONT_MATTER.matcher(markdown);
    String body = front.find() ? markdown.substring(front.end()) : markdown;
    var collector = new Collector();
    Parser.builder().build().parse(body).accept(collector);
    return collector.parts;
  }

  /// Collects the blocks of a document and the words inside them.
  private static final class Collector extends AbstractVisitor {
    private final List<Unpaged.Part> parts = new ArrayList<>();
    private StringBuilder words = new StringBuilder();

    @Override
    public void visit(Heading heading) {
      block(heading, Block.Kind.HEADING, "");
    }

    @Override
    public void visit(Paragraph paragraph) {
      if (paragraph.getParent() instanceof ListItem item && item.getFirstChild() == paragraph) {
        block(paragraph, Block.Kind.LIST_ITEM, marker(item));
      } else {
        block(paragraph, Block.Kind.PARAGRAPH, "");
      }
    }

    private static String marker(ListItem item) {
      if (item.getParent() instanceof OrderedList list) {
        Integer start = list.getMarkerStartNumber();
        int number = start == null ? 1 : start;
        for (Node before = item.getPrevious(); before != null; before = before.getPrevious()) {
          number++;
        }
        return number + ". ";
      }
      return item.getParent() instanceof BulletList ? "• " : "";
    }

    @Override
    public void visit(BlockQuote quote) {
      visitChildren(quote);
    }

    @Override
    public void visit(FencedCodeBlock code) {
      literal(code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
      literal(code.getLiteral());
    }

    @Override
    public void visit(HtmlBlock html) {
      literal(TAG.matcher(html.getLiteral()).replaceAll(" "));
    }

    @Override
    public void visit(HtmlInline html) {
      words.append(' ');
    }

    @Override
    public void visit(Code code) {
      words.append(code.getLiteral());
    }

    @Override
    public void visit(Text text) {
      words.append(text.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
      words.append('\n');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
      words.append('\n');
    }

    private void block(Node node, Block.Kind kind, String marker) {
      words = new StringBuilder();
      visitChildren(node);
      String raw = words.toString();
      if (kind == Block.Kind.PARAGRAPH
          && raw.lines().allMatch(line -> line.strip().startsWith("|"))) {
        raw.lines().filter(line -> !line.matches("[|:\\s-]+")).forEach(this::row);
      } else {
        add(kind, marker + raw);
      }
    }

    private void row(String line) {
      String[] cells = line.strip().replaceAll("^\\||\\|$", "").split("\\|");
      var row = new ArrayList<String>();
      for (String cell : cells) {
        row.add(flat(cell));
      }
      String text = String.join("\t", row).strip();
      if (!text.isEmpty()) {
        parts.add(new Unpaged.Part(Block.Kind.TABLE, text));
      }
    }

    private void literal(String literal) {
      for (String paragraph : literal.split("\\n[ \\t]*\\n")) {
        add(Block.Kind.PARAGRAPH, paragraph);
      }
    }

    private void add(Block.Kind kind, String raw) {
      String text = flat(raw);
      if (!text.isEmpty()) {
        parts.add(new Unpaged.Part(kind, text));
      }
    }

    private static String flat(String raw) {
      return Characters.clean(raw).replace("\u00AD", "").replaceAll(" +", " ").strip();
    }
  }
}
