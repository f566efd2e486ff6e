package org.actant.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.actant.input.YamlValue;
import org.actant.report.Citations.Place;
import org.actant.report.Citations.Value;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/// Reads CommonMark with citations. Raw HTML and pictures are refused: a guide shows what its
/// tables and charts show.
final class Prose {
  private static final Parser PARSER =
      Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES).build();
  private static final Pattern DIRECTIVE = Pattern.compile("\\[([a-z]+):([^\\]\\s]+)\\]");
  private static final Pattern ADDRESS = Pattern.compile("(https?://|mailto:)[^\\s\"<>]+");

  private static final String UNWRITTEN = "[!write]";

  /// Puts something in the place of a paragraph that is nothing but `[kind:name]`.
  interface Directives {
    Optional<List<Block>> expand(String kind, String name, Place place);
  }

  private final Citations citations;
  private final Directives directives;
  private final Path file;
  private final int firstLine;
  private final boolean exactLines;
  private int headings;

  private Prose(
      Citations citations, Directives directives, Path file, int firstLine, boolean exactLines) {
    this.citations = citations;
    this.directives = directives;
    this.file = file;
    this.firstLine = firstLine;
    this.exactLines = exactLines;
  }

  /// Reads a whole file.
  static List<Block> read(Path file, String text, Citations citations, Directives directives) {
    return new Prose(citations, directives, file, 1, true).blocks(PARSER.parse(text));
  }

  /// Reads a text that stands in a YAML file; complaints name the line on which it starts.
  static List<Block> read(YamlValue value, Citations citations) {
    Directives none = (_, _, _) -> Optional.empty();
    return new Prose(citations, none, value.file(), value.line(), false)
        .blocks(PARSER.parse(value.string()));
  }

  /// Reads a text of one paragraph that stands in a YAML file.
  static List<Inline> line(YamlValue value, Citations citations) {
    List<Block> blocks = read(value, citations);
    if (blocks.size() == 1 && blocks.getFirst() instanceof Block.Paragraph(List<Inline> content)) {
      return content;
    }
    throw value.unexpected("is `" + value.string() + "`", "one paragraph");
  }

  private List<Block> blocks(Node parent) {
    var blocks = new ArrayList<Block>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      blocks.addAll(block(node));
    }
    return blocks;
  }

  private List<Block> block(Node node) {
    return switch (node) {
      case Heading heading -> List.of(heading(heading));
      case Paragraph paragraph -> paragraph(paragraph);
      case BulletList list -> List.of(new Block.Listing(false, items(list)));
      case OrderedList list -> List.of(new Block.Listing(true, items(list)));
      case BlockQuote quote -> List.of(quote(quote));
      case FencedCodeBlock code -> List.of(new Block.Code(code.getLiteral()));
      case IndentedCodeBlock code -> List.of(new Block.Code(code.getLiteral()));
      default -> throw unexpected(node);
    };
  }

  /// A quotation block is a remark; one that begins with `[!write]` says what the author has still
  /// to write.
  private Block quote(BlockQuote quote) {
    if (quote.getFirstChild() instanceof Paragraph paragraph
        && paragraph.getFirstChild() instanceof Text text
        && text.getLiteral().startsWith(UNWRITTEN)) {
      text.setLiteral(text.getLiteral().substring(UNWRITTEN.length()).stripLeading());
      return new Block.Unwritten(blocks(quote));
    }
    return new Block.Notice(blocks(quote));
  }

  private Block heading(Heading heading) {
    headings++;
    return new Block.Heading(heading.getLevel(), "section-" + headings, checked(heading));
  }

  private List<Block> paragraph(Paragraph paragraph) {
    if (paragraph.getFirstChild() instanceof Text text && text.getNext() == null) {
      Matcher matcher = DIRECTIVE.matcher(text.getLiteral().strip());
      if (matcher.matches()) {
        Optional<List<Block>> expanded =
            directives.expand(matcher.group(1), matcher.group(2), place(text));
        if (expanded.isPresent()) {
          return expanded.get();
        }
      }
    }
    return List.of(new Block.Paragraph(checked(paragraph)));
  }

  private List<List<Block>> items(Node list) {
    var items = new ArrayList<List<Block>>();
    for (Node node = list.getFirstChild(); node != null; node = node.getNext()) {
      if (!(node instanceof ListItem)) {
        throw unexpected(node);
      }
      items.add(blocks(node));
    }
    return items;
  }

  /// The content of a paragraph, in which no cost may stand without the accuracy of its row.
  private List<Inline> checked(Node paragraph) {
    var values = new ArrayList<Value>();
    List<Inline> content = inlines(paragraph, values);
    for (Value cost : values) {
      boolean alone =
          values.stream()
              .noneMatch(v ->
                  v.column().role() == ShownColumn.Role.ACCURACY && v.row().equals(cost.row()));
      if (cost.column().role() == ShownColumn.Role.COST && alone) {
        throw cost.place()
            .wrong(
                "the cost `" + cost.column().name() + "` alone",
                "the accuracy of the same row in the same paragraph");
      }
    }
    return content;
  }

  private List<Inline> inlines(Node parent, List<Value> values) {
    var content = new ArrayList<Inline>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      content.addAll(inline(node, values));
    }
    return content;
  }

  private List<Inline> inline(Node node, List<Value> values) {
    return switch (node) {
      case Text text -> citations.resolve(text.getLiteral(), place(text), values);
      case SoftLineBreak _ -> Inline.text(" ");
      case HardLineBreak _ -> List.of(new Inline.Break());
      case org.commonmark.node.Code code -> List.of(new Inline.Code(code.getLiteral()));
      case Emphasis emphasis -> List.of(new Inline.Emphasis(inlines(emphasis, values)));
      case StrongEmphasis strong -> List.of(new Inline.Strong(inlines(strong, values)));
      case Link link -> List.of(link(link, values));
      default -> throw unexpected(node);
    };
  }

  private Inline link(Link link, List<Value> values) {
    if (!ADDRESS.matcher(link.getDestination()).matches()) {
      throw place(link)
          .wrong(
              "a link to `" + link.getDestination() + "`",
              "an address with https:, http: or mailto:");
    }
    return new Inline.Link(link.getDestination(), inlines(link, values));
  }

  private RuntimeException unexpected(Node node) {
    return place(node)
        .wrong(
            "an element of the kind " + node.getClass().getSimpleName(),
            "CommonMark of headings, paragraphs, lists, quotations, code and links, without raw"
                + " HTML");
  }

  private Place place(Node node) {
    for (Node at = node; exactLines && !(at instanceof Document); at = at.getParent()) {
      if (!at.getSourceSpans().isEmpty()) {
        return new Place(file, firstLine + at.getSourceSpans().getFirst().getLineIndex());
      }
    }
    return new Place(file, firstLine);
  }
}
