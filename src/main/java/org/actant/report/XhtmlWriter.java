package org.actant.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Writes a guide as one XHTML page, which browsers read as HTML and the PDF renderer as XML.
final class XhtmlWriter {
  /// Rows of a table that is better moved to the next page than broken.
  private static final int SHORT = 6;

  /// Height of the highest picture, as a multiple of the width of the text.
  private static final double HIGHEST = 1.33;

  private final Markup out = new Markup();
  private final boolean paged;
  private boolean inCell;

  private XhtmlWriter(boolean paged) {
    this.paged = paged;
  }

  /// A page for browsers, which find out the widths of columns themselves.
  ///
  /// @param styles the whole style sheet
  static String page(Guide guide, String styles) {
    return page(new XhtmlWriter(false), guide, styles, "");
  }

  /// Pages for print, where the widths of columns are given.
  ///
  /// @param head what else the head holds, well-formed
  static String pages(Guide guide, String styles, String head) {
    return page(new XhtmlWriter(true), guide, styles, head);
  }

  private static String page(XhtmlWriter writer, Guide guide, String styles, String head) {
    writer.document(guide, styles, head);
    return "<!DOCTYPE html>\n" + writer.out;
  }

  private void document(Guide guide, String styles, String head) {
    out.open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", "en").line();
    out.open("head").line();
    out.empty("meta", "charset", "utf-8").line();
    out.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").line();
    out.empty("meta", "name", "generator", "content", "Actant").line();
    out.empty("meta", "name", "description", "content", guide.subtitle()).line();
    out.empty("meta", "name", "subject", "content", guide.subtitle()).line();
    out.empty("meta", "name", "author", "content", String.join(", ", guide.authors())).line();
    out.element("title", guide.title()).line();
    out.open("style").raw("\n" + styles).close().line();
    out.raw(head);
    out.close().line();
    out.open("body").line();
    header(guide);
    contents(guide);
    out.open("main").line();
    blocks(guide.body());
    out.close().line();
    out.open("section", "class", "appendix").line();
    blocks(guide.appendix());
    out.close().line();
    footer(guide);
    out.close().line().close().line();
  }

  private void header(Guide guide) {
    out.open("header").line();
    out.element("div", guide.title(), "class", "running").line();
    out.element("h1", guide.title()).line();
    if (!guide.subtitle().isEmpty()) {
      out.element("p", guide.subtitle(), "class", "subtitle").line();
    }
    if (!guide.authors().isEmpty()) {
      out.element("p", String.join(", ", guide.authors()), "class", "authors").line();
    }
    out.open("div", "class", "abstract").line();
    blocks(guide.summary());
    out.close().line();
    if (!guide.missing().isEmpty()) {
      out.open("div", "class", "notice missing").line();
      out.element("p", Colophon.MISSING).line().open("ul").line();
      for (List<Inline> item : guide.missing()) {
        out.open("li");
        inlines(item);
        out.close().line();
      }
      out.close().close().line();
    }
    out.close().line();
  }

  private void contents(Guide guide) {
    out.open("nav").line();
    list("Contents", Contents.of(guide));
    list("Tables", Contents.tables(guide));
    list("Figures", Contents.figures(guide));
    out.close().line();
  }

  private void list(String title, List<Contents.Entry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    out.element("h2", title).line().open("ul").line();
    for (Contents.Entry entry : entries) {
      out.open("li", "class", "depth" + entry.depth());
      out.element("a", entry.title(), "href", "#" + entry.anchor()).close().line();
    }
    out.close().line();
  }

  private void footer(Guide guide) {
    out.open("footer");
    out.element("p", Colophon.of(guide));
    out.close().line();
  }

  /// A heading stays on the page of the picture below it; before a text, style sheets see to that.
  private void blocks(List<Block> blocks) {
    for (int i = 0; i < blocks.size(); i++) {
      boolean keep =
          blocks.get(i) instanceof Block.Heading
              && i + 1 < blocks.size()
              && blocks.get(i + 1) instanceof Block.Figure;
      if (keep) {
        out.open("div", "class", "keep").line();
        block(blocks.get(i));
        block(blocks.get(++i));
        out.close().line();
      } else {
        block(blocks.get(i));
      }
    }
  }

  private void block(Block block) {
    switch (block) {
      case Block.Heading heading -> heading(heading);
      case Block.Paragraph(List<Inline> content) -> {
        out.open("p");
        inlines(content);
        out.close().line();
      }
      case Block.Listing(boolean ordered, List<List<Block>> items) -> {
        out.open(ordered ? "ol" : "ul").line();
        for (List<Block> item : items) {
          out.open("li");
          blocks(item);
          out.close().line();
        }
        out.close().line();
      }
      case Block.Notice(List<Block> content) -> {
        out.open("div", "class", "notice").line();
        blocks(content);
        out.close().line();
      }
      case Block.Unwritten(List<Block> content) -> {
        out.open("div", "class", "unwritten", "role", "note").line();
        out.element("p", Words.UNWRITTEN, "class", "label").line();
        blocks(content);
        out.close().line();
      }
      case Block.Literature(List<Bibliography.Reference> references) -> literature(references);
      case Block.Code(String text) -> out.open("pre").element("code", text).close().line();
      case Block.Grid grid -> grid(grid);
      case Block.Card card -> card(card);
      case Block.Quotation(Passage passage) -> quotation(passage);
      case Block.Figure figure -> figure(figure);
      case Block.Recommendation recommendation -> recommendation(recommendation);
    }
  }

  private void heading(Block.Heading heading) {
    out.open("h" + heading.level(), "id", heading.anchor());
    inlines(heading.content());
    out.close().line();
  }

  private void literature(List<Bibliography.Reference> references) {
    out.open("div", "class", "literature").line();
    for (Bibliography.Reference reference : references) {
      boolean labeled = !reference.label().isEmpty();
      out.open("p", "id", reference.anchor(), "class", labeled ? "labeled" : "work");
      if (labeled) {
        out.element("span", reference.label(), "class", "label").text(" ");
      }
      inlines(reference.content());
      out.close().line();
    }
    out.close().line();
  }

  private void grid(Block.Grid grid) {
    String place = grid.anchor().isEmpty() ? "grid part" : "grid";
    out.open("div", "class", grid.size() <= SHORT ? place + " short" : place).line();
    String layout = layout(grid);
    int[] widths = ColumnWidths.of(grid);
    if (grid.anchor().isEmpty()) {
      out.open("table", "class", layout).line();
    } else {
      out.open("table", "class", layout, "id", grid.anchor()).line();
    }
    out.open("caption");
    if (!grid.label().isEmpty()) {
      out.element("strong", grid.label() + ".").text(" ");
    }
    inlines(grid.caption());
    out.close().line();
    out.open("thead").open("tr");
    for (int i = 0; i < widths.length; i++) {
      Block.Grid.Head head = grid.heads().get(i);
      String side = head.numeric() ? "number" : "words";
      if (layout.equals("fixed")) {
        String width = String.format(Locale.ROOT, "width: %.1f%%", widths[i] / 10.0);
        out.open("th", "scope", "col", "class", side, "style", width).text(head.title());
      } else {
        out.open("th", "scope", "col", "class", side).text(head.title());
      }
      if (!head.unit().isEmpty()) {
        out.text(" ").element("span", head.unit(), "class", "unit");
      }
      out.close();
    }
    out.close().close().line().open("tbody").line();
    for (Block.Grid.Row row : grid.rows()) {
      row(grid, row);
    }
    if (grid.rows().isEmpty()) {
      out.open("tr")
          .element(
              "td",
              RecommendationBuilder.NO_EVIDENCE,
              "colspan",
              String.valueOf(grid.heads().size()),
              "class",
              "nothing")
          .close()
          .line();
    }
    out.close().close().line();
    if (!grid.foot().isEmpty()) {
      out.open("div", "class", "foot").line();
      for (List<Inline> note : grid.foot()) {
        out.open("p");
        inlines(note);
        out.close().line();
      }
      out.close().line();
    }
    out.close().line();
  }

  private String layout(Block.Grid grid) {
    if (grid.heads().size() < 3) {
      return "small";
    }
    return paged || grid.heads().stream().allMatch(head -> head.share() > 0) ? "fixed" : "free";
  }

  private void row(Block.Grid grid, Block.Grid.Row row) {
    if (row.anchor().isEmpty()) {
      out.open("tr");
    } else {
      out.open("tr", "id", row.anchor());
    }
    for (int i = 0; i < row.cells().size(); i++) {
      boolean numeric = grid.heads().get(i).numeric();
      String side = grid.heads().get(i).roomy() ? "number beside" : "number";
      out.open("td", "class", numeric ? side : "words");
      inCell = !numeric;
      inlines(row.cells().get(i));
      inCell = false;
      out.close();
    }
    out.close().line();
  }

  private void card(Block.Card card) {
    String title = "h" + card.level();
    out.open("section", "class", "card").line();
    out.open(title, "id", card.anchor());
    inlines(card.title());
    out.close().line();
    for (Block.Card.Line line : card.lines()) {
      out.open("p").element("span", line.label(), "class", "label").text(" ");
      inlines(line.content());
      out.close().line();
    }
    out.close().line();
  }

  private void quotation(Passage p) {
    out.open("blockquote").open("p").text("“" + p.shown() + "”").close();
    out.open("p", "class", "attribution").text(p.issuer() + ", ").element("cite", p.title() + ",");
    out.text((p.year().isEmpty() ? "" : " " + p.year() + ",") + " " + p.place() + " ");
    out.element("a", p.id(), "href", "#" + Anchors.passage(p.id()), "class", "id").text(" ");
    out.element("span", p.code(), "class", "code").text(" ");
    out.element("span", p.status(), "class", "tag");
    out.close().close().line();
  }

  private void figure(Block.Figure figure) {
    out.open("figure", "id", figure.anchor(), "style", "width: " + width(figure) + "%").line();
    out.raw(figure.svg()).line();
    out.open("figcaption").element("strong", figure.label() + ".").text(" ");
    inlines(figure.caption());
    out.close().line().close().line();
  }

  /// A picture that would be higher than a page gets narrower.
  private static long width(Block.Figure figure) {
    return Math.round(100 * Math.min(1, HIGHEST / Drawing.proportion(figure.svg())));
  }

  private void recommendation(Block.Recommendation r) {
    out.open("section", "class", "recommendation").line();
    out.open("h3", "id", r.anchor())
        .element("span", Integer.toString(r.number()), "class", "ordinal")
        .text(" " + r.title())
        .close()
        .line();
    if (!r.supported()) {
      out.element("p", RecommendationBuilder.NO_EVIDENCE, "class", "nothing").line();
    }
    out.open("div", "class", "advice").line();
    blocks(r.text());
    out.close().line();
    part(r.words().get(Wording.WHY));
    blocks(r.why());
    evidence(r.words().get(Wording.MEASURED), r.measured(), this::grid);
    evidence(r.words().get(Wording.COUNTED), r.counted(), this::grid);
    evidence(r.words().get(Wording.VOICES), r.said(), this::voices);
    if (!r.silent().isEmpty()) {
      String types = r.silent().stream().map(Words::actors).collect(Collectors.joining(", "));
      out.element("p", Words.silent(types), "class", "silent").line();
    }
    part(r.words().get(Wording.LIMITS));
    blocks(r.limits());
    out.close().line();
  }

  private <T> void evidence(
      String title, Block.Evidence<T> evidence, java.util.function.Consumer<T> writer) {
    switch (evidence) {
      case Block.Evidence.NotSought<T> _ -> {
        // nothing to say
      }
      case Block.Evidence.Nothing<T> _ -> {
        part(title);
        out.element("p", RecommendationBuilder.NO_EVIDENCE, "class", "nothing").line();
      }
      case Block.Evidence.Found<T>(List<T> items) -> {
        part(title);
        items.forEach(writer);
      }
    }
  }

  private void voices(Block.Voices voices) {
    out.element("h5", Words.actors(voices.actorType())).line();
    voices.quotations().forEach(quotation -> quotation(quotation.passage()));
  }

  private void part(String title) {
    out.element("h4", title).line();
  }

  private void inlines(List<Inline> content) {
    content.forEach(this::inline);
  }

  private void inline(Inline inline) {
    switch (inline) {
      case Inline.Text(String text) -> words(text);
      case Inline.Emphasis(List<Inline> content) -> wrapped("em", content);
      case Inline.Strong(List<Inline> content) -> wrapped("strong", content);
      case Inline.Code(String text) -> {
        out.open("code");
        words(text);
        out.close();
      }
      case Inline.Break() -> out.empty("br");
      case Inline.Link(String target, List<Inline> content) -> {
        out.open("a", "href", target);
        inlines(content);
        out.close();
      }
      case Inline.Aside(String text) -> {
        out.text(" ").open("span", "class", "aside");
        words(text);
        out.close();
      }
      case Inline.Tag(String text) -> out.text(" ").element("span", text, "class", "tag");
    }
  }

  private void words(String text) {
    if (!inCell) {
      out.text(text);
      return;
    }
    List<String> pieces = LongWords.pieces(text);
    out.text(pieces.getFirst());
    pieces.stream().skip(1).forEach(piece -> out.empty("wbr").text(piece));
  }

  private void wrapped(String element, List<Inline> content) {
    out.open(element);
    inlines(content);
    out.close();
  }
}
