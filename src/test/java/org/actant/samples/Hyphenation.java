package org.actant.samples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Finds where a word may break at the end of a line: where the hints say so, and otherwise between
/// two consonants that stand between vowels (`num-ber`). A simple rule that misses many breaks and
/// makes few bad ones; hints repair those.
final class Hyphenation {
  private static final int SHORTEST = 7;
  private static final int MARGIN = 3;
  private static final Set<String> PAIRS =
      Set.of(
          "ch", "sh", "th", "ph", "wh", "ck", "gh", "qu", "bl", "br", "cl", "cr", "dr", "fl", "fr",
          "gl", "gr", "pl", "pr", "sc", "sk", "sl", "sp", "st", "tr", "tw", "gn", "kn", "wr", "ng",
          "rt", "ld", "nt", "ll", "ss", "ff", "ct");

  private final Map<String, List<Integer>> hints;

  private Hyphenation(Map<String, List<Integer>> hints) {
    this.hints = hints;
  }

  static Hyphenation none() {
    return new Hyphenation(Map.of());
  }

  /// Reads hints, one word a line in lower case, such as `elec-tric-i-ty`.
  static Hyphenation read(Path file) throws IOException {
    return of(Files.readAllLines(file, StandardCharsets.UTF_8));
  }

  static Hyphenation of(List<String> lines) {
    var hints = new HashMap<String, List<Integer>>();
    for (String line : lines) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      var breaks = new ArrayList<Integer>();
      var word = new StringBuilder();
      for (String part : line.strip().split("-", -1)) {
        if (!word.isEmpty()) {
          breaks.add(word.length());
        }
        word.append(part);
      }
      hints.put(word.toString(), List.copyOf(breaks));
    }
    return new Hyphenation(hints);
  }

  /// Returns the offsets a word of letters may be cut at, ascending; punctuation may stand around
  /// it.
  List<Integer> breaks(String token) {
    int from = 0;
    int to = token.length();
    while (from < to && !Character.isLetter(token.charAt(from))) {
      from++;
    }
    while (to > from && !Character.isLetter(token.charAt(to - 1))) {
      to--;
    }
    String word = token.substring(from, to).toLowerCase(Locale.ROOT);
    if (!word.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
      return List.of();
    }
    int shift = from;
    return hints.getOrDefault(word, rule(word)).stream().map(offset -> offset + shift).toList();
  }

  private static List<Integer> rule(String word) {
    var breaks = new ArrayList<Integer>();
    for (int i = MARGIN; word.length() >= SHORTEST && i <= word.length() - MARGIN; i++) {
      boolean between =
          !vowel(word, i - 1) && !vowel(word, i) && vowel(word, i - 2) && vowel(word, i + 1);
      if (between && !PAIRS.contains(word.substring(i - 1, i + 1))) {
        breaks.add(i);
      }
    }
    return breaks;
  }

  private static boolean vowel(String word, int at) {
    return at >= 0 && at < word.length() && "aeiouy".indexOf(word.charAt(at)) >= 0;
  }
}
