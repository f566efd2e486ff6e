package org.actant.report;

import java.util.Locale;

/// Words that every format of a guide uses alike.
final class Words {
  static final String UNWRITTEN = "For the author to write";

  private Words() {}

  /// The plural for people of an actor type of `sources.csv`.
  static String actors(String type) {
    return switch (type) {
      case "company" -> "Companies";
      case "ngo" -> "NGOs";
      case "government" -> "Governments";
      case "academia" -> "Academia";
      case "association" -> "Associations";
      case "union" -> "Unions";
      case "other" -> "Others";
      case "" -> "Unknown";
      default -> type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1);
    };
  }

  static String counted(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }

  static String silent(String types) {
    return "In the corpus, but without a passage on this: " + types + ".";
  }
}
