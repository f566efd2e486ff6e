package org.actant.corpus;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Guesses the language of a text from its short function words: the language most of whose
/// commonest words it uses (G. Grefenstette, "Comparing two language identification schemes", JADT
/// 1995).
final class LanguageGuess {
  private static final int SAMPLE = 200_000;
  private static final int FEWEST = 12;
  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  private static final Map<String, Set<String>> WORDS =
      new TreeMap<>(
          Map.of(
              "en",
                  words(
                      "the of and to in is that for with as on by are this be which from it have"
                          + " has we our was not will"),
              "de",
                  words(
                      "der die und das von zu den mit für ist des dem ein eine auf im nicht werden"
                          + " sich auch als bei sind wird durch"),
              "fr",
                  words(
                      "le les et des du la une dans pour que est qui au par sur aux ce pas sont"
                          + " avec plus cette ou il nous"),
              "es",
                  words(
                      "el los las y en que del una por con para se es un al lo como más su sus este"
                          + " esta son ha"),
              "it",
                  words(
                      "il di che è della per del una con sono nel alla dei delle gli da si come più"
                          + " anche le al questo ha"),
              "nl",
                  words(
                      "de het van een en in op te dat is voor met zijn aan niet door om als ook"
                          + " naar bij wordt deze worden"),
              "pt",
                  words(
                      "o os as e do da em que um uma para com não por dos das no na ao mais se como"
                          + " são foi"),
              "sv",
                  words(
                      "och att det som en på är av för med till den har de inte om ett ska vi kan"
                          + " från eller"),
              "pl",
                  words(
                      "i w na z że do się nie jest to o przez dla oraz są jak od po które przy jego"
                          + " być za")));

  private LanguageGuess() {}

  /// Returns a BCP 47 code, or nothing if the text uses too few function words of any known
  /// language.
  static String of(String text) {
    Map<String, Integer> counts = count(text.substring(0, Math.min(text.length(), SAMPLE)));
    String best = "";
    int most = FEWEST - 1;
    for (Map.Entry<String, Set<String>> language : WORDS.entrySet()) {
      int hits = language.getValue().stream().mapToInt(word -> counts.getOrDefault(word, 0)).sum();
      if (hits > most) {
        most = hits;
        best = language.getKey();
      }
    }
    return best;
  }

  private static Map<String, Integer> count(String text) {
    var counts = new HashMap<String, Integer>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      counts.merge(matcher.group().toLowerCase(Locale.ROOT), 1, Integer::sum);
    }
    return counts;
  }

  private static Set<String> words(String list) {
    return Set.copyOf(List.of(list.split(" ")));
  }
}
