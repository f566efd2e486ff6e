package org.actant.classifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Splits a text into words: letters with inner apostrophes, numbers, and the signs that carry
/// meaning of their own (%, $, €, £, ?, !). A word after a negation in the same clause is marked,
/// as in Pang, Lee and Vaithyanathan, *Thumbs up?*, EMNLP 2002, doi 10.3115/1118693.1118704.
final class Words {
  /// @param form in lower case
  /// @param start first UTF-16 unit in the text
  /// @param end one past the last unit
  /// @param negated whether a negation stands shortly before it
  record Word(String form, int start, int end, boolean negated) {
    /// What stands for the word in sequences: numbers by their shape, so that a year never seen is
    /// still a year.
    String shape() {
      if (!Character.isDigit(form.charAt(0))) {
        return form;
      }
      if (YEAR.matcher(form).matches()) {
        return "#year";
      }
      return form.contains(".") || form.contains(",") ? "#decimal" : "#" + form.length();
    }

    boolean isNumber() {
      return Character.isDigit(form.charAt(0));
    }
  }

  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
  private static final Set<String> NEGATIONS =
      Set.of("not", "no", "never", "nor", "neither", "none", "without", "cannot", "hardly");

  /// Most words that a negation reaches.
  private static final int REACH = 6;

  private static final Pattern WORD =
      Pattern.compile(
          "[\\p{L}\\p{M}]+(?:['’][\\p{L}\\p{M}]+)*+|\\p{N}++(?:[.,]\\p{N}++)*+|[%$€£?!.,;:()]");

  private Words() {}

  static List<Word> of(String text) {
    var words = new ArrayList<Word>();
    Matcher matcher = WORD.matcher(text);
    int reach = 0;
    while (matcher.find()) {
      String form = matcher.group().toLowerCase(Locale.ROOT).replace('’', '\'');
      if (endsClause(form)) {
        reach = 0;
      } else {
        words.add(new Word(form, matcher.start(), matcher.end(), reach > 0));
        reach = isNegation(form) ? REACH : Math.max(0, reach - 1);
      }
    }
    return words;
  }

  private static boolean endsClause(String form) {
    return form.length() == 1 && ".,;:()".contains(form);
  }

  private static boolean isNegation(String form) {
    return NEGATIONS.contains(form) || form.endsWith("n't");
  }
}
