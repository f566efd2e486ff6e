package org.actant.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.actant.provenance.Artifact;
import org.actant.report.Block.Grid;
import org.actant.report.Inline.Aside;
import org.actant.report.Inline.Code;
import org.actant.report.Inline.Emphasis;
import org.actant.report.Inline.Link;
import org.actant.report.Inline.Tag;
import org.actant.report.Inline.Text;
import org.actant.table.Table;

/// The evidence appendix: every cited passage with where it stands and, where the report wants
/// them, the tables that the prose did not place, the documents, and the files that the report was
/// made from. All of it is in the workbook too.
///
/// @param parts which of them are wanted
/// @param placed anchors that stand in the body
record Appendix(
    Set<Part> parts,
    List<ReportTable> tables,
    List<Block> charts,
    List<Passage> cited,
    Set<String> placed,
    List<Inputs.Content> inputs,
    List<Artifact> files) {

  enum Part {
    /// Tables and charts that the prose does not place.
    TABLES,
    /// Where the cited passages come from.
    DOCUMENTS,
    /// What the report was made from, with digests.
    FILES
  }

  List<Block> blocks() {
    var blocks = new ArrayList<Block>();
    var rest = new ArrayList<Block>();
    tables.stream()
        .filter(table -> table.placed() && !placed.contains(Anchors.table(table.name())))
        .forEach(table -> rest.add(TableLayout.whole(table)));
    rest.addAll(charts);
    if (parts.contains(Part.TABLES) && !rest.isEmpty()) {
      chapter(blocks, "tables", "Tables", rest);
    }
    if (!cited.isEmpty()) {
      chapter(blocks, "passages", "Cited passages", List.of(passages()));
    }
    if (parts.contains(Part.DOCUMENTS) && !cited.isEmpty()) {
      chapter(blocks, "documents", "Cited documents", List.of(documents()));
    }
    if (parts.contains(Part.FILES)) {
      chapter(blocks, "files", "Files behind this report", List.of(files(files)));
    }
    return blocks;
  }

  private static void chapter(
      List<Block> blocks, String anchor, String title, List<Block> content) {
    long letter = 'A' + blocks.stream().filter(Block.Heading.class::isInstance).count();
    blocks.add(
        new Block.Heading(
            2, "appendix-" + anchor, Inline.text("Appendix " + (char) letter + ". " + title)));
    blocks.addAll(content);
  }

  private Grid passages() {
    var rows = new ArrayList<Grid.Row>();
    for (Passage p : cited) {
      List<Inline> where =
          List.of(
              new Text(p.issuer() + ", "),
              new Emphasis(Inline.text(p.title() + ",")),
              new Text((p.year().isEmpty() ? "" : " " + p.year() + ",") + " " + p.place() + "."),
              new Aside("File page " + p.page() + " of " + p.document() + "."));
      List<Inline> code =
          List.of(
              new Code(p.code()),
              new Text(" "),
              new Tag(p.status() + " by " + p.coder()),
              new Aside(p.reason()));
      rows.add(
          new Grid.Row(
              Anchors.passage(p.id()),
              List.of(List.of(new Code(p.id())), Inline.text("“" + p.shown() + "”"), where, code)));
    }
    return new Grid(
        "",
        "",
        Inline.text(
            "Each passage as it stands in the document’s text; the id names it in passages.csv"),
        List.of(
            Grid.Head.words("Passage", 13),
            Grid.Head.words("Words", 36),
            Grid.Head.words("Where", 26),
            Grid.Head.words("Code and reason", 25)),
        rows,
        List.of());
  }

  private Grid documents() {
    var ids = new TreeSet<String>();
    cited.forEach(passage -> ids.add(passage.document()));
    var rows = new ArrayList<Grid.Row>();
    for (Inputs.Content content : inputs) {
      if (content.input().schema().equals(Inputs.SOURCES)) {
        Table table = content.table().table();
        for (List<String> row : table.rows()) {
          if (ids.contains(row.get(table.index("id")))) {
            rows.add(document(table, row));
          }
        }
      }
    }
    return new Grid(
        "",
        "",
        Inline.text("Where the cited passages come from"),
        List.of(
            Grid.Head.words("Document", 25),
            Grid.Head.words("Issuer", 28),
            Grid.Head.words("Title", 39),
            Grid.Head.words("Year", 8)),
        rows,
        List.of());
  }

  private static Grid.Row document(Table table, List<String> row) {
    String url = row.get(table.index("url"));
    List<Inline> title = Inline.text(row.get(table.index("title")));
    List<Inline> linked = isAddress(url) ? List.of(new Link(url, title)) : title;
    return new Grid.Row(
        "",
        List.of(
            List.of(new Code(row.get(table.index("id")))),
            List.of(
                new Text(row.get(table.index("issuer"))),
                new Aside(row.get(table.index("actor_type")))),
            linked,
            Inline.text(row.get(table.index("year")))));
  }

  static boolean isAddress(String url) {
    return url.matches("https?://[^\\s\"<>{}|\\\\^`]+");
  }

  private static Grid files(List<Artifact> files) {
    var rows = new LinkedHashSet<Grid.Row>();
    for (Artifact file : files) {
      rows.add(
          new Grid.Row(
              "", List.of(List.of(new Code(file.path())), List.of(new Code(file.sha256().hex())))));
    }
    return new Grid(
        "",
        "",
        Inline.text("The same files give the same guide, byte for byte"),
        List.of(Grid.Head.words("File", 44), Grid.Head.words("SHA-256", 56)),
        List.copyOf(rows),
        List.of());
  }
}
