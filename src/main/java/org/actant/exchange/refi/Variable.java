package org.actant.exchange.refi;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A property that cases and sources have values of.
public record Variable(Guid guid, String name, Type type, @Nullable String description) {
  /// What its values are.
  public enum Type {
    TEXT("Text"),
    BOOLEAN("Boolean"),
    INTEGER("Integer"),
    FLOAT("Float"),
    DATE("Date"),
    DATE_TIME("DateTime");

    private final String word;

    Type(String word) {
      this.word = word;
    }

    static Type of(String word) {
      return valueOf(word.strip().replace("DateTime", "Date_Time").toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
      return word;
    }
  }
}
