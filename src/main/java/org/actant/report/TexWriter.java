package org.actant.report;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Writes a guide as a LaTeX document.
final class TexWriter {
  private static final List<String> HEADINGS =
      List.of("section", "section", "subsection", "subsubsection", "paragraph");

  private final StringBuilder out = new StringBuilder();
  private final Map<String, String> labels = new HashMap<>();
  private boolean inCell;

  private TexWriter() {}

  static String document(Guide guide, String preamble) {
    var writer = new TexWriter();
    writer.out.append(preamble);
    writer.whole(guide);
    return writer.out.toString();
  }

  private void whole(Guide guide) {
    line("\\hypersetup{pdftitle={" + TexText.escape(guide.title()) + "}}");
    String subtitle =
        guide.subtitle().isEmpty() ? "" : "\\\\[0.5ex]\\large " + TexText.escape(guide.subtitle());
    line("\\title{\\bfseries " + TexText.escape(guide.title()) + subtitle + "}");
    line("\\author{" + TexText.escape(String.join(", ", guide.authors())) + "}");
    line("\\date{}");
    line("\\begin{document}");
    line("\\maketitle");
    line("\\begin{abstract}");
    blocks(guide.summary());
    line("\\end{abstract}");
    if (!guide.missing().isEmpty()) {
      line("\\begin{notice}" + TexText.escape(Colophon.MISSING));
      items(
          "itemize",
          guide.missing().stream().map(item -> List.<Block>of(new Block.Paragraph(item))).toList());
      line("\\end{notice}");
    }
    line("\\tableofcontents");
    if (!guide.grids().isEmpty()) {
      line("\\listoftables");
    }
    if (!guide.figures().isEmpty()) {
      line("\\listoffigures");
    }
    line("\\clearpage");
    blocks(guide.body());
    line("\\appendix\\renewcommand{\\tablesize}{\\fontsize{7}{8.4}\\selectfont}");
    appendix(guide.appendix());
    line("\\medskip{\\footnotesize " + TexText.escape(Colophon.of(guide)) + "}");
    line("\\end{document}");
  }

  /// Each chapter begins a page, so that no head stands alone above a long table.
  private void appendix(List<Block> blocks) {
    for (Block block : blocks) {
      if (block instanceof Block.Heading) {
        line("\\clearpage");
      }
      block(block);
    }
  }

  private void blocks(List<Block> blocks) {
    blocks.forEach(this::block);
  }

  private void block(Block block) {
    switch (block) {
      case Block.Heading(int level, String anchor, List<Inline> content) ->
          heading(HEADINGS.get(Math.clamp(level - 1, 0, 4)), anchor, content);
      case Block.Paragraph(List<Inline> content) -> paragraph(content);
      case Block.Listing(boolean ordered, List<List<Block>> items) ->
          items(ordered ? "enumerate" : "itemize", items);
      case Block.Notice(List<Block> content) -> inside("notice", content);
      case Block.Unwritten(List<Block> content) -> {
        line("\\begin{unwritten}\\textbf{" + Words.UNWRITTEN + "}\\par\\nobreak");
        blocks(content);
        line("\\end{unwritten}");
      }
      case Block.Literature(List<Bibliography.Reference> references) -> literature(references);
      case Block.Code(String text) -> code(text);
      case Block.Grid grid -> grid(grid);
      case Block.Card card -> card(card);
      case Block.Quotation(Passage passage) -> quotation(passage);
      case Block.Figure figure -> figure(figure);
      case Block.Recommendation recommendation -> recommendation(recommendation);
    }
  }

  private void heading(String command, String anchor, List<Inline> content) {
    String title = inlines(content);
    line("");
    line(
        "\\"
            + command
            + "{\\texorpdfstring{"
            + title
            + "}{"
            + TexText.escape(Inline.plain(content))
            + "}}\\label{"
            + label(anchor)
            + "}");
  }

  private void paragraph(List<Inline> content) {
    line(inlines(content));
    line("");
  }

  private void inside(String environment, List<Block> content) {
    line("\\begin{" + environment + "}");
    blocks(content);
    line("\\end{" + environment + "}");
  }

  private void items(String environment, List<List<Block>> items) {
    line("\\begin{" + environment + "}");
    for (List<Block> item : items) {
      line("\\item");
      blocks(item);
    }
    line("\\end{" + environment + "}");
  }

  private void code(String text) {
    line("\\begin{quote}\\footnotesize\\ttfamily\\raggedright");
    text.stripTrailing()
        .lines()
        .forEach(l -> line(TexText.escape(l).replace("  ", "\\ \\ ") + "\\strut\\\\"));
    line("\\end{quote}");
  }

  private void literature(List<Bibliography.Reference> references) {
    if (references.isEmpty()) {
      return;
    }
    line("\\begin{works}");
    for (Bibliography.Reference reference : references) {
      String label = reference.label().isEmpty() ? "" : TexText.escape(reference.label()) + "~";
      line(
          "\\item\\hypertarget{"
              + label(reference.anchor())
              + "}{}"
              + label
              + inlines(reference.content()));
    }
    line("\\end{works}");
  }

  private void grid(Block.Grid grid) {
    line("{\\tablesize\\stepcounter{everytable}");
    line("\\begin{longtable}{@{}" + columns(grid) + "@{}}");
    caption(grid);
    line("\\toprule");
    line(head(grid) + " \\\\");
    line("\\midrule\\endfirsthead");
    line("\\toprule");
    line(head(grid) + " \\\\");
    line("\\midrule\\endhead");
    line("\\bottomrule\\endfoot");
    inCell = true;
    for (Block.Grid.Row row : grid.rows()) {
      row(grid, row);
    }
    inCell = false;
    if (grid.rows().isEmpty()) {
      line(
          "\\multicolumn{"
              + grid.heads().size()
              + "}{@{}l}{\\textbf{"
              + RecommendationBuilder.NO_EVIDENCE
              + "}} \\\\");
    }
    line("\\end{longtable}");
    if (grid.label().isEmpty()) {
      line("\\addtocounter{table}{-1}"); // longtable counts every table
    }
    grid.foot().forEach(note -> line("\\aside{" + inlines(note) + "}\\par"));
    line("}");
  }

  private void caption(Block.Grid grid) {
    String text = inlines(grid.caption());
    String plain = TexText.escape(Contents.title(grid.caption()));
    if (grid.label().isEmpty()) {
      line("\\caption*{" + text + "} \\\\");
    } else {
      line(
          "\\caption["
              + "{"
              + plain
              + "}"
              + "]{"
              + text
              + "}\\label{"
              + label(grid.anchor())
              + "} \\\\");
    }
  }

  private static String columns(Block.Grid grid) {
    int[] widths = ColumnWidths.of(grid);
    var columns = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String side = grid.heads().get(i).numeric() ? "\\raggedleft" : "\\raggedright";
      columns.append(
          String.format(
              Locale.ROOT,
              ">{%s\\arraybackslash}p{\\dimexpr %.3f\\linewidth-2\\tabcolsep\\relax}",
              side,
              widths[i] / 1000.0));
    }
    return columns.toString();
  }

  private static String head(Block.Grid grid) {
    return grid.heads().stream()
        .map(head ->
            "\\textbf{"
                + TexText.escape(head.title())
                + "}"
                + (head.unit().isEmpty() ? "" : " \\aside{" + TexText.escape(head.unit()) + "}"))
        .collect(Collectors.joining(" & "));
  }

  private void row(Block.Grid grid, Block.Grid.Row row) {
    String place = row.anchor().isEmpty() ? "" : "\\place{" + label(row.anchor()) + "}";
    var cells = new StringBuilder(place);
    for (int i = 0; i < row.cells().size(); i++) {
      Block.Grid.Head head = grid.heads().get(i);
      boolean below = head.numeric() && !head.roomy();
      cells.append(i == 0 ? "" : " & ");
      for (Inline inline : row.cells().get(i)) {
        cells.append(
            below && inline instanceof Inline.Aside(String text)
                ? "\\newline\\aside{" + words(text) + "}"
                : inline(inline));
      }
    }
    line(cells + " \\\\");
  }

  private void card(Block.Card card) {
    line("\\begin{whole}");
    heading(HEADINGS.get(Math.clamp(card.level() - 1, 0, 4)), card.anchor(), card.title());
    line("\\begin{card}");
    for (Block.Card.Line line : card.lines()) {
      line("\\item[" + TexText.escape(line.label()) + "] " + inlines(line.content()));
    }
    line("\\end{card}");
    line("\\end{whole}");
  }

  private void quotation(Passage p) {
    line("\\begin{quote}“" + TexText.escape(p.shown()) + "”\\\\");
    line(
        "{\\footnotesize "
            + TexText.escape(p.issuer())
            + ", \\emph{"
            + TexText.escape(p.title())
            + ",} "
            + TexText.escape((p.year().isEmpty() ? "" : p.year() + ", ") + p.place())
            + " "
            + link("#" + Anchors.passage(p.id()), Inline.text(p.id()))
            + " "
            + TexText.escape(p.code())
            + " \\evidencetag{"
            + TexText.escape(p.status())
            + "}}");
    line("\\end{quote}");
  }

  private void figure(Block.Figure figure) {
    String alternative = TexText.escape(figure.description()).replace("\\allowbreak{}", "");
    line("\\begin{figure}[H]");
    line(
        "\\includegraphics[width=\\linewidth,height=0.82\\textheight,keepaspectratio,alt={"
            + alternative
            + "}]{figures/"
            + figure.anchor()
            + ".pdf}");
    line(
        "\\caption[{"
            + TexText.escape(Contents.title(figure.caption()))
            + "}]{"
            + inlines(figure.caption())
            + "}\\label{"
            + label(figure.anchor())
            + "}");
    line("\\end{figure}");
  }

  private void recommendation(Block.Recommendation r) {
    heading("subsection", r.anchor(), Inline.text(r.number() + ". " + r.title()));
    if (!r.supported()) {
      nothing();
    }
    blocks(r.text());
    part(r.words().get(Wording.WHY));
    blocks(r.why());
    evidence(r.words().get(Wording.MEASURED), r.measured(), this::grid);
    evidence(r.words().get(Wording.COUNTED), r.counted(), this::grid);
    evidence(r.words().get(Wording.VOICES), r.said(), this::voices);
    if (!r.silent().isEmpty()) {
      String types = r.silent().stream().map(Words::actors).collect(Collectors.joining(", "));
      line("\\emph{" + TexText.escape(Words.silent(types)) + "}\n");
    }
    part(r.words().get(Wording.LIMITS));
    blocks(r.limits());
  }

  private <T> void evidence(String title, Block.Evidence<T> evidence, Consumer<T> writer) {
    switch (evidence) {
      case Block.Evidence.NotSought<T> _ -> {
        // nothing to say
      }
      case Block.Evidence.Nothing<T> _ -> {
        part(title);
        nothing();
      }
      case Block.Evidence.Found<T>(List<T> items) -> {
        part(title);
        items.forEach(writer);
      }
    }
  }

  private void nothing() {
    line("\\textbf{" + RecommendationBuilder.NO_EVIDENCE + "}\n");
  }

  private void voices(Block.Voices voices) {
    line("\\textbf{\\small " + TexText.escape(Words.actors(voices.actorType())) + "}\\nopagebreak");
    voices.quotations().forEach(quotation -> quotation(quotation.passage()));
  }

  private void part(String title) {
    line("\\subsubsection*{" + TexText.escape(title) + "}");
  }

  private String inlines(List<Inline> content) {
    return content.stream().map(this::inline).collect(Collectors.joining());
  }

  private String inline(Inline inline) {
    return switch (inline) {
      case Inline.Text(String text) -> words(text);
      case Inline.Emphasis(List<Inline> content) -> "\\emph{" + inlines(content) + "}";
      case Inline.Strong(List<Inline> content) -> "\\textbf{" + inlines(content) + "}";
      case Inline.Code(String text) -> "\\texttt{" + words(text) + "}";
      case Inline.Break() -> "\\newline{}";
      case Inline.Link(String target, List<Inline> content) -> link(target, content);
      case Inline.Aside(String text) -> " \\aside{" + words(text) + "}";
      case Inline.Tag(String text) -> " \\evidencetag{" + TexText.escape(text) + "}";
    };
  }

  private String words(String text) {
    return inCell
        ? LongWords.pieces(text).stream()
            .map(TexText::escape)
            .collect(Collectors.joining("\\allowbreak{}"))
        : TexText.escape(text);
  }

  /// A reference to a numbered table or figure follows LaTeX's own count.
  private String link(String target, List<Inline> content) {
    if (!target.startsWith("#")) {
      return "\\href{" + address(target) + "}{" + inlines(content) + "}";
    }
    String anchor = target.substring(1);
    String plain = Inline.plain(content);
    if (anchor.startsWith("table-") && plain.matches("Table [0-9]+")) {
      return "Table~\\ref{" + label(anchor) + "}";
    }
    if (anchor.startsWith("figure-") && plain.matches("Figure [0-9]+")) {
      return "Figure~\\ref{" + label(anchor) + "}";
    }
    boolean labeled =
        anchor.startsWith("table-")
            || anchor.startsWith("figure-")
            || anchor.startsWith("recommendation-")
            || anchor.startsWith("card-")
            || anchor.startsWith("section-");
    return (labeled ? "\\hyperref[" + label(anchor) + "]{" : "\\hyperlink{" + label(anchor) + "}{")
        + inlines(content)
        + "}";
  }

  private static String address(String target) {
    var address = new StringBuilder();
    for (char c : target.toCharArray()) {
      switch (c) {
        case '%', '#', '&', '_', '$' -> address.append('\\').append(c);
        case '\\', '{', '}', '^', '~', '`', '|' ->
            address.append("\\%").append(String.format(Locale.ROOT, "%02X", (int) c));
        default -> address.append(c);
      }
    }
    return address.toString();
  }

  private String label(String anchor) {
    return labels.computeIfAbsent(anchor, _ -> "at" + (labels.size() + 1));
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
