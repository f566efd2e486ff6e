package org.actant.exchange.refi;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// Counts the things of an exchange file.
final class Census {
  private static final Set<String> THINGS =
      Set.of(
          "User",
          "Code",
          "Variable",
          "Case",
          "TextSource",
          "PictureSource",
          "PDFSource",
          "AudioSource",
          "VideoSource",
          "PlainTextSelection",
          "PictureSelection",
          "PDFSelection",
          "AudioSelection",
          "VideoSelection",
          "Transcript",
          "TranscriptSelection",
          "Coding",
          "Note",
          "Link",
          "Set",
          "Graph");

  private Census() {}

  /// Returns how often each kind of element occurs, in the order of first occurrence.
  static Map<String, Integer> of(Element tree) {
    var counts = new LinkedHashMap<String, Integer>();
    count(tree, counts);
    return counts;
  }

  private static void count(Element element, Map<String, Integer> counts) {
    if (THINGS.contains(element.name())) {
      counts.merge(element.name(), 1, Integer::sum);
    }
    element.children().forEach(child -> count(child, counts));
  }
}
