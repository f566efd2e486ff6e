package org.actant.samples;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.actant.samples.Mark.Shade;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// Lays a source out on sheets: title, body, and the running head and foot of each page.
final class Layout {
  private static final double MARGIN = 62;
  private static final double TOP = 70;
  private static final double FOOT = 66;
  private static final double GUTTER = 20;

  /// Free points wanted below a heading that runs across.
  private static final double ROOM = 60;

  private final SampleSource source;
  private final Hyphenation hyphenation;
  private final PDRectangle sheet;
  private final PageLabels labels;
  private final Pages.Area area;

  Layout(SampleSource source, Hyphenation hyphenation) {
    this.source = source;
    this.hyphenation = hyphenation;
    this.sheet = source.fact("sheet", "letter").equals("a4") ? PDRectangle.A4 : PDRectangle.LETTER;
    this.labels = PageLabels.of(source);
    this.area =
        new Pages.Area(
            MARGIN,
            TOP,
            sheet.getWidth() - 2 * MARGIN,
            sheet.getHeight() - TOP - FOOT,
            source.columns(),
            GUTTER);
  }

  PDRectangle sheet() {
    return sheet;
  }

  PageLabels labels() {
    return labels;
  }

  /// Lays out twice, because the contents list the pages of the headings.
  List<List<Mark>> pages() {
    Pages draft = body(Map.of());
    draft.finish();
    List<List<Mark>> pages = body(draft.anchors()).finish();
    var whole = new ArrayList<List<Mark>>();
    for (int page = 0; page < pages.size(); page++) {
      var marks = new ArrayList<>(furniture(page));
      marks.addAll(pages.get(page));
      whole.add(marks);
    }
    return whole;
  }

  private Pages body(Map<String, Integer> anchors) {
    var wide = new Setter(source, hyphenation, area.width());
    var narrow = new Setter(source, hyphenation, area.columnWidth());
    Map<String, Block.Note> notes = source.notes();
    var lines = new LinkedHashMap<String, List<Item>>();
    notes.forEach((number, note) -> lines.put(number, narrow.note(note)));
    var pages =
        new Pages(
            area,
            number -> {
              List<Item> set = lines.get(number);
              if (set == null) {
                throw new IllegalArgumentException(source.id() + " has no note " + number);
              }
              return set;
            });
    boolean cover = source.fact("cover", "no").equals("yes");
    pages.across(title(wide, cover), 0);
    if (cover) {
      pages.turn();
      pages.across(contents(wide, anchors), 0);
      pages.turn();
    }
    var items = new ArrayList<Item>();
    for (Block block : source.blocks()) {
      if (area.columns() > 1 && isWide(block)) {
        pages.flow(items);
        items.clear();
        pages.across(wide.set(block), block instanceof Block.Heading ? ROOM : 0);
      } else {
        items.addAll(narrow.set(block));
      }
    }
    pages.flow(items);
    return pages;
  }

  private static boolean isWide(Block block) {
    return switch (block) {
      case Block.Heading heading -> heading.level() == 1;
      case Block.Grid grid -> grid.wide();
      case Block.Bars bars -> bars.wide();
      case Block.Paragraph _, Block.Bullets _, Block.PullQuote _, Block.Sidebar _, Block.Note _ ->
          false;
    };
  }

  private List<Item> title(Setter setter, boolean cover) {
    var items = new ArrayList<Item>();
    if (cover) {
      items.add(new Item(150, List.of(), List.of(), false, false, ""));
    }
    items.addAll(setter.plain(source.fact("issuer"), Word.Style.BOLD, 11, Shade.GRAY));
    items.add(Item.space(8));
    items.addAll(
        setter.plain(source.fact("title"), Word.Style.BOLD, cover ? 30 : 21, Shade.ACCENT));
    if (!source.fact("subtitle", "").isEmpty()) {
      items.add(Item.space(4));
      items.addAll(
          setter.plain(source.fact("subtitle"), Word.Style.REGULAR, cover ? 15 : 12.5, Shade.INK));
    }
    items.add(Item.space(6));
    items.addAll(setter.plain(source.fact("byline"), Word.Style.ITALIC, 9.5, Shade.GRAY));
    items.add(Item.space(cover ? 220 : 8));
    var rule = new Mark.Rule(0, 0, area.width(), 0, 0.8, Shade.ACCENT);
    items.add(Item.box(6, List.of(rule)));
    items.addAll(setter.plain(disclaimer(), Word.Style.REGULAR, 8.5, Shade.INK));
    items.add(Item.box(8, List.of(new Mark.Rule(0, 4, area.width(), 4, 0.8, Shade.ACCENT))));
    items.add(Item.space(6));
    return items;
  }

  private String disclaimer() {
    return "This document was written for the Actant project as a demonstration. "
        + source.fact("issuer")
        + " is a fictional organization, as are all organizations, people and places named here,"
        + " and every figure is invented.";
  }

  private List<Item> contents(Setter setter, Map<String, Integer> anchors) {
    var typeface = Typeface.of(source);
    Face face = typeface.face(Word.Style.REGULAR);
    double dot = typeface.width(".", face, 10.5);
    var items = new ArrayList<>(setter.plain("Contents", Word.Style.BOLD, 16, Shade.ACCENT));
    items.add(Item.space(10));
    for (Block block : source.blocks()) {
      if (block instanceof Block.Heading(int level, String text) && level == 1) {
        String entry = Word.plain(text) + " ";
        String page = " " + labels.label(anchors.getOrDefault(Word.plain(text), 0));
        double free = area.width() - typeface.width(typeface.drawn(entry + page), face, 10.5);
        String line = typeface.drawn(entry + ".".repeat((int) (free / dot)) + page);
        items.add(Item.box(19, List.of(new Mark.Text(0, 12, face, 10.5, 0, Shade.INK, line))));
      }
    }
    return items;
  }

  private List<Mark> furniture(int page) {
    var typeface = Typeface.of(source);
    Face face = typeface.face(Word.Style.REGULAR);
    double right = area.left() + area.width();
    double foot = sheet.getHeight() - 36;
    var marks = new ArrayList<Mark>();
    String head = source.fact("head", "");
    if (page > 0 && !head.isEmpty()) {
      marks.add(new Mark.Text(area.left(), 44, face, 8, 0, Shade.GRAY, typeface.drawn(head)));
      marks.add(new Mark.Rule(area.left(), 50, right, 50, 0.4, Shade.GRAY));
    }
    String label = labels.label(page);
    double x =
        switch (source.fact("number", "right")) {
          case "center" -> area.left() + area.width() / 2;
          case "outer" -> page % 2 == 1 ? area.left() : right - typeface.width(label, face, 9);
          default -> right - typeface.width(label, face, 9);
        };
    marks.add(new Mark.Text(x, foot, face, 9, 0, Shade.GRAY, label));
    String line = typeface.drawn(source.fact("foot", ""));
    if (!line.isEmpty()) {
      boolean left = source.fact("number", "right").equals("outer") && page % 2 == 1;
      double at = left ? right - typeface.width(line, face, 8) : area.left();
      marks.add(new Mark.Text(at, foot, face, 8, 0, Shade.GRAY, line));
    }
    return marks;
  }
}
