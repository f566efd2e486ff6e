package org.actant.report;

import org.actant.input.YamlValue;

/// How a column is explained and shown.
///
/// @param show whether pages show it; data files and workbooks have every column
/// @param digits after the point; a negative number asks for as many significant digits
/// @param low the column with the lower end of the interval around this one; empty for none
/// @param mark a column whose text is set as a label behind the value, such as the tier of an
///   energy figure; empty for none
/// @param width share of the table's width in percent; 0 for what the content asks for
record ShownColumn(
    String name,
    String title,
    String unit,
    String description,
    boolean show,
    int digits,
    String low,
    String high,
    String mark,
    int width,
    Role role) {
  /// What a column means for the rule that no cost stands without the accuracy.
  enum Role {
    PLAIN,
    ACCURACY,
    COST
  }

  private static final int SIGNIFICANT = 3;

  static ShownColumn read(String name, YamlValue value) {
    value.allowKeys(
        "title",
        "unit",
        "description",
        "show",
        "digits",
        "significant",
        "low",
        "high",
        "mark",
        "width",
        "role");
    return new ShownColumn(
        name,
        text(value, "title", name.replace('_', ' ')),
        text(value, "unit", ""),
        value.string("description"),
        value.find("show").map(YamlValue::bool).orElse(true),
        digits(value),
        text(value, "low", ""),
        text(value, "high", ""),
        text(value, "mark", ""),
        value.find("width").map(v -> v.integer(1, 100)).orElse(0),
        value.find("role").map(v -> v.constant(Role.class)).orElse(Role.PLAIN));
  }

  private static int digits(YamlValue value) {
    return value
        .find("digits")
        .map(v -> v.integer(0, 12))
        .orElseGet(() -> -value.find("significant").map(v -> v.integer(1, 12)).orElse(SIGNIFICANT));
  }

  private static String text(YamlValue value, String key, String otherwise) {
    return value.find(key).map(YamlValue::string).orElse(otherwise);
  }
}
