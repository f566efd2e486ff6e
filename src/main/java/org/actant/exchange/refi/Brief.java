package org.actant.exchange.refi;

/// Texts of files in messages.
final class Brief {
  private static final int LONGEST = 60;

  private Brief() {}

  /// Returns the beginning of a text on one line.
  static String of(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
