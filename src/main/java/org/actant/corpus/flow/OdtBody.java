package org.actant.corpus.flow;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.actant.corpus.Block;
import org.actant.corpus.Characters;

/// Walks through the body of an OpenDocument text and tells a [Flow] of its blocks.
final class OdtBody {
  private static final int MOST_REPEATED = 60;

  /// A list, and the counter of its items.
  private record Listing(String style, String counter, int level) {}

  private final Flow flow;
  private final OdtStyles styles;
  private final Deque<Listing> lists = new ArrayDeque<>();
  private final Deque<Integer> spans = new ArrayDeque<>();
  private final Deque<Boolean> raised = new ArrayDeque<>();
  private final Deque<String> marks = new ArrayDeque<>();
  private final StringBuilder title = new StringBuilder();
  private boolean inBody;
  private boolean inTitle;
  private int paragraphs;
  private int listCount;

  OdtBody(Flow flow, OdtStyles styles) {
    this.flow = flow;
    this.styles = styles;
  }

  /// Returns the first paragraph that is set as the document's title.
  Optional<String> title() {
    return title.isEmpty() ? Optional.empty() : Optional.of(title.toString());
  }

  void read(Xml xml) throws IOException {
    while (xml.next()) {
      if (xml.isStart()) {
        if (xml.name().equals("body")) {
          inBody = true;
        } else if (inBody) {
          start(xml);
        }
      } else if (xml.isEnd()) {
        if (inBody) {
          end(xml.name());
        }
      } else if (paragraphs > 0) {
        text(xml.text());
      }
    }
  }

  private void start(Xml xml) throws IOException {
    switch (xml.name()) {
      case "tracked-changes",
          "annotation",
          "forms",
          "sequence-decls",
          "variable-decls",
          "title",
          "desc" ->
          xml.skip();
      case "h" -> heading(xml);
      case "p" -> paragraph(xml);
      case "list" -> list(xml);
      case "list-item" -> item(xml);
      case "span" -> raised.push(styles.isRaised(xml.attribute("style-name")));
      case "s" -> text(" ");
      case "tab", "line-break" -> text(" ");
      case "note-citation" -> citation(xml);
      case "note-body" -> flow.openNote();
      case "text-box" -> flow.openAside();
      case "table" -> flow.openTable();
      case "table-row" -> flow.openRow();
      case "table-cell", "covered-table-cell" -> {
        int repeated = xml.number("number-columns-repeated", 1);
        spans.push(Math.clamp(repeated, 1, MOST_REPEATED));
        flow.openCell();
      }
      default -> {}
    }
  }

  private void end(String name) {
    switch (name) {
      case "h", "p" -> {
        paragraphs--;
        inTitle = false;
        flow.close();
      }
      case "list" -> lists.pop();
      case "list-item" -> flow.close();
      case "span" -> raised.pop();
      case "note-body" -> flow.closeNote(marks.pop());
      case "text-box" -> flow.closeAside();
      case "table" -> flow.closeTable();
      case "table-cell", "covered-table-cell" -> flow.closeCell(spans.pop());
      default -> {}
    }
  }

  private void heading(Xml xml) {
    flow.open(Block.Kind.HEADING);
    paragraphs++;
    int level = xml.number("outline-level", 1) - 1;
    if (styles.numbering().isDefined("") && lists.isEmpty()) {
      flow.text(styles.numbering().next("", "", level));
    }
  }

  private void paragraph(Xml xml) {
    String style = xml.attribute("style-name");
    flow.open(styles.kind(style));
    paragraphs++;
    inTitle = title.isEmpty() && styles.isTitle(style);
  }

  private void list(Xml xml) {
    flow.close();
    Listing outer = lists.peek();
    String style = xml.attribute("style-name", outer == null ? "" : outer.style);
    boolean goesOn = xml.attribute("continue-numbering", "false").equals("true");
    if (outer != null) {
      lists.push(new Listing(style, outer.counter, outer.level + 1));
      return;
    }
    String counter =
        goesOn || xml.attribute("continue-list") != null ? style : style + "#" + ++listCount;
    lists.push(new Listing(style, counter, 0));
  }

  private void item(Xml xml) {
    Listing list = lists.element();
    flow.item(styles.numbering().next(list.style, list.counter, list.level));
    int start = xml.number("start-value", 0);
    if (start > 0) {
      flow.item(start + ". ");
    }
  }

  private void citation(Xml xml) throws IOException {
    String mark = Characters.raised(xml.content().strip());
    marks.push(mark);
    flow.text(mark);
  }

  private void text(String text) {
    boolean isRaised = !raised.isEmpty() && raised.element();
    flow.text(isRaised ? Characters.raised(text) : text);
    if (inTitle) {
      title.append(text);
    }
  }
}
