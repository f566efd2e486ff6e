package org.actant.search;

import java.util.List;

/// A short piece of a hit around its first matches.
public final class Snippet {
  private Snippet() {}

  /// Returns about `width` characters of the passage, cut between words, with `before` and `after`
  /// around every match and `…` where something was cut.
  public static String of(Hit hit, int width, String before, String after) {
    String text = hit.text();
    int first = hit.matches().isEmpty() ? 0 : hit.matches().getFirst().start() - hit.start();
    int from = wordStart(text, Math.max(0, Math.min(first - width / 4, text.length() - width)));
    int to = wordEnd(text, Math.min(text.length(), from + width));
    return (from > 0 ? "…" : "")
        + marked(text, from, to, hit.start(), hit.matches(), before, after)
        + (to < text.length() ? "…" : "");
  }

  private static String marked(
      String text,
      int from,
      int to,
      int base,
      List<Hit.Match> matches,
      String before,
      String after) {
    var marked = new StringBuilder();
    int at = from;
    for (Hit.Match match : matches) {
      int start = match.start() - base;
      int end = match.end() - base;
      if (start >= at && end <= to) {
        marked.append(text, at, start).append(before).append(text, start, end).append(after);
        at = end;
      }
    }
    return marked.append(text, at, to).toString();
  }

  private static int wordStart(String text, int at) {
    int here = at;
    while (here > 0 && here < text.length() && text.charAt(here - 1) != ' ') {
      here--;
    }
    return here;
  }

  private static int wordEnd(String text, int at) {
    int here = at;
    while (here < text.length() && text.charAt(here) != ' ') {
      here++;
    }
    return here;
  }
}
