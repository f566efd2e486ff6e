package org.actant.energy.profiler;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.actant.energy.tools.Grid;
import org.actant.energy.tools.TextFile;
import org.actant.input.InputException;

/// A table in the output of a profiler, which has other lines before and after it.
final class ProfileTable {
  private static final int LINES_BEFORE_HEADER = 2000;

  private ProfileTable() {}

  /// Returns the rows from the first line that is a header to the next empty line.
  ///
  /// @param isHeader says whether the names in a line are those of the table
  static Grid of(TextFile file, List<Character> delimiters, Predicate<List<String>> isHeader) {
    List<String> lines = file.lines();
    for (int i = 0; i < Math.min(lines.size(), LINES_BEFORE_HEADER); i++) {
      Optional<Character> delimiter = delimiter(lines.get(i), delimiters, isHeader);
      if (delimiter.isPresent()) {
        int end = i;
        while (end < lines.size() && !lines.get(end).isBlank()) {
          end++;
        }
        return Grid.of(file.first(end), delimiter.get(), i);
      }
    }
    throw new InputException(file.path(), "no header of a table", "a line with column names");
  }

  /// Says whether a text has a header somewhere.
  static boolean isIn(
      List<String> lines, List<Character> delimiters, Predicate<List<String>> isHeader) {
    return lines.stream().anyMatch(line -> delimiter(line, delimiters, isHeader).isPresent());
  }

  private static Optional<Character> delimiter(
      String line, List<Character> delimiters, Predicate<List<String>> isHeader) {
    return delimiters.stream()
        .filter(delimiter -> isHeader.test(names(line, delimiter)))
        .findFirst();
  }

  private static List<String> names(String line, char delimiter) {
    var names = new ArrayList<String>();
    for (String name : line.split(Pattern.quote(String.valueOf(delimiter)), -1)) {
      names.add(name.strip().replaceAll("^\"|\"$", ""));
    }
    return names;
  }
}
