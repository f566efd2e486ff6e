package org.actant.corpus.flow;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.actant.corpus.Block;
import org.actant.corpus.Characters;
import org.jspecify.annotations.Nullable;

/// Walks through the body of a Word document and tells a [Flow] of its blocks.
final class DocxBody {
  /// A paragraph, of which there may be one inside another where a text box is anchored.
  private static final class Paragraph {
    @Nullable String style;
    String list = "";
    int level = -1;
    int outline = -1;
    boolean begun;
    boolean hidden;
    boolean raised;
  }

  private final Flow flow;
  private final DocxStyles styles;
  private final DocxNumbers numbers;
  private final DocxNotes notes;
  private final Deque<Paragraph> paragraphs = new ArrayDeque<>();
  private final Deque<Integer> spans = new ArrayDeque<>();
  private final StringBuilder title = new StringBuilder();
  private boolean titled;

  DocxBody(Flow flow, DocxStyles styles, DocxNumbers numbers, DocxNotes notes) {
    this.flow = flow;
    this.styles = styles;
    this.numbers = numbers;
    this.notes = notes;
  }

  /// Returns the first paragraph that is set as the document's title.
  Optional<String> title() {
    return title.isEmpty() ? Optional.empty() : Optional.of(title.toString());
  }

  void read(Xml xml) throws IOException {
    while (xml.next()) {
      if (xml.isStart()) {
        start(xml);
      } else if (xml.isEnd()) {
        end(xml.name());
      }
    }
  }

  private void start(Xml xml) throws IOException {
    switch (xml.name()) {
      // deleted or moved away, said in another way, formulas of fields, changes of properties
      case "del",
          "moveFrom",
          "Fallback",
          "instrText",
          "delText",
          "pPrChange",
          "rPrChange",
          "tblPrChange",
          "sectPr" ->
          xml.skip();
      case "p" -> paragraphs.push(new Paragraph());
      case "txbxContent" -> flow.openAside();
      case "tbl" -> flow.openTable();
      case "tr" -> flow.openRow();
      case "tc" -> {
        spans.push(1);
        flow.openCell();
      }
      case "gridSpan" -> {
        if (!spans.isEmpty()) {
          spans.pop();
          spans.push(Math.clamp(xml.number("val", 1), 1, 60));
        }
      }
      default -> {
        if (!paragraphs.isEmpty()) {
          inParagraph(xml, paragraphs.element());
        }
      }
    }
  }

  private void end(String name) {
    switch (name) {
      case "p" -> {
        Paragraph paragraph = paragraphs.pop();
        titled = titled || !title.isEmpty() && styles.isTitle(paragraph.style);
        flow.close();
      }
      case "txbxContent" -> flow.closeAside();
      case "tbl" -> flow.closeTable();
      case "tc" -> flow.closeCell(spans.pop());
      default -> {}
    }
  }

  private void inParagraph(Xml xml, Paragraph paragraph) throws IOException {
    switch (xml.name()) {
      case "pStyle" -> paragraph.style = xml.attribute("val");
      case "numId" -> paragraph.list = xml.attribute("val", "");
      case "ilvl" -> paragraph.level = xml.number("val", 0);
      case "outlineLvl" -> paragraph.outline = xml.number("val", -1);
      case "r" -> {
        paragraph.hidden = false;
        paragraph.raised = false;
      }
      case "vanish" -> paragraph.hidden = isOn(xml);
      case "vertAlign" -> paragraph.raised = xml.attribute("val", "").equals("superscript");
      case "t" -> text(paragraph, xml.content());
      case "tab", "br", "cr", "ptab" -> text(paragraph, " ");
      case "noBreakHyphen" -> text(paragraph, "-");
      case "sym" -> text(paragraph, symbol(xml.attribute("char", "")));
      case "footnoteReference" -> note(xml, paragraph, "footnote");
      case "endnoteReference" -> note(xml, paragraph, "endnote");
      default -> {}
    }
  }

  private static boolean isOn(Xml xml) {
    return switch (xml.attribute("val", "true")) {
      case "0", "false", "off" -> false;
      default -> true;
    };
  }

  private static String symbol(String hex) {
    return hex.matches("[0-9A-Fa-f]{4}") ? Character.toString(Integer.parseInt(hex, 16)) : "";
  }

  private void text(Paragraph paragraph, String text) {
    if (paragraph.hidden) {
      return;
    }
    begin(paragraph);
    flow.text(paragraph.raised ? Characters.raised(text) : text);
    if (!titled && styles.isTitle(paragraph.style)) {
      title.append(text);
    }
  }

  private void begin(Paragraph paragraph) {
    if (paragraph.begun) {
      return;
    }
    paragraph.begun = true;
    Block.Kind kind = styles.kind(paragraph.style, paragraph.outline);
    String marker = marker(paragraph);
    if (marker.isEmpty() || kind == Block.Kind.HEADING) {
      flow.open(kind);
      flow.text(marker);
    } else {
      flow.item(marker);
      flow.open(kind);
    }
  }

  private String marker(Paragraph paragraph) {
    String list = paragraph.list.isEmpty() ? styles.list(paragraph.style) : paragraph.list;
    int level = paragraph.level < 0 ? styles.level(paragraph.style) : paragraph.level;
    return list.isEmpty() || list.equals("0") ? "" : numbers.next(list, level);
  }

  private void note(Xml xml, Paragraph paragraph, String element) {
    String mark = notes.mark(element);
    begin(paragraph);
    flow.text(Characters.raised(mark));
    flow.openNote();
    flow.text(notes.text(element, xml.attribute("id", "")));
    flow.closeNote(Characters.raised(mark));
  }
}
