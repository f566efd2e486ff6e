package org.actant.literature;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.actant.measure.Interval;

/// How a figure is computed from its inputs: names, numbers, `+ - * /` and brackets.
///
/// Names stand for intervals, and the value is the interval of all values (R. E. Moore, *Interval
/// Analysis*, 1966). It is no wider than that because every name stands once: [#names] says them
/// with repetition, so that a reader can refuse a formula that has one twice.
record Formula(String text, Node root) {
  /// A part of a formula.
  sealed interface Node {
    record Constant(double value) implements Node {}

    record Name(String name) implements Node {}

    record Operation(char operator, Node left, Node right) implements Node {}
  }

  /// @throws IllegalArgumentException that says what stands where something else is needed
  static Formula parse(String text) {
    var parser = new Parser(text);
    Node root = parser.sum();
    parser.end();
    return new Formula(text, root);
  }

  List<String> names() {
    var names = new ArrayList<String>();
    collect(root, names);
    return names;
  }

  private static void collect(Node node, List<String> names) {
    switch (node) {
      case Node.Constant _ -> {}
      case Node.Name(String name) -> names.add(name);
      case Node.Operation(_, Node left, Node right) -> {
        collect(left, names);
        collect(right, names);
      }
    }
  }

  /// @param values of all names
  /// @throws ArithmeticException for a division by what may be zero
  Interval<Double> apply(Map<String, Interval<Double>> values) {
    return apply(root, values);
  }

  private static Interval<Double> apply(Node node, Map<String, Interval<Double>> values) {
    return switch (node) {
      case Node.Constant(double value) -> new Interval<>(value, value);
      case Node.Name(String name) -> named(name, values);
      case Node.Operation(char operator, Node left, Node right) ->
          combined(operator, apply(left, values), apply(right, values));
    };
  }

  private static Interval<Double> named(String name, Map<String, Interval<Double>> values) {
    Interval<Double> value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no input `" + name + "`");
    }
    return value;
  }

  private static Interval<Double> combined(char operator, Interval<Double> a, Interval<Double> b) {
    return switch (operator) {
      case '+' -> new Interval<>(a.low() + b.low(), a.high() + b.high());
      case '-' -> new Interval<>(a.low() - b.high(), a.high() - b.low());
      case '*' ->
          hull(a.low() * b.low(), a.low() * b.high(), a.high() * b.low(), a.high() * b.high());
      default -> divided(a, b);
    };
  }

  private static Interval<Double> divided(Interval<Double> a, Interval<Double> b) {
    if (b.contains(0.0)) {
      throw new ArithmeticException("a division by what may be zero");
    }
    return hull(a.low() / b.low(), a.low() / b.high(), a.high() / b.low(), a.high() / b.high());
  }

  private static Interval<Double> hull(double... ends) {
    return new Interval<>(
        DoubleStream.of(ends).min().orElseThrow(), DoubleStream.of(ends).max().orElseThrow());
  }

  /// Recursive descent, one method for each binding strength.
  private static final class Parser {
    private final String text;
    private int at;

    Parser(String text) {
      this.text = text;
    }

    Node sum() {
      Node node = product();
      while (next("+-")) {
        node = new Node.Operation(text.charAt(at++), node, product());
      }
      return node;
    }

    private Node product() {
      Node node = atom();
      while (next("*/")) {
        node = new Node.Operation(text.charAt(at++), node, atom());
      }
      return node;
    }

    private Node atom() {
      if (next("(")) {
        at++;
        Node node = sum();
        expect(")");
        return node;
      }
      int start = at;
      while (at < text.length() && isWord(text.charAt(at))) {
        at++;
      }
      String word = text.substring(start, at);
      if (word.isEmpty()) {
        throw complaint("a name, a number or `(`");
      }
      return Character.isDigit(word.charAt(0)) ? number(word) : new Node.Name(word);
    }

    private Node number(String word) {
      try {
        return new Node.Constant(Double.parseDouble(word));
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException("`" + word + "` is no number", e);
      }
    }

    private static boolean isWord(char c) {
      return Character.isLetterOrDigit(c) || c == '_' || c == '.';
    }

    void end() {
      if (!next("") && at < text.length()) {
        throw complaint("an operator or the end");
      }
    }

    private void expect(String one) {
      if (!next(one)) {
        throw complaint("`" + one + "`");
      }
      at++;
    }

    /// Skips blanks and says whether one of these characters comes next.
    private boolean next(String any) {
      while (at < text.length() && text.charAt(at) == ' ') {
        at++;
      }
      return at < text.length() && any.indexOf(text.charAt(at)) >= 0;
    }

    private IllegalArgumentException complaint(String expected) {
      String rest = at < text.length() ? "`" + text.substring(at) + "`" : "the end";
      return new IllegalArgumentException("found " + rest + " instead of " + expected);
    }
  }
}
