package org.actant.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.actant.table.Table;

/// Several tables that are one result: one after another for people, one object with `--json`.
final class TableSet {
  private final SequencedMap<String, Table> tables = new LinkedHashMap<>();

  /// @param name its heading, and its key in JSON
  TableSet add(String name, Table table) {
    tables.put(name, table);
    return this;
  }

  void print(Console console) {
    console.result(text(), json());
  }

  private String text() {
    var text = new StringBuilder();
    tables.forEach((name, table) ->
        text.append(name).append("\n\n").append(TextTable.format(table)).append('\n'));
    return text.toString().stripTrailing();
  }

  private Map<String, Object> json() {
    var object = new LinkedHashMap<String, Object>();
    tables.forEach((name, table) -> object.put(name, objects(table)));
    return object;
  }

  /// A table as JSON: one object a row.
  static List<Map<String, String>> objects(Table table) {
    var objects = new ArrayList<Map<String, String>>();
    for (List<String> row : table.rows()) {
      var object = new LinkedHashMap<String, String>();
      for (int i = 0; i < row.size(); i++) {
        object.put(table.columns().get(i), row.get(i));
      }
      objects.add(object);
    }
    return objects;
  }
}
