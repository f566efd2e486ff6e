package org.actant.discourse;

import java.math.BigDecimal;
import java.util.Comparator;
import org.actant.input.InputException;

/// How the levels of a qualifier compare.
///
/// On a numeric scale two levels agree by `1 - abs(k - k') / span`, as in Leifeld's formula with
/// `span = |K| - 1`, where K holds all levels of the scale and not just the ones in use. A file
/// does not say which levels could have been used: the span is then that of the levels that occur
/// in the whole source, so that it does not change with a selection or from one time window to the
/// next. A scale with a single level knows agreement only. On a scale of texts two levels agree
/// fully if they are the same and not at all otherwise.
///
/// @param span the largest distance between two levels; 0 for texts and for a single level
public record Scale(Type type, double span) {
  /// What a level is.
  public enum Type {
    BOOLEAN,
    INTEGER,
    TEXT
  }

  public static final Scale BOOLEAN = new Scale(Type.BOOLEAN, 1);
  public static final Scale TEXT = new Scale(Type.TEXT, 0);

  /// Actant's own qualifier: supports is 1, mixed 0, opposes -1. Who supports and who opposes are
  /// in full conflict; who is mixed agrees by half with either. Who is neutral speaks of something
  /// without taking a side, which is no level at all: see [#takesNoSide].
  public static final Scale STANCE = new Scale(Type.INTEGER, 2);

  public Scale {
    if (!(span >= 0) || Double.isInfinite(span)) {
      throw new IllegalArgumentException("a scale with the span " + span);
    }
  }

  public static Scale integers(long lowest, long highest) {
    return new Scale(Type.INTEGER, (double) highest - lowest);
  }

  public boolean isNumeric() {
    return type != Type.TEXT;
  }

  /// Says whether a qualifier states that the actor takes no side, so that the statement is neither
  /// for anybody nor against.
  static boolean takesNoSide(String level) {
    return level.equals("neutral");
  }

  /// Returns the number of a level; `true` is 1 and `false` 0; a stance as [#STANCE] says.
  double number(String level) {
    return switch (level) {
      case "true", "supports" -> 1;
      case "false", "mixed", "neutral" -> 0;
      case "opposes" -> -1;
      default -> parse(level);
    };
  }

  /// Says how far two levels agree, from 0 to 1. No level (empty text) agrees with none but itself.
  double agreement(String one, String other) {
    if (one.equals(other)) {
      return 1;
    }
    if (one.isEmpty() || other.isEmpty()) {
      return 0;
    }
    return isNumeric() ? 1 - Math.abs(number(one) - number(other)) / span : 0;
  }

  /// Levels from low to high; texts in the order of their letters.
  Comparator<String> order() {
    Comparator<String> letters = Comparator.naturalOrder();
    return isNumeric() ? Comparator.comparingDouble(this::number).thenComparing(letters) : letters;
  }

  private static double parse(String level) {
    try {
      return new BigDecimal(level).doubleValue();
    } catch (NumberFormatException _) {
      throw new InputException(
          "the qualifier `"
              + level
              + "` is no level; expected a number, true or false, or supports, opposes, mixed or"
              + " neutral");
    }
  }
}
