package org.actant.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds amounts in a sentence and brings them to normal units: energy to MWh, power to MW,
/// greenhouse gases to t CO2e, water to liters. A `ton` counts as a metric one, as reports mean it;
/// pounds and gallons are those of the United States.
final class Quantities {
  private static final String DIGITS =
      "(?<![\\w.,])\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|(?<![\\w.,])\\d{1,3}"
          + " \\.\\d+|(?<![\\w.,])\\d+(?:\\.\\d+)?|(?<![\\w,.])\\.\\d+";
  private static final String ONES =
      "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen";
  private static final String TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";
  private static final String SPELLED =
      "(?<![\\w-])(?:(?:"
          + TENS
          + ")(?:[- ](?:"
          + ONES
          + "))?|"
          + ONES
          + "|half a|a hundred|one hundred)";
  private static final String NUMBER = "(?<number>" + DIGITS + "|" + SPELLED + ")";
  private static final String SCALE =
      "(?:[\\s-]?(?<scale>thousand|million|billion|trillion|bn|[kKMB](?=[\\s-]?(?:t\\b|tons|tonnes|metric|gallons|lit)))(?![a-z]))?";

  private static final Pattern NUMBERS = Pattern.compile(NUMBER + SCALE, Pattern.CASE_INSENSITIVE);

  /// @param factor from the unit as written to the normal one
  private record Rule(Pattern pattern, Unit unit, double factor) {}

  private static final String GAP = "[\\s-]*";
  private static final String GAS =
      "(?:\\s*(?:of\\s+)?(?:CO\\s?2(?:[\\s-]?eq?(?:uivalents?)?\\b\\.?)?|CO₂(?:[\\s-]?eq?)?|carbon(?:[\\s-]dioxide)?(?:[\\s-]equivalents?)?|greenhouse[\\s-]gas(?:es)?|GHGs?|(?:carbon\\s+)?emissions))";
  private static final Pattern MAY_HAVE =
      Pattern.compile(
          "\\d|\\b(?:half|third|thirds|quarter|quarters|fifth|tenth|percent|"
              + ONES
              + "|"
              + TENS
              + "|hundred)\\b|fold\\b",
          Pattern.CASE_INSENSITIVE);
  private static final List<Rule> RULES = rules();
  private static final Pattern PUE_BEFORE =
      Pattern.compile(
          "(?:\\bPUEs?\\b|power usage effectiveness|power use"
              + " effectiveness)[^.;%]{0,70}?(?<![\\d.$])(?<number>[12]\\.\\d{1,3})(?![\\d%]|\\s*(?:%|percent|million|billion|times|x\\b|liters|litres|gallons))",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PUE_AFTER =
      Pattern.compile(
          "(?<![\\d.$])(?<number>[12]\\.\\d{1,3})\\s+(?:average\\s+|annual\\s+|fleet-wide\\s+)?(?:PUE\\b|power"
              + " usage effectiveness)",
          Pattern.CASE_INSENSITIVE);
  private static final Map<String, Double> MULTIPLES =
      Map.of(
          "twofold",
          2.0,
          "threefold",
          3.0,
          "fourfold",
          4.0,
          "fivefold",
          5.0,
          "sixfold",
          6.0,
          "tenfold",
          10.0,
          "twelvefold",
          12.0,
          "hundredfold",
          100.0);
  private static final Pattern MULTIPLE =
      Pattern.compile(
          "\\b(?:" + String.join("|", MULTIPLES.keySet().stream().sorted().toList()) + ")\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FRACTION =
      Pattern.compile(
          "\\b(?<fraction>(?:a|one)[- ](?:half|third|quarter|fifth|tenth)|two[- ]thirds|three[-"
              + " ]quarters|(?:more than |over |nearly |about |almost )?half)(?="
              + " (?:of|the|that|as)\\b)",
          Pattern.CASE_INSENSITIVE);

  private Quantities() {}

  private static List<Rule> rules() {
    var rules = new ArrayList<Rule>();
    add(
        rules,
        "(?:g|grams?)" + GAS + "?\\s*(?:/|per)\\s*(?:kWh|kilowatt[- ]hour)",
        Unit.GRAMS_CO2E_PER_KWH,
        1);
    add(
        rules,
        "kg" + GAS + "?\\s*(?:/|per)\\s*(?:MWh|megawatt[- ]hour)",
        Unit.GRAMS_CO2E_PER_KWH,
        1);
    add(
        rules,
        "kg" + GAS + "?\\s*(?:/|per)\\s*(?:kWh|kilowatt[- ]hour)",
        Unit.GRAMS_CO2E_PER_KWH,
        1000);
    add(
        rules,
        "(?:L|lit(?:er|re)s?)\\s*(?:/|per)\\s*(?:kWh|kilowatt[- ]hour)",
        Unit.LITERS_PER_KWH,
        1);
    energy(rules);
    gases(rules);
    water(rules);
    add(rules, "(?:%|per\\s?cent(?:age points?)?|percentage points?)", Unit.PERCENT, 1);
    add(rules, "(?:x(?![\\w])|×|times|[- ]?fold)", Unit.TIMES, 1);
    return List.copyOf(rules);
  }

  private static void energy(List<Rule> rules) {
    String hours = "(?:[\\s-]?hours?|h)(?![A-Za-z])";
    add(rules, "(?:TW|terawatts?)" + hours, Unit.MEGAWATT_HOURS, 1e6);
    add(rules, "(?:GW|gigawatts?)" + hours, Unit.MEGAWATT_HOURS, 1e3);
    add(rules, "(?:MW|megawatts?)" + hours, Unit.MEGAWATT_HOURS, 1);
    add(rules, "(?:[kK]W|kilowatts?)" + hours, Unit.MEGAWATT_HOURS, 1e-3);
    add(rules, "(?:W|watts?)" + hours, Unit.MEGAWATT_HOURS, 1e-6);
    add(rules, "(?:GJ|gigajoules?)(?![A-Za-z])", Unit.MEGAWATT_HOURS, 1 / 3.6);
    add(rules, "(?:GW|gigawatts?)(?![A-Za-z])", Unit.MEGAWATTS, 1e3);
    add(rules, "(?:MW|megawatts?)(?![A-Za-z])", Unit.MEGAWATTS, 1);
    add(rules, "(?:[kK]W|kilowatts?)(?![A-Za-z])", Unit.MEGAWATTS, 1e-3);
  }

  /// Capitals matter: `MTCO2e` are metric tons, `MtCO2e` megatonnes.
  private static void gases(List<Rule> rules) {
    exact(rules, "(?:MtCO2e?|Mt" + GAS + "|megatonn?e?s" + GAS + "?)", Unit.TONNES_CO2E, 1e6);
    exact(rules, "(?:ktCO2e?|kt" + GAS + "|kilotonn?e?s" + GAS + "?)", Unit.TONNES_CO2E, 1e3);
    exact(rules, "(?:tCO2e?|MTCO2e?|mtCO2e?|MT" + GAS + ")", Unit.TONNES_CO2E, 1);
    add(rules, "(?:metric\\s+)?(?:tons?|tonnes?|t)" + GAS, Unit.TONNES_CO2E, 1);
    add(rules, "(?:kg|kilograms?)" + GAS, Unit.TONNES_CO2E, 1e-3);
    add(rules, "(?:g|grams?)" + GAS, Unit.TONNES_CO2E, 1e-6);
    add(rules, "(?:lbs?|pounds?)" + GAS, Unit.TONNES_CO2E, 0.45359237e-3);
    add(rules, "(?:metric\\s+)?(?:tons?|tonnes?)(?![A-Za-z])", Unit.TONNES, 1);
  }

  private static void water(List<Rule> rules) {
    add(rules, "(?:ML|megalit(?:er|re)s?)(?![A-Za-z])", Unit.LITERS, 1e6);
    add(rules, "(?:m3|m³|cubic met(?:er|re)s?)(?![A-Za-z])", Unit.LITERS, 1e3);
    add(rules, "gallons?(?![A-Za-z])", Unit.LITERS, 3.785411784);
    add(rules, "(?:L|lit(?:er|re)s?)(?![A-Za-z/])", Unit.LITERS, 1);
    add(rules, "(?:mL|millilit(?:er|re)s?)(?![A-Za-z/])", Unit.LITERS, 1e-3);
  }

  private static void add(List<Rule> rules, String unit, Unit normal, double factor) {
    rules.add(new Rule(compile(unit, insensitive(unit)), normal, factor));
  }

  private static void exact(List<Rule> rules, String unit, Unit normal, double factor) {
    rules.add(new Rule(compile(unit, 0), normal, factor));
  }

  /// Symbols keep their capitals, words do not.
  private static int insensitive(String unit) {
    return unit.contains("W")
            || unit.contains("(?:L|")
            || unit.contains("ML")
            || unit.contains("mL")
            || unit.contains("GJ")
        ? 0
        : Pattern.CASE_INSENSITIVE;
  }

  private static Pattern compile(String unit, int flags) {
    return Pattern.compile(GAP + unit, flags);
  }

  /// Returns the amounts in the order of the text, no two overlapping.
  ///
  /// @param base where the sentence starts in its document
  static List<Quantity> of(String sentence, int base) {
    var found = new ArrayList<Quantity>();
    if (!MAY_HAVE.matcher(sentence).find()) {
      return found;
    }
    pue(sentence, base, found);
    withUnits(sentence, base, found);
    others(sentence, base, found);
    found.sort(Comparator.comparingInt(Quantity::start));
    return found;
  }

  /// Looks for a unit behind every number; of several that fit, the first of the rules.
  private static void withUnits(String sentence, int base, List<Quantity> found) {
    Matcher matcher = NUMBERS.matcher(sentence);
    while (matcher.find()) {
      for (Rule rule : RULES) {
        Matcher unit =
            rule.pattern
                .matcher(sentence)
                .region(matcher.end(), sentence.length())
                .useTransparentBounds(true);
        if (unit.lookingAt()) {
          double value =
              number(matcher.group("number")) * scale(matcher.group("scale")) * rule.factor;
          Unit normal =
              rule.unit == Unit.TONNES && isAboutGases(sentence) ? Unit.TONNES_CO2E : rule.unit;
          add(found, sentence, base, matcher.start(), unit.end(), value, normal);
          break;
        }
      }
    }
  }

  private static void pue(String sentence, int base, List<Quantity> found) {
    for (Pattern pattern : List.of(PUE_BEFORE, PUE_AFTER)) {
      Matcher matcher = pattern.matcher(sentence);
      while (matcher.find()) {
        add(
            found,
            sentence,
            base,
            matcher.start("number"),
            matcher.end("number"),
            number(matcher.group("number")),
            Unit.PUE);
      }
    }
  }

  private static final Pattern MONEY =
      Pattern.compile(
          "(?<currency>US\\$|\\$|€|EUR\\s?|USD\\s?)\\s?(?<number>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(?:[\\s-]?(?<scale>thousand|million|billion|trillion|bn|[MBK])\\b)?");

  private static void others(String sentence, int base, List<Quantity> found) {
    for (Matcher m = MONEY.matcher(sentence); m.find(); ) {
      Unit unit =
          m.group("currency").contains("$") || m.group("currency").startsWith("USD")
              ? Unit.DOLLARS
              : Unit.EUROS;
      add(
          found,
          sentence,
          base,
          m.start(),
          m.end(),
          number(m.group("number")) * scale(m.group("scale")),
          unit);
    }
    for (Matcher m = MULTIPLE.matcher(sentence); m.find(); ) {
      double times =
          Optional.ofNullable(MULTIPLES.get(m.group().toLowerCase(Locale.ROOT))).orElse(1.0);
      add(found, sentence, base, m.start(), m.end(), times, Unit.TIMES);
    }
    for (Matcher m = FRACTION.matcher(sentence); m.find(); ) {
      add(found, sentence, base, m.start(), m.end(), fraction(m.group("fraction")), Unit.PERCENT);
    }
  }

  private static void add(
      List<Quantity> found, String sentence, int base, int from, int to, double value, Unit unit) {
    int start = base + from;
    int end = base + to;
    if (found.stream().noneMatch(other -> other.overlaps(start, end))) {
      found.add(new Quantity(start, end, sentence.substring(from, to), value, unit));
    }
  }

  private static boolean isAboutGases(String sentence) {
    String lower = sentence.toLowerCase(Locale.ROOT);
    return lower.contains("emission")
        || lower.contains("carbon")
        || lower.contains("co2")
        || lower.contains("greenhouse gas");
  }

  private static double scale(@Nullable String word) {
    if (word == null) {
      return 1;
    }
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "thousand", "k" -> 1e3;
      case "million", "m" -> 1e6;
      case "billion", "bn", "b" -> 1e9;
      case "trillion" -> 1e12;
      default -> 1;
    };
  }

  private static double number(String text) {
    if (Character.isDigit(text.charAt(0)) || text.charAt(0) == '.') {
      return Double.parseDouble(text.replace(",", "").replace(" ", ""));
    }
    String words = text.toLowerCase(Locale.ROOT);
    if (words.equals("half a")) {
      return 0.5;
    }
    if (words.endsWith("hundred")) {
      return 100;
    }
    double sum = 0;
    for (String word : words.split("[- ]")) {
      int one = List.of(ONES.split("\\|")).indexOf(word);
      int ten = List.of(TENS.split("\\|")).indexOf(word);
      sum += one >= 0 ? one + 1 : ten >= 0 ? 10.0 * (ten + 2) : 0;
    }
    return sum;
  }

  private static double fraction(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    return lower.contains("two")
        ? 200 / 3.0
        : lower.contains("three")
            ? 75
            : lower.contains("half")
                ? 50
                : lower.contains("third")
                    ? 100 / 3.0
                    : lower.contains("quarter") ? 25 : lower.contains("fifth") ? 20 : 10;
  }
}
