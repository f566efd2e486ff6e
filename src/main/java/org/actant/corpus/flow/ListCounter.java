package org.actant.corpus.flow;

import java.util.Locale;
import org.jsoup.nodes.Element;

/// Counts the items of a list of a page, as its `type` and `start` say.
final class ListCounter {
  static final ListCounter BULLETS = new ListCounter("", 0, 0);

  private final String type;
  private final int step;
  private int number;

  private ListCounter(String type, int number, int step) {
    this.type = type;
    this.number = number;
    this.step = step;
  }

  static ListCounter of(Element ol) {
    boolean down = ol.hasAttr("reversed");
    int items = (int) ol.children().stream().filter(c -> c.normalName().equals("li")).count();
    return new ListCounter(
        ol.attr("type").isEmpty() ? "1" : ol.attr("type"),
        whole(ol.attr("start"), down ? items : 1),
        down ? -1 : 1);
  }

  /// Returns the next item's marker with a space after it.
  ///
  /// @param value the number that the item asks for, or nothing
  String next(String value) {
    if (step == 0) {
      return "• ";
    }
    int current = whole(value, number);
    number = current + step;
    return format(type, current) + ". ";
  }

  /// Writes a number as a list of this type does: `1`, `a`, `A`, `i` or `I`.
  static String format(String type, int number) {
    return switch (type) {
      case "a" -> letters(number);
      case "A" -> letters(number).toUpperCase(Locale.ROOT);
      case "i" -> roman(number);
      case "I" -> roman(number).toUpperCase(Locale.ROOT);
      default -> Integer.toString(number);
    };
  }

  private static String letters(int number) {
    var text = new StringBuilder();
    for (int rest = number; rest > 0; rest = (rest - 1) / 26) {
      text.insert(0, (char) ('a' + (rest - 1) % 26));
    }
    return text.isEmpty() ? Integer.toString(number) : text.toString();
  }

  private static String roman(int number) {
    if (number < 1 || number > 3999) {
      return Integer.toString(number);
    }
    int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    String[] signs = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
    var text = new StringBuilder();
    int rest = number;
    for (int i = 0; i < values.length; i++) {
      for (; rest >= values[i]; rest -= values[i]) {
        text.append(signs[i]);
      }
    }
    return text.toString();
  }

  private static int whole(String text, int otherwise) {
    return text.strip().matches("-?\\d{1,8}") ? Integer.parseInt(text.strip()) : otherwise;
  }
}
