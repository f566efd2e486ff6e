package org.actant.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What stands between two spaces: pieces of text of one style each, and the footnotes called in
/// it.
record Word(List<Piece> pieces) {
  enum Style {
    REGULAR,
    ITALIC,
    BOLD,
    /// A raised footnote number.
    RAISED
  }

  record Piece(String text, Style style) {}

  private static final Pattern MARKUP = Pattern.compile("\\*\\*|\\*|\\[\\^(\\w+)]| +");

  Word {
    pieces = List.copyOf(pieces);
  }

  static Word of(String text, Style style) {
    return new Word(List.of(new Piece(text, style)));
  }

  /// Splits inline markup into words that start in this style.
  static List<Word> parse(String markup, Style base) {
    var words = new ArrayList<Word>();
    var pieces = new ArrayList<Piece>();
    Style style = base;
    Matcher mark = MARKUP.matcher(markup);
    int from = 0;
    while (mark.find()) {
      add(pieces, markup.substring(from, mark.start()), style);
      from = mark.end();
      if (mark.group(1) != null) {
        add(pieces, mark.group(1), Style.RAISED);
        continue;
      }
      switch (mark.group()) {
        case "**" -> style = style == Style.BOLD ? base : Style.BOLD;
        case "*" -> style = style == Style.ITALIC ? base : Style.ITALIC;
        default -> close(words, pieces);
      }
    }
    add(pieces, markup.substring(from), style);
    close(words, pieces);
    return words;
  }

  /// Returns the text of inline markup as a reader sees it, without footnote numbers.
  static String plain(String markup) {
    return String.join(" ", parse(markup, Style.REGULAR).stream().map(Word::text).toList());
  }

  String text() {
    var text = new StringBuilder();
    for (Piece piece : pieces) {
      if (piece.style() != Style.RAISED) {
        text.append(piece.text());
      }
    }
    return text.toString();
  }

  List<String> notes() {
    return pieces.stream().filter(p -> p.style() == Style.RAISED).map(Piece::text).toList();
  }

  private static void add(List<Piece> pieces, String text, Style style) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, style));
    }
  }

  private static void close(List<Word> words, List<Piece> pieces) {
    if (!pieces.isEmpty()) {
      words.add(new Word(pieces));
      pieces.clear();
    }
  }
}
