package org.actant.actors;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Why something that looks like a name is none. Each kind is a mistake that name recognizers make
/// on the text of reports.
enum Noise {
  /// `He said`: the name that a pronoun stands for is not known here.
  PRONOUN {
    @Override
    boolean is(List<String> words) {
      return words.stream().allMatch(word -> PRONOUNS.contains(word.toLowerCase(Locale.ROOT)));
    }
  },
  /// `A`, `B.`: a mark of a list, an initial, an axis of a figure.
  SINGLE_LETTER {
    @Override
    boolean is(List<String> words) {
      return words.stream()
          .allMatch(word -> word.codePoints().filter(Character::isLetter).count() <= 1);
    }
  },
  /// `2024`, `FY23`, `Q3`, `12 %`: numbers act through what they count.
  NUMBER {
    @Override
    boolean is(List<String> words) {
      return words.stream().allMatch(word -> A_NUMBER.matcher(word).matches());
    }
  },
  /// `March`, `Monday 3`.
  CALENDAR {
    @Override
    boolean is(List<String> words) {
      return words.stream()
          .allMatch(word ->
              DAYS_AND_MONTHS.contains(word.toLowerCase(Locale.ROOT)) || NUMBER.is(List.of(word)));
    }
  },
  /// `www.example.org`, `desk@example.org`, `/annual/report`.
  ADDRESS {
    @Override
    boolean is(List<String> words) {
      return words.stream().anyMatch(word -> AN_ADDRESS.matcher(word).find());
    }
  },
  /// `Electronic Fron-`, `-tier`: half of a name that a line end cut.
  CUT {
    @Override
    boolean is(List<String> words) {
      String first = words.getFirst();
      String last = words.getLast();
      return isHyphen(first.charAt(0)) || isHyphen(last.charAt(last.length() - 1));
    }
  },
  /// `Figure 3`, `Annex II`, `Table of Contents`: the document speaks of its own parts.
  PART_OF_DOCUMENT {
    @Override
    boolean is(List<String> words) {
      return PARTS.contains(words.getFirst().toLowerCase(Locale.ROOT).replace(".", ""))
          && (words.size() < 3 || words.get(1).equalsIgnoreCase("of"));
    }
  },
  /// `energy`: a name has a capital somewhere.
  NO_CAPITAL {
    @Override
    boolean is(List<String> words) {
      return words.stream().noneMatch(word -> word.chars().anyMatch(Character::isUpperCase));
    }
  };

  private static final Set<String> PRONOUNS =
      Set.of(
          "i", "he", "she", "it", "they", "we", "you", "him", "her", "them", "his", "hers", "their",
          "theirs", "its", "who", "whom", "whose", "this", "that", "these", "those", "one", "our",
          "my", "me", "your", "mr", "mr.", "ms", "ms.", "mrs", "mrs.", "dr", "dr.", "prof", "prof.",
          "sir");

  private static final Set<String> DAYS_AND_MONTHS =
      Set.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "jan",
          "feb",
          "mar",
          "apr",
          "jun",
          "jul",
          "aug",
          "sep",
          "sept",
          "oct",
          "nov",
          "dec",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday");

  private static final Set<String> PARTS =
      Set.of(
          "figure",
          "fig",
          "table",
          "annex",
          "appendix",
          "article",
          "section",
          "chapter",
          "page",
          "recital",
          "box",
          "exhibit",
          "footnote",
          "paragraph",
          "note",
          "contents",
          "volume",
          "part",
          "subsection",
          "clause",
          "schedule");

  private static final Pattern A_NUMBER =
      Pattern.compile("[^\\p{L}]*|[FCQHV][Yy]?\\d+|\\d+(?:st|nd|rd|th|s|[A-Za-z]{1,3})");

  private static final Pattern AN_ADDRESS =
      Pattern.compile("://|@|^www\\.|^/|\\.(?:com|org|net|eu|gov|edu|html?|pdf)(?:/|$)");

  private static boolean isHyphen(char c) {
    return c == '-' || c == '\u00AD' || c == '\u2010' || c == '\u2011';
  }

  /// Whether a word and the one after it name a part of the document, such as `Figure 3`.
  static boolean isNumbered(String word, String next) {
    return NameForm.isCapitalized(word)
        && PARTS.contains(word.toLowerCase(Locale.ROOT))
        && Character.isDigit(next.codePointAt(0));
  }

  /// Whether these words, taken for a name, are this noise.
  abstract boolean is(List<String> words);

  static boolean any(List<String> words) {
    for (Noise noise : values()) {
      if (noise.is(words)) {
        return true;
      }
    }
    return false;
  }
}
