package org.actant.samples;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.actant.samples.LineBreaker.Line;
import org.actant.samples.Mark.Shade;

/// Sets blocks as items of one width.
final class Setter {
  /// Size of a raised number, of the size of its line.
  static final double RAISED = 0.62;

  private static final double LEADING = 1.24;

  private final Typeface typeface;
  private final Hyphenation hyphenation;
  private final double size;
  private final boolean indented;
  private final boolean spaceGlyphs;
  private final double width;

  Setter(SampleSource source, Hyphenation hyphenation, double width) {
    this.typeface = Typeface.of(source);
    this.hyphenation = hyphenation;
    this.size = Double.parseDouble(source.fact("size", source.columns() == 2 ? "10" : "11"));
    this.indented = source.fact("paragraphs", "spaced").equals("indented");
    this.spaceGlyphs = source.fact("spaces", "glyphs").equals("glyphs");
    this.width = width;
  }

  List<Item> set(Block block) {
    return switch (block) {
      case Block.Heading heading -> heading(heading);
      case Block.Paragraph(String text) -> paragraph(text);
      case Block.Bullets(List<String> texts) -> bullets(texts);
      case Block.Grid grid -> grid(grid);
      case Block.Bars bars -> bars(bars);
      case Block.PullQuote(String text) -> pullQuote(text);
      case Block.Sidebar sidebar -> sidebar(sidebar);
      case Block.Note _ -> List.of();
    };
  }

  List<Item> note(Block.Note note) {
    double small = size * 0.8;
    var number = new Word(List.of(new Word.Piece(note.number(), Word.Style.RAISED)));
    var words = new ArrayList<Word>();
    words.add(number);
    words.addAll(Word.parse(note.text(), Word.Style.REGULAR));
    return lines(words, small, 0, width, 0, true, Shade.INK);
  }

  /// Sets a paragraph of one style, ragged, for title blocks and boxes.
  List<Item> plain(String markup, Word.Style style, double textSize, Shade shade) {
    return lines(Word.parse(markup, style), textSize, 0, width, 0, false, shade);
  }

  private List<Item> heading(Block.Heading heading) {
    double factor =
        switch (heading.level()) {
          case 1 -> 1.55;
          case 2 -> 1.2;
          default -> 1.0;
        };
    Shade shade = heading.level() < 3 ? Shade.ACCENT : Shade.INK;
    var items = new ArrayList<Item>();
    items.add(Item.space(size * (heading.level() == 1 ? 1.5 : 0.9)));
    for (Item line : plain(heading.text(), Word.Style.BOLD, size * factor, shade)) {
      items.add(line.kept());
    }
    items.set(1, items.get(1).anchored(heading.level() == 1 ? Word.plain(heading.text()) : ""));
    items.add(Item.space(size * 0.35).kept());
    return items;
  }

  private List<Item> paragraph(String text) {
    double indent = indented ? size * 1.2 : 0;
    var items =
        new ArrayList<>(
            lines(Word.parse(text, Word.Style.REGULAR), size, 0, width, indent, true, Shade.INK));
    items.add(Item.space(indented ? 0.01 : size * 0.6));
    return items;
  }

  private List<Item> bullets(List<String> texts) {
    double inset = size * 1.3;
    var items = new ArrayList<Item>();
    for (String text : texts) {
      List<Item> lines =
          lines(
              Word.parse(text, Word.Style.REGULAR), size, inset, width - inset, 0, true, Shade.INK);
      Item first = lines.getFirst();
      var marks = new ArrayList<Mark>();
      marks.add(text(inset * 0.35, size, Word.Style.REGULAR, size, 0, Shade.ACCENT, "•"));
      marks.addAll(first.marks());
      items.add(new Item(first.height(), marks, first.notes(), first.keep(), false, ""));
      items.addAll(lines.subList(1, lines.size()));
      items.add(Item.space(size * 0.25));
    }
    items.add(Item.space(size * 0.4));
    return items;
  }

  private List<Item> caption(String text) {
    int dot = text.indexOf(". ") + 1;
    String marked = "**" + text.substring(0, dot) + "**" + text.substring(dot);
    return lines(Word.parse(marked, Word.Style.ITALIC), size * 0.88, 0, width, 0, false, Shade.INK);
  }

  private List<Item> grid(Block.Grid grid) {
    double small = size * 0.86;
    var breaker = new LineBreaker(typeface, Hyphenation.none(), small);
    double[] widths = columnWidths(grid, breaker);
    List<Boolean> right = numeric(grid);
    var marks = new ArrayList<Mark>();
    double y = 0;
    for (Item line : caption(grid.caption())) {
      y = place(line, 0, y, marks);
    }
    y += 4;
    double top = y;
    var rules = new ArrayList<Double>();
    rules.add(y);
    for (List<String> row : grid.rows()) {
      boolean header = row == grid.rows().getFirst();
      y = row(row, header, widths, right, breaker, y, marks);
      rules.add(y);
    }
    if (grid.ruled()) {
      rules.forEach(at -> marks.add(new Mark.Rule(0, at, width, at, 0.5, Shade.GRAY)));
      double x = 0;
      marks.add(new Mark.Rule(0, top, 0, y, 0.5, Shade.GRAY));
      for (double column : widths) {
        x += column;
        marks.add(new Mark.Rule(x, top, x, y, 0.5, Shade.GRAY));
      }
    }
    return List.of(Item.space(size), Item.box(y, marks), Item.space(size * 0.9));
  }

  private double row(
      List<String> row,
      boolean header,
      double[] widths,
      List<Boolean> right,
      LineBreaker breaker,
      double y,
      List<Mark> marks) {
    double x = 0;
    double tallest = 0;
    for (int c = 0; c < widths.length; c++) {
      String cell = row.get(c);
      double inner = widths[c] - 8;
      List<Word> words = Word.parse(cell, header ? Word.Style.BOLD : Word.Style.REGULAR);
      double bottom = y + 2;
      for (Line line : breaker.lines(words, inner)) {
        double shift = right.get(c) ? inner - breaker.width(line.words()) : 0;
        Item item = line(line.words(), breaker.size(), 0, Shade.INK);
        bottom = place(item, x + 4 + shift, bottom, marks);
      }
      tallest = Math.max(tallest, bottom - y);
      x += widths[c];
    }
    return y + tallest + 3;
  }

  /// Which columns have only numbers below their header, and are set flush right.
  private static List<Boolean> numeric(Block.Grid grid) {
    var numeric = new ArrayList<Boolean>();
    for (int c = 0; c < grid.rows().getFirst().size(); c++) {
      int column = c;
      numeric.add(
          c > 0
              && grid.rows().stream()
                  .skip(1)
                  .allMatch(row -> row.get(column).matches("[^a-z]*\\d[^a-z]*|none|–")));
    }
    return numeric;
  }

  /// Gives each column what it needs on one line; if that is too much, the widest columns give way,
  /// and if it is too little, the first column takes the rest.
  private double[] columnWidths(Block.Grid grid, LineBreaker breaker) {
    int columns = grid.rows().getFirst().size();
    double[] widths = new double[columns];
    for (List<String> row : grid.rows()) {
      for (int c = 0; c < columns; c++) {
        List<Word> words =
            Word.parse(
                row.get(c), row == grid.rows().getFirst() ? Word.Style.BOLD : Word.Style.REGULAR);
        widths[c] = Math.max(widths[c], breaker.width(words) + 9);
      }
    }
    double total = Arrays.stream(widths).sum();
    while (total > width + 0.001) {
      int widest = 0;
      for (int c = 1; c < columns; c++) {
        widest = widths[c] > widths[widest] ? c : widest;
      }
      double step = Math.min(2, total - width);
      widths[widest] -= step;
      total -= step;
    }
    widths[0] += width - total;
    return widths;
  }

  private List<Item> bars(Block.Bars bars) {
    double small = size * 0.8;
    double row = small * 1.7;
    double labels =
        Collections.max(bars.bars().stream().map(bar -> measure(bar.label(), small)).toList()) + 8;
    double most = Collections.max(bars.bars().stream().map(Block.Bar::value).toList());
    double room = width - labels - measure("00,000", small) - 6;
    var marks = new ArrayList<Mark>();
    marks.add(text(0, small, Word.Style.ITALIC, small, 0, Shade.GRAY, bars.unit()));
    double y = small * 1.6;
    for (Block.Bar bar : bars.bars()) {
      double length = room * bar.value() / most;
      marks.add(text(0, y + row * 0.68, Word.Style.REGULAR, small, 0, Shade.INK, bar.label()));
      marks.add(new Mark.Fill(labels, y + row * 0.12, length, row * 0.72, Shade.ACCENT));
      marks.add(
          text(
              labels + length + 4,
              y + row * 0.68,
              Word.Style.REGULAR,
              small,
              0,
              Shade.INK,
              number(bar.value())));
      y += row;
    }
    marks.add(new Mark.Rule(labels, small * 1.4, labels, y, 0.6, Shade.INK));
    y += 4;
    for (Item line : caption(bars.caption())) {
      y = place(line, 0, y, marks);
    }
    return List.of(Item.space(size), Item.box(y, marks), Item.space(size * 0.9));
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%,.0f", value)
        : String.format(Locale.ROOT, "%s", value);
  }

  private List<Item> pullQuote(String text) {
    var marks = new ArrayList<Mark>();
    marks.add(new Mark.Rule(0, 2, width, 2, 1.2, Shade.ACCENT));
    double y = 8;
    for (Item line : plain(text, Word.Style.ITALIC, size * 1.3, Shade.ACCENT)) {
      y = place(line, 0, y, marks);
    }
    marks.add(new Mark.Rule(0, y + 6, width, y + 6, 1.2, Shade.ACCENT));
    return List.of(Item.space(size * 0.5), Item.box(y + 8, marks), Item.space(size * 0.8));
  }

  private List<Item> sidebar(Block.Sidebar sidebar) {
    double small = size * 0.92;
    double inner = width - 20;
    var text = new ArrayList<Mark>();
    double y = 8;
    for (Item line :
        lines(
            Word.parse(sidebar.title(), Word.Style.BOLD), size, 0, inner, 0, false, Shade.ACCENT)) {
      y = place(line, 10, y, text);
    }
    for (String paragraph : sidebar.paragraphs()) {
      y += 4;
      for (Item line :
          lines(Word.parse(paragraph, Word.Style.REGULAR), small, 0, inner, 0, true, Shade.INK)) {
        y = place(line, 10, y, text);
      }
    }
    y += 8;
    var marks = new ArrayList<Mark>();
    marks.add(new Mark.Fill(0, 0, width, y, Shade.PALE));
    marks.addAll(text);
    return List.of(Item.space(size * 0.5), Item.box(y, marks), Item.space(size * 0.9));
  }

  private List<Item> lines(
      List<Word> words,
      double textSize,
      double inset,
      double room,
      double indent,
      boolean justified,
      Shade shade) {
    var breaker = new LineBreaker(typeface, justified ? hyphenation : Hyphenation.none(), textSize);
    List<Line> broken = breaker.lines(words, room, indent);
    var items = new ArrayList<Item>();
    for (int i = 0; i < broken.size(); i++) {
      Line line = broken.get(i);
      double left = i == 0 ? indent : 0;
      int spaces = line.words().size() - 1;
      double gap =
          justified && line.filled() && spaces > 0
              ? (room - left - breaker.width(line.words())) / spaces
              : 0;
      Item item = line(line.words(), textSize, gap, shade).moved(inset + left);
      boolean edge = broken.size() > 1 && (i == 0 || i == broken.size() - 2);
      items.add(edge ? item.kept() : item);
    }
    return items;
  }

  /// Sets one line: a text mark for each run of a style, or for each word if the document has no
  /// space glyphs.
  private Item line(List<Word> words, double textSize, double gap, Shade shade) {
    var breaker = new LineBreaker(typeface, Hyphenation.none(), textSize);
    double space = breaker.space() + gap;
    var marks = new ArrayList<Mark>();
    var notes = new ArrayList<String>();
    var run = new StringBuilder();
    var style = Word.Style.REGULAR;
    double start = 0;
    double x = 0;
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      notes.addAll(word.notes());
      for (Word.Piece piece : word.pieces()) {
        if (piece.style() != style) {
          flush(marks, run, start, style, textSize, gap, shade);
          style = piece.style();
        }
        if (run.isEmpty()) {
          start = x;
        }
        run.append(piece.text());
        x += breaker.width(new Word(List.of(piece)));
      }
      if (i < words.size() - 1) {
        if (spaceGlyphs && style != Word.Style.RAISED) {
          run.append(' ');
        } else {
          flush(marks, run, start, style, textSize, gap, shade);
        }
        x += space;
      }
    }
    flush(marks, run, start, style, textSize, gap, shade);
    return new Item(textSize * LEADING, marks, notes, false, false, "");
  }

  private void flush(
      List<Mark> marks,
      StringBuilder run,
      double x,
      Word.Style style,
      double textSize,
      double gap,
      Shade shade) {
    if (!run.isEmpty()) {
      boolean raised = style == Word.Style.RAISED;
      double y = textSize * (raised ? 0.62 : 0.95);
      marks.add(
          text(x, y, style, raised ? textSize * RAISED : textSize, gap, shade, run.toString()));
      run.setLength(0);
    }
  }

  private Mark.Text text(
      double x, double y, Word.Style style, double textSize, double gap, Shade shade, String text) {
    return new Mark.Text(x, y, typeface.face(style), textSize, gap, shade, typeface.drawn(text));
  }

  private double measure(String text, double textSize) {
    return typeface.width(typeface.drawn(text), typeface.face(Word.Style.REGULAR), textSize);
  }

  private static double place(Item item, double x, double y, List<Mark> marks) {
    item.marks().forEach(mark -> marks.add(mark.moved(x, y)));
    return y + item.height();
  }
}
