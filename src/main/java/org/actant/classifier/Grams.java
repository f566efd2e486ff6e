package org.actant.classifier;

import java.util.List;
import org.actant.classifier.Words.Word;

/// What a text is made of: sequences of words, marks of words, and pieces of words in characters.
///
/// A gram's name starts with its kind, [#WORD], [#MARK] or [#PIECE]. Marks say what lower case and
/// shapes hide: words under negation, numbers as they are written, words in capitals.
///
/// Pieces do not cross white space; a space stands for the beginning and the end of what stands
/// between white space (`char_wb` of scikit-learn), so that they also see punctuation, endings and
/// misspellings.
final class Grams {
  static final char WORD = 'w';
  static final char MARK = 'm';
  static final char PIECE = 'c';

  /// Takes the grams of a text, each with the place it stands in.
  interface Sink {
    /// @param start first UTF-16 unit in the text; may be one before a word's first
    /// @param end one past the last unit; may be one past a word's end
    void accept(String gram, int start, int end);
  }

  private Grams() {}

  static void of(String text, Features features, Sink sink) {
    if (features.words() > 0) {
      List<Word> words = Words.of(text);
      sequences(words, features.words(), sink);
      marks(text, words, sink);
    }
    if (features.longest() > 0) {
      pieces(text, features, sink);
    }
  }

  static boolean isPiece(String gram) {
    return gram.charAt(0) == PIECE;
  }

  private static void sequences(List<Word> words, int longest, Sink sink) {
    for (int i = 0; i < words.size(); i++) {
      var gram = new StringBuilder().append(WORD);
      for (int last = i; last < Math.min(i + longest, words.size()); last++) {
        if (last > i) {
          gram.append(' ');
        }
        gram.append(words.get(last).shape());
        sink.accept(gram.toString(), words.get(i).start(), words.get(last).end());
      }
    }
  }

  private static void marks(String text, List<Word> words, Sink sink) {
    for (Word word : words) {
      if (word.negated()) {
        sink.accept(MARK + "not " + word.form(), word.start(), word.end());
      }
      if (word.isNumber()) {
        sink.accept(MARK + word.form(), word.start(), word.end());
      }
      if (Character.isUpperCase(text.charAt(word.start()))) {
        capitals(text.substring(word.start(), word.end()), word, sink);
      }
    }
  }

  private static void capitals(String written, Word word, Sink sink) {
    boolean all = written.length() > 1 && written.codePoints().noneMatch(Character::isLowerCase);
    if (all) {
      sink.accept(MARK + written, word.start(), word.end());
    }
    sink.accept(MARK + (all ? "capitals" : "capital"), word.start(), word.end());
  }

  private static void pieces(String text, Features features, Sink sink) {
    int start = 0;
    while (start < text.length()) {
      int end = start;
      while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
        end++;
      }
      if (end > start) {
        pieces(padded(text, start, end), start - 1, features, sink);
      }
      start = end + 1;
    }
  }

  private static void pieces(String padded, int offset, Features features, Sink sink) {
    for (int length = features.shortest(); length <= features.longest(); length++) {
      for (int i = 0; i + length <= padded.length(); i++) {
        String piece = padded.substring(i, i + length);
        if (isWhole(piece)) {
          sink.accept(PIECE + piece, offset + i, offset + i + length);
        }
      }
    }
  }

  /// Says whether no character of two units is cut in half.
  private static boolean isWhole(String piece) {
    return !Character.isLowSurrogate(piece.charAt(0))
        && !Character.isHighSurrogate(piece.charAt(piece.length() - 1));
  }

  /// Lower case unit by unit, so that every unit keeps its place; halves of characters, which no
  /// file can keep, are replaced.
  private static String padded(String text, int start, int end) {
    var padded = new StringBuilder(end - start + 2).append(' ');
    for (int i = start; i < end; i++) {
      padded.append(isHalf(text, i) ? '\ufffd' : Character.toLowerCase(text.charAt(i)));
    }
    return padded.append(' ').toString();
  }

  private static boolean isHalf(String text, int at) {
    return Character.isSurrogate(text.charAt(at)) && !isPair(text, at) && !isPair(text, at - 1);
  }

  private static boolean isPair(String text, int at) {
    return at >= 0
        && at + 1 < text.length()
        && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
  }
}
