package org.actant.exchange.refi;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// The kinds of values that the standard knows, and how each is written. White space around one
/// does not count, except in texts.
enum ValueType {
  STRING("a text", "(?s).*"),
  GUID(
      "a GUID such as 0F8A1907-7E42-4739-8610-A676B4D1B69F",
      "\\{[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\\}"
          + "|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"),
  BOOLEAN("true or false", "true|false|0|1"),
  INTEGER("a whole number", "[+-]?[0-9]{1,18}"),
  DECIMAL("a number", "[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)"),
  DATE("a date such as 2024-05-31", "-?[0-9]{4,}-[01][0-9]-[0-3][0-9](Z|[+-][0-9]{2}:[0-9]{2})?"),
  DATE_TIME(
      "a time such as 2024-05-31T12:00:00Z",
      "-?[0-9]{4,}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9](\\.[0-9]+)?"
          + "(Z|[+-][0-9]{2}:[0-9]{2})?"),
  COLOR("a color such as #4682B4", "#([A-Fa-f0-9]{6}|[A-Fa-f0-9]{3})"),
  DIRECTION("Associative", "OneWay", "Bidirectional"),
  VARIABLE("Text", "Boolean", "Integer", "Float", "Date", "DateTime"),
  SHAPE(
      "Person",
      "Oval",
      "Rectangle",
      "RoundedRectangle",
      "Star",
      "LeftTriangle",
      "RightTriangle",
      "UpTriangle",
      "DownTriangle",
      "Note"),
  LINE_STYLE("dotted", "dashed", "solid");

  private final String expected;
  private final Pattern written;

  ValueType(String expected, String pattern) {
    this.expected = expected;
    this.written = Pattern.compile(pattern);
  }

  ValueType(String first, String second, String... others) {
    List<String> words =
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of(first, second), Arrays.stream(others))
            .toList();
    this.expected = "one of " + String.join(", ", words);
    this.written = Pattern.compile(String.join("|", words));
  }

  String expected() {
    return expected;
  }

  boolean accepts(String text) {
    return this == STRING || written.matcher(text.strip()).matches();
  }
}
