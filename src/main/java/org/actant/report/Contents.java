package org.actant.report;

import java.util.ArrayList;
import java.util.List;

/// What a guide lists at its beginning: chapters, what stands in them, and recommendations.
final class Contents {
  private Contents() {}

  /// @param depth 0 for a chapter, 1 for what stands in one
  record Entry(int depth, String anchor, String title) {}

  static List<Entry> of(Guide guide) {
    var entries = new ArrayList<Entry>();
    guide.body().forEach(block -> add(entries, block));
    guide.appendix().forEach(block -> add(entries, block));
    return entries;
  }

  static List<Entry> tables(Guide guide) {
    return guide.grids().stream()
        .map(grid -> entry(grid.anchor(), grid.label(), grid.caption()))
        .toList();
  }

  static List<Entry> figures(Guide guide) {
    return guide.figures().stream()
        .map(figure -> entry(figure.anchor(), figure.label(), figure.caption()))
        .toList();
  }

  private static Entry entry(String anchor, String label, List<Inline> caption) {
    return new Entry(0, anchor, label + ". " + title(caption));
  }

  /// The first sentence of a caption.
  static String title(List<Inline> caption) {
    String whole = Inline.plain(caption);
    int end = whole.indexOf(". ");
    return end < 0 ? whole : whole.substring(0, end);
  }

  private static void add(List<Entry> entries, Block block) {
    if (block instanceof Block.Heading(int level, String anchor, List<Inline> content)
        && level <= 3) {
      entries.add(new Entry(level - 2, anchor, Inline.plain(content)));
    } else if (block instanceof Block.Recommendation r) {
      entries.add(new Entry(1, r.anchor(), r.number() + ". " + r.title()));
    } else if (block instanceof Block.Card card && card.level() == 3) {
      entries.add(new Entry(1, card.anchor(), Inline.plain(card.title())));
    }
  }
}
