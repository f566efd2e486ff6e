package org.actant.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.actant.report.Citations.Place;

/// Refuses numbers that somebody typed: a number in a report is a cell of a table. Words with
/// digits that are names and not numbers, such as `INT8`, stand under `names:` in `report.yaml`;
/// the tiers of energy are known.
final class HandNumbers {
  private static final Pattern WORD =
      Pattern.compile("[^\\s(),;:!?“”\"'‘’\\[\\]/]*[0-9][^\\s(),;:!?“”\"'‘’\\[\\]/]*");
  private static final Set<String> TIERS = Set.of("T1", "T2", "T3", "T4", "T5", "T6");

  private final Set<String> names;

  HandNumbers(List<String> names) {
    this.names = new LinkedHashSet<>(names);
  }

  void check(String text, Place place) {
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      String word = matcher.group().replaceAll("\\.+$", "");
      if (!names.contains(word) && !TIERS.contains(word)) {
        throw place.wrong(
            "the number `" + word + "` typed by hand",
            "a cell, as {{TABLE.ROW.COLUMN}}, or the word under `names:` in report.yaml if it is a"
                + " name");
      }
    }
  }
}
