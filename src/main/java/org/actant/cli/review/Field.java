package org.actant.cli.review;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.actant.coding.Stance;
import org.actant.coding.Statement;
import org.actant.input.InputException;
import org.jspecify.annotations.Nullable;

/// A part of a statement that a coder can change.
enum Field {
  CODE,
  ACTOR,
  TARGET,
  CONCEPT,
  STANCE,
  /// Which words of the text it is about.
  EXTENT;

  /// Returns the field that a word means: its name or the beginning of it.
  static Field named(String word) {
    String wanted = word.strip().toLowerCase(Locale.ROOT);
    List<Field> meant =
        Stream.of(values()).filter(field -> field.toString().startsWith(wanted)).toList();
    Optional<Field> exact =
        meant.stream().filter(field -> field.toString().equals(wanted)).findFirst();
    if (exact.isPresent()) {
      return exact.get();
    }
    if (wanted.isEmpty() || meant.size() != 1) {
      throw new InputException(
          "the field `" + word + "`; expected one of " + Arrays.toString(values()));
    }
    return meant.getFirst();
  }

  String of(Statement statement) {
    @Nullable Object value =
        switch (this) {
          case CODE -> statement.code();
          case ACTOR -> statement.actor();
          case TARGET -> statement.target();
          case CONCEPT -> statement.concept();
          case STANCE -> statement.stance();
          case EXTENT -> statement.anchor().quotation();
        };
    return value == null ? "" : value.toString();
  }

  /// Returns the statement with another value of this field; an empty one or `-` takes it away.
  Statement change(Statement statement, String written) {
    String value = written.strip();
    @Nullable String text = value.isEmpty() || value.equals("-") ? null : value;
    @Nullable String code = this == CODE ? text : statement.code();
    @Nullable String concept = this == CONCEPT ? text : statement.concept();
    if (code == null && concept == null) {
      throw new InputException("a statement needs a code or a concept");
    }
    return new Statement(
        statement.anchor(),
        code,
        this == ACTOR ? text : statement.actor(),
        this == TARGET ? text : statement.target(),
        concept,
        this == STANCE ? (text == null ? null : stance(text)) : statement.stance());
  }

  static Stance stance(String text) {
    return Stream.of(Stance.values())
        .filter(stance -> stance.toString().startsWith(text.strip().toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() ->
            new InputException(
                "the stance `" + text + "`; expected one of " + Arrays.toString(Stance.values())));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
