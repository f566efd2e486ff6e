package org.actant.corpus;

/// How far the characters of a printed line reach, in one short string.
///
/// The first sign says which way the text runs on the displayed page: `>` right, `<` left, `^` up,
/// `v` down. One number follows for each UTF-16 unit: the distance from where it begins to where
/// the next one does, in 64ths of the line's height (of its width, where the text runs up or down).
/// A number is a digit of the alphabet `A–Z a–z 0–9 - _`, worth 0 to 63; `_` adds 63 to the number
/// that goes on with the next digit. Each number is a difference of rounded places, so that errors
/// do not add up: a place is off by at most one 128th of the height.
public final class Advances {
  /// Of the text as displayed.
  public enum Direction {
    RIGHT('>'),
    LEFT('<'),
    UP('^'),
    DOWN('v');

    private final char sign;

    Direction(char sign) {
      this.sign = sign;
    }

    boolean isUpright() {
      return this == UP || this == DOWN;
    }
  }

  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  private static final int MORE = 63;
  private static final int STEPS = 64;

  private Advances() {}

  /// @param ends for each character its end's distance from the start of the line, in points, not
  ///   descending
  public static String of(Direction direction, TextBox box, double[] ends) {
    double unit = unit(direction, box);
    var advances = new StringBuilder(ends.length + 8).append(direction.sign);
    long at = 0;
    for (double end : ends) {
      long next = Math.max(at, Math.round(end / unit));
      long number = next - at;
      for (; number >= MORE; number -= MORE) {
        advances.append(DIGITS.charAt(MORE));
      }
      advances.append(DIGITS.charAt((int) number));
      at = next;
    }
    return advances.toString();
  }

  /// Returns the part of a box in which the characters `from..to` of a line stand.
  ///
  /// @param advances empty where only the box is known: the characters share it evenly
  /// @param length of the line
  static TextBox part(TextBox box, String advances, int length, int from, int to) {
    if (advances.isEmpty()) {
      double step = box.width() / Math.max(1, length);
      return cut(box, Direction.RIGHT, from * step, to * step);
    }
    Direction direction = direction(advances);
    double unit = unit(direction, box);
    long at = 0;
    long begin = 0;
    int character = 0;
    for (int i = 1; i < advances.length() && character < to; i++) {
      int digit = digit(advances.charAt(i));
      at += digit;
      if (digit < MORE && ++character == from) {
        begin = at;
      }
    }
    return cut(box, direction, begin * unit, at * unit);
  }

  private static TextBox cut(TextBox box, Direction direction, double begin, double end) {
    double extent = direction.isUpright() ? box.height() : box.width();
    double from = Math.min(begin, extent);
    double length = Math.min(end, extent) - from;
    return switch (direction) {
      case RIGHT -> new TextBox(box.x() + from, box.y(), length, box.height());
      case LEFT ->
          new TextBox(box.x() + box.width() - from - length, box.y(), length, box.height());
      case DOWN -> new TextBox(box.x(), box.y() + from, box.width(), length);
      case UP -> new TextBox(box.x(), box.y() + box.height() - from - length, box.width(), length);
    };
  }

  private static Direction direction(String advances) {
    for (Direction direction : Direction.values()) {
      if (direction.sign == advances.charAt(0)) {
        return direction;
      }
    }
    throw new IllegalArgumentException("no direction in `" + advances + "`");
  }

  private static int digit(char c) {
    int digit = DIGITS.indexOf(c);
    if (digit < 0) {
      throw new IllegalArgumentException("`" + c + "` is no digit of an advance");
    }
    return digit;
  }

  private static double unit(Direction direction, TextBox box) {
    return Math.max(0.1, direction.isUpright() ? box.width() : box.height()) / STEPS;
  }
}
