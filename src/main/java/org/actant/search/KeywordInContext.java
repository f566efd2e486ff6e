package org.actant.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// One match with its neighbors, a line of a concordance (Luhn 1960, doi 10.1002/asi.5090110403).
///
/// @param left text before the match, within the passage
/// @param keyword the match
/// @param right text after it
public record KeywordInContext(
    Hit hit, Hit.Match match, String left, String keyword, String right) {
  /// In what order lines stand.
  public enum Order {
    /// By the words before the match, read from the match outwards.
    LEFT,
    /// By the words after the match.
    RIGHT,
    /// By document and place.
    DOCUMENT,
    /// As the hits stand.
    HITS
  }

  /// Returns a line for every match of every hit.
  ///
  /// @param width most characters of context on either side
  public static List<KeywordInContext> of(List<Hit> hits, int width, Order order) {
    var lines = new ArrayList<KeywordInContext>();
    for (Hit hit : hits) {
      for (Hit.Match match : hit.matches()) {
        lines.add(of(hit, match, width));
      }
    }
    if (order != Order.HITS) {
      lines.sort(comparator(order));
    }
    return lines;
  }

  private static KeywordInContext of(Hit hit, Hit.Match match, int width) {
    String text = hit.text();
    int from = match.start() - hit.start();
    int to = match.end() - hit.start();
    int left = boundary(text, Math.max(0, from - width));
    int right = boundary(text, Math.min(text.length(), to + width));
    return new KeywordInContext(
        hit,
        match,
        text.substring(left, from),
        text.substring(from, to),
        text.substring(to, right));
  }

  /// A place that does not cut a character in two.
  private static int boundary(String text, int at) {
    return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }

  private static Comparator<KeywordInContext> comparator(Order order) {
    Comparator<KeywordInContext> place =
        Comparator.comparing((KeywordInContext line) -> line.hit.document())
            .thenComparingInt(line -> line.match.start());
    return switch (order) {
      case LEFT -> Comparator.comparing(KeywordInContext::outwards).thenComparing(place);
      case RIGHT ->
          Comparator.comparing((KeywordInContext line) -> plain(line.right)).thenComparing(place);
      case DOCUMENT, HITS -> place;
    };
  }

  private static String outwards(KeywordInContext line) {
    var words = new ArrayList<>(List.of(plain(line.left).split(" ")));
    Collections.reverse(words);
    return String.join(" ", words);
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
