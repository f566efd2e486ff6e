package org.actant.corpus.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.actant.corpus.Block;
import org.actant.corpus.Characters;
import org.actant.corpus.Markers;

/// Cuts the lines of a region into blocks and says what each of them is.
///
/// A block ends where the lines are further apart than usual, where the letters change size or
/// weight, before an item of a list, a note or an indented line, and after a line that ended early:
/// one on which the next line's first word would have had room.
final class Paragraphs {
  private static final double WIDE = 1.32;

  /// Rows further apart than so many sizes of the letters are of two tables.
  private static final double APART = 3.6;

  private final PageScan scan;
  private final int turn;
  private final double body;
  private final List<Draft> drafts = new ArrayList<>();

  /// @param body size of the document's running text, in points
  private Paragraphs(PageScan scan, int turn, double body) {
    this.scan = scan;
    this.turn = turn;
    this.body = body;
  }

  /// Returns the blocks of a page's regions in reading order, its footnotes last.
  static List<Draft> of(PageScan scan, List<ReadingOrder.Region> regions, int turn, double body) {
    var paragraphs = new Paragraphs(scan, turn, body);
    for (ReadingOrder.Region region : regions) {
      switch (region) {
        case ReadingOrder.Region.Running(List<Line> lines) -> paragraphs.cut(lines);
        case ReadingOrder.Region.Tabular(RuledTable table) -> paragraphs.cut(table);
      }
    }
    var ordered = new ArrayList<Draft>();
    paragraphs.drafts.stream()
        .filter(draft -> draft.kind() != Block.Kind.FOOTNOTE)
        .forEach(ordered::add);
    paragraphs.drafts.stream()
        .filter(draft -> draft.kind() == Block.Kind.FOOTNOTE)
        .forEach(ordered::add);
    return ordered;
  }

  /// Says whether so much white is between two rows that they are of two tables.
  private static boolean isApart(Line row, Line next) {
    return next.baseline() - row.baseline() > APART * Math.max(row.size(), next.size());
  }

  private void cut(RuledTable table) {
    var rows = new ArrayList<TableGrid.Row>();
    for (RuledTable.Strip strip : table.strips()) {
      if (strip.isRow()) {
        rows.add(new TableGrid.Row(strip.cells()));
      } else {
        addRows(rows);
        rows.clear();
        cut(strip.lines());
      }
    }
    addRows(rows);
  }

  private void addRows(List<TableGrid.Row> rows) {
    for (TableGrid.Row row : TableGrid.of(rows)) {
      var cells = new ArrayList<List<Draft.Printed>>();
      double size = 0;
      for (List<Line> cell : row.cells()) {
        cells.add(cell.stream().map(this::printed).toList());
        size = size == 0 && !cell.isEmpty() ? cell.getFirst().size() : size;
      }
      drafts.add(Draft.row(scan.number(), cells, size));
    }
  }

  private void cut(List<Line> lines) {
    boolean[] rows = TableLines.among(lines);
    double left = lines.stream().mapToDouble(Line::left).min().orElse(0);
    double right = lines.stream().mapToDouble(Line::right).max().orElse(0);
    double leading = leading(lines);
    var block = new ArrayList<Line>();
    boolean inNotes = false;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (rows[i]) {
        inNotes = finish(block, inNotes, right);
        int end = i + 1;
        while (end < lines.size() && rows[end] && !isApart(lines.get(end - 1), lines.get(end))) {
          end++;
        }
        addRows(TableLines.rows(lines.subList(i, end)));
        i = end - 1;
        continue;
      }
      if (!block.isEmpty()
          && begins(block, line, left, right, Math.max(leading, local(lines, i, right)))) {
        inNotes = finish(block, inNotes, right);
      }
      block.add(line);
    }
    finish(block, inNotes, right);
  }

  /// The usual distance between lines in parts of the letters' size.
  private static double leading(List<Line> lines) {
    double[] distances = new double[Math.max(0, lines.size() - 1)];
    int n = 0;
    for (int i = 1; i < lines.size(); i++) {
      double size = lines.get(i).size();
      double distance = lines.get(i).baseline() - lines.get(i - 1).baseline();
      if (isSame(size, lines.get(i - 1).size()) && distance > 0.8 * size && distance < 2.2 * size) {
        distances[n++] = distance / size;
      }
    }
    if (n == 0) {
      return 1.25;
    }
    Arrays.sort(distances, 0, n);
    return distances[n / 2 == 0 ? 0 : (n - 1) / 2];
  }

  /// The distance of a line from the one before where its neighbor keeps the same one, in parts of
  /// the letters' size: a part of a region may be set wider than the rest of it.
  private static double local(List<Line> lines, int i, double right) {
    double size = lines.get(i).size();
    double step = lines.get(i).baseline() - lines.get(i - 1).baseline();
    double before = i < 2 ? 0 : lines.get(i - 1).baseline() - lines.get(i - 2).baseline();
    double after =
        i + 1 == lines.size() ? 0 : lines.get(i + 1).baseline() - lines.get(i).baseline();
    boolean kept = Math.min(Math.abs(step - before), Math.abs(step - after)) < 0.03 * size;
    boolean full = right - lines.get(i - 1).right() < 0.2 * (right - lines.get(i - 1).left());
    return kept && full && step < 2.2 * size && isSame(size, lines.get(i - 1).size())
        ? step / size
        : 0;
  }

  private boolean begins(List<Line> block, Line line, double left, double right, double leading) {
    Line before = block.getLast();
    String text = line.text();
    double distance = line.baseline() - before.baseline();
    if (distance > WIDE * Math.max(1.1, leading) * Math.max(line.size(), before.size())
        || distance < 0) {
      return true;
    }
    if (!isSame(line.size(), before.size()) && line.text().length() > 3) {
      return true;
    }
    String beforeText = before.text();
    boolean ended = endsSentence(beforeText);
    boolean bold = block.stream().allMatch(Line::isBold);
    boolean flows = Character.isLowerCase(text.charAt(0)) || beforeText.endsWith("-");
    if (bold != line.isBold() && (bold || ended) && !flows && !Markers.isBare(beforeText)) {
      return true;
    }
    if (before.hasLeader() || line.hasLeader()) {
      return before.hasLeader();
    }
    if (Markers.beginsBullet(text)
        && !text.startsWith("-")
        && !text.startsWith("–")
        && !text.startsWith("—")) {
      return true;
    }
    boolean item = Markers.beginsItem(block.getFirst().text());
    if (Markers.beginsItem(text)) {
      return ended
          || item
          || beforeText.endsWith(":")
          || beforeText.endsWith(";")
          || beforeText.endsWith(",");
    }
    if (isSmall(line.size())
        && Markers.beginsNote(text)
        && (ended
            || Character.isDigit(beforeText.charAt(beforeText.length() - 1))
            || beforeText.contains("http"))) {
      return true;
    }
    double indent = line.left() - before.left();
    boolean indented =
        indent > 0.8 * line.size()
            && indent < 4 * line.size()
            && !item
            && Math.abs(before.left() - left) < line.size();
    if (indented && ended && block.size() > 1) {
      return true;
    }
    double room = right - before.right();
    double need = firstWord(line) + 0.3 * line.size();
    boolean capital =
        Character.isUpperCase(text.charAt(0))
            || Character.isDigit(text.charAt(0))
            || "“\"‘('[".indexOf(text.charAt(0)) >= 0;
    if (room > need && ended && capital) {
      return room > Math.max(1.5 * need, 0.12 * (right - left));
    }
    return capital
        && room > 0.45 * (right - left)
        && room > 1.5 * need
        && !isCentered(before, line);
  }

  private static boolean isCentered(Line a, Line b) {
    return Math.abs(a.left() + a.right() - b.left() - b.right()) < 4
        && Math.abs(a.left() - b.left()) > 4;
  }

  private static double firstWord(Line line) {
    String text = line.text();
    int space = text.indexOf(' ');
    return line.width() * (space < 0 ? text.length() : space) / Math.max(1, text.length());
  }

  private static boolean endsSentence(String text) {
    for (int i = text.length() - 1; i >= 0; i--) {
      char c = text.charAt(i);
      if (".!?:;".indexOf(c) >= 0) {
        return true;
      }
      if ("”\"’')]».".indexOf(c) < 0 && !Characters.isSuperscript(c)) {
        return false;
      }
    }
    return false;
  }

  private boolean finish(List<Line> block, boolean inNotes, double right) {
    if (block.isEmpty()) {
      return inNotes;
    }
    Block.Kind kind = kind(block, inNotes);
    var pieces = new ArrayList<Draft.Printed>();
    for (Line line : block) {
      pieces.add(printed(line));
    }
    drafts.add(new Draft(kind, pieces, block.getFirst().size()));
    block.clear();
    return kind == Block.Kind.FOOTNOTE;
  }

  private Draft.Printed printed(Line line) {
    return new Draft.Printed(
        scan.number(),
        line.text(),
        scan.box(turn, line.left(), line.top(), line.right(), line.bottom()),
        Run.of(scan, turn, line.letters().without('\u00AD'), line.top(), line.bottom()),
        false);
  }

  private Block.Kind kind(List<Line> block, boolean inNotes) {
    Line first = block.getFirst();
    String text = first.text();
    double size = first.size();
    boolean low = first.top() > 0.45 * scan.frameHeight();
    if (isSmall(size) && low && (inNotes || Markers.beginsNote(text))) {
      return Block.Kind.FOOTNOTE;
    }
    int length = block.stream().mapToInt(line -> line.text().length()).sum();
    if (length < 500 && Markers.beginsCaption(text)) {
      return Block.Kind.CAPTION;
    }
    if (isHeading(block, length)) {
      return Block.Kind.HEADING;
    }
    return Markers.beginsItem(text) || first.hasLeader()
        ? Block.Kind.LIST_ITEM
        : Block.Kind.PARAGRAPH;
  }

  private boolean isHeading(List<Line> block, int length) {
    String text = block.getFirst().text();
    long letters =
        block.stream()
            .flatMapToInt(line -> line.text().chars())
            .filter(Character::isLetter)
            .count();
    if (letters < 3 || Markers.beginsBullet(text)) {
      return false;
    }
    double size = block.getFirst().size();
    String last = block.getLast().text();
    boolean open =
        !last.endsWith(".") && !last.endsWith(";") && !last.endsWith(",") && !last.endsWith(":");
    if (size >= 1.08 * body) {
      return length <= (open ? 200 : size >= 1.6 * body ? 120 : 60) && block.size() <= 4;
    }
    boolean bold = block.stream().allMatch(Line::isBold);
    if (bold && size >= 0.7 * body) {
      return length <= 140 && block.size() <= 3 && open;
    }
    boolean capitals = text.equals(text.toUpperCase(java.util.Locale.ROOT)) && letters >= 4;
    return capitals && length <= 100 && block.size() <= 2 && open && size >= 0.7 * body;
  }

  private boolean isSmall(double size) {
    return size < 0.93 * body;
  }

  private static boolean isSame(double size, double other) {
    return Math.abs(size - other) <= 0.08 * Math.max(size, other);
  }
}
