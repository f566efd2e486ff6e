package org.actant.search;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.actant.input.InputException;

/// Years from `first` to `last`, both included.
public record YearRange(int first, int last) {
  private static final Pattern WRITTEN = Pattern.compile("(\\d{4})|(\\d{4})?\\.\\.(\\d{4})?");

  /// Reads `2021`, `2019..2022`, `2019..` or `..2022`.
  public static YearRange parse(String text) {
    Matcher matcher = WRITTEN.matcher(text);
    if (!matcher.matches() || text.equals("..")) {
      throw new InputException(
          "the years `"
              + text
              + "` are not understood; expected 2021, 2019..2022, 2019.. or ..2022");
    }
    if (matcher.group(1) != null) {
      int year = Integer.parseInt(matcher.group(1));
      return new YearRange(year, year);
    }
    int first = matcher.group(2) == null ? Integer.MIN_VALUE : Integer.parseInt(matcher.group(2));
    int last = matcher.group(3) == null ? Integer.MAX_VALUE : Integer.parseInt(matcher.group(3));
    if (first > last) {
      throw new InputException(
          "the years `" + text + "` run backwards; expected " + last + ".." + first);
    }
    return new YearRange(first, last);
  }

  /// As [#parse] reads it.
  @Override
  public String toString() {
    if (first == last) {
      return Integer.toString(first);
    }
    return (first == Integer.MIN_VALUE ? "" : first)
        + ".."
        + (last == Integer.MAX_VALUE ? "" : last);
  }
}
