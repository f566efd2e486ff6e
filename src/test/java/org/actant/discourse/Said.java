package org.actant.discourse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// Statements for tests, one line each: `document date actor concept level`, with `-` for what is
/// not there. Ids are `s1`, `s2`, …
final class Said {
  private final List<Statement> list = new ArrayList<>();
  private final Scale scale;

  private Said(Scale scale) {
    this.scale = scale;
  }

  static Statements of(Scale scale, String... lines) {
    var said = new Said(scale);
    for (String line : lines) {
      said.add(List.of("actor", "concept", "level"), line);
    }
    return said.statements();
  }

  /// Lines are `document date actor target code`.
  static Statements relations(String... lines) {
    var said = new Said(Scale.TEXT);
    for (String line : lines) {
      said.add(List.of("actor", "target", "code"), line);
    }
    return said.statements();
  }

  private void add(List<String> names, String line) {
    List<String> words = List.of(line.split(" "));
    var values = new TreeMap<String, String>();
    for (int i = 0; i < names.size(); i++) {
      String word = words.get(i + 2);
      values.put(names.get(i), word.equals("-") ? "" : word.replace('_', ' '));
    }
    list.add(
        new Statement(
            "s" + (list.size() + 1),
            words.getFirst(),
            Moment.parse(words.get(1)).orElse(null),
            values,
            false));
  }

  private Statements statements() {
    SortedMap<String, Scale> scales = new TreeMap<>(Map.of("level", scale));
    return new Statements(
        "a test",
        new TreeSet<>(List.of("actor", "concept", "level", "target", "code")),
        scales,
        "actor",
        "concept",
        "level",
        Map.of(),
        Map.of("obligatory-passage-point", "problematization", "audit-duty", "enrollment"),
        new TreeMap<>(),
        list);
  }
}
