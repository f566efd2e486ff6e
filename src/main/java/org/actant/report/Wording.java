package org.actant.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.actant.input.YamlValue;

/// The words around recommendations, which a report sets under `words:`; those that it does not set
/// are these.
///
/// ```yaml
/// words: {measured: What the experiments measured, said: Who says what}
/// ```
enum Wording {
  /// Caption of the table of all recommendations.
  SUMMARY("The recommendations and how much speaks to each"),
  /// Caption of some rows, before the table's label.
  ROWS("From"),
  DO("Do"),
  WHY("Why"),
  MEASURED("What the experiments measured"),
  COUNTED("How often it is spoken of"),
  VOICES("Who says what"),
  EVIDENCE("Evidence"),
  SAID("Said"),
  LIMITS("Limits");

  private final String usual;

  Wording(String usual) {
    this.usual = usual;
  }

  private String key() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /// What a report says instead of the usual words.
  record Of(Map<String, String> set) {
    static Of read(Optional<YamlValue> words) {
      var set = new LinkedHashMap<String, String>();
      words.ifPresent(value -> {
        value.allowKeys(
            java.util.Arrays.stream(values()).map(Wording::key).toArray(String[]::new));
        value.entries().forEach((key, word) -> set.put(key, word.string()));
      });
      return new Of(set);
    }

    String get(Wording word) {
      return set.getOrDefault(word.key(), word.usual);
    }
  }
}
