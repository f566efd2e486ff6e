package org.actant.codebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Writes a cue out as the phrases that it stands for, where it stands for phrases only: no tags,
/// lists, actors, gaps or conditions. So cues become entries of dictionaries, in which a phrase is
/// all there is.
public final class Phrases {
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}*.'&-]+");
  private static final int MOST = 400;

  private Phrases() {}

  /// Returns the phrases of a cue, sorted; empty if it is more, or stands for too many.
  public static Optional<List<String>> of(Cue cue) {
    if (!(cue.match() instanceof PhrasePattern)
        || cue.negated() == Negated.ONLY
        || !cue.with().isEmpty()
        || !cue.unless().isEmpty()
        || cue.subject() != null) {
      return Optional.empty();
    }
    return of(cue.text());
  }

  static Optional<List<String>> of(String pattern) {
    List<String> phrases = List.of("");
    for (String element : pattern.strip().split("\\s+")) {
      boolean maybe = element.length() > 1 && element.endsWith("?");
      var choices = new ArrayList<String>();
      if (maybe) {
        choices.add("");
      }
      for (String choice :
          (maybe ? element.substring(0, element.length() - 1) : element).split("\\|")) {
        String words = choice.replace('_', ' ');
        if (words.equals("*") || words.startsWith("..") || !PLAIN.matcher(words.replace(" ", "")).matches()) {
          return Optional.empty();
        }
        choices.add(words);
        if (words.contains("-")) {
          choices.add(words.replace('-', ' '));
        }
      }
      if (phrases.size() * choices.size() > MOST) {
        return Optional.empty();
      }
      phrases = combine(phrases, choices);
    }
    return Optional.of(List.copyOf(new TreeSet<>(phrases)));
  }

  private static List<String> combine(List<String> beginnings, List<String> ends) {
    var combined = new ArrayList<String>();
    for (String beginning : beginnings) {
      for (String end : ends) {
        combined.add((beginning + " " + end).strip());
      }
    }
    return combined;
  }
}
