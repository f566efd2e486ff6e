package org.actant.actors;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// How a name is written, and what of it says whose name it is.
final class NameForm {
  /// Legal forms are dropped: `Bitkom` and `Bitkom e.V.` are one actor.
  private static final Set<String> LEGAL_FORMS =
      Set.of(
          "inc",
          "incorporated",
          "ltd",
          "limited",
          "llc",
          "llp",
          "lp",
          "corp",
          "corporation",
          "plc",
          "gmbh",
          "ggmbh",
          "ag",
          "se",
          "kg",
          "sa",
          "spa",
          "srl",
          "sarl",
          "bv",
          "nv",
          "ab",
          "asa",
          "oy",
          "oyj",
          "aps",
          "ev",
          "co",
          "pty",
          "asbl",
          "aisbl",
          "vzw");

  private static final int LONGEST_LEGAL_FORM = "incorporated".length() + 2;

  private static final Set<String> SMALL_WORDS =
      Set.of("of", "the", "and", "for", "in", "on", "to", "a", "an", "&", "at", "de", "la", "und");

  private NameForm() {}

  /// Returns the words of a name without article, possessive, legal form and loose punctuation; at
  /// least one word stays.
  static String core(String name) {
    var words =
        new ArrayList<>(
            Arrays.asList(name.strip().replace('\u2019', '\'').replace(" - ", "-").split("\\s+")));
    while (words.size() > 1 && (isArticle(words.getFirst()) || isLoose(words.getFirst()))) {
      words.removeFirst();
    }
    while (words.size() > 1 && isDroppedAtTheEnd(words)) {
      words.removeLast();
    }
    String core = String.join(" ", words);
    if (core.length() > 2 && (core.endsWith("'s") || core.endsWith("s'"))) {
      core = core.substring(0, core.length() - (core.endsWith("'s") ? 2 : 1));
    }
    return core.length() > 1 && core.endsWith(",") ? core.substring(0, core.length() - 1) : core;
  }

  private static boolean isArticle(String word) {
    return word.equals("the") || word.equals("The") || word.equals("THE");
  }

  private static boolean isLoose(String word) {
    return word.chars().noneMatch(Character::isLetterOrDigit);
  }

  private static boolean isDroppedAtTheEnd(List<String> words) {
    String last = words.getLast();
    return last.equals("'s") || isLoose(last) || isLegalForm(last);
  }

  static boolean isLegalForm(String word) {
    return word.length() <= LONGEST_LEGAL_FORM
        && LEGAL_FORMS.contains(word.toLowerCase(Locale.ROOT).replace(".", "").replace(",", ""));
  }

  /// Returns what two spellings of one name share: no case, no accents, no punctuation, no article,
  /// no legal form. `U.S.` and `US` have the same key.
  static String key(String name) {
    String plain = Normalizer.normalize(core(name), Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    var key = new StringBuilder();
    boolean gap = false;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        if (gap && !key.isEmpty()) {
          key.append(' ');
        }
        key.append(c);
        gap = false;
      } else if (c == ' ' || c == '-' || c == '/') {
        gap = true;
      } else if (c == '&') {
        key.append(key.isEmpty() ? "and" : " and");
        gap = true;
      }
    }
    return key.toString();
  }

  /// Whether a word is written in capitals as abbreviations are: `EFF`, `U.S.`, `CoE`.
  static boolean isAcronym(String word) {
    long capitals = word.chars().filter(Character::isUpperCase).count();
    return word.length() <= 10
        && capitals >= 2
        && Character.isUpperCase(word.codePointAt(0))
        && 2 * capitals > word.chars().filter(Character::isLetter).count();
  }

  /// Whether all letters of a text are capitals and there is at least one.
  static boolean isShouted(String text) {
    return text.chars().anyMatch(Character::isUpperCase)
        && text.chars().noneMatch(Character::isLowerCase);
  }

  /// Returns the first letters of the words that count, as acronyms are made.
  static String initials(String name) {
    return Arrays.stream(core(name).split("[\\s-]+"))
        .filter(word -> !word.isEmpty() && !SMALL_WORDS.contains(word.toLowerCase(Locale.ROOT)))
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT))
        .collect(Collectors.joining());
  }

  static boolean isCapitalized(String word) {
    return Character.isUpperCase(word.codePointAt(0));
  }
}
