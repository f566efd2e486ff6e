package org.actant.cli;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.actant.input.InputException;
import org.actant.measure.Grams;
import org.actant.measure.Interval;
import org.actant.measure.Joules;

/// Amounts as people type them, with a unit, alone or as `LOW..HIGH`.
final class AmountText {
  private static final String NUMBER = "(\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?)";
  private static final Pattern AMOUNT =
      Pattern.compile(NUMBER + "(?:\\.\\." + NUMBER + ")?\\s*(\\p{L}*)");
  private static final Map<String, Double> JOULES =
      Map.of("J", 1.0, "kJ", 1e3, "MJ", 1e6, "GJ", 1e9, "Wh", 3.6e3, "kWh", 3.6e6, "MWh", 3.6e9);
  private static final Map<String, Double> GRAMS = Map.of("g", 1.0, "kg", 1e3, "t", 1e6);
  private static final Map<String, Double> HOURS =
      Map.of("s", 1 / 3600.0, "min", 1 / 60.0, "h", 1.0, "d", 24.0);

  private AmountText() {}

  static Interval<Joules> energy(String text) {
    Interval<Double> joules = amount(text, JOULES, "energy such as 1.2kWh, 500J or 1.0..1.4kWh");
    return new Interval<>(new Joules(joules.low()), new Joules(joules.high()));
  }

  static Grams mass(String text) {
    return new Grams(single(text, GRAMS, "a mass such as 1000kg"));
  }

  static double hours(String text) {
    return single(text, HOURS, "a length such as 3h, 90min or 2d");
  }

  /// A number without a unit, or two.
  static Interval<Double> range(String text, String expected) {
    return amount(text, Map.of("", 1.0), expected);
  }

  private static double single(String text, Map<String, Double> units, String expected) {
    Interval<Double> amount = amount(text, units, expected);
    if (!amount.low().equals(amount.high())) {
      throw new InputException("found `" + text + "`; expected " + expected);
    }
    return amount.low();
  }

  private static Interval<Double> amount(String text, Map<String, Double> units, String expected) {
    Matcher matcher = AMOUNT.matcher(text.strip());
    if (!matcher.matches() || !units.containsKey(matcher.group(3))) {
      throw new InputException("found `" + text + "`; expected " + expected);
    }
    double unit = units.get(matcher.group(3));
    double low = Double.parseDouble(matcher.group(1)) * unit;
    double high = matcher.group(2) == null ? low : Double.parseDouble(matcher.group(2)) * unit;
    if (!(low <= high) || Double.isInfinite(high)) {
      throw new InputException("found `" + text + "`; expected " + expected);
    }
    return new Interval<>(low, high);
  }
}
