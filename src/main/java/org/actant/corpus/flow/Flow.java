package org.actant.corpus.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.actant.corpus.Block;
import org.actant.corpus.Characters;
import org.actant.corpus.Limits;
import org.actant.corpus.Unpaged.Part;
import org.jspecify.annotations.Nullable;

/// Collects the blocks of a document in the order in which its reader meets them.
///
/// Text goes into the open block; without one, it opens a paragraph. Blocks may be opened inside
/// cells of tables and inside notes. A note stands after the block that refers to it. A row of a
/// table is one part, its cells apart by tabs, empty ones kept; tables that only place things on a
/// page become the blocks inside them.
final class Flow {
  /// A cell with more blocks than this is no datum.
  private static final int CELL_BLOCKS = 6;

  /// Stops a reader.
  static final class OverLimit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OverLimit(String found) {
      super(found, null, false, false);
    }

    String found() {
      return String.valueOf(getMessage());
    }
  }

  /// Where finished blocks go: the document, a cell or a note.
  private static final class Frame {
    final List<Part> parts = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    Block.Kind kind = Block.Kind.PARAGRAPH;
    @Nullable String marker;
    boolean open;
  }

  /// A table that is being read.
  private static final class Grid {
    final List<List<List<Part>>> rows = new ArrayList<>();
  }

  private final Limits limits;
  private final Deque<Frame> frames = new ArrayDeque<>();
  private final Deque<Grid> grids = new ArrayDeque<>();
  private final List<Part> notes = new ArrayList<>();
  private int chars;

  Flow(Limits limits) {
    this.limits = limits;
    frames.push(new Frame());
  }

  /// Says that the next block is an item of a list.
  ///
  /// @param marker with the space after it, or nothing; it stands before the item's first block
  void item(String marker) {
    close();
    frames.element().marker = marker;
  }

  /// Begins a block and ends the one before it.
  void open(Block.Kind kind) {
    close();
    Frame frame = frames.element();
    frame.kind = kind;
    frame.open = true;
  }

  void text(CharSequence text) {
    chars += text.length();
    if (chars > limits.chars()) {
      throw new OverLimit("more than " + limits.chars() + " characters");
    }
    if (Thread.currentThread().isInterrupted()) {
      throw new OverLimit("work interrupted");
    }
    frames.element().words.append(text);
  }

  /// Ends the open block, if there is one.
  void close() {
    Frame frame = frames.element();
    String text = flat(frame.words);
    boolean inDocument = frames.size() == 1 && grids.isEmpty();
    if (!text.isEmpty()) {
      frame.parts.add(part(frame, text));
      frame.marker = null;
    }
    frame.words = new StringBuilder();
    frame.kind = Block.Kind.PARAGRAPH;
    frame.open = false;
    if (inDocument && !notes.isEmpty()) {
      frame.parts.addAll(notes);
      notes.clear();
    }
  }

  /// Says whether there is a block that text goes into.
  boolean isOpen() {
    return frames.element().open;
  }

  void openTable() {
    close();
    grids.push(new Grid());
  }

  void openRow() {
    if (!grids.isEmpty()) {
      grids.element().rows.add(new ArrayList<>());
    }
  }

  void openCell() {
    frames.push(new Frame());
  }

  /// @param columns how many it spans; the further ones are empty
  void closeCell(int columns) {
    close();
    Frame cell = frames.pop();
    if (grids.isEmpty()) {
      frames.element().parts.addAll(cell.parts);
      return;
    }
    if (grids.element().rows.isEmpty()) {
      openRow();
    }
    List<List<Part>> row = grids.element().rows.getLast();
    row.add(cell.parts);
    for (int i = 1; i < columns; i++) {
      row.add(List.of());
    }
  }

  void closeTable() {
    Grid grid = grids.pop();
    List<Part> parts = frames.element().parts;
    for (List<List<Part>> row : grid.rows) {
      if (isLayout(grid)) {
        row.forEach(parts::addAll);
      } else if (row.stream().anyMatch(cell -> !cell.isEmpty())) {
        parts.add(
            new Part(Block.Kind.TABLE, String.join("\t", row.stream().map(Flow::cell).toList())));
      }
    }
    close();
  }

  void openNote() {
    Frame note = new Frame();
    note.kind = Block.Kind.FOOTNOTE;
    frames.push(note);
  }

  /// @param mark what the text refers to the note with
  void closeNote(String mark) {
    close();
    Frame note = frames.pop();
    String text = cell(note.parts);
    if (!text.isEmpty()) {
      notes.add(new Part(Block.Kind.FOOTNOTE, mark.isEmpty() ? text : mark + " " + text));
    }
  }

  /// Begins blocks that stand beside the open one, such as a text box; they follow it.
  void openAside() {
    frames.push(new Frame());
  }

  void closeAside() {
    close();
    notes.addAll(frames.pop().parts);
  }

  /// Returns the blocks so far, all of them ended.
  List<Part> parts() {
    close();
    return List.copyOf(frames.getLast().parts);
  }

  private static Part part(Frame frame, String text) {
    if (frame.marker == null || frame.kind == Block.Kind.HEADING) {
      return new Part(frame.kind, text);
    }
    return new Part(Block.Kind.LIST_ITEM, frame.marker + text);
  }

  /// Says whether the table places blocks side by side and has no data: one column, or headings,
  /// tables or long texts in its cells.
  private static boolean isLayout(Grid grid) {
    boolean single = grid.rows.stream().allMatch(row -> row.size() <= 1);
    return single
        || grid.rows.stream()
            .flatMap(List::stream)
            .anyMatch(cell ->
                cell.size() > CELL_BLOCKS
                    || cell.stream().anyMatch(part -> part.kind() == Block.Kind.TABLE));
  }

  private static String cell(List<Part> parts) {
    return String.join(" ", parts.stream().map(part -> part.text().replace('\t', ' ')).toList());
  }

  private static String flat(CharSequence words) {
    return Characters.clean(words.toString()).replace("\u00AD", "").replaceAll(" +", " ").strip();
  }
}
