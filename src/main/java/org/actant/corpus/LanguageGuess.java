package org.actant.corpus;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Guesses the language of a text: from its script where one language writes in it, else from its
/// short function words, of which no other class of words takes so much of a text (G. Grefenstette,
/// "Comparing two language identification schemes", JADT 1995).
///
/// A language is named only if its function words are a good part of all words, so that a text in a
/// language that is not known here has none instead of a wrong one.
final class LanguageGuess {
  private static final int SAMPLE = 200_000;
  private static final int FEWEST_HITS = 5;
  private static final double LEAST_SHARE = 0.09;
  private static final int FEWEST_LETTERS = 20;
  private static final double MOST_OF_IT = 0.5;
  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  /// What writes Japanese, besides Chinese characters: a text with this part of it is Japanese.
  private static final double KANA = 0.1;

  private static final Map<Character.UnicodeScript, String> SCRIPTS =
      new EnumMap<>(
          Map.of(
              Character.UnicodeScript.GREEK, "el",
              Character.UnicodeScript.HAN, "zh",
              Character.UnicodeScript.HANGUL, "ko",
              Character.UnicodeScript.HEBREW, "he",
              Character.UnicodeScript.THAI, "th",
              Character.UnicodeScript.ARMENIAN, "hy",
              Character.UnicodeScript.GEORGIAN, "ka"));

  private static final Map<String, Set<String>> WORDS = new TreeMap<>(words());

  private LanguageGuess() {}

  /// Returns a BCP 47 code, or nothing if the text is too short or in no language that is known.
  static String of(String text) {
    String sample = text.substring(0, Math.min(text.length(), SAMPLE));
    Map<Character.UnicodeScript, Integer> scripts = scripts(sample);
    int letters = scripts.values().stream().mapToInt(Integer::intValue).sum();
    if (letters < FEWEST_LETTERS) {
      return "";
    }
    int kana =
        scripts.getOrDefault(Character.UnicodeScript.HIRAGANA, 0)
            + scripts.getOrDefault(Character.UnicodeScript.KATAKANA, 0);
    if (kana > KANA * letters) {
      return "ja";
    }
    for (Map.Entry<Character.UnicodeScript, String> script : SCRIPTS.entrySet()) {
      if (scripts.getOrDefault(script.getKey(), 0) > MOST_OF_IT * letters) {
        return script.getValue();
      }
    }
    return byWords(sample);
  }

  private static Map<Character.UnicodeScript, Integer> scripts(String text) {
    var scripts = new EnumMap<Character.UnicodeScript, Integer>(Character.UnicodeScript.class);
    text.codePoints()
        .filter(Character::isLetter)
        .forEach(c -> scripts.merge(Character.UnicodeScript.of(c), 1, Integer::sum));
    return scripts;
  }

  private static String byWords(String text) {
    Map<String, Integer> counts = count(text);
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    String best = "";
    double most = Math.max(FEWEST_HITS, LEAST_SHARE * all);
    for (Map.Entry<String, Set<String>> language : WORDS.entrySet()) {
      int hits = language.getValue().stream().mapToInt(word -> counts.getOrDefault(word, 0)).sum();
      if (hits > most || hits == most && best.isEmpty()) {
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

  /// The commonest function words, the more the more of them a neighbor among languages shares.
  private static Map<String, Set<String>> words() {
    var words = new HashMap<String, Set<String>>();
    put(
        words,
        "bg",
        "на и за да се от в с е са по не които към през като или тези този което при до със това"
            + " чрез съм");
    put(
        words,
        "ca",
        "de la i el els les que a en per del amb una un és no al dels als més aquest aquesta són"
            + " com o les");
    put(
        words,
        "cs",
        "a v na se že je pro z s o do k jsou jako by které který ve za nebo také jejich tak při od"
            + " být podle však");
    put(
        words,
        "da",
        "og i at er en af til på det for med de der som den ikke har et vi skal kan om fra eller"
            + " ved blev mellem af");
    put(
        words,
        "de",
        "der die und das von zu den mit für ist des dem ein eine auf im nicht werden sich auch als"
            + " bei sind wird durch");
    put(
        words,
        "en",
        "the of and to in is that for with as on by are this be which from it have has we our was"
            + " not will");
    put(
        words,
        "es",
        "el los las y en que del una por con para se es un al lo como más su sus este esta son ha"
            + " de la");
    put(
        words,
        "et",
        "ja on et ei see mis kui ka oma või selle mida ning olema oli seda nii tema kes võib aga"
            + " need nende et kuid");
    put(
        words,
        "fi",
        "ja on ei se että oli ovat joka myös sekä tai kuin mutta niin sen ole mukaan voi jotka kun"
            + " tämä sitä olla tämän");
    put(
        words,
        "fr",
        "le les et des du la une dans pour que est qui au par sur aux ce pas sont avec plus cette"
            + " ou il nous de à en l d");
    put(
        words,
        "hr",
        "i u je na da se za su od s koji koje kao ili o iz što će kako biti koja ne bi te prema"
            + " također može");
    put(
        words,
        "hu",
        "a az és hogy nem is egy ez van meg de ha csak vagy el mint mely azt kell már volt ami"
            + " minden között valamint");
    put(
        words,
        "it",
        "il di che è della per del una con sono nel alla dei delle gli da si come più anche le al"
            + " questo ha");
    put(
        words,
        "lt",
        "ir yra kad į su iš tai kaip ne buvo bei ar už nuo pagal prie turi gali dėl šio apie taip"
            + " kurie tik jų");
    put(
        words,
        "lv",
        "un ir ar no uz ka par kas tiek lai vai pie kā arī bet tas nav to tā pēc gan šo jau būt"
            + " līdz");
    put(
        words,
        "nb",
        "og i at er en av til på det for med de som den ikke har et vi skal kan om fra eller ved"
            + " ble mellom av");
    put(
        words,
        "nl",
        "de het van een en in op te dat is voor met zijn aan niet door om als ook naar bij wordt"
            + " deze worden");
    put(
        words,
        "pl",
        "i w na z że do się nie jest to o przez dla oraz są jak od po które przy jego być za");
    put(
        words,
        "pt",
        "o os as e do da em que um uma para com não por dos das no na ao mais se como são foi de");
    put(
        words,
        "ro",
        "și de în la cu a pe care din este nu un o pentru să al ale sunt mai prin sau fi ca cele"
            + " acest lor");
    put(
        words,
        "ru",
        "и в на не что с по для как от это из к о но а также или их при которые является все может"
            + " был");
    put(
        words,
        "sk",
        "a v na sa že je pre z s o do k sú ako by ktoré ktorý vo za alebo aj ich tak pri od byť"
            + " podľa však");
    put(
        words,
        "sl",
        "in je v na za da se so z s ki pa ne kot bi tudi ali po od lahko iz pri ter do biti med");
    put(
        words,
        "sr",
        "и у је на да се за су од са који које као или о из што ће како бити не би та према");
    put(
        words,
        "sv",
        "och att det som en på är av för med till den har de inte om ett ska vi kan från eller i"
            + " vid");
    put(
        words,
        "tr",
        "ve bir bu için ile de da olarak daha çok olan gibi en ne kadar ancak ya veya ki her sonra"
            + " göre olduğu tarafından");
    put(
        words,
        "uk",
        "і в на не що з та до для як від це за у про але або їх які також може є між при було");
    return words;
  }

  private static void put(Map<String, Set<String>> words, String language, String list) {
    words.put(language, Set.copyOf(new java.util.TreeSet<>(List.of(list.split(" ")))));
  }
}
