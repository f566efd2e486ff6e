package org.actant.literature;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Something that sentences speak of, and the words by which they do.
///
/// @param label its name for people
/// @param claims ids of claims of the literature that test it
/// @param techniques names of the techniques that it covers
/// @param concepts ids of concepts of the codebook: who is for or against one of them is for or
///   against this, where a passage names it
record Topic(
    String name,
    String label,
    Pattern words,
    List<String> claims,
    List<String> techniques,
    List<String> concepts) {
  /// What a topic is good for.
  enum Kind {
    TECHNIQUE,
    /// Words that say that something becomes less.
    SAVING,
    /// Words for what becomes less.
    RESOURCE,
    /// Words for how large something is.
    SIZE,
    /// Words for what it may cost.
    ACCURACY
  }

  /// Reads the topics of one kind, in the order of their file.
  static List<Topic> of(LiteratureFile file, Kind kind) {
    var topics = new ArrayList<Topic>();
    for (int row = 0; row < file.rows(); row++) {
      if (file.constant(row, "kind", Kind.values()) == kind) {
        List<String> words = file.list(row, "words");
        if (words.isEmpty()) {
          throw file.complaint(row, "words", "at least one word");
        }
        topics.add(
            new Topic(
                file.text(row, "topic"),
                file.text(row, "label"),
                pattern(words),
                file.list(row, "claims"),
                file.list(row, "techniques"),
                file.list(row, "concepts")));
      }
    }
    return topics;
  }

  /// Whole words, in any case; blanks and hyphens of a phrase stand for each other, `*` for any
  /// letters.
  static Pattern pattern(List<String> words) {
    return Pattern.compile(
        words.stream()
            .map(Topic::expression)
            .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])")),
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static String expression(String phrase) {
    return List.of(phrase.split("[ -]+", -1)).stream()
        .map(word ->
            word.endsWith("*")
                ? Pattern.quote(word.substring(0, word.length() - 1)) + "\\p{L}*+"
                : Pattern.quote(word))
        .collect(Collectors.joining("[\\s\\u00ad-]+"));
  }

  /// The distinct words of a text that speak of this, in lower case and in order.
  List<String> in(String text) {
    var found = new LinkedHashSet<String>();
    Matcher matcher = words.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group().toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
    }
    return List.copyOf(found);
  }
}
