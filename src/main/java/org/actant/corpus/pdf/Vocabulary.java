package org.actant.corpus.pdf;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words that a document prints inside its lines. They decide whether a hyphen at a line end
/// belongs to the word: where the document writes the word elsewhere, it is written the same way
/// here, and what it elsewhere writes as two words, such as "per request", is no single one.
final class Vocabulary {
  private static final Pattern WORD =
      Pattern.compile("\\p{L}[\\p{L}\\p{M}]*(?:[-‐‑]\\p{L}[\\p{L}\\p{M}]*)*");
  private static final Pattern LAST =
      Pattern.compile("([\\p{L}\\p{M}]+(?:[-‐‑][\\p{L}\\p{M}]+)*)[-‐\u00AD]$");
  private static final Pattern FIRST = Pattern.compile("^[\\p{L}\\p{M}]+(?:[-‐‑][\\p{L}\\p{M}]+)*");

  /// English words that end compounds with a hyphen and hardly ever a word without one.
  private static final Set<String> COMPOUNDED =
      Set.of(
          "term",
          "hour",
          "hours",
          "based",
          "related",
          "driven",
          "wide",
          "time",
          "free",
          "neutral",
          "effective",
          "efficient",
          "intensive",
          "specific",
          "level",
          "scale",
          "made",
          "making",
          "year",
          "day",
          "quality",
          "party",
          "known",
          "maker",
          "friendly",
          "oriented",
          "sized",
          "being",
          "makers",
          "user",
          "users",
          "risk",
          "carbon",
          "energy",
          "water");

  private final Map<String, Integer> words = new HashMap<>();
  private final Set<String> pairs = new HashSet<>();

  /// Adds the words of a line, but not the ones at its ends, which may be halves.
  void addLine(String line) {
    Matcher matcher = WORD.matcher(line);
    String before = "";
    int end = 0;
    while (matcher.find()) {
      boolean half = matcher.end() >= line.length() - 1 && line.endsWith("-");
      if (!half) {
        String word = normal(matcher.group());
        words.merge(word, 1, Integer::sum);
        if (!before.isEmpty() && matcher.start() == end + 1 && line.charAt(end) == ' ') {
          pairs.add(before + ' ' + word);
        }
        before = word;
        end = matcher.end();
      }
    }
  }

  /// How the end of one line meets the start of the next.
  enum Joint {
    /// With a space between.
    SPACE,
    /// The hyphen stays, nothing comes between.
    HYPHEN,
    /// The hyphen goes.
    NOTHING
  }

  Joint joint(String line, String next) {
    if (line.endsWith("\u00AD")) {
      return Joint.NOTHING;
    }
    if (!endsWithHyphen(line)) {
      return Joint.SPACE;
    }
    Matcher last = LAST.matcher(line);
    if (!last.find()) {
      // a hyphen between digits, or a slash in an address, holds together what it divides
      return line.matches(".*[\\p{L}\\p{N}][-‐]$")
              && !next.isEmpty()
              && Character.isLetterOrDigit(next.charAt(0))
          ? Joint.HYPHEN
          : Joint.SPACE;
    }
    Matcher first = FIRST.matcher(next);
    if (!first.find()) {
      return Joint.HYPHEN;
    }
    if (isSuspended(next)) {
      return Joint.SPACE;
    }
    return joint(last.group(1), first.group(), next);
  }

  private static boolean endsWithHyphen(String line) {
    return !line.isEmpty() && "-‐\u00AD".indexOf(line.charAt(line.length() - 1)) >= 0;
  }

  private Joint joint(String head, String tail, String next) {
    if (!Character.isLowerCase(next.codePointAt(0))) {
      return head.equals(head.toUpperCase(Locale.ROOT))
              && tail.equals(tail.toUpperCase(Locale.ROOT))
              && count(head + tail) > 0
          ? Joint.NOTHING
          : Joint.HYPHEN;
    }
    int joined = count(head + tail);
    int hyphenated = count(head + "-" + tail);
    if (joined != hyphenated) {
      return joined > hyphenated ? Joint.NOTHING : Joint.HYPHEN;
    }
    if (head.contains("-")) {
      return Joint.HYPHEN; // a word with a hyphen already, such as state-of-the-art
    }
    if (COMPOUNDED.contains(normal(tail)) || pairs.contains(normal(head + ' ' + tail))) {
      return Joint.HYPHEN;
    }
    // two words that the document knows each for itself are more likely a compound than one word
    // unknown to it
    boolean known = count(head) > 1 && count(tail) > 1 && head.length() > 3 && tail.length() > 3;
    return known ? Joint.HYPHEN : Joint.NOTHING;
  }

  /// A hyphen that stands for a word's second half, as in "short- and long-term".
  private static boolean isSuspended(String next) {
    return next.matches("(?:and|or|und|oder|bzw\\.|et|ou|y|o)\\b.*");
  }

  private int count(String word) {
    return words.getOrDefault(normal(word), 0);
  }

  private static String normal(String word) {
    return word.toLowerCase(Locale.ROOT).replace('‐', '-').replace('‑', '-');
  }
}
