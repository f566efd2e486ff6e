package org.actant.report;

import org.actant.input.YamlValue;

/// How a column is explained and shown.
///
/// @param show whether pages show it; data files and workbooks have every column
/// @param digits after the point; negative for three significant digits
/// @param low the column with the lower end of the interval around this one; empty for none
/// @param mark a column whose text is set as a label behind the value, such as the tier of an energy figure; empty for none
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
    Role role) {
  /// What a column means for the rule that no cost stands without the accuracy.
  enum Role {
    PLAIN,
    ACCURACY,
    COST
  }

  static ShownColumn read(String name, YamlValue value) {
    value.allowKeys("title", "unit", "description", "show", "digits", "low", "high", "mark", "role");
    return new ShownColumn(
        name,
        text(value, "title", name.replace('_', ' ')),
        text(value, "unit", ""),
        value.string("description"),
        value.find("show").map(YamlValue::bool).orElse(true),
        value.find("digits").map(v -> v.integer(0, 12)).orElse(-1),
        text(value, "low", ""),
        text(value, "high", ""),
        text(value, "mark", ""),
        value.find("role").map(v -> v.constant(Role.class)).orElse(Role.PLAIN));
  }

  private static String text(YamlValue value, String key, String otherwise) {
    return value.find(key).map(YamlValue::string).orElse(otherwise);
  }
}
