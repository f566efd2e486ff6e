package org.actant.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Writes the text of a word-processor document (WordprocessingML, ECMA-376 part 1).
final class DocxWriter {
  private static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String DRAWING =
      "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
  private static final String GRAPHICS = "http://schemas.openxmlformats.org/drawingml/2006/main";
  private static final String PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture";
  private static final String SVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main";

  /// Twentieths of a point across the text, on A4 with margins of 22 mm.
  static final int TEXT_WIDTH = 9412;

  private static final int MARGIN = 1247;

  /// English Metric Units, of which an inch has 914400.
  private static final double UNITS_PER_PIXEL = 9525;

  private static final double WIDEST_PICTURE = TEXT_WIDTH * 635.0;

  /// Leaves room for the caption.
  private static final double HIGHEST_PICTURE = 12_400 * 635.0;

  private final Markup out = new Markup();
  private final SequencedMap<String, Picture> pictures;
  private final DocxNumbering numbering;
  private final UnaryOperator<String> addresses;
  private final Map<String, String> bookmarks = new HashMap<>();
  private int placed;
  private int drawings;
  private boolean inCell;

  /// A picture of the package.
  ///
  /// @param png the relation of its pixels, for programs that cannot show the vectors
  /// @param svg the relation of its vectors
  /// @param width in pixels of 1/96 inch
  record Picture(String png, String svg, double width, double height) {}

  private DocxWriter(
      SequencedMap<String, Picture> pictures,
      DocxNumbering numbering,
      UnaryOperator<String> addresses) {
    this.pictures = pictures;
    this.numbering = numbering;
    this.addresses = addresses;
  }

  /// @param addresses gives the relation of a web address
  /// @param header the relation of the page header
  /// @param footer the relation of the page footer
  static String document(
      Guide guide,
      SequencedMap<String, Picture> pictures,
      DocxNumbering numbering,
      UnaryOperator<String> addresses,
      String header,
      String footer) {
    var writer = new DocxWriter(pictures, numbering, addresses);
    writer.whole(guide, header, footer);
    return writer.out.toString();
  }

  static String header(Guide guide) {
    var out = new Markup().open("w:hdr", "xmlns:w", MAIN).open("w:p");
    style(out, "Header");
    out.open("w:r").element("w:t", guide.title(), "xml:space", "preserve").close();
    return out.close().close().toString();
  }

  static String footer() {
    var out = new Markup().open("w:ftr", "xmlns:w", MAIN).open("w:p");
    style(out, "Footer");
    field(out, "PAGE", "1");
    out.open("w:r").element("w:t", " / ", "xml:space", "preserve").close();
    field(out, "NUMPAGES", "1");
    return out.close().close().toString();
  }

  private void whole(Guide guide, String header, String footer) {
    out.open(
        "w:document",
        "xmlns:w",
        MAIN,
        "xmlns:r",
        RELATIONS,
        "xmlns:wp",
        DRAWING,
        "xmlns:a",
        GRAPHICS,
        "xmlns:pic",
        PICTURE,
        "xmlns:asvg",
        SVG);
    out.open("w:body").line();
    front(guide);
    blocks(guide.body());
    blocks(guide.appendix());
    paragraph("TableNote", Inline.text(Colophon.of(guide)));
    section(header, footer);
    out.close().close();
  }

  private void front(Guide guide) {
    paragraph("Title", Inline.text(guide.title()));
    if (!guide.subtitle().isEmpty()) {
      paragraph("Subtitle", Inline.text(guide.subtitle()));
    }
    if (!guide.authors().isEmpty()) {
      paragraph("Author", Inline.text(String.join(", ", guide.authors())));
    }
    blocks(guide.summary(), "Abstract", 0);
    if (!guide.missing().isEmpty()) {
      paragraph("Notice", Inline.text(Colophon.MISSING));
      guide.missing().forEach(item -> item("Notice", item));
    }
    contents("Contents", Contents.of(guide));
    contents("Tables", Contents.tables(guide));
    contents("Figures", Contents.figures(guide));
    out.open("w:p");
    style(out, "Normal");
    out.open("w:r").empty("w:br", "w:type", "page").close().close().line();
  }

  /// A list whose entries stand there already, each with its page as a field: word processors find
  /// the pages when they lay the text out or update fields. A field that makes the whole list would
  /// be frozen in LibreOffice, without numbers.
  private void contents(String title, List<Contents.Entry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    paragraph("TOCHeading", Inline.text(title));
    for (Contents.Entry entry : entries) {
      String bookmark = bookmark(entry.anchor());
      out.open("w:p");
      style(out, title.equals("Contents") ? "TOC" + (entry.depth() + 1) : "TableofFigures");
      out.open("w:hyperlink", "w:anchor", bookmark, "w:history", "1");
      run("", entry.title());
      out.open("w:r").empty("w:tab").close();
      mark("begin", "w:dirty", "true");
      out.open("w:r");
      out.element("w:instrText", " PAGEREF " + bookmark + " \\h ", "xml:space", "preserve").close();
      mark("separate");
      run("", "–");
      mark("end");
      out.close().close().line();
    }
  }

  private void mark(String type, String... more) {
    String[] attributes = new String[2 + more.length];
    attributes[0] = "w:fldCharType";
    attributes[1] = type;
    System.arraycopy(more, 0, attributes, 2, more.length);
    out.open("w:r").empty("w:fldChar", attributes).close();
  }

  private void section(String header, String footer) {
    String margin = Integer.toString(MARGIN);
    out.open("w:sectPr");
    out.empty("w:headerReference", "w:type", "default", "r:id", header);
    out.empty("w:footerReference", "w:type", "default", "r:id", footer);
    out.empty("w:pgSz", "w:w", "11906", "w:h", "16838");
    out.empty(
        "w:pgMar",
        "w:top",
        "1361",
        "w:right",
        margin,
        "w:bottom",
        "1304",
        "w:left",
        margin,
        "w:header",
        "680",
        "w:footer",
        "624",
        "w:gutter",
        "0");
    out.empty("w:titlePg").close();
  }

  private void blocks(List<Block> blocks) {
    blocks(blocks, "Normal", 0);
  }

  /// @param style of paragraphs
  /// @param depth how many lists this stands in
  private void blocks(List<Block> blocks, String style, int depth) {
    blocks.forEach(block -> block(block, style, depth));
  }

  private void block(Block block, String style, int depth) {
    switch (block) {
      case Block.Heading(int level, String anchor, List<Inline> content) ->
          heading(level - 1, anchor, content);
      case Block.Paragraph(List<Inline> content) -> paragraph(style, content);
      case Block.Listing(boolean ordered, List<List<Block>> items) -> list(ordered, items, depth);
      case Block.Notice(List<Block> content) -> blocks(content, "Notice", depth);
      case Block.Unwritten(List<Block> content) -> {
        paragraph("Unwritten", List.of(new Inline.Strong(Inline.text(Words.UNWRITTEN))));
        blocks(content, "Unwritten", depth);
      }
      case Block.Literature(List<Bibliography.Reference> references) ->
          references.forEach(this::reference);
      case Block.Code(String text) ->
          text.strip().lines().forEach(line -> paragraph("SourceCode", Inline.text(line)));
      case Block.Grid grid -> grid(grid);
      case Block.Card card -> card(card);
      case Block.Quotation(Passage passage) -> quotation(passage);
      case Block.Figure figure -> figure(figure);
      case Block.Recommendation recommendation -> recommendation(recommendation);
    }
  }

  private void heading(int level, String anchor, List<Inline> content) {
    out.open("w:p");
    style(out, "Heading" + Math.clamp(level, 1, 4));
    int id = start(anchor);
    inlines(content, "");
    end(id);
    out.close().line();
  }

  private void paragraph(String style, List<Inline> content) {
    out.open("w:p");
    style(out, style);
    inlines(content, "");
    out.close().line();
  }

  private void item(String style, List<Inline> content) {
    out.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style);
    number(DocxNumbering.BULLETS, 0);
    out.close();
    inlines(content, "");
    out.close().line();
  }

  private void number(int list, int depth) {
    out.open("w:numPr").empty("w:ilvl", "w:val", Integer.toString(Math.min(depth, 2)));
    out.empty("w:numId", "w:val", Integer.toString(list)).close();
  }

  /// Only the first paragraph of an item has the bullet.
  private void list(boolean ordered, List<List<Block>> items, int depth) {
    int list = ordered ? numbering.numbered() : DocxNumbering.BULLETS;
    for (List<Block> item : items) {
      boolean bullet = true;
      for (Block block : item) {
        if (bullet && block instanceof Block.Paragraph(List<Inline> content)) {
          out.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "ListParagraph");
          number(list, depth);
          out.close();
          inlines(content, "");
          out.close().line();
        } else {
          block(block, "ListParagraph", depth + 1);
        }
        bullet = false;
      }
    }
  }

  private void reference(Bibliography.Reference reference) {
    out.open("w:p");
    style(out, "Bibliography");
    int id = start(reference.anchor());
    if (!reference.label().isEmpty()) {
      run("", reference.label());
      out.open("w:r").empty("w:tab").close();
    }
    inlines(reference.content(), "");
    end(id);
    out.close().line();
  }

  private void grid(Block.Grid grid) {
    caption("TableCaption", "Table", grid.anchor(), grid.label(), grid.caption());
    int[] widths = ColumnWidths.of(grid);
    out.open("w:tbl").open("w:tblPr").empty("w:tblStyle", "w:val", "EvidenceTable");
    out.empty("w:tblW", "w:w", "5000", "w:type", "pct");
    out.empty("w:tblLayout", "w:type", "fixed");
    out.empty("w:tblLook", "w:val", "0020", "w:firstRow", "1", "w:lastRow", "0", "w:noVBand", "1");
    out.empty("w:tblCaption", "w:val", (grid.label() + " " + Inline.plain(grid.caption())).strip());
    out.close().open("w:tblGrid");
    for (int width : widths) {
      out.empty("w:gridCol", "w:w", Integer.toString(twips(width)));
    }
    out.close().line();
    head(grid, widths);
    grid.rows().forEach(row -> row(grid, row, widths));
    if (grid.rows().isEmpty()) {
      nothing(grid.heads().size());
    }
    out.close().line();
    grid.foot().forEach(note -> paragraph("TableNote", note));
    if (grid.foot().isEmpty()) {
      paragraph("TableNote", List.of());
    }
  }

  private void head(Block.Grid grid, int[] widths) {
    out.open("w:tr").open("w:trPr").empty("w:cantSplit").empty("w:tblHeader").close();
    for (int i = 0; i < widths.length; i++) {
      Block.Grid.Head head = grid.heads().get(i);
      cell(widths[i], "bottom");
      out.open("w:p").open("w:pPr");
      out.empty("w:pStyle", "w:val", head.numeric() ? "TableNumber" : "TableText");
      out.empty("w:keepNext").close();
      run("", broken(head.title()));
      if (!head.unit().isEmpty()) {
        run("Aside", " " + head.unit());
      }
      out.close().close();
    }
    out.close().line();
  }

  private void row(Block.Grid grid, Block.Grid.Row row, int[] widths) {
    out.open("w:tr").open("w:trPr").empty("w:cantSplit").close();
    for (int i = 0; i < widths.length; i++) {
      cell(widths[i], "top");
      out.open("w:p");
      boolean number = grid.heads().get(i).numeric();
      style(out, number ? "TableNumber" : "TableText");
      int id = i == 0 && !row.anchor().isEmpty() ? start(row.anchor()) : 0;
      inCell = true;
      content(row.cells().get(i), number && !grid.heads().get(i).roomy());
      inCell = false;
      if (id > 0) {
        end(id);
      }
      out.close().close();
    }
    out.close().line();
  }

  /// @param below whether an interval stands below its value
  private void content(List<Inline> cell, boolean below) {
    for (Inline inline : cell) {
      if (below && inline instanceof Inline.Aside(String text)) {
        out.open("w:r").empty("w:br").close();
        run("Aside", text);
      } else {
        inline(inline, "");
      }
    }
  }

  private void nothing(int columns) {
    out.open("w:tr").open("w:tc").open("w:tcPr");
    out.empty("w:gridSpan", "w:val", Integer.toString(columns)).close();
    paragraph(
        "TableText", List.of(new Inline.Strong(Inline.text(RecommendationBuilder.NO_EVIDENCE))));
    out.close().close();
  }

  private void cell(int width, String align) {
    out.open("w:tc").open("w:tcPr");
    out.empty("w:tcW", "w:w", Integer.toString(twips(width)), "w:type", "dxa");
    out.empty("w:vAlign", "w:val", align).close();
  }

  private static int twips(int share) {
    return (int) Math.round(share * TEXT_WIDTH / 1000.0);
  }

  /// The label is a bookmark, whose text a reference repeats.
  private void caption(
      String style, String sequence, String anchor, String label, List<Inline> content) {
    out.open("w:p");
    style(out, style);
    if (!label.isEmpty()) {
      int id = start(anchor);
      run("Strong", sequence + " ");
      out.open("w:fldSimple", "w:instr", " SEQ " + sequence + " \\* ARABIC ");
      run("Strong", label.substring(label.indexOf(' ') + 1));
      out.close();
      end(id);
      run("Strong", ". ");
    } else if (!anchor.isEmpty()) {
      end(start(anchor));
    }
    inlines(content, "");
    out.close().line();
  }

  private void card(Block.Card card) {
    heading(card.level() - 1, card.anchor(), card.title());
    for (Block.Card.Line line : card.lines()) {
      out.open("w:p");
      style(out, "CardLine");
      run("Strong", line.label());
      out.open("w:r").empty("w:tab").close();
      inlines(line.content(), "");
      out.close().line();
    }
  }

  private void quotation(Passage p) {
    paragraph("Quote", Inline.text("“" + p.shown() + "”"));
    out.open("w:p");
    style(out, "QuoteSource");
    run("", p.issuer() + ", ");
    run("Emphasis", p.title() + ",");
    run("", (p.year().isEmpty() ? "" : " " + p.year() + ",") + " " + p.place() + " ");
    link("#" + Anchors.passage(p.id()), Inline.text(p.id()));
    run("", " " + p.code() + " ");
    run("Tag", p.status());
    out.close().line();
  }

  private void figure(Block.Figure figure) {
    Picture picture = pictures.get(figure.anchor());
    if (picture == null) {
      throw new IllegalArgumentException("no picture for " + figure.anchor());
    }
    double width = picture.width() * UNITS_PER_PIXEL;
    double height = picture.height() * UNITS_PER_PIXEL;
    double scale = Math.min(1, Math.min(WIDEST_PICTURE / width, HIGHEST_PICTURE / height));
    String across = Long.toString(Math.round(width * scale));
    String down = Long.toString(Math.round(height * scale));
    drawings++;
    String id = Integer.toString(drawings);
    out.open("w:p");
    style(out, "Figure");
    out.open("w:r").open("w:drawing");
    out.open("wp:inline", "distT", "0", "distB", "0", "distL", "0", "distR", "0");
    out.empty("wp:extent", "cx", across, "cy", down);
    out.empty("wp:docPr", "id", id, "name", figure.label(), "descr", figure.description());
    out.open("a:graphic").open("a:graphicData", "uri", PICTURE).open("pic:pic");
    out.open("pic:nvPicPr");
    out.empty("pic:cNvPr", "id", id, "name", figure.label(), "descr", figure.description());
    out.empty("pic:cNvPicPr").close();
    out.open("pic:blipFill").open("a:blip", "r:embed", picture.png());
    out.open("a:extLst").open("a:ext", "uri", "{96DAC541-7B7A-43D3-8B79-37D633B846F1}");
    out.empty("asvg:svgBlip", "r:embed", picture.svg()).close().close().close();
    out.open("a:stretch").empty("a:fillRect").close().close();
    out.open("pic:spPr").open("a:xfrm").empty("a:off", "x", "0", "y", "0");
    out.empty("a:ext", "cx", across, "cy", down).close();
    out.open("a:prstGeom", "prst", "rect").empty("a:avLst").close().close();
    out.close().close().close().close().close().close().close().line();
    caption("Caption", "Figure", figure.anchor(), figure.label(), figure.caption());
  }

  private void recommendation(Block.Recommendation r) {
    heading(2, r.anchor(), Inline.text(r.number() + ". " + r.title()));
    if (!r.supported()) {
      paragraph(
          "Normal", List.of(new Inline.Strong(Inline.text(RecommendationBuilder.NO_EVIDENCE))));
    }
    blocks(r.text());
    part(r.words().get(Wording.WHY));
    blocks(r.why());
    evidence(r.words().get(Wording.MEASURED), r.measured(), this::grid);
    evidence(r.words().get(Wording.COUNTED), r.counted(), this::grid);
    evidence(r.words().get(Wording.VOICES), r.said(), this::voices);
    if (!r.silent().isEmpty()) {
      String types = r.silent().stream().map(Words::actors).collect(Collectors.joining(", "));
      paragraph("Normal", List.of(new Inline.Emphasis(Inline.text(Words.silent(types)))));
    }
    part(r.words().get(Wording.LIMITS));
    blocks(r.limits());
  }

  private <T> void evidence(
      String title, Block.Evidence<T> evidence, java.util.function.Consumer<T> writer) {
    switch (evidence) {
      case Block.Evidence.NotSought<T> _ -> {
        // nothing to say
      }
      case Block.Evidence.Nothing<T> _ -> {
        part(title);
        paragraph(
            "Normal", List.of(new Inline.Strong(Inline.text(RecommendationBuilder.NO_EVIDENCE))));
      }
      case Block.Evidence.Found<T>(List<T> items) -> {
        part(title);
        items.forEach(writer);
      }
    }
  }

  private void voices(Block.Voices voices) {
    out.open("w:p");
    style(out, "Heading4");
    run("", Words.actors(voices.actorType()));
    out.close().line();
    voices.quotations().forEach(quotation -> quotation(quotation.passage()));
  }

  private void part(String title) {
    out.open("w:p");
    style(out, "Heading3");
    run("", title);
    out.close().line();
  }

  private void inlines(List<Inline> content, String style) {
    content.forEach(inline -> inline(inline, style));
  }

  /// @param style the character style around it; empty for none
  private void inline(Inline inline, String style) {
    switch (inline) {
      case Inline.Text(String text) -> run(style, broken(text));
      case Inline.Emphasis(List<Inline> content) -> inlines(content, "Emphasis");
      case Inline.Strong(List<Inline> content) -> inlines(content, "Strong");
      case Inline.Code(String text) -> run(inCell ? "TableCode" : "CodeText", broken(text));
      case Inline.Break() -> out.open("w:r").empty("w:br").close();
      case Inline.Link(String target, List<Inline> content) -> link(target, content);
      case Inline.Aside(String text) -> run("Aside", " " + broken(text));
      case Inline.Tag(String text) -> {
        run(style, " ");
        run("Tag", text);
      }
    }
  }

  private String broken(String text) {
    return inCell ? String.join("\u200b", LongWords.pieces(text)) : text;
  }

  /// A reference to a numbered table or figure is a field that follows its number; any other place
  /// is a link, and so is an address.
  private void link(String target, List<Inline> content) {
    if (!target.startsWith("#")) {
      out.open("w:hyperlink", "r:id", addresses.apply(target), "w:history", "1");
      inlines(content, "Hyperlink");
      out.close();
      return;
    }
    String anchor = target.substring(1);
    boolean numbered =
        (anchor.startsWith("table-") || anchor.startsWith("figure-"))
            && Inline.plain(content).matches("(Table|Figure) [0-9]+");
    if (numbered) {
      out.open("w:fldSimple", "w:instr", " REF " + bookmark(anchor) + " \\h ");
      inlines(content, "Hyperlink");
      out.close();
    } else {
      out.open("w:hyperlink", "w:anchor", bookmark(anchor), "w:history", "1");
      inlines(content, "Hyperlink");
      out.close();
    }
  }

  private int start(String anchor) {
    placed++;
    out.empty("w:bookmarkStart", "w:id", Integer.toString(placed), "w:name", bookmark(anchor));
    return placed;
  }

  private void end(int id) {
    out.empty("w:bookmarkEnd", "w:id", Integer.toString(id));
  }

  /// Word's names have at most 40 letters, digits and `_`; those that begin with `_` stay out of
  /// its lists.
  private String bookmark(String anchor) {
    return bookmarks.computeIfAbsent(anchor, _ -> "_Ref" + (bookmarks.size() + 1));
  }

  private void run(String style, String text) {
    if (text.isEmpty()) {
      return;
    }
    out.open("w:r");
    if (!style.isEmpty()) {
      out.open("w:rPr").empty("w:rStyle", "w:val", style).close();
    }
    out.element("w:t", text, "xml:space", "preserve").close();
  }

  private static void style(Markup out, String style) {
    out.open("w:pPr").empty("w:pStyle", "w:val", style).close();
  }

  private static void field(Markup out, String instruction, String result) {
    out.open("w:fldSimple", "w:instr", " " + instruction + " ");
    out.open("w:r").element("w:t", result, "xml:space", "preserve").close();
    out.close();
  }
}
