package org.actant.samples;

import java.util.List;

/// What a column is filled with: a line, a space or a box, never broken.
///
/// @param height points
/// @param marks from the item's top left corner
/// @param notes numbers of the footnotes called in it
/// @param keep stays in one column with the next item
/// @param gap a space, dropped at the top of a column
/// @param anchor the heading it is, or empty
record Item(
    double height, List<Mark> marks, List<String> notes, boolean keep, boolean gap, String anchor) {
  Item {
    marks = List.copyOf(marks);
    notes = List.copyOf(notes);
  }

  static Item space(double height) {
    return new Item(height, List.of(), List.of(), false, true, "");
  }

  static Item box(double height, List<Mark> marks) {
    return new Item(height, marks, List.of(), false, false, "");
  }

  Item kept() {
    return new Item(height, marks, notes, true, gap, anchor);
  }

  Item anchored(String heading) {
    return new Item(height, marks, notes, keep, gap, heading);
  }

  Item moved(double dx) {
    return new Item(
        height, marks.stream().map(mark -> mark.moved(dx, 0)).toList(), notes, keep, gap, anchor);
  }
}
