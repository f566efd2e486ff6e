package org.actant.samples;

import java.util.ArrayList;
import java.util.List;

/// Breaks words into lines, greedily: a line takes words while they fit, then as much of the next
/// word as its breaks allow, if the line would be loose otherwise.
final class LineBreaker {
  /// A line is loose if more than this part of it is empty.
  private static final double LOOSE = 0.05;

  private static final int HYPHENS_IN_A_ROW = 2;

  /// @param filled set to the full width; the last line of a paragraph is not
  record Line(List<Word> words, boolean filled) {}

  private final Typeface typeface;
  private final Hyphenation hyphenation;
  private final double size;

  LineBreaker(Typeface typeface, Hyphenation hyphenation, double size) {
    this.typeface = typeface;
    this.hyphenation = hyphenation;
    this.size = size;
  }

  double size() {
    return size;
  }

  List<Line> lines(List<Word> words, double width) {
    return lines(words, width, 0);
  }

  /// @param indent by which the first line is shorter
  List<Line> lines(List<Word> words, double fullWidth, double indent) {
    var lines = new ArrayList<Line>();
    var line = new ArrayList<Word>();
    var rest = new ArrayList<>(words);
    int hyphens = 0;
    while (!rest.isEmpty()) {
      Word next = rest.removeFirst();
      double space = line.isEmpty() ? 0 : space();
      double width = lines.isEmpty() ? fullWidth - indent : fullWidth;
      double free = width - width(line) - space;
      if (width(next) <= free) {
        line.add(next);
        continue;
      }
      boolean loose = free + space > LOOSE * width && hyphens < HYPHENS_IN_A_ROW;
      List<Word> cut = loose || line.isEmpty() ? cut(next, free) : List.of();
      if (!cut.isEmpty()) {
        line.add(cut.getFirst());
        rest.addFirst(cut.getLast());
      } else if (line.isEmpty()) {
        line.add(next);
      } else {
        rest.addFirst(next);
      }
      hyphens = cut.isEmpty() ? 0 : hyphens + 1;
      lines.add(new Line(List.copyOf(line), true));
      line.clear();
    }
    if (!line.isEmpty()) {
      lines.add(new Line(List.copyOf(line), false));
    }
    return lines;
  }

  double width(List<Word> words) {
    double width = Math.max(0, words.size() - 1) * space();
    for (Word word : words) {
      width += width(word);
    }
    return width;
  }

  double width(Word word) {
    double width = 0;
    for (Word.Piece piece : word.pieces()) {
      double pieceSize = piece.style() == Word.Style.RAISED ? size * Setter.RAISED : size;
      width +=
          typeface.width(typeface.drawn(piece.text()), typeface.face(piece.style()), pieceSize);
    }
    return width;
  }

  double space() {
    return typeface.width(" ", typeface.face(Word.Style.REGULAR), size);
  }

  /// Returns the longest beginning that fits and the rest, or nothing. Only words of one style are
  /// cut.
  private List<Word> cut(Word word, double free) {
    Word.Piece piece = word.pieces().getFirst();
    if (piece.style() == Word.Style.RAISED) {
      return List.of();
    }
    for (int offset : cuts(piece.text()).reversed()) {
      boolean hard = piece.text().charAt(offset - 1) == '-';
      String head = piece.text().substring(0, offset) + (hard ? "" : "-");
      Word start = Word.of(head, piece.style());
      if (width(start) <= free) {
        var tail = new ArrayList<>(word.pieces());
        tail.set(0, new Word.Piece(piece.text().substring(offset), piece.style()));
        return List.of(start, new Word(tail));
      }
    }
    return List.of();
  }

  /// The offsets to cut at: after the hyphens a compound already has, or where hyphenation allows.
  private List<Integer> cuts(String text) {
    var hard = new ArrayList<Integer>();
    for (int i = 2; i < text.length() - 2; i++) {
      if (text.charAt(i - 1) == '-'
          && Character.isLetter(text.charAt(i))
          && Character.isLetter(text.charAt(i - 2))) {
        hard.add(i);
      }
    }
    return hard.isEmpty() ? hyphenation.breaks(text) : hard;
  }
}
