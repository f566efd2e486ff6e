package org.actant.classifier;

import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.StringNode;

/// What a text is classified as: a name, a number or a truth value, as it stands in the file that
/// was learned from, so that predictions are written the same way.
///
/// @param text as people read it; unique within a classifier
public record Label(String text, Kind kind) implements Comparable<Label> {
  /// How the label is written in JSON.
  public enum Kind {
    STRING,
    NUMBER,
    BOOLEAN
  }

  public Label {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a label without text");
    }
  }

  public static Label of(String text) {
    return new Label(text, Kind.STRING);
  }

  /// Returns the label that a JSON value stands for; none for null, objects, arrays and blank text.
  static Optional<Label> of(JsonNode value) {
    if (value.isNumber()) {
      return Optional.of(new Label(plain(value), Kind.NUMBER));
    }
    if (value.isBoolean()) {
      return Optional.of(new Label(Boolean.toString(value.booleanValue()), Kind.BOOLEAN));
    }
    if (value.isString() && !value.stringValue().isBlank()) {
      return Optional.of(Label.of(value.stringValue()));
    }
    return Optional.empty();
  }

  private static String plain(JsonNode number) {
    return number.isIntegralNumber() ? number.bigIntegerValue().toString() : number.asString();
  }

  /// Returns the value to write into JSON.
  JsonNode json() {
    return switch (kind) {
      case STRING -> StringNode.valueOf(text);
      case NUMBER -> DecimalNode.valueOf(new BigDecimal(text));
      case BOOLEAN -> BooleanNode.valueOf(Boolean.parseBoolean(text));
    };
  }

  @Override
  public int compareTo(Label other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
