package org.actant.audit.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An equation of a column and the four basic operations on other columns and numbers. It is
/// computed on intervals, so that what rounding took from the inputs is carried along (Moore,
/// *Interval Analysis*, 1966).
///
/// @param column what the formula gives
/// @param text the right side
public record Formula(String column, String text) {
  private static final Pattern EQUATION = Pattern.compile("([\\w %.-]+?)\\s*=\\s*(.+)");
  private static final Pattern TOKEN =
      Pattern.compile("\\s*(?:(\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?)|([A-Za-z_]\\w*)|([-+*/()]))");
  private static final int MOST_TOKENS = 200;

  public Formula {
    new Parser(text, Map.of()).parse(true);
  }

  /// Reads `column = formula`.
  ///
  /// @throws IllegalArgumentException for anything else
  public static Formula parse(String equation) {
    Matcher match = EQUATION.matcher(equation.strip());
    if (equation.length() > 500 || !match.matches()) {
      throw new IllegalArgumentException("`" + equation + "` is no equation");
    }
    return new Formula(match.group(1), match.group(2));
  }

  /// An interval of numbers.
  public record Range(double low, double high) {
    public boolean meets(Range other) {
      return low <= other.high && other.low <= high;
    }
  }

  /// Returns what the formula gives, or nothing where a cell is missing or the result has no
  /// bounds.
  public Optional<Range> value(Map<String, Range> cells) {
    Range range = new Parser(text, cells).parse(false);
    return Double.isFinite(range.low) && Double.isFinite(range.high)
        ? Optional.of(range)
        : Optional.empty();
  }

  /// Recursive descent over `sum = product (± product)*`, `product = factor (*|/ factor)*`.
  private static final class Parser {
    private static final Range NOTHING = new Range(Double.NaN, Double.NaN);
    private final List<String> tokens;
    private final Map<String, Range> cells;
    private int next;

    Parser(String text, Map<String, Range> cells) {
      this.tokens = tokens(text);
      this.cells = cells;
    }

    /// @param check refuse text that is no formula; cells need not be there
    Range parse(boolean check) {
      Range value = sum();
      if (check && next != tokens.size()) {
        throw new IllegalArgumentException(
            "`" + tokens.get(next) + "` where the formula should end");
      }
      return value;
    }

    private Range sum() {
      Range value = product();
      while (at("+") || at("-")) {
        boolean plus = tokens.get(next++).equals("+");
        Range right = product();
        value =
            plus
                ? new Range(value.low + right.low, value.high + right.high)
                : new Range(value.low - right.high, value.high - right.low);
      }
      return value;
    }

    private Range product() {
      Range value = factor();
      while (at("*") || at("/")) {
        boolean times = tokens.get(next++).equals("*");
        Range right = factor();
        value = times ? times(value, right) : times(value, inverse(right));
      }
      return value;
    }

    private Range factor() {
      if (next == tokens.size()) {
        throw new IllegalArgumentException("the formula ends too early");
      }
      String token = tokens.get(next++);
      if (token.equals("(")) {
        Range value = sum();
        if (!at(")")) {
          throw new IllegalArgumentException("a bracket is not closed");
        }
        next++;
        return value;
      }
      if (token.equals("-")) {
        Range value = factor();
        return new Range(-value.high, -value.low);
      }
      if (Character.isDigit(token.charAt(0))) {
        double value = Double.parseDouble(token);
        return new Range(value, value);
      }
      if (!Character.isLetter(token.charAt(0)) && token.charAt(0) != '_') {
        throw new IllegalArgumentException("`" + token + "` where a number or a column should be");
      }
      return cells.getOrDefault(token, NOTHING);
    }

    private boolean at(String token) {
      return next < tokens.size() && tokens.get(next).equals(token);
    }

    private static Range times(Range a, Range b) {
      double[] corners = {a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high};
      double low = corners[0];
      double high = corners[0];
      for (double corner : corners) {
        low = Math.min(low, corner);
        high = Math.max(high, corner);
      }
      return new Range(low, high);
    }

    private static Range inverse(Range a) {
      return a.low <= 0 && a.high >= 0 ? NOTHING : new Range(1 / a.high, 1 / a.low);
    }

    private static List<String> tokens(String text) {
      var tokens = new ArrayList<String>();
      Matcher matcher = TOKEN.matcher(text);
      int end = 0;
      while (matcher.find(end) && matcher.start() == end) {
        tokens.add(matcher.group().strip());
        end = matcher.end();
        if (tokens.size() > MOST_TOKENS) {
          throw new IllegalArgumentException("a formula of more than " + MOST_TOKENS + " parts");
        }
      }
      if (!text.substring(end).isBlank()) {
        throw new IllegalArgumentException("`" + text.substring(end) + "` is no part of a formula");
      }
      return tokens;
    }
  }
}
