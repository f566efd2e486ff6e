package org.actant.pack;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text as its reader sees it: without its markup, and with one character for each escape. Pieces
/// of what is seen can be blacked out where they stand, and the markup between them stays.
///
/// @param text as it is written
/// @param seen what its reader sees
/// @param starts where in the text each character seen is written
/// @param ends where each ends; the same place for a gap that markup leaves
record Reading(String text, String seen, int[] starts, int[] ends) {
  private static final String MARK = "[withheld]";
  private static final String BLACK = "█";

  /// @param markup with the groups `none` for markup that leaves no trace, `gap` for markup that
  ///   parts words, and `sign` for what stands for one character that is no part of a word
  static Reading of(String text, Pattern markup) {
    var seen = new StringBuilder();
    var starts = new int[text.length()];
    var ends = new int[text.length()];
    Matcher next = markup.matcher(text);
    int from = 0;
    while (next.find()) {
      plain(from, next.start(), text, seen, starts, ends);
      if (next.group("none") == null) {
        starts[seen.length()] = next.start();
        ends[seen.length()] = next.group("sign") == null ? next.start() : next.end();
        seen.append(' ');
      }
      from = next.end();
    }
    plain(from, text.length(), text, seen, starts, ends);
    return new Reading(text, seen.toString(), starts, ends);
  }

  private static void plain(
      int from, int to, String text, StringBuilder seen, int[] starts, int[] ends) {
    for (int i = from; i < to; i++) {
      starts[seen.length()] = i;
      ends[seen.length()] = i + 1;
      seen.append(text.charAt(i));
    }
  }

  /// Returns the text without some pieces of what is seen. What is put in the place of a piece is
  /// seen to be as long as the piece.
  String without(List<WordRuns.Piece> pieces) {
    var out = new StringBuilder();
    int from = 0;
    for (WordRuns.Piece piece : pieces) {
      for (int at = piece.start(); at < piece.end(); at++) {
        int first = at;
        while (at + 1 < piece.end() && ends[at] == starts[at + 1] && !isGap(at + 1)) {
          at++;
        }
        if (!isGap(first)) {
          out.append(text, from, starts[first]).append(mark(at + 1 - first));
          from = ends[at];
        }
      }
    }
    return out.append(text, from, text.length()).toString();
  }

  /// How many characters of a piece are no gaps.
  int length(WordRuns.Piece piece) {
    int length = 0;
    for (int at = piece.start(); at < piece.end(); at++) {
      length += isGap(at) ? 0 : 1;
    }
    return length;
  }

  private boolean isGap(int at) {
    return starts[at] == ends[at];
  }

  /// Says whether something was blacked out in a text.
  static boolean isMarked(String text) {
    return text.contains(BLACK) || text.contains("[withheld: ") || text.contains(MARK);
  }

  private static String mark(int length) {
    String words = "[withheld: " + length + " characters]";
    String shown = words.length() <= length ? words : MARK.length() <= length ? MARK : "";
    return shown + BLACK.repeat(length - shown.length());
  }
}
