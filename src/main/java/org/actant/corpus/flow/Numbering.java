package org.actant.corpus.flow;

import java.util.HashMap;
import java.util.Map;

/// The numbers of lists whose levels are styled, as in Word and OpenDocument.
///
/// A level's pattern has `%1` where the number of the first level stands, `%2` for the second and
/// so on, as in Word (ECMA-376-1, 17.9.11).
final class Numbering {
  /// How one level of a list is numbered.
  ///
  /// @param format `decimal`, `bullet`, `none`, or letters and Roman numbers as HTML names them
  record Level(String format, String pattern, int start) {}

  private static final Level BULLET = new Level("bullet", "•", 1);
  private static final int LEVELS = 10;

  private final Map<String, Map<Integer, Level>> styles = new HashMap<>();
  private final Map<String, int[]> counters = new HashMap<>();

  void define(String list, int level, Level how) {
    styles.computeIfAbsent(list, _ -> new HashMap<>()).put(level, how);
  }

  boolean isDefined(String list) {
    return styles.containsKey(list);
  }

  /// Counts an item of a list and returns its marker with a space after it.
  ///
  /// @param counter lists that go on counting where another stopped share one
  /// @param level from 0
  String next(String list, String counter, int level) {
    Level how = level(list, level);
    if (level < 0 || level >= LEVELS || how.format.equals("bullet")) {
      return "• ";
    }
    if (how.format.equals("none")) {
      return "";
    }
    int[] counts = counters.computeIfAbsent(counter, _ -> new int[LEVELS]);
    counts[level] = counts[level] == 0 ? how.start : counts[level] + 1;
    for (int deeper = level + 1; deeper < LEVELS; deeper++) {
      counts[deeper] = 0;
    }
    String marker = how.pattern;
    for (int i = 0; i <= level; i++) {
      Level at = level(list, i);
      int number = counts[i] == 0 ? at.start : counts[i];
      marker = marker.replace("%" + (i + 1), ListCounter.format(at.format, number));
    }
    return marker.isBlank() ? "" : marker.strip() + " ";
  }

  void restart(String counter) {
    counters.remove(counter);
  }

  private Level level(String list, int level) {
    return styles.getOrDefault(list, Map.of()).getOrDefault(level, BULLET);
  }
}
