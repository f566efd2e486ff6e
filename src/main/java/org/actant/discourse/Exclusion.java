package org.actant.discourse;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.actant.input.InputException;

/// Statements that do not count because of what a variable says.
///
/// @param inverted whether statements with these values are the only ones that count
public record Exclusion(String variable, SortedSet<String> values, boolean inverted) {
  public Exclusion {
    values = Collections.unmodifiableSortedSet(new TreeSet<>(values));
  }

  /// Reads `variable=value`, or `variable=value;value`, with `!=` for an inverted one.
  public static Exclusion parse(String text) {
    int equals = text.indexOf('=');
    if (equals < 1 || equals == text.length() - 1) {
      throw new InputException(
          "the exclusion is `" + text + "`; expected VARIABLE=VALUE, or VARIABLE=VALUE;VALUE");
    }
    boolean inverted = text.charAt(equals - 1) == '!';
    String variable = text.substring(0, inverted ? equals - 1 : equals).strip();
    List<String> values =
        List.of(text.substring(equals + 1).split(";")).stream()
            .map(String::strip)
            .filter(value -> !value.isEmpty())
            .toList();
    return new Exclusion(variable, new TreeSet<>(values), inverted);
  }

  boolean excludes(Statement statement) {
    return excludes(statement.value(variable).orElse(""));
  }

  boolean excludes(String value) {
    return values.contains(value) != inverted;
  }

  /// As it is read.
  @Override
  public String toString() {
    return variable + (inverted ? "!=" : "=") + String.join(";", values);
  }
}
