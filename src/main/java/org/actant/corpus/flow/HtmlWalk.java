package org.actant.corpus.flow;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.actant.corpus.Block;
import org.actant.corpus.Characters;
import org.actant.corpus.Markers;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Walks through the elements of a page and tells a [Flow] of its blocks.
final class HtmlWalk {
  private static final Set<String> FIGURES = Set.of("figcaption", "caption");

  /// A note of a book (EPUB Structural Semantics Vocabulary) or of a page (DPUB-ARIA).
  static final String NOTE =
      "[epub:type~=^(footnote|endnote|rearnote)$], [role=doc-footnote], [role=doc-endnote]";

  private final Flow flow;
  private final Deque<ListCounter> lists = new ArrayDeque<>();

  HtmlWalk(Flow flow) {
    this.flow = flow;
  }

  void walk(Element root) {
    element(root);
    flow.close();
  }

  private void children(Element element) {
    for (Node child : element.childNodes()) {
      if (child instanceof TextNode text) {
        text(text.getWholeText());
      } else if (child instanceof Element inner) {
        element(inner);
      }
    }
  }

  private void text(String text) {
    if (!flow.isOpen() && !text.isBlank()) {
      flow.open(Block.Kind.PARAGRAPH);
    }
    flow.text(text);
  }

  private void element(Element element) {
    switch (element.normalName()) {
      case "br" -> lineBreak(element);
      case "img", "svg", "math-image" -> flow.text(" ");
      case "sup" -> flow.text(raised(element));
      case "h1", "h2", "h3", "h4", "h5", "h6" -> block(element, Block.Kind.HEADING);
      case "p", "dt", "dd" -> block(element, kind(element));
      case "figcaption", "caption" -> block(element, Block.Kind.CAPTION);
      case "pre", "listing", "xmp", "plaintext" -> preformatted(element);
      case "ul", "menu", "dir" -> list(element, ListCounter.BULLETS);
      case "ol" -> list(element, ListCounter.of(element));
      case "li" -> item(element);
      case "table" -> table(element);
      default -> other(element);
    }
  }

  private void block(Element element, Block.Kind kind) {
    flow.open(kind);
    children(element);
    flow.close();
  }

  private static Block.Kind kind(Element element) {
    return element.closest(NOTE) == null ? Block.Kind.PARAGRAPH : Block.Kind.FOOTNOTE;
  }

  /// Two line ends in a row are a paragraph's end for their reader.
  private void lineBreak(Element br) {
    Node next = br.nextSibling();
    while (next instanceof TextNode text && text.isBlank()) {
      next = next.nextSibling();
    }
    if (next instanceof Element element && element.normalName().equals("br")) {
      flow.close();
    } else {
      flow.text(" ");
    }
  }

  private static String raised(Element sup) {
    String text = sup.text();
    return text.length() <= 3 ? Characters.raised(text) : text;
  }

  /// Text set as it was typed: an empty line ends a paragraph.
  private void preformatted(Element element) {
    flow.close();
    for (String paragraph : element.wholeText().split("\\R[ \\t]*\\R")) {
      flow.open(Block.Kind.PARAGRAPH);
      flow.text(paragraph);
      flow.close();
    }
  }

  private void list(Element element, ListCounter counter) {
    flow.close();
    lists.push(counter);
    children(element);
    flow.close();
    lists.pop();
  }

  private void item(Element element) {
    ListCounter counter = lists.isEmpty() ? ListCounter.BULLETS : lists.element();
    String marker = counter.next(element.attr("value"));
    // pages that make their own markers write them into the text
    flow.item(Markers.beginsItem(element.ownText()) ? "" : marker);
    children(element);
    flow.close();
  }

  private void table(Element table) {
    flow.close();
    for (Element caption : table.children()) {
      if (FIGURES.contains(caption.normalName())) {
        element(caption);
      }
    }
    flow.openTable();
    rows(table);
    flow.closeTable();
  }

  private void rows(Element parent) {
    for (Element child : parent.children()) {
      switch (child.normalName()) {
        case "thead", "tbody", "tfoot" -> rows(child);
        case "tr" -> {
          flow.openRow();
          for (Element cell : child.children()) {
            flow.openCell();
            children(cell);
            flow.closeCell(span(cell));
          }
        }
        default -> {}
      }
    }
  }

  private static int span(Element cell) {
    String span = cell.attr("colspan").strip();
    return span.matches("\\d{1,2}") ? Math.max(1, Integer.parseInt(span)) : 1;
  }

  private void other(Element element) {
    if (element.is(NOTE)) {
      block(element, Block.Kind.FOOTNOTE);
    } else if (element.isBlock()) {
      flow.close();
      children(element);
      flow.close();
    } else {
      children(element);
    }
  }
}
