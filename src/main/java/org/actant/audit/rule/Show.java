package org.actant.audit.rule;

import java.util.List;
import java.util.Locale;

/// Numbers as findings print them: four significant digits, thousands apart, with their unit.
final class Show {
  private Show() {}

  static String joules(double value) {
    double size = Math.abs(value);
    if (size >= 1e7) {
      return number(value / 1e6) + " MJ";
    }
    return size >= 1e4 ? number(value / 1e3) + " kJ" : number(value) + " J";
  }

  static String watts(double value) {
    return Math.abs(value) >= 1e3 ? number(value / 1e3) + " kW" : number(value) + " W";
  }

  static String seconds(double value) {
    return number(value) + " s";
  }

  static String percent(double share) {
    return number(share * 100) + " %";
  }

  static String kilowattHours(double joules) {
    return number(joules / 3.6e6) + " kWh";
  }

  static String number(double value) {
    double size = Math.abs(value);
    if (size == 0) {
      return "0";
    }
    if (size < 1e-3 || size >= 1e9) {
      return String.format(Locale.ROOT, "%.2g", value);
    }
    int decimals = (int) Math.max(0, 3 - Math.floor(Math.log10(size)));
    String text = String.format(Locale.ROOT, "%,." + decimals + "f", value);
    return text.contains(".") ? text.replaceFirst("\\.?0+$", "") : text;
  }

  static String number(long value) {
    return number((double) value);
  }

  static String count(int n, String one) {
    return n + " " + (n == 1 ? one : one + "s");
  }

  /// Some of a list, and how many more.
  static String some(List<String> items, int most) {
    return items.size() <= most
        ? String.join(", ", items)
        : String.join(", ", items.subList(0, most)) + " and " + (items.size() - most) + " more";
  }
}
