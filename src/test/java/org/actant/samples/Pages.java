package org.actant.samples;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Fills pages with items. A page is a pile of bands; a band has one width or several columns,
/// which end at the same height unless the page is full. The footnotes of a column stand at its
/// foot.
final class Pages {
  private static final double BALANCE_STEP = 3;
  private static final double NOTE_RULE = 9;

  /// Where text may stand, points.
  ///
  /// @param gutter between columns
  record Area(double left, double top, double width, double height, int columns, double gutter) {
    double columnWidth() {
      return (width - gutter * (columns - 1)) / columns;
    }

    double columnLeft(int column) {
      return left + column * (columnWidth() + gutter);
    }

    double bottom() {
      return top + height;
    }
  }

  private record Placed(Item item, int column, double y) {}

  /// A trial filling of a band: what went where, up to which item, down to where.
  private record Filling(List<Placed> placed, int next, double end, List<List<String>> notes) {}

  private final Area area;
  private final Function<String, List<Item>> notes;
  private final List<List<Mark>> pages = new ArrayList<>();
  private final Map<String, Integer> anchors = new LinkedHashMap<>();
  private List<Mark> page = new ArrayList<>();
  private List<List<String>> pageNotes = List.of();
  private double bandTop;

  /// @param notes the lines of a footnote, by its number
  Pages(Area area, Function<String, List<Item>> notes) {
    this.area = area;
    this.notes = notes;
    start();
  }

  /// The page a heading is on, from 0.
  Map<String, Integer> anchors() {
    return anchors;
  }

  List<List<Mark>> finish() {
    turn();
    return List.copyOf(pages);
  }

  /// Ends the page if there is anything on it.
  void turn() {
    if (!page.isEmpty()) {
      for (int c = 0; c < area.columns(); c++) {
        setNotes(c);
      }
      pages.add(page);
      start();
    }
  }

  /// Places items across all columns, together; `room` more points must be free below them.
  void across(List<Item> items, double room) {
    double height = items.stream().mapToDouble(Item::height).sum();
    double deepestNotes = 0;
    for (List<String> called : pageNotes) {
      deepestNotes = Math.max(deepestNotes, noteHeight(called));
    }
    if (bandTop + height + room > area.bottom() - deepestNotes) {
      turn();
    }
    for (Item item : items) {
      if (item.gap() && bandTop == area.top()) {
        continue;
      }
      put(new Placed(item, 0, bandTop));
      bandTop += item.height();
    }
  }

  /// Flows items through the columns of this page and as many more as they need.
  void flow(List<Item> items) {
    int from = 0;
    while (from < items.size()) {
      Filling filling = fill(items, from, area.bottom());
      if (filling.next() == items.size()) {
        filling = balanced(items, from, filling);
      } else if (filling.next() == from && page.isEmpty()) {
        throw new IllegalStateException("an item higher than a page: " + items.get(from));
      }
      filling.placed().forEach(this::put);
      pageNotes = filling.notes();
      bandTop = filling.end();
      from = filling.next();
      if (from < items.size()) {
        turn();
      }
    }
  }

  private Filling balanced(List<Item> items, int from, Filling unbalanced) {
    double height = items.subList(from, items.size()).stream().mapToDouble(Item::height).sum();
    double lowest = bandTop + height / area.columns();
    for (double limit = lowest; limit < area.bottom(); limit += BALANCE_STEP) {
      Filling filling = fill(items, from, limit);
      if (filling.next() == items.size()) {
        return filling;
      }
    }
    return unbalanced;
  }

  private Filling fill(List<Item> items, int from, double limit) {
    var placed = new ArrayList<Placed>();
    var called = new ArrayList<List<String>>();
    int next = from;
    double end = bandTop;
    for (int c = 0; c < area.columns(); c++) {
      var columnNotes = new ArrayList<>(pageNotes.get(c));
      double y = bandTop;
      while (next < items.size()) {
        Item item = items.get(next);
        if (item.gap() && y == bandTop) {
          next++;
          continue;
        }
        var wanted = new ArrayList<>(columnNotes);
        wanted.addAll(item.notes());
        double bottom = Math.min(limit, area.bottom() - noteHeight(wanted));
        if (!item.gap() && y + chain(items, next) > bottom) {
          break;
        }
        placed.add(new Placed(item, c, y));
        columnNotes = wanted;
        y += item.height();
        end = item.gap() ? end : Math.max(end, y);
        next++;
      }
      called.add(columnNotes);
    }
    return new Filling(placed, next, end, called);
  }

  /// The height of an item with all that it must stay with.
  private static double chain(List<Item> items, int from) {
    double height = items.get(from).height();
    for (int i = from; i + 1 < items.size() && items.get(i).keep(); i++) {
      height += items.get(i + 1).height();
    }
    return height;
  }

  private double noteHeight(List<String> called) {
    return called.isEmpty()
        ? 0
        : NOTE_RULE
            + called.stream()
                .flatMap(number -> notes.apply(number).stream())
                .mapToDouble(Item::height)
                .sum();
  }

  private void setNotes(int column) {
    List<String> called = pageNotes.get(column);
    if (called.isEmpty()) {
      return;
    }
    double x = area.columnLeft(column);
    double y = area.bottom() - noteHeight(called);
    page.add(new Mark.Rule(x, y + 4, x + 60, y + 4, 0.5, Mark.Shade.INK));
    y += NOTE_RULE;
    for (String number : called) {
      for (Item line : notes.apply(number)) {
        for (Mark mark : line.marks()) {
          page.add(mark.moved(x, y));
        }
        y += line.height();
      }
    }
  }

  private void put(Placed placed) {
    double x = area.columnLeft(placed.column());
    placed.item().marks().forEach(mark -> page.add(mark.moved(x, placed.y())));
    if (!placed.item().anchor().isEmpty()) {
      anchors.put(placed.item().anchor(), pages.size());
    }
  }

  private void start() {
    page = new ArrayList<>();
    bandTop = area.top();
    var none = new ArrayList<List<String>>();
    for (int c = 0; c < area.columns(); c++) {
      none.add(List.of());
    }
    pageNotes = none;
  }
}
